import type { Database } from '#ground/database';
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
