import { sql } from 'kysely';
import { isId, type Write } from '#ground/database';
import type { Day } from '#ground/day';
import type { Fault } from './fault.ts';
import type { Mapping } from './field.ts';
import type { Brings, Fate, ImportState } from './tables.ts';

export interface Import {
  id: string;
  brings: Brings;
  fileName: string;
  kind: 'csv' | 'xlsx';
  since: Day;
  columns: string[];
  mapping: Mapping;
  state: ImportState;
  rowsTotal: number;
  rowsDone: number;
  begunOn: Day;
  counts: Counts;
}

/** How many rows stand where. `anyway` and `joins` are duplicates a person has decided about. */
export interface Counts extends Record<Fate, number> {
  anyway: number;
  joins: number;
  /** Organisations of an import that was taken back and that stayed. */
  kept: number;
}

const IMPORTS = sql`
  select i.id, i.brings, i.file_name as "fileName", i.kind, i.since, i.columns, i.mapping,
    -- Whoever runs it says so every second; after a silence it was killed, and nothing of it was taken over.
    case when i.state = 'running' and i.beat_at < now() - interval '15 seconds' then 'failed' else i.state end as state,
    i.rows_total as "rowsTotal", i.rows_done as "rowsDone", (i.begun_at at time zone 'Europe/Berlin')::date as "begunOn",
    (select jsonb_build_object(
        'new', count(*) filter (where fate = 'new'), 'duplicate', count(*) filter (where fate = 'duplicate'),
        'refused', count(*) filter (where fate = 'refused'), 'created', count(*) filter (where fate = 'created'),
        'joined', count(*) filter (where fate = 'joined'),
        'joins', count(*) filter (where fate = 'duplicate' and join_existing and joinable),
        'anyway', count(*) filter (where fate = 'duplicate' and anyway and not (join_existing and joinable)),
        'kept', count(*) filter (where i.state = 'undone' and fate in ('created', 'joined') and organisation is not null))
      from import_row where import = i.id) as counts
  from import i`;

/** One import of an umbrella; undefined where it has none of that id. */
export async function importOf(write: Write, umbrella: number, id: string): Promise<Import | undefined> {
  if (!isId(id)) return undefined;
  const { rows } = await sql<Import>`${IMPORTS} where i.umbrella = ${umbrella} and i.id = ${id}`.execute(write);
  return rows[0];
}

/** The last fifty imports of an umbrella, the newest first. */
export async function importsOf(write: Write, umbrella: number): Promise<Import[]> {
  const { rows } = await sql<Import>`
    ${IMPORTS} where i.umbrella = ${umbrella} order by i.begun_at desc limit 50`.execute(write);
  return rows;
}

export interface ImportRow {
  row: number;
  cells: string[];
  fate: Fate;
  faults: Fault[];
  /** The organisation it is a duplicate of, or that it became. */
  of: { slug: string; name: string } | null;
  duplicateRow: number | null;
  joinable: boolean;
  anyway: boolean;
  joinExisting: boolean;
  chosenAgs: string | null;
}

export const shown = ['all', 'new', 'duplicate', 'refused', 'done', 'kept'] as const;
export type Shown = (typeof shown)[number];

/** Rows of an import in the file's order, from a row on; at most the given number. */
export async function rowsOf(write: Write, id: string, show: Shown, from: number, limit: number): Promise<ImportRow[]> {
  const fates: Record<Shown, Fate[]> = {
    all: ['new', 'duplicate', 'refused', 'created', 'joined'],
    new: ['new'],
    duplicate: ['duplicate'],
    refused: ['refused'],
    done: ['created', 'joined'],
    kept: ['created', 'joined'],
  };
  const { rows } = await sql<ImportRow>`
    select r.row, r.cells, r.fate, r.faults, r.duplicate_row as "duplicateRow", r.joinable, r.anyway,
      r.join_existing as "joinExisting", r.chosen_ags as "chosenAgs",
      case when o.node is not null then jsonb_build_object('slug', o.slug, 'name', n.name) end as of
    from import_row r
    left join organisation o on o.node = coalesce(r.organisation, r.duplicate_of)
    left join lateral (
      select name from organisation_name where organisation = o.node order by during desc limit 1
    ) n on true
    where r.import = ${id} and r.row >= ${from} and r.fate = any(${fates[show]}::text[])
      and (${show} <> 'kept' or r.organisation is not null)
    order by r.row limit ${limit}`.execute(write);
  return rows;
}
