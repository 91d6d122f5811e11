import { DayEntry, type Form, TextField } from '#ground/forms';
import { routes } from '#routes';
import { timeText } from '../find/say.ts';
import type { Resource } from '../resource.ts';
import type { Span } from '../time/span.ts';
import { words as shared } from '../words.generated.ts';
import { takeOf } from './wish.ts';
import { words } from './words.generated.ts';

/** Why a wished time cannot be had, and what can be done about it. */
export interface Refused {
  readonly nextFree: Span | undefined;
  /** Slug of the organisation that may wait until the time comes free; absent where waiting does not help. */
  readonly mayWait: string | undefined;
}

/** Day, from and until; after a refusal with the next free time and the waiting list. */
export function WhenFields(props: { form: Form; resource: Resource; runs: boolean; refused: Refused | undefined }) {
  const { form, resource, runs, refused } = props;
  const say = words[form.language];
  const problem = form.problems['when'];
  return (
    <fieldset
      id="when"
      class={problem ? 'wrong stack-s' : 'stack-s'}
      tabIndex={-1}
      {...(problem ? { 'aria-describedby': 'when-error' } : {})}
    >
      <legend>{say.when}</legend>
      {problem && (
        <p class="error" id="when-error">
          {problem}
        </p>
      )}
      <div class="row when-row">
        <DayEntry form={form} name="day" label={say.day} />
        <TextField form={form} name="from" label={say.from} size="short" dir="ltr" autocomplete="off" />
        <TextField form={form} name="until" label={say.until} size="short" dir="ltr" autocomplete="off" />
        {(runs || overnight(resource)) && <DayEntry form={form} name="untilDay" label={say.untilDay} />}
      </div>
      {refused && <WayOn form={form} refused={refused} />}
    </fieldset>
  );
}

/** What to do instead: the next free time is one press away. */
function WayOn({ form: { language }, refused: { nextFree, mayWait } }: { form: Form; refused: Refused }) {
  const say = words[language];
  return (
    <>
      {!nextFree && <p>{shared[language].nothingFree}</p>}
      <p class="row">
        {nextFree && (
          <button class="button second" type="submit" name="take" value={takeOf(nextFree)}>
            {say.takeNext({ when: timeText(language, nextFree) })}
          </button>
        )}
        {mayWait && (
          <button class="button second" type="submit" formAction={routes.wait.to({ language, organisation: mayWait })}>
            {say.wait}
          </button>
        )}
      </p>
      {mayWait && <p class="hint">{say.waitHint}</p>}
    </>
  );
}

/** Some things can be had past midnight. */
const overnight = ({ openings }: Resource) => openings.some(({ closes }) => closes === 1440);
