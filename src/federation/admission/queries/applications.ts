import { sql } from 'kysely';
import type { Write } from '#ground/database';
import type { Day } from '#ground/day';
import type { ApplicationState, Wished } from '../application.ts';
import '../tables.ts';

export interface ApplicationLine {
  id: string;
  number: string;
  wish: Wished;
  state: ApplicationState;
  name: string;
  place: string | null;
  submittedOn: Day;
}

/** The applications sent to an umbrella, the oldest first; the newest 200 of those that are done. */
export async function applicationsOf(write: Write, umbrella: number): Promise<ApplicationLine[]> {
  const { rows } = await sql<ApplicationLine>`
    select a.id, a.number, a.wish, a.state, coalesce(a.organisation ->> 'name', a.contact ->> 'name') as name,
      coalesce(a.organisation -> 'seat' ->> 'place', a.contact -> 'seat' ->> 'place') as place,
      a.submitted_on as "submittedOn"
    from application a
    where a.umbrella = ${umbrella} and a.number is not null
      and (a.ended_on is null or a.id in (select id from application
        where umbrella = ${umbrella} and ended_on is not null order by ended_on desc, id limit 200))
    order by a.submitted_on, a.id`.execute(write);
  return rows;
}

/** How many wait for the office and for the board, and since when the oldest does. */
export async function waitingOf(
  write: Write,
  umbrella: number,
): Promise<readonly { state: 'submitted' | 'presented'; n: number; since: Day }[]> {
  const { rows } = await sql<{ state: 'submitted' | 'presented'; n: number; since: Day }>`
    select state, count(*)::int as n, min(submitted_on) as since from application
    where umbrella = ${umbrella} and state in ('submitted', 'presented')
    group by state order by state desc`.execute(write);
  return rows;
}
