import {
  Actions,
  ChangedMeanwhile,
  ChoiceField,
  type Form,
  HiddenField,
  ProblemSummary,
  TextField,
} from '#ground/forms';
import { formatNumber, type Language } from '#ground/language';
import { figureLabel, figureQuestion, isOptional, type Figure } from '../figure.ts';
import type { Answer } from '../queries/answer.ts';
import type { Held } from '../queries/held.ts';
import { words } from '../words.generated.ts';
import { type Jump, lookedAt, versionFor } from './confirmation.ts';
import { HeldFacts } from './HeldFacts.tsx';
import type { Asked } from './reach.ts';

export interface ConfirmFormProps {
  language: Language;
  asked: Asked;
  held: Held | undefined;
  form: Form;
  action: string;
  /** Numbers that are asked back about; the form can be sent again as it is. */
  jumps?: readonly Jump[];
  /** Somebody else confirmed while this was being written. */
  theirs?: Answer | undefined;
}

/** One short page: does what we have still hold, a few numbers, and as whom you say so. */
export function ConfirmForm({ language, asked, held, form, action, jumps = [], theirs }: ConfirmFormProps) {
  const say = words[language];
  const { statement, answer } = asked;
  return (
    <form class="stack" method="post" action={action} noValidate>
      <HiddenField form={form} name="version" value={theirs ? versionFor(theirs) : seenVersion(form, answer)} />
      {jumps.length > 0 && <HiddenField form={form} name="lookedAt" value={lookedAt(jumps)} />}
      <section class="beam stack" aria-labelledby="held">
        <h2 id="held">{say.heldTitle}</h2>
        <HeldFacts language={language} held={held} />
        <ChoiceField
          form={form}
          name="data"
          label={say.dataQuestion}
          choices={[
            { value: 'right', label: say.dataRight },
            { value: 'changing', label: say.dataChanging, hint: say.dataChangingHint },
          ]}
        />
      </section>
      <section class="beam stack" aria-labelledby="numbers">
        <h2 id="numbers">{say.numbersTitle({ day: statement.countedOn })}</h2>
        <p class="muted">{say.numbersHint}</p>
        {statement.questions.map((figure) => (
          <TextField
            form={form}
            name={figure}
            type="number"
            size="short"
            autocomplete="off"
            label={figureQuestion(language, figure)}
            hint={besideOf(language, asked, figure)}
            optional={isOptional(figure)}
          />
        ))}
      </section>
      <section class="beam stack" aria-labelledby="as">
        <h2 id="as">{say.confirmTitle}</h2>
        <TextField
          form={form}
          name="confirmedAs"
          size="mid"
          autocomplete="organization-title"
          label={say.confirmedAs}
          hint={say.confirmedAsHint}
        />
        <p class="muted">{say.whoSees({ umbrella: statement.umbrella.name })}</p>
        <Actions>
          <button class="button" type="submit">
            {jumps.length > 0 ? say.confirmAsIs : answer.confirmedOn ? say.confirmChange : say.confirm}
          </button>
        </Actions>
      </section>
    </form>
  );
}

// What the writer saw when they began; after a problem it must still be that.
const seenVersion = (form: Form, answer: Answer) =>
  form.typed.has('version') ? form.typed.get('version') : versionFor(answer);

/** Above the heading: what has to be put right, what is asked back, or that somebody was faster. */
export function ConfirmTrouble({
  language,
  asked,
  form,
  jumps = [],
  theirs,
}: Omit<ConfirmFormProps, 'held' | 'action'>) {
  const say = words[language];
  const year = String(asked.before?.year ?? '');
  const labels = Object.fromEntries(
    asked.statement.questions.map((figure) => [figure, figureLabel(language, figure)] as const),
  );
  return (
    <>
      <ProblemSummary form={form} labels={{ ...labels, confirmedAs: say.confirmedAs, data: say.dataQuestion }} />
      {theirs && <ChangedMeanwhile language={language} rows={differences(language, asked, form, theirs)} />}
      {jumps.length > 0 && (
        <div class="note warm stack" role="alert" tabIndex={-1} autofocus>
          <h2>{say.jumpTitle}</h2>
          <p>{say.jumpText}</p>
          <ul>
            {jumps.map(({ figure, before, now }) => (
              <li>
                <a href={`#${figure}`}>{say.jumpLine({ figure: figureLabel(language, figure), year, before, now })}</a>
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}

/** What was reported the last time and what is counted here, beside the field and never in it. */
function besideOf(language: Language, { before, answer }: Asked, figure: Figure): string | undefined {
  const say = words[language];
  const then = before?.answer.reported[figure];
  const counted = answer.counted[figure];
  if (before && then !== undefined && counted !== undefined) {
    return say.besideBoth({ year: String(before.year), n: then, counted });
  }
  if (before && then !== undefined) return say.besideBefore({ year: String(before.year), n: then });
  return counted === undefined ? undefined : say.besideCounted({ counted });
}

function differences(language: Language, { statement }: Asked, form: Form, theirs: Answer) {
  const say = words[language];
  const dataLabel = (right: boolean | null) => (right === null ? '' : right ? say.dataRight : say.dataChanging);
  const number = (n: number | undefined) => (n === undefined ? '' : formatNumber(language, n));
  const yours = form.typed.get('data');
  return [
    {
      label: say.dataQuestion,
      theirs: dataLabel(theirs.stillRight),
      yours: yours === '' ? '' : dataLabel(yours === 'right'),
    },
    ...statement.questions.map((figure) => ({
      label: figureLabel(language, figure),
      theirs: number(theirs.reported[figure]),
      yours: form.typed.get(figure),
    })),
    { label: say.confirmedAs, theirs: theirs.confirmedAs ?? '', yours: form.typed.get('confirmedAs') },
  ];
}
