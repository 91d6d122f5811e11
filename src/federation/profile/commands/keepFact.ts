import { type Database, newId, type Reach, record } from '#ground/database';
import { addDays, type Day } from '#ground/day';
import type { FactKind } from '../fact.ts';

export interface FactSaid {
  kind: FactKind;
  onDay: Day;
  endsOn?: Day | undefined;
  note?: string | undefined;
}

/** Writes down a paper or a term of office with its days. It takes the place of an earlier one, which is kept. */
export async function keepFact(
  db: Database,
  reach: Reach,
  { actor, organisation, said }: { actor: string; organisation: { node: number; slug: string }; said: FactSaid },
): Promise<void> {
  const { kind, onDay, endsOn, note } = said;
  await db.within(reach, async (write) => {
    await write
      .insertInto('association_fact')
      .values({
        id: newId(),
        organisation: organisation.node,
        kind,
        on_day: onDay,
        ends_on: endsOn ?? null,
        note: note ?? null,
      })
      .execute();
    await record(write, {
      actor,
      act: 'organisation.fact',
      subject: organisation.slug,
      after: { kind, onDay, ...(endsOn ? { endsOn } : {}) },
    });
  });
}

/** The last day on which a notice of exemption of that day may be relied upon: five years (§ 63 (5) AO). */
export function lastDayOfNotice(onDay: Day): Day {
  const year = Number(onDay.slice(0, 4)) + 5;
  const day = onDay.slice(4);
  return day === '-02-29' ? addDays(`${year}-03-01` as Day, -1) : (`${year}${day}` as Day);
}
