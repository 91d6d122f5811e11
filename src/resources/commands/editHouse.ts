import { sql } from 'kysely';
import { record, type Write } from '#ground/database';
import type { Day } from '#ground/day';
import type { Opening } from '../openings/opening.ts';
import { momentAt } from '../time/clock.ts';
import type { By } from './book.ts';
import { type HouseWish, setOpenings } from './house.ts';
import { bookedFrom } from './upcoming.ts';

/** Everything about a house but its address, which stays. */
export type HouseChange = Omit<HouseWish, 'slug'> & {
  readonly openings: readonly Opening[];
  /** From this day on the house is given up. */
  readonly closedOn: Day | null;
};

export type HouseEdited =
  | { readonly edited: true }
  /** It was changed since it was read. */
  | { readonly edited: false; readonly why: 'version' }
  /** So many bookings lie after the day it is given up. */
  | { readonly edited: false; readonly why: 'booked'; readonly bookings: number };

/**
 * Changes a house, its hours and whether it is given up, all at once or not at all. What it lends goes with it: it is lent
 * until the same day, and again where the house is kept after all. `version` is what the writer saw.
 */
export async function editHouse(
  write: Write,
  by: By,
  house: { readonly id: number; readonly slug: string; readonly keeper: number },
  wish: HouseChange,
  version: number,
): Promise<HouseEdited> {
  // Resources before the house: whoever books holds one of them and asks for the house through it.
  await sql`select from resource where house = ${house.id} order by id for no key update`.execute(write);
  const { rows } = await sql<{ version: number; closedOn: Day | null }>`
    select version, closed_on as "closedOn" from house where id = ${house.id} for update`.execute(write);
  const now = rows[0];
  if (now?.version !== version) return { edited: false, why: 'version' };
  if (wish.closedOn !== null && wish.closedOn !== now.closedOn) {
    const bookings = await bookedFrom(write, { house: house.id }, Math.max(momentAt(wish.closedOn, 0), by.now));
    if (bookings > 0) return { edited: false, why: 'booked', bookings };
  }
  const { openings, closedOn, houseRules, ...rest } = wish;
  await write
    .updateTable('house')
    .set({ ...rest, house_rules: houseRules, closed_on: closedOn, version: version + 1 })
    .where('id', '=', house.id)
    .execute();
  await setOpenings(write, house.id, null, openings);
  await sql`
    update resource set gone_on = ${closedOn}::date, version = version + 1
    where house = ${house.id} and (gone_on is not distinct from ${now.closedOn}::date or gone_on > ${closedOn}::date)
      and gone_on is distinct from ${closedOn}::date`.execute(write);
  await showRooms(write, house.keeper, by.today);
  await record(write, {
    actor: by.actor,
    act: 'house.change',
    subject: house.slug,
    before: { version, closedOn: now.closedOn },
    after: { version: version + 1, closedOn, place: wish.place },
  });
  return { edited: true };
}

/** An organisation's public site has rooms while it keeps a house. */
async function showRooms(write: Write, keeper: number, today: Day): Promise<void> {
  await sql`delete from site_section where organisation = ${keeper} and section = 'rooms'
    and not exists (select from house where keeper = ${keeper} and (closed_on is null or closed_on > ${today}))`.execute(
    write,
  );
  await sql`insert into site_section (organisation, section)
    select ${keeper}, 'rooms' where exists (select from house where keeper = ${keeper}
      and (closed_on is null or closed_on > ${today}))
    on conflict do nothing`.execute(write);
}
