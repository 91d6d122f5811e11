import type { Day } from '#ground/day';
import { formatDay, type Language } from '#ground/language';
import { routes } from '#routes';
import type { TalkLine } from './talk.ts';
import { words } from './words.generated.ts';

/** Talks as lines, each with the step that comes next. */
export function TalkLines(props: { language: Language; organisation: string; talks: readonly TalkLine[]; today: Day }) {
  const { language, organisation, talks, today } = props;
  const say = words[language];
  if (talks.length === 0) return <p>{say.noTalks}</p>;
  return (
    <ul class="plain-list tasks">
      {talks.map((talk) => (
        <li>
          <div>
            <a href={routes.talk.to({ language, organisation, talk: talk.id })}>
              <bdi>{talk.topic}</bdi>
            </a>{' '}
            <time class="small muted" datetime={talk.on}>
              {formatDay(language, talk.on)}
            </time>
            {talk.next_step && (
              <div class="small">
                {say.nextStep}: <bdi>{talk.next_step}</bdi> <StepState language={language} talk={talk} today={today} />
              </div>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}

/** Done, open until a day, or late. */
export function StepState({ language, talk, today }: { language: Language; talk: TalkLine; today: Day }) {
  const say = words[language];
  if (talk.next_done_on) return <span class="state yes">{say.stepDone({ day: talk.next_done_on })}</span>;
  if (!talk.next_due) return <span class="state soon">{say.stepOpen}</span>;
  const late = talk.next_due < today;
  return <span class={`state ${late ? 'late' : 'soon'}`}>{say.stepDue({ day: talk.next_due })}</span>;
}
