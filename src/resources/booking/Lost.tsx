import type { Language } from '#ground/language';
import { timeText } from '../find/say.ts';
import { words } from './words.generated.ts';

const MOST = 110;

/** Dates of a series somebody else was faster with: the address of the confirmation names them. */
export function Lost({ language, url }: { language: Language; url: URL }) {
  const spans = url.searchParams
    .getAll('lost')
    .slice(0, MOST)
    .flatMap((text) => {
      const [, from, until] = /^(\d{12,13})\/(\d{12,13})$/.exec(text) ?? [];
      return from === undefined ? [] : [{ from: Number(from), until: Number(until) }];
    });
  if (spans.length === 0) return null;
  return (
    <div class="note warm stack-s" role="status">
      <p>{words[language].lost({ n: spans.length })}</p>
      <ul>
        {spans.map((span) => (
          <li>{timeText(language, span)}</li>
        ))}
      </ul>
    </div>
  );
}
