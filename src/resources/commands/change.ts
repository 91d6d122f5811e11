import { sql } from 'kysely';
import { record, type Write } from '#ground/database';
import { type Fate, fateOf } from '../fate.ts';
import type { Booking } from '../queries/booking.ts';
import { situationFor } from '../queries/situation.ts';
import { byWeeks, type PurposeKind, type Resource } from '../resource.ts';
import type { Span } from '../time/span.ts';
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
  /** It was changed or ended since it was read. */
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
  const { rows } = await sql<{ version: number; state: string }>`
    select version, state from booking where id = ${booking.id} for update`.execute(write);
  const now = rows[0];
  if (!now || (now.state !== 'asked' && now.state !== 'booked')) return { changed: false, why: 'ended' };
  if (now.version !== booking.version) return { changed: false, why: 'version' };

  const span = wanted.span ?? { from: booking.from, until: booking.until };
  const slots = wanted.slots ?? booking.slots;
  const people = wanted.people ?? booking.people ?? undefined;
  const moved =
    to.id !== resource.id || span.from !== booking.from || span.until !== booking.until || slots !== booking.slots;
  let state: 'asked' | 'booked' = now.state;
  if (moved || people !== (booking.people ?? undefined)) {
    const booker = booking.organisation
      ? { organisation: booking.organisation.node, asKeeper: by.asKeeper }
      : ('guest' as const);
    const situation = await situationFor(write, by, to, booker, [span], [booking.id]);
    // Who changes only a number of people may do so while it is going on.
    const fate = fateOf(
      { ...span, slots, people },
      moved ? situation : { ...situation, now: Math.min(by.now, span.from) },
    );
    if (fate.fate !== 'free') return { changed: false, why: 'fate', fate };
    if (moved) {
      if (!by.asKeeper && to.approval === 'byHouse') state = 'asked';
      await sql`delete from occupancy where booking = ${booking.id}`.execute(write);
      const holds = !(byWeeks(to) && state === 'asked');
      if (holds) await hold(write, to, [{ id: booking.id, ...span, slots: fate.slots }]);
    }
  }
  await sql`
    update booking set resource = ${to.id}, slots = ${slots}, people = ${people ?? null}, state = ${state},
      during = tstzrange(to_timestamp(${span.from}::float8 / 1000), to_timestamp(${span.until}::float8 / 1000)),
      purpose = ${wanted.purpose ?? booking.purpose}, purpose_kind = ${wanted.purposeKind ?? booking.purposeKind},
      version = version + 1, sequence = sequence + 1
    where id = ${booking.id}`.execute(write);
  await record(write, {
    actor: by.actor,
    act: 'booking.change',
    subject: booking.id,
    before: { resource: resource.slug, from: booking.from, until: booking.until, slots: booking.slots },
    after: { resource: to.slug, ...span, slots },
  });
  return { changed: true, state };
}
