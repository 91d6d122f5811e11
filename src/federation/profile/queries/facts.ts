import { sql } from 'kysely';
import type { Database, Reach } from '#ground/database';
import type { Day } from '#ground/day';
import type { Fact, FactKind } from '../fact.ts';
import '../tables.ts';

/** The latest of each kind, and all earlier ones, newest first. */
export async function factsOf(
  db: Database,
  reach: Reach,
  organisation: number,
): Promise<{ latest: readonly Fact[]; earlier: readonly Fact[] }> {
  const { rows } = await db.within(reach, (write) =>
    sql<{ id: string; kind: FactKind; on_day: Day; ends_on: Day | null; note: string | null }>`
      select id, kind, on_day, ends_on, note from association_fact where organisation = ${organisation}
      order by on_day desc, recorded_at desc, id desc limit 200`.execute(write),
  );
  const facts = rows.map(({ id, kind, on_day, ends_on, note }): Fact => ({
    id,
    kind,
    onDay: on_day,
    ...(ends_on ? { endsOn: ends_on } : {}),
    ...(note ? { note } : {}),
  }));
  const latest = [...Map.groupBy(facts, ({ kind }) => kind).values()].map(([first]) => first!);
  return { latest, earlier: facts.filter((fact) => !latest.includes(fact)) };
}
