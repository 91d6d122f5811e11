import type { Database } from './connect.ts';

/**
 * What is wrong with this PostgreSQL for our purpose, as a sentence; undefined where all is well.
 * A server with LC_CTYPE=C finds no Cyrillic or Arabic letter and says nothing: we say it at the start.
 */
export async function unsoundness(database: Database): Promise<string | undefined> {
  const { rows } = await database.pool.query<{ version: number; letters: boolean; encoding: string }>(
    `select current_setting('server_version_num')::int as version,
       'Пример' ~ '^[[:alpha:]]+$' and 'مثال' ~ '^[[:alpha:]]+$' as letters,
       current_setting('server_encoding') as encoding`,
  );
  const { version, letters, encoding } = rows[0]!;
  if (version < 150_000) return `PostgreSQL 15 or newer is needed, this server is ${Math.floor(version / 10_000)}.`;
  if (encoding !== 'UTF8') return `The database must be encoded in UTF8, it is ${encoding}.`;
  if (!letters)
    return 'The database knows only ASCII letters. Create it with lc_ctype C.UTF-8 or another UTF-8 locale.';
  return undefined;
}
