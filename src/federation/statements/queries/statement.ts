import { sql } from 'kysely';
import { isId, type Write } from '#ground/database';
import type { Day } from '#ground/day';
import type { Figure } from '../figure.ts';
import '../tables.ts';

/** An annual statement as its umbrella asked for it. */
export interface Statement {
  id: string;
  umbrella: { node: number; slug: string; name: string };
  year: number;
  /** Who was a member on this day is asked (Stichtag). */
  countedOn: Day;
  /** The last day on which an answer is in time. */
  deadline: Day;
  questions: Figure[];
  message: string | null;
  messageLanguage: string | null;
  openedOn: Day;
  /** From this day on nothing in it changes; absent while it is open. */
  closedOn: Day | null;
}

const STATEMENTS = sql`
  select s.id, jsonb_build_object('node', s.umbrella, 'slug', o.slug, 'name', coalesce(n.name, o.slug)) as umbrella,
    s.year, s.counted_on as "countedOn", s.deadline, s.questions, s.message,
    s.message_language as "messageLanguage", s.opened_on as "openedOn", s.closed_on as "closedOn"
  from annual_statement s
  join organisation o on o.node = s.umbrella
  left join lateral (
    select name from organisation_name where organisation = o.node
    order by during @> s.counted_on desc, during limit 1) n on true`;

/** The statement of a year, within what the transaction sees. */
export async function statementOfYear(write: Write, umbrella: number, year: string): Promise<Statement | undefined> {
  if (!/^\d{4}$/.test(year)) return undefined;
  const { rows } = await sql<Statement>`
    ${STATEMENTS} where s.umbrella = ${umbrella} and s.year = ${Number(year)}`.execute(write);
  return rows[0];
}

/** One this member was asked for; another's is not there. */
export async function statementAskedOf(write: Write, member: number, id: string): Promise<Statement | undefined> {
  if (!isId(id)) return undefined;
  const { rows } = await sql<Statement>`
    ${STATEMENTS} where s.id = ${id}
      and exists (select from member_statement m where m.statement = s.id and m.member = ${member})`.execute(write);
  return rows[0];
}

/** The one of the year before, or the nearest earlier one. */
export async function statementBefore(
  write: Write,
  { umbrella, year }: Pick<Statement, 'umbrella' | 'year'>,
): Promise<Statement | undefined> {
  const { rows } = await sql<Statement>`
    ${STATEMENTS} where s.umbrella = ${umbrella.node} and s.year < ${year} order by s.year desc limit 1`.execute(write);
  return rows[0];
}

/** Those of the whole house that are open and due within so many days; for work nobody asked for by a request. */
export async function statementsDue(write: Write, today: Day, days: number): Promise<Statement[]> {
  const { rows } = await sql<Statement>`
    ${STATEMENTS}
    where s.closed_on is null and s.deadline between ${today}::date and ${today}::date + ${days}::int
    order by s.id`.execute(write);
  return rows;
}

export interface StatementLine extends Statement {
  asked: number;
  answered: number;
}

/** All statements of an umbrella, the newest first, with how many were asked and how many answered. */
export async function statementsOf(write: Write, umbrella: number): Promise<StatementLine[]> {
  const { rows } = await sql<StatementLine>`
    select s.*, c.asked, c.answered
    from (${STATEMENTS} where s.umbrella = ${umbrella}) s
    cross join lateral (
      select count(*)::int as asked, count(confirmed_on)::int as answered
      from member_statement where statement = s.id) c
    order by s.year desc limit 100`.execute(write);
  return rows;
}

/** All this member was asked for, the newest first, and whether it answered. */
export async function statementsAskedOf(
  write: Write,
  member: number,
): Promise<(Statement & { confirmedOn: Day | null })[]> {
  const { rows } = await sql<Statement & { confirmedOn: Day | null }>`
    select s.*, m.confirmed_on as "confirmedOn"
    from (${STATEMENTS}) s
    join member_statement m on m.statement = s.id and m.member = ${member}
    order by s.year desc, s.umbrella ->> 'name' limit 100`.execute(write);
  return rows;
}
