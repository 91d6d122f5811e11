import { DayField } from '#ground/html';
import { dayExample } from '#ground/language';
import type { Visit } from '#identity';
import type { Umbrella } from '../queries/umbrella.ts';
import { words } from '../words.generated.ts';
import type { Question } from './question.ts';
import type { ComponentChildren } from 'preact';

/** Asks a page for another day. */
export function DayForm(props: {
  visit: Visit;
  umbrella: Umbrella;
  question: Question;
  action: string;
  children?: ComponentChildren;
}) {
  const { visit, umbrella, question, action, children } = props;
  const { language } = visit;
  const say = words[language];
  return (
    <form class="row when-row" method="get" action={action}>
      {children}
      <DayField
        language={language}
        id="on"
        name="on"
        label={say.onLabel}
        value={question.wrongDay ?? question.on}
        hint={umbrella.begun ? say.onHint({ day: umbrella.begun }) : say.onHintAny({ example: dayExample(language) })}
        error={question.wrongDay && say.onWrong({ text: question.wrongDay, example: dayExample(language) })}
      />
      <button class="button second" type="submit">
        {say.figuresShow}
      </button>
    </form>
  );
}
