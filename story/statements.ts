import { sql } from 'kysely';
import { closeStatement, openStatement, statementOfYear } from '#federation';
import type { Write } from '#ground/database';
import { addDays, type Day, dayFrom } from '#ground/day';
import { Chance } from './chance.ts';

/** Asked for everything that every association knows. */
const questions = ['persons', 'under27', 'volunteers', 'staff', 'languages', 'districts'] as const;

/** Those who have not answered this year, though they always do: somebody signs in as them and is asked. */
const stillWaiting = new Set(['sonnenhof-frauen-und-familien']);

/**
 * The annual statements of one umbrella: last year's is closed, this year's is open and four of ten have answered.
 * Numbers are invented and fall the same way every time. Asks who is a member, so it comes after `rebuild_presence`.
 */
export async function tellStatements(write: Write): Promise<void> {
  const umbrella = await write
    .selectFrom('organisation')
    .select(['node', 'slug'])
    .where('slug', '=', 'dsm')
    .executeTakeFirstOrThrow();
  const chance = new Chance(2025);
  const told = new Map<string, Numbers>();
  await tell(2025, 84);
  const last = await statementOfYear(write, umbrella.node, '2025');
  if (last) await closeStatement(write, 'story', last, dayFrom('2026-02-16'));
  await tell(2026, 40);

  async function tell(year: number, percent: number): Promise<void> {
    const opened = dayFrom(`${year}-11-02`);
    const wish = {
      umbrella,
      year,
      countedOn: dayFrom(`${year}-12-31`),
      deadline: dayFrom(`${year + 1}-01-31`),
      questions,
    };
    const statement = await openStatement(write, 'story', wish, opened);
    const { rows } = await sql<{ slug: string; languages: number; districts: number }>`
      select slug, counted_languages as languages, counted_districts as districts
      from member_statement where statement = ${statement} order by slug`.execute(write);
    const answers: (Numbers & { slug: string; office: string; day: Day; phone: boolean })[] = [];
    for (const { slug, languages, districts } of rows) {
      const numbers = numbersOf(chance, told.get(slug), languages, districts);
      const office = chance.pick(['Vorsitz', 'Geschäftsführung', 'Kassenführung', 'Schriftführung']);
      const answer = {
        slug,
        ...numbers,
        office,
        day: addDays(opened, chance.between(1, 18)),
        phone: chance.percent(6),
      };
      if (!chance.percent(percent) || (year === 2026 && stillWaiting.has(slug))) continue;
      told.set(slug, numbers);
      answers.push(answer);
    }
    await sql`
      update member_statement m set persons = a.persons, under27 = a.under27, volunteers = a.volunteers, staff = a.staff,
        languages = a.languages, districts = a.districts, still_right = true, confirmed_as = a.office,
        confirmed_on = a.day, by_phone = a.phone
      from jsonb_to_recordset(${JSON.stringify(answers)}::jsonb) as a (slug text, persons int, under27 int,
        volunteers int, staff int, languages int, districts int, office text, day date, phone boolean)
      where m.statement = ${statement} and m.slug = a.slug`.execute(write);
  }
}

interface Numbers {
  persons: number;
  under27: number;
  volunteers: number;
  staff: number;
  languages: number;
  districts: number;
}

/** A year brings a few more or a few fewer; the first time most associations are small, and one has hundreds. */
function numbersOf(chance: Chance, before: Numbers | undefined, languages: number, districts: number): Numbers {
  const persons = before
    ? Math.max(7, Math.round((before.persons * chance.between(90, 115)) / 100))
    : chance.percent(8)
      ? chance.between(180, 640)
      : chance.between(9, 95);
  return {
    persons,
    under27: Math.round((persons * chance.between(0, 45)) / 100),
    volunteers: Math.round((persons * chance.between(8, 40)) / 100),
    staff: chance.percent(55) ? 0 : chance.between(1, 12),
    languages: Math.max(1, languages + chance.between(0, 2)),
    districts: Math.max(1, districts),
  };
}
