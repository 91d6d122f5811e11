import { sql } from 'kysely';
import { type Database, holdLock, record, type Write } from '#ground/database';
import { type Day, exclusiveUntil, inclusiveUntil } from '#ground/day';
import type { Affiliation, AffiliationKind, Ending } from '../affiliation.ts';
import { stretch } from '../tables.ts';
import type { Refusal } from './refusal.ts';

interface Row {
  member: number;
  umbrella: number;
  member_slug: string;
  umbrella_slug: string;
  kind: AffiliationKind;
  from: Day;
  after: string | null;
  decision: string | null;
  ending: Ending | null;
}

/**
 * A membership ends with the given last day. Nothing is deleted: the stretch closes, the gap after it stays
 * visible. A membership that has ended is not ended again; that would rewrite the past.
 */
export async function endAffiliation(
  db: Database,
  actor: string,
  id: string,
  until: Day,
  said: { ending?: Ending | undefined; decision?: string | undefined } = {},
): Promise<Affiliation | Refusal> {
  return db.change((write) => closeAffiliation(write, actor, id, until, said));
}

/**
 * The same within a transaction that changes more, such as a merger. A refusal has written nothing. `successor` is
 * the node it merged into. `earlier`: an end that lies ahead moves to an earlier day, as when an organisation dissolves.
 */
export async function closeAffiliation(
  write: Write,
  actor: string,
  id: string,
  until: Day,
  said: {
    ending?: Ending | undefined;
    decision?: string | undefined;
    successor?: number | undefined;
    earlier?: true | undefined;
  } = {},
): Promise<Affiliation | Refusal> {
  await holdLock(write, 'graph');
  const { rows } = await sql<Row>`
    select a.member, a.umbrella, m.slug as member_slug, u.slug as umbrella_slug, a.kind,
      lower(a.during) as "from", upper(a.during) as after, a.decision, a.ending
    from affiliation a join organisation m on m.node = a.member join organisation u on u.node = a.umbrella
    where a.id = ${id}`.execute(write);
  const before = rows[0];
  if (!before) return { refused: 'unknownAffiliation' };
  const ended = inclusiveUntil(before.after);
  if (ended && !(said.earlier && until < ended)) return { refused: 'alreadyEnded', until: ended };
  if (until < before.from) return { refused: 'endsBeforeBeginning', from: before.from };

  const decision = said.decision ?? before.decision;
  await write
    .updateTable('affiliation')
    .set({
      during: stretch(before.from, exclusiveUntil(until)),
      ending: said.ending ?? 'resignation',
      decision,
      successor: said.successor ?? null,
    })
    .where('id', '=', id)
    .execute();
  await sql`select refresh_around(array[${before.member}::int], array[${before.umbrella}::int])`.execute(write);
  const affiliation: Affiliation = {
    id,
    member: before.member_slug,
    umbrella: before.umbrella_slug,
    kind: before.kind,
    from: before.from,
    until,
    ...(decision ? { decision } : {}),
    ending: said.ending ?? 'resignation',
  };
  await record(write, {
    actor,
    act: 'affiliation.end',
    subject: before.member_slug,
    before: { id, from: before.from, ...(ended ? { until: ended } : {}) },
    after: affiliation,
  });
  return affiliation;
}
