import { type Language, languageName } from '#ground/language';
import type { SaidText } from '../queries/umbrella.ts';
import { words } from '../words.generated.ts';

/**
 * What somebody wrote, in the language they wrote it in or the nearest there is. A reader is told when it is
 * not in their language, and when a translation is older than its original.
 */
export function Said({ said, language, class: name }: { said: SaidText; language: Language; class: string }) {
  const say = words[language];
  return (
    <>
      {said.text.split(/\n{2,}/).map((paragraph) => (
        <p class={name} lang={said.language} dir="auto">
          {paragraph}
        </p>
      ))}
      {said.language !== language && (
        <p class="small muted">{say.writtenIn({ language: languageName(language, said.language) })}</p>
      )}
      {said.behind && <p class="note warm">{say.behind({ day: said.originalChangedOn ?? said.changedOn })}</p>}
    </>
  );
}
