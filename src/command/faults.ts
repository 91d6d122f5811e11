import type pg from 'pg';

export interface Fault {
  what: string;
  /** Slugs, or the number of an organisation that is gone. */
  umbrella: string | null;
  member: string | null;
  day: string | null;
}

/** Everything that is kept counted and differs from its recount; reads all of it, so it may take minutes. */
export async function faultsOf(client: pg.ClientBase): Promise<Fault[]> {
  const { rows } = await client.query<Fault>(`
    select what, coalesce(u.slug, f.umbrella::text) as umbrella, coalesce(m.slug, f.member::text) as member, day
    from graph_faults() f
    left join organisation u on u.node = f.umbrella
    left join organisation m on m.node = f.member`);
  return rows;
}
