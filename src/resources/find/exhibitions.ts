import { sql } from 'kysely';
import type { Database } from '#ground/database';
import type { Span } from '../time/span.ts';
import '../tables.ts';

/** What hangs on a wall, or will, as everyone may know it. */
export interface Shown extends Span {
  readonly artist: string;
  readonly title: string;
  readonly about: string;
  /** The opening event, in milliseconds since 1970. */
  readonly opens: number | null;
  readonly ends: number | null;
  readonly images: readonly { readonly id: string; readonly alternative: string }[];
}

/** What is shown on a wall from now on, in order; at most 20. */
export function shownOn(database: Database, wall: number, now: number): Promise<Shown[]> {
  return database.within({ organisations: [] }, async (write) => {
    const { rows } = await sql<Shown>`
      select extract(epoch from lower(e.during))::float8 * 1000 as from,
        extract(epoch from upper(e.during))::float8 * 1000 as until, e.artist, e.title, e.about,
        extract(epoch from lower(e.opening))::float8 * 1000 as opens,
        extract(epoch from upper(e.opening))::float8 * 1000 as ends,
        (select coalesce(jsonb_agg(jsonb_build_object('id', i.id, 'alternative', i.alternative) order by i.place), '[]')
          from exhibition_image i where i.booking = e.booking) as images
      from exhibition e
      where e.shown and e.resource = ${wall} and upper(e.during) > to_timestamp(${now}::float8 / 1000)
      order by lower(e.during) limit 20`.execute(write);
    return rows;
  });
}
