import { sql } from 'kysely';
import type { Write } from '#ground/database';
import type { Day } from '#ground/day';
import { type Mapping, withoutRepeats } from './field.ts';
import { stillOpen } from './open.ts';
import { lookAgain } from './lookAgain.ts';

/** Takes the columns as a person says, and looks at every row anew. False where the import was begun already. */
export async function decideMapping(write: Write, id: string, mapping: Mapping, since: Day): Promise<boolean> {
  const { rows } = await sql`
    update import set mapping = ${JSON.stringify(withoutRepeats(mapping))}::jsonb, since = ${since}, state = 'previewed'
    where id = ${id} and ${stillOpen}
    returning id`.execute(write);
  if (rows.length === 0) return false;
  await lookAgain(write, id);
  return true;
}

/** What a person decided about one row they were shown. */
export interface Decision {
  row: number;
  anyway: boolean;
  join: boolean;
  /** The place, where several fitted; undefined where none was asked for. */
  ags?: string | undefined;
}

/** Keeps the decisions; where a place was chosen, the rows are looked at anew. False where the import was begun already. */
export async function decideRows(write: Write, id: string, decisions: readonly Decision[]): Promise<boolean> {
  const open = await sql`select from import where id = ${id} and state in ('previewed', 'failed') for update`.execute(
    write,
  );
  if (open.rows.length === 0) return false;
  await sql`
    update import_row r set anyway = d.anyway, join_existing = d.join
    from jsonb_to_recordset(${JSON.stringify(decisions)}::jsonb) as d (row int, anyway boolean, "join" boolean)
    where r.import = ${id} and r.row = d.row and (r.anyway, r.join_existing) is distinct from (d.anyway, d.join)`.execute(
    write,
  );
  const chosen = decisions.filter(({ ags }) => ags !== undefined);
  const { rows } = await sql`
    update import_row r set chosen_ags = nullif(d.ags, '')
    from jsonb_to_recordset(${JSON.stringify(chosen)}::jsonb) as d (row int, ags text)
    where r.import = ${id} and r.row = d.row and r.chosen_ags is distinct from nullif(d.ags, '')
      and (d.ags = '' or exists (select from area where area.ags = d.ags and level <> 'state'))
    returning r.row`.execute(write);
  if (rows.length > 0) await lookAgain(write, id);
  return true;
}

/** The same for all duplicates at once, or for those rows. */
export async function decideAnyway(write: Write, id: string, rows: 'all' | readonly number[]): Promise<void> {
  await sql`
    update import_row set anyway = true
    where import = ${id} and (${rows === 'all'} or row = any(${rows === 'all' ? [] : rows}::int[]))`.execute(write);
}

export async function decideJoin(write: Write, id: string): Promise<void> {
  await sql`update import_row set join_existing = true where import = ${id}`.execute(write);
}
