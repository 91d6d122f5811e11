import type pg from 'pg';

export interface Column {
  name: string;
  type: string;
}

export interface Table {
  name: string;
  columns: Column[];
}

export interface Sequence {
  name: string;
  /** As text: it may be larger than a number holds exactly. */
  last: string;
  called: boolean;
}

/** A table that must be filled after another, because it refers to it. */
export interface Arrow {
  from: string;
  to: string;
}

// Relations that came with an extension are made by it, so they are not ours to keep.
const own = (catalogue: string, oid: string) => `not exists (
  select from pg_depend d where d.classid = '${catalogue}'::regclass and d.objid = ${oid} and d.deptype = 'e')`;

/** The tables of the schema with the columns that are written; generated ones follow by themselves. */
export async function tablesOf(client: pg.ClientBase): Promise<Table[]> {
  const { rows } = await client.query<Table>(`
    select c.relname as name,
      (select coalesce(json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, a.atttypmod))
          order by a.attnum), '[]')
        from pg_attribute a
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns
    from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and ${own('pg_class', 'c.oid')}
    order by c.relname collate "C"`);
  return rows;
}

/** The foreign keys between two tables that are checked at the end of each statement. */
export async function arrowsOf(client: pg.ClientBase): Promise<Arrow[]> {
  const { rows } = await client.query<Arrow>(`
    select distinct f.relname as "from", t.relname as "to"
    from pg_constraint k join pg_class f on f.oid = k.conrelid join pg_class t on t.oid = k.confrelid
    where k.contype = 'f' and k.connamespace = 'public'::regnamespace
      and k.conrelid <> k.confrelid and not k.condeferrable`);
  return rows;
}

/** Where each sequence stands. Sequences obey no transaction: asked after the snapshot, they are never behind it. */
export async function sequencesOf(client: pg.ClientBase): Promise<Sequence[]> {
  const names = await client.query<{ name: string }>(`
    select c.relname as name from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'S' and ${own('pg_class', 'c.oid')}
    order by c.relname collate "C"`);
  const sequences: Sequence[] = [];
  for (const { name } of names.rows) {
    const { rows } = await client.query<{ last: string; called: boolean }>(
      `select last_value::text as last, is_called as called from ${inPublic(name)}`,
    );
    sequences.push({ name, ...rows[0]! });
  }
  return sequences;
}

/** Statements that remove all of it, in an order that works; the schema itself, its rights and extensions stay. */
export async function removalsOf(client: pg.ClientBase): Promise<string[]> {
  const { rows } = await client.query<{ statement: string }>(`
    select statement from (
      select 1 as step, format('drop routine if exists %s cascade', oid::regprocedure) as statement
      from pg_proc where pronamespace = 'public'::regnamespace and ${own('pg_proc', 'pg_proc.oid')}
      union all
      -- The sequence of an identity column cannot be dropped by itself; it is gone with its table by then.
      select case relkind when 'S' then 3 else 2 end, format('drop %s if exists public.%I cascade',
        case relkind when 'v' then 'view' when 'm' then 'materialized view' when 'S' then 'sequence' else 'table' end,
        relname)
      from pg_class
      where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v', 'm', 'S') and ${own('pg_class', 'pg_class.oid')}
      union all
      select 3, format('drop type if exists public.%I cascade', typname)
      from pg_type
      where typnamespace = 'public'::regnamespace and typtype in ('d', 'e', 'r') and ${own('pg_type', 'pg_type.oid')}
    ) s order by step`);
  return rows.map(({ statement }) => statement);
}

/** A name of the schema public as it stands in a statement. */
export const inPublic = (name: string): string => `public.${quoted(name)}`;

export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;
