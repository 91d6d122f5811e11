import type { PostgresPool, PostgresPoolClient } from 'kysely';
import type pg from 'pg';

// As PostgreSQL's JDBC driver does it: what comes a fifth time will come again.
const OFTEN = 5;
// A connection keeps that many plans; statements put together from parts come in ever new texts.
const MOST = 300;
const MANY = 3_000;

/**
 * The pool as the query builder uses it, whose connections keep the plan of a statement that comes again and again: reading and
 * planning it anew would cost more than running it.
 */
export function keepingPlans(pool: pg.Pool): PostgresPool {
  const known = new WeakMap<pg.PoolClient, PostgresPoolClient>();
  return {
    options: pool.options,
    async connect() {
      const client = await pool.connect();
      const kept = known.get(client) ?? withPlans(client);
      known.set(client, kept);
      return kept;
    },
    end: () => pool.end(),
  } as PostgresPool;
}

function withPlans(client: pg.PoolClient): PostgresPoolClient {
  const seen = new Map<string, number>();
  const names = new Map<string, string>();
  const nameOf = (text: string): string | undefined => {
    const name = names.get(text);
    if (name !== undefined || names.size >= MOST || seen.size >= MANY) return name;
    const times = (seen.get(text) ?? 0) + 1;
    if (times < OFTEN) {
      seen.set(text, times);
      return undefined;
    }
    seen.delete(text);
    names.set(text, `often ${names.size + 1}`);
    return names.get(text);
  };
  return new Proxy(client, {
    get(target, property) {
      const value: unknown = Reflect.get(target, property, target);
      if (property !== 'query') return typeof value === 'function' ? (value as () => unknown).bind(target) : value;
      return (text: unknown, values?: unknown[]) => {
        const name = typeof text === 'string' && values && values.length > 0 ? nameOf(text) : undefined;
        return name === undefined
          ? (target.query as (...given: unknown[]) => unknown)(text, values)
          : target.query({ name, text: text as string, values: values as unknown[] });
      };
    },
  }) as unknown as PostgresPoolClient;
}
