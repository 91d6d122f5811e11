import { sql } from 'kysely';
import { newId, type Write } from '#ground/database';
import type { Language } from '#ground/language';
import { type Fate, fateOf, withBuffers } from '../fate.ts';
import { type Now, situationFor } from '../queries/situation.ts';
import { byWeeks, type PurposeKind, type Resource } from '../resource.ts';
import { minutesByMonth } from '../rules/index.ts';
import type { Held, Situation } from '../situation.ts';
import type { Span } from '../time/span.ts';
import { lockResource } from './lock.ts';

/** Who does it: as the history names them, and their account where it is a person. */
export interface By extends Now {
  readonly actor: string;
  readonly account: string | undefined;
}

/** For whom it is booked. A guest comes back by a link whose hash is kept. */
export type For =
  | { readonly organisation: number; readonly asKeeper: boolean }
  | { readonly name: string; readonly email: string; readonly language: Language; readonly linkHash: Buffer };

export interface BookingWish {
  readonly resource: Resource;
  readonly for: For;
  /** One time, or the dates of a series. */
  readonly times: readonly Span[];
  /** The rule the dates come from (RFC 5545), kept with them. */
  readonly rule?: string | undefined;
  readonly slots: number;
  readonly people: number | undefined;
  readonly purpose: string;
  readonly purposeKind: PurposeKind;
  /** The id that the first date gets that can be had: a form sent twice books once. */
  readonly id?: string | undefined;
}

/** What became of one date. */
export type DateFate = Span & (Booked | Exclude<Fate, { fate: 'free' }>);
export interface Booked {
  readonly fate: 'booked';
  readonly id: string;
  readonly state: 'asked' | 'booked';
  /** The parts it holds; none for what a curator chooses among several. */
  readonly slots: readonly number[];
}

/**
 * Books what can be had of the wished times, in one transaction that holds the resource's row: whoever comes meanwhile waits
 * and sees this. Each date has its own fate, in the order of the times. What cannot be had is not written; where nothing can,
 * nothing is.
 */
export async function book(write: Write, by: By, wish: BookingWish): Promise<DateFate[]> {
  const { resource } = wish;
  await lockResource(write, resource.id);
  const situation = await situationFor(write, by, resource, bookerOf(wish.for), wish.times);
  const dates = fatesOf(wish, situation);
  const booked = dates.filter((date) => date.fate === 'booked');
  if (booked.length > 0) await insert(write, by, wish, booked);
  return dates;
}

export const bookerOf = (whom: For) => ('organisation' in whom ? whom : ('guest' as const));

/** What would become of each date, nothing written: each takes its part and its hours from those after it. */
export function fatesOf(wish: Omit<BookingWish, 'purpose' | 'purposeKind'>, situation: Situation): DateFate[] {
  const held: Held[] = [...situation.held];
  const used = new Map(situation.used);
  const state = stateOf(wish, situation);
  let ownId = wish.id;
  return wish.times.map(({ from, until }) => {
    const one = { from, until, slots: wish.slots, people: wish.people };
    const fate = fateOf(one, { ...situation, held, used });
    if (fate.fate !== 'free') return { from, until, ...fate };
    const id = ownId ?? newId();
    ownId = undefined;
    const slots = byWeeks(wish.resource) && state === 'asked' ? [] : fate.slots;
    for (const slot of slots) held.push({ ...withBuffers(wish.resource, one), slot, booking: id, closed: null });
    for (const [month, minutes] of minutesByMonth(one)) used.set(month, (used.get(month) ?? 0) + minutes);
    return { from, until, fate: 'booked', id, state, slots };
  });
}

function stateOf({ resource }: Pick<BookingWish, 'resource'>, { standing }: Situation): 'asked' | 'booked' {
  if (standing.keeper) return 'booked';
  return resource.approval === 'byHouse' || standing.guest || byWeeks(resource) ? 'asked' : 'booked';
}

async function insert(write: Write, by: By, wish: BookingWish, dates: readonly (Span & Booked)[]): Promise<void> {
  const { resource, for: whom } = wish;
  const guest = 'organisation' in whom ? undefined : whom;
  const organisation = 'organisation' in whom ? whom.organisation : null;
  const series = wish.rule !== undefined && organisation !== null ? newId() : null;
  if (series) {
    await sql`insert into booking_series (id, resource, keeper, organisation, rule)
      values (${series}, ${resource.id}, ${resource.keeper.node}, ${organisation}, ${wish.rule})`.execute(write);
  }
  const rows = dates.map(({ id, from, until, state, slots }) => ({
    id,
    from,
    until,
    state,
    held: slots.map((slot) => ({ slot, ...withBuffers(resource, { from, until }) })),
    told: { resource: resource.slug, organisation, from, until, slots, ...(series ? { series } : {}) },
  }));
  // One statement for all of it: what is booked, what it holds, and the line of the history.
  await sql`
    with dates as (
      select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        as d (id uuid, "from" float8, "until" float8, state text, held jsonb, told jsonb)),
    booked as (
      insert into booking (id, resource, keeper, organisation, guest_name, guest_email, guest_language, link_hash, during,
        slots, purpose, purpose_kind, people, state, series, booked_by)
      select id, ${resource.id}, ${resource.keeper.node}, ${organisation}, ${guest?.name ?? null}, ${guest?.email ?? null},
        ${guest?.language ?? null}, ${guest?.linkHash ?? null},
        tstzrange(to_timestamp("from" / 1000), to_timestamp("until" / 1000)), ${wish.slots}, ${wish.purpose},
        ${wish.purposeKind}, ${wish.people ?? null}, state, ${series}, ${by.account ?? null}
      from dates),
    held as (
      insert into occupancy (resource, slot, during, booking)
      select ${resource.id}, h.slot, tstzrange(to_timestamp(h."from" / 1000), to_timestamp(h."until" / 1000)), d.id
      from dates d cross join jsonb_to_recordset(d.held) as h (slot smallint, "from" float8, "until" float8))
    insert into history (actor, act, subject, after)
    select ${by.actor}, case state when 'asked' then 'booking.ask' else 'booking.book' end, id::text, told from dates`.execute(
    write,
  );
}

/** Enters what bookings hold, set-up and clean-up included. The database refuses what is held already. */
export async function hold(
  write: Write,
  resource: Resource,
  dates: readonly (Span & { readonly id: string; readonly slots: readonly number[] })[],
): Promise<void> {
  const rows = dates.flatMap(({ id, slots, ...span }) => {
    const { from, until } = withBuffers(resource, span);
    return slots.map((slot) => ({ id, slot, from, until }));
  });
  if (rows.length === 0) return;
  await sql`
    insert into occupancy (resource, slot, during, booking)
    select ${resource.id}, slot, tstzrange(to_timestamp("from" / 1000), to_timestamp("until" / 1000)), id
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as d (id uuid, slot smallint, "from" float8, "until" float8)`.execute(
    write,
  );
}
