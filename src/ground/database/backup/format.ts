import { z } from 'zod';
import { inPublic, quoted, type Table } from './catalogue.ts';

// A backup is a gzip file of text. Anybody can read it with zcat:
//   -- backup {"format":1, …}                     what it is, and what must be there before it is loaded
//   COPY public."area" ("ags", …) FROM stdin;      per table its rows in PostgreSQL's text format …
//   \.                                             … which never contains this line
//   -- end {"rows":{…},"sha256":"…"}               the number of rows, and the hash of all lines before

export const FORMAT = 1;
export const HEADER = '-- backup ';
export const TRAILER = '-- end ';

const name = z.string().min(1).max(63);
const migration = z.object({ name: z.string().regex(/^\d{4}_.+\.sql$/), hash: z.string() });
const column = z.object({ name, type: z.string() });

export const formatSchema = z.object({ format: z.int() });

export const headerSchema = z.object({
  format: z.literal(FORMAT),
  /** The moment of the snapshot, ISO 8601 in UTC. */
  madeAt: z.string(),
  /** Version of the server it came from. */
  postgres: z.string(),
  migrations: z.array(migration),
  /** In the order in which they can be filled. */
  tables: z.array(z.object({ name, columns: z.array(column).min(1) })),
  sequences: z.array(z.object({ name, last: z.string().regex(/^-?\d+$/), called: z.boolean() })),
});

export const trailerSchema = z.object({ rows: z.record(z.string(), z.int()), sha256: z.string() });

export type Header = z.infer<typeof headerSchema>;
export type Trailer = z.infer<typeof trailerSchema>;
export type Migration = Header['migrations'][number];

/** The line before a table's rows, without its end. */
export const openingOf = (table: Table): string => `COPY ${written(table)} FROM stdin;`;

/** A table and its columns as they stand in a COPY. */
export const written = (table: Table): string =>
  `${inPublic(table.name)} (${table.columns.map((column) => quoted(column.name)).join(', ')})`;

/** Rows in this format, for both directions: no setting of a server or an account changes how a value is written. */
export const settings = [
  `set local datestyle = 'ISO, YMD'`,
  `set local intervalstyle = 'postgres'`,
  `set local timezone = 'UTC'`,
  `set local bytea_output = 'hex'`,
  `set local extra_float_digits = 3`,
  `set local client_encoding = 'UTF8'`,
  `set local search_path = public`,
  `set local statement_timeout = 0`,
  `set local idle_in_transaction_session_timeout = 0`,
].join('; ');
