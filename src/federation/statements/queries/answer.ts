import { sql } from 'kysely';
import type { Write } from '#ground/database';
import type { Day } from '#ground/day';
import { type Figure, type Figures, figures } from '../figure.ts';
import '../tables.ts';
import type { Statement } from './statement.ts';

/** What one member was asked and what it reported; place and name as they were on the counting day. */
export interface Answer {
  member: number;
  slug: string;
  name: string;
  place: string | null;
  district: string | null;
  districtName: string | null;
  /** What the house counts itself; for the other figures it counts nothing. */
  counted: Figures;
  /** What the member says; empty until it confirmed. */
  reported: Figures;
  /** False: it is changing its profile. Null: not confirmed yet. */
  stillRight: boolean | null;
  confirmedAs: string | null;
  confirmedOn: Day | null;
  /** Staff wrote it down while the member told it. */
  byPhone: boolean;
}

type Row = Omit<Answer, 'counted' | 'reported'> & { counted: Figures } & Record<Figure, number | null>;

const ANSWERS = sql`
  select member, slug, name, place, district, district_name as "districtName",
    -- Most associations keep their list of members themselves: that none is counted here says nothing.
    jsonb_strip_nulls(jsonb_build_object('persons', nullif(counted_persons, 0), 'languages', counted_languages,
      'districts', counted_districts)) as counted,
    persons, under27, women, volunteers, staff, languages, districts,
    still_right as "stillRight", confirmed_as as "confirmedAs", confirmed_on as "confirmedOn", by_phone as "byPhone"
  from member_statement`;

/** Every member of a statement, by name. */
export async function answersOf(write: Write, statement: string): Promise<Answer[]> {
  const { rows } = await sql<Row>`${ANSWERS} where statement = ${statement} order by sort_key(name), member`.execute(
    write,
  );
  return rows.map(answerFrom);
}

/** One member's; with `locked` nobody else writes it until the transaction ends. */
export async function answerOf(
  write: Write,
  statement: string,
  member: number | { slug: string },
  { locked = false } = {},
): Promise<Answer | undefined> {
  const whose = typeof member === 'number' ? sql`member = ${member}` : sql`slug = ${member.slug}`;
  const { rows } = await sql<Row>`
    ${ANSWERS} where statement = ${statement} and ${whose} ${locked ? sql`for update` : sql``}`.execute(write);
  return rows[0] && answerFrom(rows[0]);
}

/** What a member reported the last time it answered this umbrella before. */
export async function answerBefore(
  write: Write,
  { umbrella, year }: Pick<Statement, 'umbrella' | 'year'>,
  member: number,
): Promise<{ year: number; answer: Answer } | undefined> {
  const { rows } = await sql<{ id: string; year: number }>`
    select s.id, s.year from annual_statement s join member_statement m on m.statement = s.id
    where s.umbrella = ${umbrella.node} and s.year < ${year} and m.member = ${member} and m.confirmed_on is not null
    order by s.year desc limit 1`.execute(write);
  const answer = rows[0] && (await answerOf(write, rows[0].id, member));
  return rows[0] && answer && { year: rows[0].year, answer };
}

function answerFrom(row: Row): Answer {
  const { persons, under27, women, volunteers, staff, languages, districts, ...rest } = row;
  const told = { persons, under27, women, volunteers, staff, languages, districts };
  const reported = Object.fromEntries(
    figures.flatMap((figure) => (told[figure] === null ? [] : [[figure, told[figure]]])),
  );
  return { ...rest, reported };
}

/** What a second writer must have seen: the answer itself, not what is copied. */
export const answered = ({ reported, stillRight, confirmedAs, confirmedOn, byPhone }: Answer) => ({
  reported,
  stillRight,
  confirmedAs,
  confirmedOn,
  byPhone,
});
