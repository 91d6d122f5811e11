import type { Database } from '#ground/database';

// A page that is read may note when its reader was last here, and a program's token the day it was of use.
const noted: Readonly<Record<string, string>> = { session: 'seen_at', token: 'used_on' };

/** One hash over every row of every table but for those two notes: the same as before where nothing was changed. */
export async function rowsOf({ pool }: Database): Promise<string> {
  const { rows } = await pool.query<{ name: string }>(
    `select tablename as name from pg_tables where schemaname = 'public' order by 1`,
  );
  const hashes = rows.map(({ name }) => {
    const row = noted[name] ? `(to_jsonb(t) - '${noted[name]}')::text` : 't::text';
    return `(select md5(coalesce(string_agg(${row}, '|' order by ${row} collate "C"), '')) from "${name}" t)`;
  });
  const all = await pool.query<{ hash: string }>(`select concat_ws(',', ${hashes.join(', ')}) as hash`);
  return all.rows[0]!.hash;
}
