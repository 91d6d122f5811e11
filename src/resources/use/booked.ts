import { sql } from 'kysely';
import type { Write } from '#ground/database';
import type { PurposeKind, ResourceKind } from '../resource.ts';
import type { Span } from '../time/span.ts';

/** One booking as figures see it: no purpose in words, no person. */
export interface Used extends Span {
  readonly resource: string;
  readonly kind: ResourceKind;
  /** The name of what was used. */
  readonly name: string;
  /** How many of its parts. */
  readonly slots: number;
  readonly purposeKind: PurposeKind;
  /** Null for guests. */
  readonly organisation: { readonly slug: string; readonly name: string } | null;
  /** The district of the organisation's seat on the day it began; null where none is known, and for guests. */
  readonly district: { readonly ags: string; readonly name: string } | null;
  /** Nobody came. */
  readonly noShow: boolean;
}

/** What is booked of a house within a stretch, in the order of its beginning; nothing that was cancelled or waits. */
export async function bookedOf(write: Write, house: number, { from, until }: Span): Promise<Used[]> {
  const { rows } = await sql<Used>`
    select extract(epoch from lower(b.during))::float8 * 1000 as from,
      extract(epoch from upper(b.during))::float8 * 1000 as until,
      r.slug as resource, r.kind, r.name, b.slots, b.purpose_kind as "purposeKind",
      case when o.node is not null then jsonb_build_object('slug', o.slug, 'name', coalesce(
        (select name from organisation_name where organisation = o.node order by lower(during) desc limit 1), o.slug)) end
        as organisation,
      case when a.ags is not null then jsonb_build_object('ags', a.ags, 'name', a.name) end as district,
      b.came is false as "noShow"
    from booking b
    join resource r on r.id = b.resource
    left join organisation o on o.node = b.organisation
    left join seat s on s.organisation = o.node
      and s.during @> (lower(b.during) at time zone 'Europe/Berlin')::date
    left join area a on a.ags = left(s.ags, 5)
    where r.house = ${house} and b.state = 'booked'
      and b.during && tstzrange(to_timestamp(${from}::float8 / 1000), to_timestamp(${until}::float8 / 1000))
    order by lower(b.during), b.id`.execute(write);
  return rows;
}
