import { sql } from 'kysely';
import { type Database, holdLock, type Reach, record, type Write } from '#ground/database';
import { logError } from '#ground/log';
import { createOrganisations, joinOrganisations, type RowToCreate, type RowToJoin, type Target } from './create.ts';
import { markDuplicates } from './duplicates.ts';
import { stillOpen } from './open.ts';
import { refreshMany } from './presence.ts';
import { type Pulse, pulse } from './pulse.ts';
import { Slugs } from './slugs.ts';
import type { Brings } from './tables.ts';

const PORTION = 500;

/**
 * Claims an import for running. False where it runs already, is done or was taken back. One whose runner has not
 * been heard of for a while was killed; nothing of it is in the house, so it may be claimed again.
 */
export async function claimRun(database: Database, reach: Reach, id: string): Promise<boolean> {
  return database.within(reach, async (write) => {
    const { rows } = await sql`
      update import set state = 'running', rows_done = 0, beat_at = now(), ended_at = null
      where id = ${id}
        and ${stillOpen}
      returning id`.execute(write);
    return rows.length === 1;
  });
}

/**
 * Runs a claimed import as one transaction: all of it or nothing. Never throws; what breaks it is logged, and the
 * import stands as failed.
 */
export async function runImport(
  database: Database,
  reach: Reach,
  id: string,
  actor: string,
): Promise<'done' | 'failed'> {
  try {
    using beating = pulse(database, reach, id);
    await database.within(reach, (write) => takeOver(write, id, actor, beating));
    return 'done';
  } catch (error) {
    logError('import.run', error, { id });
    await database
      .within(reach, (write) =>
        sql`update import set state = 'failed', ended_at = now() where id = ${id} and state = 'running'`.execute(write),
      )
      .catch((failure: unknown) => logError('import.fail', failure, { id }));
    return 'failed';
  }
}

async function takeOver(write: Write, id: string, actor: string, beating: Pulse): Promise<void> {
  await sql`set local statement_timeout = 0`.execute(write);
  await holdLock(write, 'import');
  await holdLock(write, 'graph');
  const { umbrella, brings } = await write
    .selectFrom('import')
    .select(['umbrella', 'brings'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  const target: Target = { id, umbrella, brings: brings as Brings, actor };
  // Somebody may have written one of them down since the preview.
  await markDuplicates(write, id);
  const share = brings === 'members' ? 2 : 1;
  const created = await createAll(write, target, (done) => (beating.rowsDone = Math.floor(done / share)));
  const joined = await joinAll(write, target);
  await forgetUntaken(write, id);
  // Last, since making presence anew lets nobody read it until this is committed.
  if (brings === 'members') {
    const changed = [...created, ...joined];
    await refreshMany(
      write,
      changed,
      umbrella,
      (done) => (beating.rowsDone = Math.floor((created.length + done) / share)),
    );
  }
  await finish(write, id);
  await record(write, {
    actor,
    act: 'import.run',
    subject: id,
    after: { created: created.length, joined: joined.length },
  });
}

async function createAll(write: Write, target: Target, told: (done: number) => void): Promise<number[]> {
  const slugs = new Slugs();
  const created: number[] = [];
  for (let after = 0; ;) {
    const { rows } = await sql<RowToCreate>`
      select row, wish from import_row
      where import = ${target.id} and row > ${after}
        and (fate = 'new' or (fate = 'duplicate' and anyway and not (join_existing and joinable)))
      order by row limit ${PORTION}`.execute(write);
    if (rows.length === 0) return created;
    created.push(...(await createOrganisations(write, target, rows, slugs)));
    after = rows.at(-1)!.row;
    told(created.length);
  }
}

async function joinAll(write: Write, target: Target): Promise<number[]> {
  const { rows } = await sql<RowToJoin>`
    select row, wish, duplicate_of as organisation from import_row
    where import = ${target.id} and fate = 'duplicate' and join_existing and joinable
    order by row`.execute(write);
  return rows.length === 0 ? [] : joinOrganisations(write, target, rows);
}

// Cells nobody took over may name persons; they were shown to be decided about, and now that is done.
async function forgetUntaken(write: Write, id: string): Promise<void> {
  await sql`
    update import_row r
    set cells = (
      select coalesce(jsonb_agg(case when i.mapping ->> (n - 1)::int is null then '""' else cell end order by n), '[]')
      from jsonb_array_elements(r.cells) with ordinality c (cell, n))
    from import i where i.id = ${id} and r.import = i.id`.execute(write);
}

// Whoever was taken for dead and is not finds that another runner has decided, and takes everything back.
async function finish(write: Write, id: string): Promise<void> {
  const { rows } = await sql`
    update import set state = 'done', rows_done = rows_total, ended_at = now()
    where id = ${id} and state = 'running' returning id`.execute(write);
  if (rows.length === 0) throw new Error('the import was decided elsewhere meanwhile');
}
