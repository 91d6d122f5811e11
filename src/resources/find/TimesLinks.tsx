import { addDays, type Day, monthOf } from '#ground/day';
import { formatDay } from '#ground/language';
import type { Visit } from '#identity';
import { routes } from '#routes';
import type { Resource } from '../resource.ts';
import { type Asked, weekNumber } from './asked.ts';
import { daysShown, nextMonth } from './range.ts';
import { dayText } from './say.ts';
import { words } from './words.generated.ts';

/** From here to the time before and after, to the next free one, and to the calendar one carries about. */
export function TimesLinks({ visit, asked, resource }: { visit: Visit; asked: Asked; resource: Resource }) {
  const { language } = visit;
  const say = words[language];
  const place = { language, umbrella: resource.keeper.slug, house: resource.house.slug, resource: resource.slug };
  const { view } = asked;
  const { first, after } = daysShown(asked);
  const before = view === 'month' ? monthOf(addDays(first, -1)) : addDays(first, view === 'day' ? -1 : -7);
  const next = view === 'month' ? nextMonth(first) : after;
  return (
    <nav aria-label={say.otherTimes}>
      <p class="links">
        {view !== 'list' && (
          <a href={routes.resource.to(place, { view, on: before })} rel="prev">
            {named(visit, asked, before)}
          </a>
        )}
        <a href={routes.resource.to(place, { view, on: next })} rel="next">
          {named(visit, asked, next)}
        </a>
        <a href={routes.resource.to(place, { view, next: 120 })}>{say.nextTwoHours}</a>
        {resource.calendarPublic && <a href={routes.resourceCalendar.to(place)}>{say.asCalendar}</a>}
        <a href={routes.resourceDoor.to(place)}>{say.door}</a>
      </p>
    </nav>
  );
}

function named({ language }: Visit, { view }: Asked, day: Day): string {
  const say = words[language];
  if (view === 'day') return dayText(language, day);
  if (view === 'week') return say.week({ week: String(weekNumber(day)) });
  return view === 'month' ? formatDay(language, day, 'month') : say.listTitle({ day });
}
