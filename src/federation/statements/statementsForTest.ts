import { routes } from '#routes';
import type { TestHouse } from '#test';

// Only for the tests beside this file: the story's umbrella, one of its members, and what a member sends.

export const UMBRELLA = 'dsm';
export const MEMBER = 'sonnenhof-frauen-und-familien';

/** The id of a statement of the story's umbrella. */
export async function statementId({ database }: TestHouse, year: number): Promise<string> {
  const { rows } = await database.pool.query<{ id: string }>(
    `select s.id from annual_statement s join organisation o on o.node = s.umbrella where o.slug = $1 and s.year = $2`,
    [UMBRELLA, year],
  );
  return rows[0]!.id;
}

/** What stands in the database for a member. */
export async function line(
  { database }: TestHouse,
  statement: string,
  slug = MEMBER,
): Promise<Record<string, unknown>> {
  const { rows } = await database.pool.query<Record<string, unknown>>(
    'select * from member_statement where statement = $1 and slug = $2',
    [statement, slug],
  );
  return rows[0]!;
}

export const ownAddress = (statement: string, query = {}, language = 'de') =>
  routes.ownStatement.to({ language, organisation: MEMBER, statement }, query);
export const confirmAddress = (statement: string) =>
  routes.confirmStatement.to({ language: 'de', organisation: MEMBER, statement });
export const yearOf = (year: string) => ({ language: 'de', organisation: UMBRELLA, year });

/** The version a page of a form was made with. */
export const versionIn = (page: string): string => /name="version" value="([0-9a-f]+)"/.exec(page)?.[1] ?? '';
export const lookedAtIn = (page: string): string => /name="lookedAt" value="([^"]+)"/.exec(page)?.[1] ?? '';

/** A form that is right as it is, for somebody small. */
export const goodForm = (version: string, other: Record<string, string> = {}): Record<string, string> => ({
  version,
  data: 'right',
  persons: '40',
  under27: '9',
  volunteers: '12',
  staff: '0',
  languages: '4',
  districts: '1',
  confirmedAs: 'Vorsitz',
  ...other,
});

/** Takes what a member reported the year before away, so that nothing is asked back about. */
export async function withoutEarlier({ database }: TestHouse): Promise<void> {
  await database.pool.query('alter table member_statement disable trigger closed_is_closed');
  await database.pool.query(
    `update member_statement m set confirmed_on = null, confirmed_as = null, still_right = null, persons = null, under27 = null,
       volunteers = null, staff = null, languages = null, districts = null
     from annual_statement s where s.id = m.statement and s.year = 2025 and m.slug = $1`,
    [MEMBER],
  );
  await database.pool.query('alter table member_statement enable trigger closed_is_closed');
}
