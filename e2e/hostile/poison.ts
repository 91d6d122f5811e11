import pg from 'pg';

/** What became of the texts of a database. */
export interface Poisoned {
  /** 'table.column' of every text that now is hostile. */
  readonly fields: readonly string[];
  /** Those whose values are fixed words, keys or addresses: nobody can write there what they like. */
  readonly fixed: readonly string[];
}

// Some of each are enough; a whole federation with a hundred kilobytes in every name is not. The newest of a table
// are what the test made to be looked at.
const ROWS = 2;
// Indexed columns hold less than a page of the index.
const LENGTHS = [Infinity, 2_000, 180];

/**
 * Puts a text into every text of the database that somebody could have written, whatever the forms would say: length checks are
 * taken away first, other constraints stay, and what they refuse is not writable. Of a database that is thrown away only.
 */
export async function poison(url: string, text: string, umbrella: string): Promise<Poisoned> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('set session_replication_role = replica');
    await dropLengthChecks(client);
    const { rows } = await client.query<{ table: string; column: string }>(
      `select c.table_name as table, c.column_name as column
       from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
       where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and c.data_type = 'text' and c.is_generated = 'NEVER'
         and c.table_name not in ('migration', 'facet_value', 'area', 'place', 'postcode', 'topic', 'topic_word', 'word', 'spelling')
       order by 1, 2`,
    );
    const fields: string[] = [];
    const fixed: string[] = [];
    for (const { table, column } of rows) {
      const done = await poisonColumn(client, table, column, text, umbrella);
      if (done !== 'empty') (done === 'poisoned' ? fields : fixed).push(`${table}.${column}`);
    }
    return { fields, fixed };
  } finally {
    await client.end();
  }
}

async function poisonColumn(client: pg.Client, table: string, column: string, text: string, umbrella: string) {
  const { rows } = await client.query<{ name: string }>(
    `select column_name as name from information_schema.columns
     where table_name = $1 and column_name in ('umbrella', 'organisation', 'member') and data_type = 'integer'`,
    [table],
  );
  const names = rows.map(({ name }) => name);
  const shown = `select member from presence where umbrella = (select node from organisation where slug = $2) order by sort limit ${ROWS}`;
  const where =
    table === 'presence'
      ? `umbrella = (select node from organisation where slug = $2) and member in (${shown})`
      : names.includes('umbrella')
        ? 'umbrella = (select node from organisation where slug = $2)'
        : names.includes('organisation')
          ? `organisation in (${shown}) or organisation = (select node from organisation where slug = $2)`
          : '$2 <> $$$$';
  for (const length of LENGTHS) {
    try {
      // Unlike each other, since some must be; the address of the row makes them so.
      const { rowCount } = await client.query(
        `update ${pg.escapeIdentifier(table)} set ${pg.escapeIdentifier(column)} = $1 || ' ' || ctid
         where ctid = any (array(select ctid from ${pg.escapeIdentifier(table)} where ${where} order by ctid desc limit ${ROWS}))`,
        [text.slice(0, length), umbrella],
      );
      return rowCount === 0 ? 'empty' : 'poisoned';
    } catch (error) {
      // Too long for an index: a shorter piece. Anything else: the column is not for what people write.
      if (!(error instanceof Error && 'code' in error && error.code === '54000')) return 'fixed';
    }
  }
  return 'fixed';
}

async function dropLengthChecks(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ table: string; name: string }>(
    `select conrelid::regclass::text as table, conname as name from pg_constraint
     where contype = 'c' and connamespace = 'public'::regnamespace and conrelid <> 0
       and pg_get_constraintdef(oid) ~ '(char_)?length\\('`,
  );
  for (const { table, name } of rows)
    await client.query(`alter table ${table} drop constraint ${pg.escapeIdentifier(name)}`);
}
