import { Kysely, PostgresDialect, sql, type Transaction } from 'kysely';
import pg from 'pg';
import { logError } from '#ground/log';
import type { Tables } from '#tables';
import { keepingPlans } from './plans.ts';
import './tables.ts';

/** For reading. May be a replica: never ask it for what was written a moment ago. */
export interface Reading {
  readonly kysely: Kysely<Tables>;
  /** Asks a statement that is worth a prepared plan; rows as objects, days as 'YYYY-MM-DD'. */
  ask<Row>(statement: Statement, values: readonly unknown[]): Promise<Row[]>;
}

/** For writing: everything a reader can, and the one way to begin a transaction. */
export interface Database extends Reading {
  /** Runs the work in one READ COMMITTED transaction; a throw rolls all of it back. */
  change<Result>(work: (write: Write) => Promise<Result>): Promise<Result>;
  /** The same, seeing of the tables with row security what lies within this reach. For reading them too. */
  within<Result>(reach: Reach, work: (write: Write) => Promise<Result>): Promise<Result>;
  readonly pool: pg.Pool;
  close(): Promise<void>;
}

export type Write = Transaction<Tables>;

/**
 * What a transaction sees of the tables behind row security: rows of these organisations (nodes), of this account,
 * and the one row a link names. 'house' sees everything: for work nobody asked for by a request, such as reminders.
 */
export type Reach =
  | { readonly organisations: readonly number[]; readonly account?: string; readonly link?: string }
  | 'house';

/** A hand-written statement. With a name the server keeps its plan; without, it plans for the values given. */
export interface Statement {
  name?: string;
  text: string;
}

export interface ConnectOptions {
  /** Most connections at a time. */
  connections?: number;
  /** Off for poolers that hand each transaction another server connection. */
  namedStatements?: boolean;
  /**
   * Behind row security, as requests are: sees nothing of the tables it guards but within a reach. With the role
   * to work as, where our own user would pass every wall. Without this: the owner, who sees everything.
   */
  guarded?: { role: string | undefined };
}

const EVERYTHING = { organisations: ['*'], account: undefined, link: undefined } as const;

const DATE = 1082;
const BIGINT = 20;
pg.types.setTypeParser(DATE, (text) => text);
pg.types.setTypeParser(BIGINT, Number);

/** Opens the pool; connects only when first asked. Times are UTC, a statement that runs a minute is ended. */
export function connect(url: string, options: ConnectOptions = {}): Database {
  const pool = new pg.Pool({
    connectionString: url,
    max: options.connections ?? 20,
    connectionTimeoutMillis: 10_000,
    options:
      '-c timezone=UTC -c statement_timeout=60000 -c idle_in_transaction_session_timeout=60000 -c jit=off ' +
      `-c dachwerk.organisations=${options.guarded ? '' : '*'}` +
      (options.guarded?.role ? ` -c role=${options.guarded.role}` : ''),
  });
  // A connection that dies while idle is replaced by the pool; without a listener it would end the process.
  pool.on('error', (error) => logError('database.connection', error, {}));
  // A borrowed one that dies tells so twice: its query fails, and this event, which nobody else listens for.
  pool.on('connect', (client) => client.on('error', () => undefined));
  const named = options.namedStatements ?? true;
  const kysely = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: named ? keepingPlans(pool) : pool }) });

  return {
    kysely,
    pool,
    async ask<Row>(statement: Statement, values: readonly unknown[]) {
      const { rows } = await pool.query({
        ...(named && statement.name ? { name: statement.name } : {}),
        text: statement.text,
        values: values as unknown[],
      });
      return rows as Row[];
    },
    change: (work) => kysely.transaction().setIsolationLevel('read committed').execute(work),
    within: (reach, work) =>
      kysely
        .transaction()
        .setIsolationLevel('read committed')
        .execute(async (write) => {
          const { organisations, account, link } = reach === 'house' ? EVERYTHING : reach;
          await sql`select set_config('dachwerk.organisations', ${organisations.join(',')}, true),
            set_config('dachwerk.account', ${account ?? ''}, true),
            set_config('dachwerk.link', ${link ?? ''}, true)`.execute(write);
          return work(write);
        }),
    async close() {
      await kysely.destroy();
      // Kysely ends the pool only if it was asked something itself.
      if (!pool.ending) await pool.end();
    },
  };
}
