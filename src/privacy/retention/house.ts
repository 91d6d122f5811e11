import { sql } from 'kysely';
import type { Database } from '#ground/database';
import { type Day, dayOf } from '#ground/day';
import { hasServed, houseRules } from './rules.ts';

/**
 * Forgets what is over and nobody has to decide about: sessions, letters that signed in, counted attempts, applications
 * nobody finished, previews nobody came back to. Returns how many rows went, by table.
 */
export async function forgetWhatIsOver(database: Database, now: Date): Promise<Record<string, number>> {
  const today: Day = dayOf(now);
  return database.within('house', async (write) => {
    const gone: Record<string, number> = {};
    for (const rule of houseRules) {
      const deleted = await sql`delete from ${sql.table(rule.table)} where ${hasServed(rule, today)}`.execute(write);
      const rows = Number(deleted.numAffectedRows ?? 0);
      if (rows > 0) gone[rule.table] = (gone[rule.table] ?? 0) + rows;
    }
    return gone;
  });
}
