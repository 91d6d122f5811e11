import type { TongueFile } from './tongues.ts';

/** The list of languages as TypeScript, so that a language the house does not speak is a type error. */
export function emitTongues(tongues: TongueFile[]): string {
  const codes = tongues.map(({ code }) => `'${code}'`).join(' | ');
  const lines = tongues.map((tongue) => `  ${tongue.code}: ${JSON.stringify(tongue)},`);
  return `// Made by build/words.ts from tongues/*.json; change those.
import type { Tongue } from './tongue.ts';

export type Language = ${codes};

export const tongues: Record<Language, Tongue> = {
${lines.join('\n')}
};
`;
}
