import { type RawBuilder, sql } from 'kysely';
import type { Write } from '#ground/database';
import { mayOn, type Person, personBy, reachOf, type Visit } from '#identity';
import { bookingsWhere } from '../queries/booking.ts';
import { bookingEntry } from './bookingEntry.ts';
import { feedAnswer } from './feed.ts';
import { type Feed, feedBy } from './feeds.ts';
import { housesOf } from './housesOf.ts';
import { feedLabel } from './labels.ts';
import { shownAt, toldSince } from './range.ts';
import { calendarText } from './write.ts';

const MOST = 5_000;

/**
 * The calendar behind a secret address. It shows what its owner may see today, not what they could when they made it:
 * with a role that ended it is gone.
 */
export async function privateFeedAnswer(visit: Visit): Promise<Response | undefined> {
  const { house, today, request, parts } = visit;
  const { database, publicUrl } = house;
  const feed = await feedBy(database, (parts['feed'] ?? '').replace(/\.ics$/, ''));
  const person = feed && (await personBy(database, feed.account, today));
  if (!feed || !person || !(await mayFollow(visit, person, feed))) return undefined;
  const { language } = person;
  const now = house.now();
  const as = feed.shows === 'house' || feed.shows === 'resource' ? 'keeper' : 'booker';
  const entries = await database.within(reachOf(person), async (write) => {
    const bookings = await bookingsWhere(write, sql`${of(feed)} and ${isShown(now)}`, MOST);
    const houses = await housesOf(
      write,
      bookings.map((booking) => booking.house.id),
    );
    return bookings.map((booking) => bookingEntry(booking, houses.get(booking.house.id)!, { publicUrl, language, as }));
  });
  return feedAnswer(calendarText(entries, { now, name: feedLabel(language, feed) }), request, 'private');
}

/** Own bookings are always one's own; for the others the right of today decides. */
async function mayFollow({ house, today }: Visit, person: Person, feed: Feed): Promise<boolean> {
  if (feed.shows === 'person') return true;
  if (!feed.of) return false;
  const act = feed.shows === 'organisation' ? 'bookResources' : 'runHouses';
  if (!(await mayOn(house, person, act, feed.of.slug, today))) return false;
  return feed.shows === 'organisation' || house.database.within(reachOf(person), (write) => runs(write, person, feed));
}

/** Where a house names its staff, only they run it, beside the board and the head office. */
async function runs(write: Write, person: Person, { of, house }: Feed): Promise<boolean> {
  if (!of || !house) return false;
  const always = person.roles.some(
    ({ organisation, role }) => organisation === of.node && (role === 'board' || role === 'headOffice'),
  );
  const { rows } = await sql<{ runs: boolean }>`
    select not exists (select from house_staff where house = ${house.id})
      or exists (select from house_staff where house = ${house.id} and account = ${person.account}) as runs`.execute(
    write,
  );
  return always || rows[0]!.runs;
}

function of({ shows, account, of, house, resource }: Feed): RawBuilder<unknown> {
  if (shows === 'person') return sql`b.booked_by = ${account}`;
  if (shows === 'organisation') return sql`b.organisation = ${of!.node}`;
  if (shows === 'house') return sql`r.house = ${house!.id}`;
  return sql`b.resource = ${resource!.id}`;
}

function isShown(now: number): RawBuilder<unknown> {
  const { from, until } = shownAt(now);
  return sql`b.during && tstzrange(to_timestamp(${from}::float8 / 1000), to_timestamp(${until}::float8 / 1000))
    and (b.ended_at is null or b.ended_at > to_timestamp(${toldSince(now)}::float8 / 1000))`;
}
