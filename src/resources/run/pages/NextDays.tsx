import { addDays } from '#ground/day';
import { Table } from '#ground/html';
import { ownerOf } from '#identity';
import { routes } from '#routes';
import { dayText } from '../../find/say.ts';
import { byWeeks } from '../../resource.ts';
import { holidayOn } from '../../openings/holidays.ts';
import { holidayName } from '../../sentence.ts';
import { clockText, wallTimeAt, wholeDay } from '../../time/clock.ts';
import { overlaps } from '../../time/span.ts';
import { words } from '../words.generated.ts';
import type { DayShown } from './DayShown.ts';

/** The seven days after: how much there is, when the first comes, what is shut. */
export function NextDays({ visit, house, day, bookings, closures }: DayShown) {
  const { language } = visit;
  const say = words[language];
  const parts = { language, organisation: ownerOf(visit).slug, house: house.slug };
  return (
    <section class="beam stack" aria-labelledby="next">
      <h2 id="next">{say.nextDays}</h2>
      <Table
        caption={say.nextDays}
        columns={[
          { title: say.dayColumn },
          { title: say.bookings, number: true },
          { title: say.firstAt },
          { title: say.special },
        ]}
        rows={[1, 2, 3, 4, 5, 6, 7].map((n) => {
          const which = addDays(day, n);
          const whole = wholeDay(which);
          // Pictures that hang for weeks bring nobody to the door.
          const there = bookings.filter((each) => !byWeeks(each.resource) && overlaps(each, whole));
          const first = there.find(({ from }) => from >= whole.from);
          const holiday = holidayOn(house.ags, which);
          const shut = closures.filter((each) => overlaps(each, whole));
          return [
            <a class="name" href={routes.houseDay.to(parts, { day: which })}>
              {dayText(language, which)}
            </a>,
            there.length,
            first ? clockText(wallTimeAt(first.from).minute) : '',
            holiday !== undefined || shut.length > 0 ? (
              <ul class="plain-list">
                {holiday !== undefined && <li>{say.holiday({ name: holidayName(language, holiday) })}</li>}
                {shut.map(({ resource, reason }) => (
                  <li>{say.shutBecause({ what: resource ?? say.wholeHouse, reason })}</li>
                ))}
              </ul>
            ) : (
              ''
            ),
          ];
        })}
      />
    </section>
  );
}
