import { sql } from 'kysely';
import { type Database, newId, record, type Write } from '#ground/database';
import type { Day } from '#ground/day';
import { fateOf, placeFor, withBuffers } from '../fate.ts';
import { tellBooker } from '../letters/index.ts';
import { heldNow } from '../queries/held.ts';
import { resourceOf } from '../queries/resources.ts';
import { situationFor } from '../queries/situation.ts';
import type { PurposeKind, Resource } from '../resource.ts';
import { HOUR, MINUTE, type Span } from '../time/span.ts';
import { hold } from './book.ts';
import { lockResource } from './lock.ts';

/** What offering asks the house for: its clock, and its address for the letters. */
export interface OfferingHouse {
  readonly publicUrl: string;
  now(): number;
  today(): Day;
}

/** Somebody's place in the queue. */
interface Waiting extends Span {
  readonly id: string;
  readonly organisation: number;
  readonly slots: number;
  readonly people: number | null;
  readonly purpose: string;
  readonly purposeKind: PurposeKind;
  readonly askedBy: string | null;
}

/**
 * Time of a resource came free: it is held for the first whom it suits, each with a letter and a deadline. Organisations without
 * rooms of their own come first, then whoever asked earlier; what one cannot use the next may. Call it after the transaction
 * that freed the time; it opens its own, and two at once offer nothing twice.
 */
export async function offerFreed(database: Database, house: OfferingHouse, resource: number): Promise<void> {
  const [named] = await database.ask<{ slug: string }>({ text: 'select slug from resource where id = $1' }, [resource]);
  const lent = named && (await resourceOf(database, named.slug));
  if (!lent) return;
  // The list is the whole house's business: whoever gave the time back sees nothing of those who wait for it.
  await database.within('house', async (write) => {
    if (!(await anybodyWaits(write, lent.id, house.now()))) return;
    await lockResource(write, lent.id);
    const queue = await queueOf(write, lent.id, house.now());
    if (queue.length === 0) return;
    const held = await heldNow(write, lent.id, withBuffers(lent, around(queue)));
    for (const waiting of queue) {
      const wish = { ...waiting, people: waiting.people ?? undefined };
      // Most of a queue still finds its time taken: only who fits is judged by all the rules.
      if (placeFor(wish, { resource: lent, held }).fate !== 'free') continue;
      const until = deadlineOf(waiting, lent, house.now());
      if (until === undefined) continue;
      const now = { now: house.now(), today: house.today() };
      const booker = { organisation: waiting.organisation, asKeeper: false };
      const fate = fateOf(wish, await situationFor(write, now, lent, booker, [waiting]));
      if (fate.fate !== 'free') continue;
      const id = await offer(write, lent, waiting, fate.slots, until);
      for (const slot of fate.slots) held.push({ ...withBuffers(lent, waiting), slot, booking: id, closed: null });
      await tellBooker(write, house, 'offered', [id]);
    }
  });
}

async function offer(
  write: Write,
  resource: Resource,
  waiting: Waiting,
  slots: readonly number[],
  until: number,
): Promise<string> {
  const id = newId();
  await sql`
    insert into booking (id, resource, keeper, organisation, during, slots, purpose, purpose_kind, people, state, offer_until,
      booked_by)
    values (${id}, ${resource.id}, ${resource.keeper.node}, ${waiting.organisation},
      tstzrange(to_timestamp(${waiting.from}::float8 / 1000), to_timestamp(${waiting.until}::float8 / 1000)),
      ${waiting.slots}, ${waiting.purpose}, ${waiting.purposeKind}, ${waiting.people}, 'offered',
      to_timestamp(${until}::float8 / 1000), ${waiting.askedBy})`.execute(write);
  await hold(write, resource, [{ id, from: waiting.from, until: waiting.until, slots }]);
  await sql`update waiting set state = 'offered', booking = ${id} where id = ${waiting.id}`.execute(write);
  await record(write, {
    actor: 'house',
    act: 'booking.offer',
    subject: id,
    after: { waiting: waiting.id, from: waiting.from, until: waiting.until, offerUntil: until },
  });
  return id;
}

/**
 * Until when it is held: a day, but no longer than the house needs to prepare; at least an hour, and where there is not even
 * that, until a quarter of an hour before it begins. Undefined where nobody could answer in time.
 */
export function deadlineOf({ from }: Span, { leadMinutes }: Pick<Resource, 'leadMinutes'>, now: number) {
  const usual = Math.min(now + 24 * HOUR, from - leadMinutes * MINUTE);
  const until = Math.min(Math.max(usual, now + HOUR), from - 15 * MINUTE);
  return until > now ? until : undefined;
}

async function anybodyWaits(write: Write, resource: number, now: number): Promise<boolean> {
  const { rows } = await sql`select from waiting where ${coming(resource, now)} limit 1`.execute(write);
  return rows.length > 0;
}

async function queueOf(write: Write, resource: number, now: number): Promise<Waiting[]> {
  const { rows } = await sql<Waiting>`
    select id, organisation, extract(epoch from lower(during))::float8 * 1000 as from,
      extract(epoch from upper(during))::float8 * 1000 as until, slots, people, purpose, purpose_kind as "purposeKind",
      asked_by as "askedBy"
    from waiting
    where ${coming(resource, now)}
    order by exists (select from own_premises p where p.organisation = waiting.organisation and not p.has_premises) desc,
      asked_at, id
    for update`.execute(write);
  return rows;
}

const coming = (resource: number, now: number) =>
  sql`resource = ${resource} and state = 'waiting' and lower(during) > to_timestamp(${now}::float8 / 1000)`;

const around = (spans: readonly Span[]): Span => ({
  from: Math.min(...spans.map(({ from }) => from)),
  until: Math.max(...spans.map(({ until }) => until)),
});
