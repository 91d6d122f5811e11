import { randomUUID } from 'node:crypto';
import type { Database } from '#ground/database';
import { OWNER, wheres } from './matrixActors.ts';

/** What stands in the parts of an address, by the parts' names. */
export type Things = Readonly<Record<string, string>>;

// Years and numbers may stand there once for each organisation.
let turn = 0;

/**
 * One thing of every kind that belongs to the owner, made straight in the database: what is asked for must be there,
 * else "not there" would pass for "not yours". Each call makes new ones, since an act may use its thing up. `mark`
 * stands in every text a person could have written.
 */
export async function makeThings(database: Database, mark = 'Prüfstein'): Promise<Things> {
  turn += 1;
  const year = String(2101 + (turn % 99));
  const made: Record<string, string> = { year };
  const things = [
    'application', 'document', 'person', 'function', 'body', 'office', 'talk', 'merge', 'contactImport', 'import',
    'list', 'statement', 'ownStatement', 'role', 'token', 'session', 'run', 'question', 'fact', 'account',
  ]; // prettier-ignore
  for (const thing of things) made[thing] = randomUUID();
  const given: Record<string, string | number> = { ...made, year: Number(year), turn, mark, owner: OWNER };
  given['above'] = wheres['one level above'];
  given['member'] = wheres['a member below'];
  await database.change(async (write) => {
    for (const text of statements) await write.executeQuery(fill(text, given).compile(write));
  });
  const rows = await database.ask<{ below: string; above: string }>(
    {
      text: `select
        (select a.id from affiliation a join organisation m on m.node = a.member join organisation u on u.node = a.umbrella
          where u.slug = $1 and upper(a.during) is null and m.kind = 'memberOrganisation'
          order by m.slug offset ${turn % 20} limit 1) as below,
        (select a.id from affiliation a join organisation m on m.node = a.member
          where m.slug = $1 and upper(a.during) is null limit 1) as above`,
    },
    [OWNER],
  );
  return { ...made, ...rows[0]! };
}
