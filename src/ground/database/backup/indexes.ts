import type pg from 'pg';

/**
 * Takes away the indexes that serve speed alone, and returns the statements that make them again: an index built over
 * all rows at once costs a fraction of one that grows row by row. Those behind a constraint stay and do their work.
 */
export async function takeIndexes(client: pg.ClientBase): Promise<string[]> {
  const { rows } = await client.query<{ remove: string; make: string }>(`
    select format('drop index %s', i.indexrelid::regclass) as remove, pg_get_indexdef(i.indexrelid) as make
    from pg_index i join pg_class c on c.oid = i.indrelid
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
      and not exists (select from pg_constraint k where k.conindid = i.indexrelid)
      and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')
    order by i.indexrelid`);
  for (const { remove } of rows) await client.query(remove);
  return rows.map(({ make }) => make);
}
