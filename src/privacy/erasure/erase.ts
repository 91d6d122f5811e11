import { sql } from 'kysely';
import { record, type Write } from '#ground/database';
import { isOf, type Life, type Whose } from '#ground/database/privacy';
import type { Day } from '#ground/day';
import { withdraw } from '../consent/withdraw.ts';
import { lives } from '../dataMap.ts';

/**
 * Erases somebody, in the transaction given, which must see the whole house: roles end, consents are withdrawn, rows
 * go or lose what tells of them, as the lives of the tables say. What is held stays with a number that is nobody's.
 * The number goes on the list that a restored backup is held against. Returns the rows touched, by table.
 */
export async function erase(write: Write, actor: string, whose: Whose, today: Day): Promise<Record<string, number>> {
  const { account } = whose;
  await endRoles(write, actor, account, today);
  const given = await write.selectFrom('consent').select('id').where('account', '=', account).execute();
  for (const { id } of given) await withdraw(write, id, actor);
  const touched: Record<string, number> = {};
  for (const [table, life] of outermostFirst()) {
    const rows = await eraseIn(write, table, life, whose);
    if (rows > 0) touched[table] = rows;
  }
  await sql`insert into erasure (account) values (${account}) on conflict do nothing`.execute(write);
  await record(write, { actor, act: 'account.erase', subject: `account:${account}`, after: touched });
  return touched;
}

async function endRoles(write: Write, actor: string, account: string, today: Day): Promise<void> {
  const { rows } = await sql<{ id: string; slug: string; begun: boolean }>`
    select r.id, o.slug, lower(r.during) < ${today}::date as begun
    from role_held r join organisation o on o.node = r.organisation
    where r.account = ${account} and (upper(r.during) is null or upper(r.during) > ${today}::date)`.execute(write);
  for (const { id, slug, begun } of rows) {
    if (begun) {
      await sql`update role_held set during = daterange(lower(during), ${today}::date) where id = ${id}`.execute(write);
    } else await sql`delete from role_held where id = ${id}`.execute(write);
    await record(write, { actor, act: 'role.end', subject: slug, after: { id, until: today } });
  }
}

async function eraseIn(write: Write, table: string, { erase }: Life, whose: Whose): Promise<number> {
  const theirs = isOf(lives, table, whose);
  if (!theirs || (typeof erase === 'object' && 'keep' in erase)) return 0;
  if (erase === 'delete') {
    const gone = await sql`delete from ${sql.table(table)} where ${theirs}`.execute(write);
    return Number(gone.numAffectedRows ?? 0);
  }
  const values = Object.entries(erase.blank).map(([column, value]) => sql`${sql.ref(column)} = ${value}`);
  const emptied = await sql`update ${sql.table(table)} set ${sql.join(values)} where ${theirs}`.execute(write);
  return Number(emptied.numAffectedRows ?? 0);
}

/** Rows found through others go before those; the account, which all are found by, goes last. */
function outermostFirst(): [string, Life][] {
  return Object.entries(lives).sort(([a], [b]) => steps(b) - steps(a));
}

function steps(table: string): number {
  if (table === 'account') return -1;
  const found = lives[table]!.found;
  if ('nobody' in found) return 0;
  return Math.max(0, ...found.map((way) => ('through' in way ? 1 + steps(way.through) : 0)));
}
