import { sql } from 'kysely';
import type { Write } from '#ground/database';
import type { Day } from '#ground/day';
import '../tables.ts';

/** A member that has not answered yet, and how it can be reached. */
export interface Missing {
  member: number;
  slug: string;
  name: string;
  place: string | null;
  /** Somebody here can be written to; else it is to be called. */
  hasPeople: boolean;
  phone: string | null;
  email: string | null;
  remindedOn: Day | null;
}

/** Everybody who is missing, those to be called first. */
export async function missingIn(write: Write, statement: string, today: Day): Promise<Missing[]> {
  const { rows } = await sql<Missing>`
    select m.member, m.slug, m.name, m.place, b.phone, b.email,
      (select max(step_on) from statement_reminder r
        where r.statement = m.statement and r.member = m.member and r.letters > 0) as "remindedOn",
      exists (select from role_held r join account a on a.id = r.account and a.closed_at is null
        where r.organisation = m.member and r.role in ('board', 'editor') and r.during @> ${today}::date) as "hasPeople"
    from member_statement m
    left join lateral (
      select phone, email from bureau where organisation = m.member and during @> ${today}::date
      order by kind = 'headOffice' desc, id limit 1) b on true
    where m.statement = ${statement} and m.confirmed_on is null
    order by "hasPeople", sort_key(m.name), m.member`.execute(write);
  return rows;
}
