import type { Day } from '#ground/day';
import { type Form, SelectField } from '#ground/forms';
import { whenText } from '../sentence.ts';
import type { Wall } from './wall.ts';
import { mostWeeks, takenStretches } from './weeks.ts';
import { words } from './words.generated.ts';

/** When: what hangs there already, the first week, and how many. `next` is where so many weeks are free again. */
export function WeekFields({ wall, form, next }: { wall: Wall; form: Form; next: Day | undefined }) {
  const { language } = form;
  const say = words[language];
  const taken = takenStretches(wall.weeks);
  const most = mostWeeks(wall.resource);
  return (
    <section class="beam stack" aria-labelledby="when">
      <h2 id="when">{say.whenTitle}</h2>
      {taken.length === 0 ? (
        <p>{say.allFree}</p>
      ) : (
        <div class="stack-s">
          <p id="taken">{say.taken}</p>
          <ul class="slots" aria-labelledby="taken">
            {taken.map((span) => (
              <li class="slot taken">
                <span class="word">{whenText(language, span)}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
      <SelectField
        form={form}
        name="week"
        label={say.week}
        choices={wall.weeks.map(({ monday, free }) => ({
          value: monday,
          label: free ? say.weekFree({ monday }) : say.weekTaken({ monday }),
        }))}
      />
      {next !== undefined && (
        <div class="stack-s">
          <p>{say.nextFree({ monday: next })}</p>
          <p>
            <button class="button second" type="submit" name="take" value={next}>
              {say.takeNext({ monday: next })}
            </button>
          </p>
        </div>
      )}
      <SelectField
        form={form}
        name="weeks"
        label={say.weeks}
        choices={Array.from({ length: most }, (_, index) => ({
          value: String(index + 1),
          label: say.nWeeks({ n: index + 1 }),
        }))}
      />
    </section>
  );
}
