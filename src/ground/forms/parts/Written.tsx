import type { Language } from '#ground/language';
import { words } from '../words.generated.ts';

/** What people wrote, line by line, each in its own direction on the page's side; an empty answer says that it is. */
export function Written({ language, text }: { language: Language; text: string }) {
  if (text === '') return <span class="muted">{words[language].leftEmpty}</span>;
  return (
    <span>
      {text.split(/\r\n?|\n/).map((line, index) => (
        <>
          {index > 0 && <br />}
          <bdi>{line}</bdi>
        </>
      ))}
    </span>
  );
}
