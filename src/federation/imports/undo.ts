import { sql } from 'kysely';
import { type Database, holdLock, type Reach, record, type Write } from '#ground/database';
import { refreshMany } from './presence.ts';

export interface Undone {
  removed: number;
  left: number;
  /** Organisations that were changed or joined others since, by slug: they stay, with their membership. */
  kept: string[];
}

/**
 * Takes an import back: deletes what it created and ends what it began, in one transaction. What somebody has
 * worked on since is kept and named. Undefined where there is nothing to take back.
 */
export async function undoImport(
  database: Database,
  reach: Reach,
  id: string,
  actor: string,
): Promise<Undone | undefined> {
  return database.within(reach, async (write) => {
    await sql`set local statement_timeout = 0`.execute(write);
    await holdLock(write, 'import');
    await holdLock(write, 'graph');
    const umbrella = await claimUndo(write, id);
    if (umbrella === undefined) return undefined;
    const rows = await rowsOf(write, id);
    const kept = rows.filter((row) => row.changed);
    const left = rows.filter((row) => !row.changed && row.fate === 'joined');
    const removed = rows.filter((row) => !row.changed && row.fate === 'created');
    await deleteAll(write, id, [...left, ...removed], removed);
    const nodes = [...left, ...removed].map(({ node }) => node);
    if (rows.some(({ affiliation }) => affiliation !== null)) await refreshMany(write, nodes, umbrella, () => {});
    const undone = { removed: removed.length, left: left.length, kept: kept.map(({ slug }) => slug) };
    await record(write, { actor, act: 'import.undo', subject: id, after: undone });
    return undone;
  });
}

async function claimUndo(write: Write, id: string): Promise<number | undefined> {
  const { rows } = await sql<{ umbrella: number }>`
    update import set state = 'undone', ended_at = now() where id = ${id} and state = 'done' returning umbrella`.execute(
    write,
  );
  return rows[0]?.umbrella;
}

interface ImportedRow {
  row: number;
  fate: 'created' | 'joined';
  node: number;
  slug: string;
  affiliation: string | null;
  changed: boolean;
}

// Every command leaves a line in the history; what stands there after the import's own line came later. The other
// tables are asked too, since what is written beside an organisation is not always a change of its record.
async function rowsOf(write: Write, id: string): Promise<ImportedRow[]> {
  const { rows } = await sql<ImportedRow>`
    select r.row, r.fate, o.node, o.slug, r.affiliation,
      exists (select from history h where h.subject = o.slug and h.id > ran.id)
      or (r.fate = 'created' and (
        exists (select from affiliation a where a.member = o.node and a.id is distinct from r.affiliation)
        or exists (select from affiliation a where a.umbrella = o.node)
        or exists (select from affiliation a where a.successor = o.node)
        or exists (select from contact c where c.organisation = o.node and c.umbrella <> i.umbrella)
        or exists (select from contact c where c.umbrella = o.node)
        or exists (select from individual_membership m where m.umbrella = o.node)
        or exists (select from organisation_text t where t.organisation = o.node)
        or exists (select from bureau b where b.organisation = o.node)
        or exists (select from reach w where w.organisation = o.node)
        or exists (select from token k where k.organisation = o.node)
        or exists (select from role_held r where r.organisation = o.node)
        or brings_files(o.node)
        or in_statement(o.node)
        or knows_applications(o.node)
      )) as changed
    from import_row r
    join import i on i.id = r.import
    join organisation o on o.node = r.organisation
    cross join (select max(id) as id from history where subject = ${id} and act = 'import.run') ran
    where r.import = ${id} and r.fate in ('created', 'joined')
    order by r.row`.execute(write);
  return rows;
}

async function deleteAll(
  write: Write,
  id: string,
  ended: readonly ImportedRow[],
  removed: readonly ImportedRow[],
): Promise<void> {
  const affiliations = ended.map(({ affiliation }) => affiliation).filter((affiliation) => affiliation !== null);
  const ends = ended.map(({ node }) => node);
  const nodes = removed.map(({ node }) => node);
  await sql`delete from affiliation where id = any(${affiliations}::uuid[])`.execute(write);
  await sql`
    delete from contact c using import i
    where i.id = ${id} and i.brings = 'contacts' and c.umbrella = i.umbrella and c.organisation = any(${ends}::int[])`.execute(
    write,
  );
  await sql`update import_row set organisation = null, affiliation = null
    where import = ${id} and organisation = any(${ends}::int[])`.execute(write);
  await sql`delete from organisation where node = any(${nodes}::int[])`.execute(write);
}
