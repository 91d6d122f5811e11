import type { Database } from '#ground/database';
import type { Day } from '#ground/day';
import { oneLineOf } from './wrong-use.ts';

/** The organisation of that slug; undefined, and a sentence on stderr, where there is none. */
export async function organisationOf(
  database: Database,
  slug: string,
): Promise<{ node: number; slug: string } | undefined> {
  const [found] = await database.ask<{ node: number; slug: string }>(
    { text: 'select node, slug from organisation where slug = $1' },
    [slug.replaceAll('\0', '')],
  );
  if (!found) process.stderr.write(`There is no organisation "${oneLineOf(slug)}".\n`);
  return found;
}

/** What an organisation is called on a day; its slug where it has no name. */
export async function nameOn(database: Database, node: number, on: Day): Promise<string> {
  const [row] = await database.ask<{ name: string }>(
    {
      text: `select coalesce((select name from organisation_name where organisation = $1
               order by during @> $2::date desc, during limit 1), slug) as name
             from organisation where node = $1`,
    },
    [node, on],
  );
  if (!row) throw new Error('an organisation without a row was asked for its name');
  return row.name;
}
