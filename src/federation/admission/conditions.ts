import type { Reading } from '#ground/database';
import type { Language } from '#ground/language';
import { words } from './words.generated.ts';

/** Something an umbrella asks of its full members. */
export interface Condition {
  key: string;
  /** A document is wanted as proof. */
  document: boolean;
  /** In the umbrella's own words, by language; absent: the usual sentence of the key. */
  text?: Readonly<Record<string, string>> | undefined;
}

/** What umbrellas of the field usually ask, as their statutes name it. */
const usual: readonly Condition[] = [
  { key: 'seat', document: false },
  { key: 'nonProfit', document: true },
  { key: 'crossOrigin', document: false },
  { key: 'secular', document: false },
  { key: 'nonPartisan', document: false },
  { key: 'statutes', document: true },
];

const ASKED = {
  name: 'admission conditions',
  text: 'select key, document, text, active from admission_condition where umbrella = $1 order by position, key',
};

/** The conditions of an umbrella: its own where it wrote some down, else the usual ones. */
export async function conditionsOf(db: Reading, umbrella: number): Promise<readonly Condition[]> {
  const own = await db.ask<Condition & { text: Record<string, string> | null; active: boolean }>(ASKED, [umbrella]);
  if (own.length === 0) return usual;
  return own
    .filter(({ active }) => active)
    .map(({ key, document, text }) => ({ key, document, ...(text ? { text } : {}) }));
}

/** The condition as a sentence for a reader: the umbrella's own text, else the usual one. */
export function conditionText(language: Language, { key, text }: Condition): string {
  const own = text?.[language] ?? text?.['de'];
  if (own !== undefined) return own;
  const say = words[language];
  const sentences: Readonly<Record<string, string>> = {
    seat: say.conditionSeat,
    nonProfit: say.conditionNonProfit,
    crossOrigin: say.conditionCrossOrigin,
    secular: say.conditionSecular,
    nonPartisan: say.conditionNonPartisan,
    statutes: say.conditionStatutes,
  };
  return (Object.hasOwn(sentences, key) ? sentences[key] : undefined) ?? key;
}
