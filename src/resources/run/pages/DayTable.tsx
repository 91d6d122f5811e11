import type { Day } from '#ground/day';
import type { Language } from '#ground/language';
import { Table } from '#ground/html';
import { ownerOf, type Visit } from '#identity';
import { routes } from '#routes';
import type { Booking } from '../../queries/booking.ts';
import { byWeeks, type Resource } from '../../resource.ts';
import { words as shared } from '../../words.generated.ts';
import { hasCome } from '../came.ts';
import type { HouseRun } from '../houseOf.ts';
import { partsText, stateLook, timeOn, Who } from '../labels.tsx';
import { purposeText } from '../purposeText.tsx';
import { words } from '../words.generated.ts';

/** Who comes on a day: by resource, each in the order of the hours. */
export function DayTable(props: {
  visit: Visit;
  house: HouseRun;
  day: Day;
  /** What is no longer lent comes without its rules. */
  bookings: readonly { readonly booking: Booking; readonly resource: Resource | undefined }[];
}) {
  const { visit, house, day, bookings } = props;
  const { language } = visit;
  const say = words[language];
  return (
    <Table
      caption={say.whoComes}
      columns={[
        { title: say.where },
        { title: say.when },
        { title: say.who },
        { title: say.what },
        { title: say.peopleColumn, number: true },
        { title: say.access },
        { title: say.state },
      ]}
      rows={bookings.map(({ booking, resource }) => [
        <Where language={language} booking={booking} resource={resource} />,
        timeOn(language, booking, day),
        <Name visit={visit} house={house} booking={booking} />,
        purposeText(language, booking),
        booking.people ?? '',
        booking.accessNote === null ? '' : <bdi>{booking.accessNote}</bdi>,
        <State visit={visit} house={house} day={day} resource={resource} booking={booking} />,
      ])}
    />
  );
}

function Where({ language, booking, resource }: Pick<OfOne, 'booking' | 'resource'> & { language: Language }) {
  const parts = partsText(language, booking, resource);
  return (
    <>
      <bdi>{booking.resource.name}</bdi>
      {parts !== '' && (
        <>
          {' '}
          <span class="muted">({parts})</span>
        </>
      )}
    </>
  );
}

type OfOne = { visit: Visit; house: HouseRun; day: Day; resource: Resource | undefined; booking: Booking };

function Name({ visit, house, booking }: Pick<OfOne, 'visit' | 'house' | 'booking'>) {
  const { language } = visit;
  const parts = { language, organisation: ownerOf(visit).slug, house: house.slug, booking: booking.id };
  return (
    <a class="name" href={routes.houseBooking.to(parts)}>
      <Who language={language} booking={booking} />
    </a>
  );
}

/** What is not simply booked says so; once it has begun, whether anybody came. */
function State({ visit, house, day, resource, booking }: OfOne) {
  const { language } = visit;
  const say = words[language];
  if (booking.state !== 'booked') {
    const state = booking.state === 'offered' ? say.offeredTo : shared[language].stateOf({ state: booking.state });
    return <span class={`state ${stateLook[booking.state]}`}>{state}</span>;
  }
  if (!hasCome(booking, visit.house.now()) || (resource && byWeeks(resource))) return '';
  const parts = { language, organisation: ownerOf(visit).slug, house: house.slug, booking: booking.id };
  return (
    <form method="post" action={routes.markCame.to(parts)}>
      <input type="hidden" name="day" value={day} />
      <CameState came={booking.came} language={language} />
      <CameButtons came={booking.came} language={language} />
    </form>
  );
}

export function CameState({ came, language }: { came: boolean | null; language: Visit['language'] }) {
  const say = words[language];
  if (came === null) return null;
  return <span class={`state ${came ? 'yes' : 'none'}`}>{came ? say.came : say.cameNot}</span>;
}

/** Both while nothing is noted; then only the other one. */
export function CameButtons({ came, language }: { came: boolean | null; language: Visit['language'] }) {
  const say = words[language];
  return (
    <span class="actions">
      {came !== true && (
        <button class="link" type="submit" name="came" value="yes">
          {say.came}
        </button>
      )}
      {came !== false && (
        <button class="link" type="submit" name="came" value="no">
          {say.cameNot}
        </button>
      )}
    </span>
  );
}
