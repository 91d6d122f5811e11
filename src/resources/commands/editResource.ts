import { sql } from 'kysely';
import { record, type Write } from '#ground/database';
import type { Day } from '#ground/day';
import { isDivisible, type Resource } from '../resource.ts';
import { momentAt } from '../time/clock.ts';
import type { By } from './book.ts';
import { type ResourceWish, rulesOf, setOpenings } from './house.ts';
import { lockResource } from './lock.ts';
import { bookedFrom } from './upcoming.ts';

/** Everything about what is lent but its address, which stays. */
export type ResourceChange = Omit<ResourceWish, 'slug'> & {
  /** From this day on it is no longer lent. */
  readonly goneOn: Day | null;
  /** How one gets into each part, by its number; empty: nothing to say; absent: as before. */
  readonly secrets: ReadonlyMap<number, string>;
};

export type ResourceEdited =
  | { readonly edited: true }
  /** It was changed since it was read. */
  | { readonly edited: false; readonly why: 'version' }
  /** It was booked as what it is; another kind would make nonsense of that. */
  | { readonly edited: false; readonly why: 'kind' }
  /** Parts that shall go are booked; the bookings, and the highest part that is. */
  | { readonly edited: false; readonly why: 'parts'; readonly bookings: number; readonly part: number }
  /** So many bookings lie after the day it is no longer lent. */
  | { readonly edited: false; readonly why: 'booked'; readonly bookings: number };

/**
 * Changes what is lent and the rules it is lent by, all at once or not at all. What is booked stays as it is: new rules and
 * buffers hold for what is booked from now on. `version` is what the writer saw.
 */
export async function editResource(
  write: Write,
  by: By,
  resource: Resource,
  wish: ResourceChange,
  version: number,
): Promise<ResourceEdited> {
  const { id } = resource;
  await lockResource(write, id);
  const { rows } = await sql<{ version: number; kind: string; goneOn: Day | null; slots: number; booked: boolean }>`
    select version, kind, gone_on as "goneOn", (select count(*)::int from part where resource = ${id}) as slots,
      exists (select from booking where resource = ${id}) as booked
    from resource where id = ${id}`.execute(write);
  const now = rows[0];
  if (now?.version !== version) return { edited: false, why: 'version' };
  if (wish.kind !== now.kind && now.booked) return { edited: false, why: 'kind' };
  if (wish.goneOn !== null && wish.goneOn !== now.goneOn) {
    const bookings = await bookedFrom(write, { resource: id }, Math.max(momentAt(wish.goneOn, 0), by.now));
    if (bookings > 0) return { edited: false, why: 'booked', bookings };
  }
  const slots = wish.parts.length;
  if (slots < now.slots) {
    const held = await heldAbove(write, id, slots, by.now);
    if (held) return { edited: false, why: 'parts', ...held };
    await removeParts(write, id, slots);
  }
  await sql`
    insert into part (resource, slot, name)
    select ${id}, n, name from unnest(${wish.parts}::text[]) with ordinality as p (name, n)
    on conflict (resource, slot) do update set name = excluded.name`.execute(write);
  if (slots > now.slots) await growTo(write, resource, now.slots, slots);

  await write
    .updateTable('resource')
    .set({ ...rulesOf(wish), kind: wish.kind, gone_on: wish.goneOn, version: version + 1 })
    .where('id', '=', id)
    .execute();
  await setOpenings(write, resource.house.id, id, wish.openings);
  await keepSecrets(write, resource, wish.secrets, slots);
  await record(write, {
    actor: by.actor,
    act: 'resource.change',
    subject: resource.slug,
    before: { version, kind: now.kind, parts: now.slots, goneOn: now.goneOn },
    after: { version: version + 1, kind: wish.kind, parts: slots, goneOn: wish.goneOn },
  });
  return { edited: true };
}

/** What is booked, now or later, of parts beyond so many. */
async function heldAbove(write: Write, resource: number, slots: number, now: number) {
  const { rows } = await sql<{ bookings: number; part: number | null }>`
    select count(distinct booking)::int as bookings, max(slot)::int as part from occupancy
    where resource = ${resource} and slot > ${slots} and booking is not null
      and upper(during) > to_timestamp(${now}::float8 / 1000)`.execute(write);
  const { bookings, part } = rows[0]!;
  return part === null ? undefined : { bookings, part };
}

// What was held of them is over, or was only shut: the other parts stay shut.
async function removeParts(write: Write, resource: number, slots: number): Promise<void> {
  await sql`delete from occupancy where resource = ${resource} and slot > ${slots}`.execute(write);
  await sql`delete from part where resource = ${resource} and slot > ${slots}`.execute(write);
}

/** New parts are shut when the others are; and who has a whole room has it with its new wall in it. */
async function growTo(write: Write, resource: Resource, before: number, slots: number): Promise<void> {
  const added = sql`generate_series(${before + 1}::int, ${slots}::int) as part (slot)`;
  await sql`
    insert into occupancy (resource, slot, during, closure)
    select o.resource, part.slot, o.during, o.closure from occupancy o, ${added}
    where o.resource = ${resource.id} and o.slot = 1 and o.closure is not null`.execute(write);
  if (!isDivisible({ kind: resource.kind, slots })) return;
  await sql`
    insert into occupancy (resource, slot, during, booking)
    select o.resource, part.slot, o.during, o.booking
    from occupancy o join booking b on b.id = o.booking, ${added}
    where o.resource = ${resource.id} and o.slot = 1 and b.slots = ${before}
      and b.state in ('asked', 'offered', 'booked')`.execute(write);
  await sql`update booking set slots = ${slots}
    where resource = ${resource.id} and slots = ${before} and state in ('asked', 'offered', 'booked')`.execute(write);
  await sql`update waiting set slots = ${slots}
    where resource = ${resource.id} and slots = ${before} and state = 'waiting'`.execute(write);
}

async function keepSecrets(
  write: Write,
  { id, keeper }: Resource,
  secrets: ReadonlyMap<number, string>,
  slots: number,
): Promise<void> {
  await sql`delete from part_access where resource = ${id} and slot = any (${[...secrets.keys()]}::int[])`.execute(
    write,
  );
  const rows = [...secrets].filter(([slot, secret]) => slot <= slots && secret !== '');
  if (rows.length === 0) return;
  await write
    .insertInto('part_access')
    .values(rows.map(([slot, secret]) => ({ resource: id, slot, keeper: keeper.node, secret })))
    .execute();
}
