import { sql } from 'kysely';
import { newId, record, type Write } from '#ground/database';
import type { HouseOf, Resource } from '../resource.ts';
import { holdClosed, shutWithHouse } from './close.ts';
import type { Opening } from '../openings/opening.ts';
import '../tables.ts';

/** What a house is made of; its id and keeper are the database's and the owner's. */
export type HouseWish = Omit<HouseOf, 'id'>;

/** A new house of an organisation, which from now on has rooms on its public site. `slug` must be free. Returns its id. */
export async function addHouse(write: Write, actor: string, keeper: number, wish: HouseWish): Promise<number> {
  const { houseRules, ...rest } = wish;
  const { id } = await write
    .insertInto('house')
    .values({ ...rest, keeper, house_rules: houseRules })
    .returning('id')
    .executeTakeFirstOrThrow();
  await sql`insert into site_section (organisation, section) values (${keeper}, 'rooms') on conflict do nothing`.execute(
    write,
  );
  await record(write, { actor, act: 'house.add', subject: wish.slug, after: { keeper, place: wish.place } });
  return id;
}

/** A house's hours, or with a resource its own ones; those there were go. */
export async function setOpenings(
  write: Write,
  house: number,
  resource: number | null,
  openings: readonly Opening[],
): Promise<void> {
  await sql`delete from opening where house = ${house} and resource is not distinct from ${resource}`.execute(write);
  if (openings.length === 0) return;
  await write
    .insertInto('opening')
    .values(openings.map(({ weekday, opens, closes }) => ({ id: newId(), house, resource, weekday, opens, closes })))
    .execute();
}

/** The rules something is lent by, and how many there are of it. */
export type ResourceWish = Pick<
  Resource,
  | 'slug'
  | 'kind'
  | 'name'
  | 'about'
  | 'people'
  | 'stepFree'
  | 'bufferBefore'
  | 'bufferAfter'
  | 'leadMinutes'
  | 'horizonDays'
  | 'priorityDays'
  | 'longestMinutes'
  | 'quotaMinutes'
  | 'audience'
  | 'approval'
  | 'openOnHolidays'
  | 'calendarPublic'
  | 'namesOnDoor'
> & {
  /** The parts' names, null where a part has none; as many as can be had at once. */
  readonly parts: readonly (string | null)[];
  /** Hours of its own; none: the house's. */
  readonly openings: readonly Opening[];
};

/** Something new that a house lends. `slug` must be free. Returns its id. */
export async function addResource(
  write: Write,
  actor: string,
  house: { readonly id: number; readonly keeper: number },
  wish: ResourceWish,
): Promise<number> {
  const { id } = await write
    .insertInto('resource')
    .values({ house: house.id, keeper: house.keeper, slug: wish.slug, kind: wish.kind, ...rulesOf(wish) })
    .returning('id')
    .executeTakeFirstOrThrow();
  await write
    .insertInto('part')
    .values(wish.parts.map((name, index) => ({ resource: id, slot: index + 1, name })))
    .execute();
  await setOpenings(write, house.id, id, wish.openings);
  // When the house is shut, so is what comes into it.
  if (shutWithHouse.includes(wish.kind)) {
    const { rows } = await sql<{ id: string }>`
      select id from closure where house = ${house.id} and resource is null`.execute(write);
    for (const closure of rows) await holdClosed(write, closure.id, id);
  }
  await record(write, { actor, act: 'resource.add', subject: wish.slug, after: { house: house.id, kind: wish.kind } });
  return id;
}

/** A resource's rules as the database names them. */
export const rulesOf = (wish: Omit<ResourceWish, 'slug'>) => ({
  name: wish.name,
  about: wish.about,
  people: wish.people,
  step_free: wish.stepFree,
  buffer_before: wish.bufferBefore,
  buffer_after: wish.bufferAfter,
  lead_minutes: wish.leadMinutes,
  horizon_days: wish.horizonDays,
  priority_days: wish.priorityDays,
  longest_minutes: wish.longestMinutes,
  quota_minutes: wish.quotaMinutes,
  audience: [...wish.audience],
  approval: wish.approval,
  open_on_holidays: wish.openOnHolidays,
  calendar_public: wish.calendarPublic,
  names_on_door: wish.namesOnDoor,
});
