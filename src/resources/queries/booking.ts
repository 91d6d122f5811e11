import { type RawBuilder, sql } from 'kysely';
import { isId, type Write } from '#ground/database';
import type { BookingState, PurposeKind, ResourceKind } from '../resource.ts';
import type { Span } from '../time/span.ts';
import '../tables.ts';

/** One booking with what every page, letter and calendar says of it. */
export interface Booking extends Span {
  readonly id: string;
  readonly resource: { readonly id: number; readonly slug: string; readonly name: string; readonly kind: ResourceKind };
  readonly house: { readonly id: number; readonly slug: string; readonly name: string };
  readonly keeper: { readonly node: number; readonly slug: string };
  /** For whom; null where a guest has it. */
  readonly organisation: { readonly node: number; readonly slug: string; readonly name: string } | null;
  readonly guest: { readonly name: string; readonly email: string; readonly language: string } | null;
  readonly slots: number;
  /** The numbers of the parts it holds, and their names where they have any; none while it holds nothing. */
  readonly parts: readonly { readonly slot: number; readonly name: string | null }[];
  readonly purpose: string;
  readonly purposeKind: PurposeKind;
  readonly people: number | null;
  readonly state: BookingState;
  /** Until when an offer is held, in milliseconds since 1970. */
  readonly offerUntil: number | null;
  readonly series: string | null;
  readonly bookedBy: string | null;
  readonly reason: string | null;
  readonly came: boolean | null;
  readonly accessNote: string | null;
  readonly version: number;
  readonly sequence: number;
}

const SELECT = sql`
  select b.id, extract(epoch from lower(b.during))::float8 * 1000 as from,
    extract(epoch from upper(b.during))::float8 * 1000 as until,
    jsonb_build_object('id', r.id, 'slug', r.slug, 'name', r.name, 'kind', r.kind) as resource,
    jsonb_build_object('id', h.id, 'slug', h.slug, 'name', h.name) as house,
    jsonb_build_object('node', k.node, 'slug', k.slug) as keeper,
    case when b.organisation is not null then jsonb_build_object('node', o.node, 'slug', o.slug, 'name', coalesce(
      (select name from organisation_name where organisation = o.node order by lower(during) desc limit 1), o.slug)) end
      as organisation,
    case when b.guest_name is not null then jsonb_build_object('name', b.guest_name, 'email', b.guest_email,
      'language', coalesce(b.guest_language, 'de')) end as guest,
    b.slots,
    (select coalesce(jsonb_agg(jsonb_build_object('slot', x.slot, 'name', p.name) order by x.slot), '[]')
      from occupancy x join part p on p.resource = x.resource and p.slot = x.slot where x.booking = b.id) as parts,
    b.purpose, b.purpose_kind as "purposeKind", b.people, b.state,
    extract(epoch from b.offer_until)::float8 * 1000 as "offerUntil", b.series, b.booked_by as "bookedBy", b.reason, b.came,
    b.access_note as "accessNote", b.version, b.sequence
  from booking b
  join resource r on r.id = b.resource
  join house h on h.id = r.house
  join organisation k on k.node = b.keeper
  left join organisation o on o.node = b.organisation`;

/** Bookings within the reach of the transaction that fit; `where` speaks of `b`, in the order of their beginnings. */
export async function bookingsWhere(write: Write, where: RawBuilder<unknown>, most = 1_000): Promise<Booking[]> {
  const { rows } = await sql<Booking>`${SELECT} where ${where} order by lower(b.during), b.id limit ${most}`.execute(
    write,
  );
  return rows;
}

/** One booking within the reach of the transaction; undefined for another's and for what is no id. */
export async function bookingOf(write: Write, id: string | undefined): Promise<Booking | undefined> {
  return isId(id) ? (await bookingsWhere(write, sql`b.id = ${id}`))[0] : undefined;
}
