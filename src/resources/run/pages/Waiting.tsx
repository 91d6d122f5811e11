import { ownerOf } from '#identity';
import { routes } from '#routes';
import { timeText } from '../../find/say.ts';
import type { Booking } from '../../queries/booking.ts';
import { purposeText } from '../purposeText.tsx';
import { Who } from '../labels.tsx';
import { words } from '../words.generated.ts';
import type { DayShown } from './DayShown.ts';

/** What waits for the house's decision: one click says yes to a booking, or to all dates of a series. */
export function Waiting(shown: DayShown) {
  const { visit, waiting } = shown;
  const say = words[visit.language];
  if (waiting.length === 0) return null;
  const asked = [...Map.groupBy(waiting, ({ id, series }) => series ?? id).values()];
  return (
    <section class="beam stack screen-only" aria-labelledby="waiting">
      <h2 id="waiting">{say.waitingTitle({ n: asked.length })}</h2>
      <ul class="tasks">
        {asked.map((bookings) => (
          <Asked {...shown} bookings={bookings} />
        ))}
      </ul>
    </section>
  );
}

function Asked({ visit, house, bookings }: DayShown & { bookings: readonly Booking[] }) {
  const { language } = visit;
  const say = words[language];
  const [first] = bookings;
  if (!first) return null;
  const parts = { language, organisation: ownerOf(visit).slug, house: house.slug, booking: first.id };
  const page = routes.houseBooking.to(parts);
  return (
    <li>
      <div>
        <a href={page}>
          <Who language={language} booking={first} />
        </a>
        <p>
          <bdi>{first.resource.name}</bdi> · {timeText(language, first)}
          {bookings.length > 1 && <> · {say.andMore({ n: bookings.length - 1 })}</>}
        </p>
        <p class="muted">
          {purposeText(language, first)}
          {first.people !== null && <> · {say.people({ n: first.people })}</>}
        </p>
      </div>
      <form class="actions" method="post" action={routes.decideBooking.to(parts)}>
        <input type="hidden" name="decision" value="approve" />
        <input type="hidden" name="version" value={first.version} />
        <input type="hidden" name="onDay" value="yes" />
        {bookings.length > 1 && <input type="hidden" name="series" value="yes" />}
        <button class="button" type="submit">
          {bookings.length > 1 ? say.approveAll({ n: bookings.length }) : say.approve}
        </button>
        <a class="back-link" href={`${page}#decide`}>
          {say.refuseLink}
        </a>
      </form>
    </li>
  );
}
