import { DayField } from '#ground/html';
import { dayExample, type Language } from '#ground/language';
import type { Umbrella } from '../queries/umbrella.ts';
import { words } from '../words.generated.ts';
import type { Question } from './question.ts';

/** The field that asks a page for another day; what was typed and is no day stays in it, with a sentence. */
export function OnField({
  language,
  umbrella,
  question,
}: {
  language: Language;
  umbrella: Umbrella;
  question: Question;
}) {
  const say = words[language];
  const example = dayExample(language);
  return (
    <DayField
      language={language}
      id="on"
      name="on"
      label={say.onLabel}
      value={question.wrongDay ?? question.on}
      hint={umbrella.begun ? say.onHint({ day: umbrella.begun }) : say.onHintAny({ example })}
      error={question.wrongDay && say.onWrong({ text: question.wrongDay, example })}
    />
  );
}
