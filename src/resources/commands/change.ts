import { sql } from 'kysely';
import { record, type Write } from '#ground/database';
import { type Fate, fateOf } from '../fate.ts';
import type { Booking } from '../queries/booking.ts';
import { situationFor } from '../queries/situation.ts';
import { byWeeks, type PurposeKind, type Resource } from '../resource.ts';
import type { Situation } from '../situation.ts';
import { contains, MINUTE, type Span } from '../time/span.ts';
import { type By, hold } from './book.ts';
import { lockResource } from './lock.ts';

/** What a booking shall be; what is absent stays. */
export interface Change {
  readonly span?: Span | undefined;
  readonly slots?: number | undefined;
  readonly people?: number | undefined;
  readonly purpose?: string | undefined;
  readonly purposeKind?: PurposeKind | undefined;
}

export type Changed =
  | { readonly changed: true; readonly state: 'asked' | 'booked' }
  /** It was changed since it was read; it ended, or its time is over. */
  | { readonly changed: false; readonly why: 'version' | 'ended' }
  | ({ readonly changed: false; readonly why: 'fate' } & { readonly fate: Exclude<Fate, { fate: 'free' }> });

/**
 * Changes a booking, or says why not and leaves it as it is. `version` is what the writer saw. A new time or size is judged like a
 * new wish, the booking's own time not standing in its way, and waits for the house again where it decides. `to`: another resource of the
 * same keeper, for those who run the house.
 */
export async function change(
  write: Write,
  by: By & { readonly asKeeper: boolean },
  booking: Booking,
  resource: Resource,
  wanted: Change,
  to: Resource = resource,
): Promise<Changed> {
  for (const id of [...new Set([resource.id, to.id])].toSorted((a, b) => a - b)) await lockResource(write, id);
  const now = (await standNow(write, [booking.id])).get(booking.id);
  if (!now || (now.state !== 'asked' && now.state !== 'booked') || booking.until <= by.now) {
    return { changed: false, why: 'ended' };
  }
  if (now.version !== booking.version) return { changed: false, why: 'version' };

  const whole = wholeOf(booking, wanted);
  const moved = to.id !== resource.id || isMoved(booking, whole);
  if (!moved && whole.people === (booking.people ?? undefined)) {
    await enter(write, by, { booking, resource, to, whole, state: now.state, slots: undefined });
    return { changed: true, state: now.state };
  }
  const read = await situationFor(write, by, to, bookerOfBooking(booking, by.asKeeper), [whole.span], [booking.id]);
  // Where the house moves a guest, its rules for guests do not stand in its own way.
  const situation = by.asKeeper ? { ...read, standing: { ...read.standing, keeper: true } } : read;
  const fate = fateOf(
    { ...whole.span, slots: whole.slots, people: whole.people },
    asGoingOn(situation, booking, whole.span),
  );
  if (fate.fate !== 'free') return { changed: false, why: 'fate', fate };
  const state = stateAfter(now.state, booking, whole, situation, to.id !== resource.id);
  await enter(write, by, { booking, resource, to, whole, state, slots: moved ? fate.slots : undefined });
  return { changed: true, state };
}

/** All a booking is after a change. */
export interface Whole {
  readonly span: Span;
  readonly slots: number;
  readonly people: number | undefined;
  readonly purpose: string;
  readonly purposeKind: PurposeKind;
}

export const wholeOf = (booking: Booking, wanted: Change): Whole => ({
  span: wanted.span ?? { from: booking.from, until: booking.until },
  slots: wanted.slots ?? booking.slots,
  people: wanted.people ?? booking.people ?? undefined,
  purpose: wanted.purpose ?? booking.purpose,
  purposeKind: wanted.purposeKind ?? booking.purposeKind,
});

export const isMoved = (booking: Booking, { span, slots }: Pick<Whole, 'span' | 'slots'>): boolean =>
  span.from !== booking.from || span.until !== booking.until || slots !== booking.slots;

export const bookerOfBooking = ({ organisation }: Booking, asKeeper: boolean) =>
  organisation ? { organisation: organisation.node, asKeeper } : ('guest' as const);

/** Who leaves the beginning where it is need not have asked in time again, and may change the end while it is going on. */
export const asGoingOn = (situation: Situation, booking: Span, span: Span): Situation =>
  span.from === booking.from && span.until > situation.now
    ? { ...situation, now: Math.min(situation.now, span.from - situation.resource.leadMinutes * MINUTE) }
    : situation;

/** More than the house agreed to is for the house to decide again; less is not. */
export function stateAfter(
  state: 'asked' | 'booked',
  booking: Booking,
  { span, slots }: Pick<Whole, 'span' | 'slots'>,
  { resource, standing }: Situation,
  elsewhere = false,
): 'asked' | 'booked' {
  const more = elsewhere || !contains(booking, span) || slots > booking.slots;
  return more && !standing.keeper && resource.approval === 'byHouse' ? 'asked' : state;
}

interface Entry {
  readonly booking: Booking;
  readonly resource: Resource;
  readonly to: Resource;
  readonly whole: Whole;
  readonly state: 'asked' | 'booked';
  /** The parts it holds from now on; absent where it stays in place. */
  readonly slots: readonly number[] | undefined;
}

/** Writes a change that was judged. */
export async function enter(
  write: Write,
  by: By,
  { booking, resource, to, whole, state, slots }: Entry,
): Promise<void> {
  const { span } = whole;
  if (slots) {
    await sql`delete from occupancy where booking = ${booking.id}`.execute(write);
    const holds = !(byWeeks(to) && state === 'asked');
    if (holds) await hold(write, to, [{ id: booking.id, ...span, slots }]);
  }
  await sql`
    update booking set resource = ${to.id}, slots = ${whole.slots}, people = ${whole.people ?? null}, state = ${state},
      during = tstzrange(to_timestamp(${span.from}::float8 / 1000), to_timestamp(${span.until}::float8 / 1000)),
      purpose = ${whole.purpose}, purpose_kind = ${whole.purposeKind}, version = version + 1, sequence = sequence + 1
    where id = ${booking.id}`.execute(write);
  await record(write, {
    actor: by.actor,
    act: 'booking.change',
    subject: booking.id,
    before: { resource: resource.slug, from: booking.from, until: booking.until, slots: booking.slots },
    after: { resource: to.slug, ...span, slots: whole.slots },
  });
}

/** How bookings stand at this moment, held until the transaction ends. */
export async function standNow(
  write: Write,
  ids: readonly string[],
): Promise<ReadonlyMap<string, { readonly version: number; readonly state: Booking['state'] }>> {
  const { rows } = await sql<{ id: string; version: number; state: Booking['state'] }>`
    select id, version, state from booking where id = any (${ids}::uuid[]) order by id for update`.execute(write);
  return new Map(rows.map((row) => [row.id, row]));
}
