import type { Visit } from '#identity';
import type { Umbrella } from '../queries/umbrella.ts';
import { words } from '../words.generated.ts';
import { OnField } from './OnField.tsx';
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
      <OnField language={language} umbrella={umbrella} question={question} />
      <button class="button second" type="submit">
        {say.figuresShow}
      </button>
    </form>
  );
}
