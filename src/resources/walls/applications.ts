import { type RawBuilder, sql } from 'kysely';
import { isId, type Write } from '#ground/database';
import { type Booking, bookingsWhere } from '../queries/booking.ts';
import type { Span } from '../time/span.ts';

/** What somebody would like to show, or shows, on a wall. */
export interface Application {
  readonly booking: Booking;
  /** Absent where a program asked for the wall and told nothing of what is to be shown. */
  readonly exhibition: Exhibition | undefined;
}

export interface Exhibition {
  readonly shown: boolean;
  readonly artist: string;
  readonly title: string;
  readonly about: string;
  readonly opening: Span | undefined;
  readonly images: readonly { readonly id: string; readonly alternative: string }[];
}

/** What waits for those who choose for the walls of an organisation, and what hangs there or will; ordered by its beginning. */
export async function applicationsAt(write: Write, keeper: number, now: number): Promise<Application[]> {
  return applicationsWhere(
    write,
    sql`b.keeper = ${keeper} and r.kind = 'exhibitionWall' and b.state in ('asked', 'booked')
      and upper(b.during) > to_timestamp(${now}::float8 / 1000)`,
  );
}

/** One application for a wall of this organisation, however it ended; undefined for another's and for what is none. */
export async function applicationOf(
  write: Write,
  keeper: number,
  id: string | undefined,
): Promise<Application | undefined> {
  if (!isId(id)) return undefined;
  const found = await applicationsWhere(
    write,
    sql`b.id = ${id} and b.keeper = ${keeper} and r.kind = 'exhibitionWall'`,
  );
  return found[0];
}

async function applicationsWhere(write: Write, where: RawBuilder<unknown>): Promise<Application[]> {
  const bookings = await bookingsWhere(write, where);
  const { rows } = await sql<
    Omit<Exhibition, 'opening'> & { booking: string; opens: number | null; closes: number | null }
  >`
    select e.booking, e.shown, e.artist, e.title, e.about,
      extract(epoch from lower(e.opening))::float8 * 1000 as opens,
      extract(epoch from upper(e.opening))::float8 * 1000 as closes,
      (select coalesce(jsonb_agg(jsonb_build_object('id', i.id, 'alternative', i.alternative) order by i.place), '[]')
        from exhibition_image i where i.booking = e.booking) as images
    from exhibition e where e.booking = any (${bookings.map(({ id }) => id)}::uuid[])`.execute(write);
  const shown = new Map(
    rows.map(({ booking, opens, closes, ...rest }) => [
      booking,
      { ...rest, opening: opens === null || closes === null ? undefined : { from: opens, until: closes } },
    ]),
  );
  return bookings.map((booking) => ({ booking, exhibition: shown.get(booking.id) }));
}
