import { ownerOf } from '#identity';
import { routes } from '#routes';
import { whenText } from '../../sentence.ts';
import { momentAt } from '../../time/clock.ts';
import { addDays } from '#ground/day';
import { words } from '../words.generated.ts';
import type { DayShown } from './DayShown.ts';

/** What is shut on this day and in the week after it, each with the way to open it again. */
export function Closures({ visit, house, day, closures }: DayShown) {
  const { language } = visit;
  const say = words[language];
  const shown = closures.filter(({ from }) => from < momentAt(addDays(day, 8), 0));
  if (shown.length === 0) return null;
  const parts = { language, organisation: ownerOf(visit).slug, house: house.slug };
  return (
    <section class="beam stack" aria-labelledby="shut">
      <h2 id="shut">{say.shutTitle}</h2>
      <ul class="tasks">
        {shown.map((closure) => (
          <li>
            <div>
              <p>
                <b>{closure.resource === null ? say.wholeHouse : <bdi>{closure.resource}</bdi>}</b> ·{' '}
                {whenText(language, closure)}
              </p>
              <p class="muted">
                <bdi>{closure.reason}</bdi>
              </p>
            </div>
            {closure.until > visit.house.now() && (
              <form class="actions" method="post" action={routes.reopen.to({ ...parts, closure: closure.id })}>
                <input type="hidden" name="day" value={day} />
                <button class="button second" type="submit">
                  {say.reopen}
                </button>
              </form>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
