import type { Language } from '#ground/language';
import { words } from './words.generated.ts';

/** What the four kinds of boxes mean. */
export function Legend({ language, own }: { language: Language; own: boolean }) {
  const say = words[language];
  const keys = [
    ['free', say.keyFree],
    ['taken', say.keyTaken],
    ['shut', say.keyShut],
    ...(own ? [['mine', say.keyOwn]] : []),
  ];
  return (
    <ul class="legend">
      {keys.map(([look, text]) => (
        <li>
          <span class={`slot ${look} key`} aria-hidden="true" />
          {text}
        </li>
      ))}
    </ul>
  );
}
