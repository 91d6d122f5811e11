import { sql } from 'kysely';
import type { Reading, Write } from '#ground/database';
import type { Held } from '../situation.ts';
import type { Span } from '../time/span.ts';

type HeldRow = Held & { readonly resource: number };

const HELD = {
  name: 'held',
  text: `
    select o.resource, o.slot, extract(epoch from lower(o.during))::float8 * 1000 as from,
      extract(epoch from upper(o.during))::float8 * 1000 as until, o.booking, c.reason as closed
    from occupancy o left join closure c on c.id = o.closure
    where o.resource = any ($1) and o.during && tstzrange(to_timestamp($2::float8 / 1000), to_timestamp($3::float8 / 1000))
    order by lower(o.during), o.slot`,
};

/** What is held of these resources between two moments, by resource. Times only: everyone may know them. */
export async function heldOf(
  db: Reading,
  resources: readonly number[],
  { from, until }: Span,
): Promise<ReadonlyMap<number, readonly Held[]>> {
  const rows = await db.ask<HeldRow>(HELD, [resources, from, until]);
  return Map.groupBy(rows, ({ resource }) => resource);
}

/** The same of one resource within a transaction: what others have committed by now. */
export async function heldNow(write: Write, resource: number, { from, until }: Span): Promise<Held[]> {
  const { rows } = await sql<HeldRow>`
    select o.resource, o.slot, extract(epoch from lower(o.during))::float8 * 1000 as from,
      extract(epoch from upper(o.during))::float8 * 1000 as until, o.booking, c.reason as closed
    from occupancy o left join closure c on c.id = o.closure
    where o.resource = ${resource}
      and o.during && tstzrange(to_timestamp(${from}::float8 / 1000), to_timestamp(${until}::float8 / 1000))
    order by lower(o.during), o.slot`.execute(write);
  return rows;
}
