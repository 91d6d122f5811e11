import { createHash } from 'node:crypto';
import { areasFrom, placeFile, postcodesFrom } from './book.ts';

/** A connection or pool of `pg`. */
export interface Queryable {
  query: (text: string, values?: unknown[]) => Promise<{ rows: unknown[] }>;
}

/**
 * Brings the tables `area` and `postcode` to the state of the files in places/ if these are another edition;
 * answers whether it had to. Safe to repeat and to run in two processes at once: each step is one statement that
 * changes only what differs, in one order, and the edition is written last.
 * Areas that vanished from the files stay, since seats of the past point at them.
 */
export async function loadPlaces(db: Queryable): Promise<'loaded' | 'current'> {
  const [areas, postcodes] = [placeFile('areas.csv'), placeFile('postcodes.csv')];
  const edition = createHash('sha256').update(areas).update(postcodes).digest('hex').slice(0, 16);
  const { rows } = await db.query('select edition from place_edition order by loaded_at desc limit 1');
  if (rows.some((row) => (row as { edition: string }).edition === edition)) return 'current';
  await loadAreas(db, areas);
  await loadPostcodes(db, postcodes);
  await db.query(
    `insert into place_edition (edition) values ($1)
     on conflict (edition) do update set loaded_at = now()`,
    [edition],
  );
  return 'loaded';
}

// Ordered by key throughout, so that two processes wait for each other instead of deadlocking.
async function loadAreas(db: Queryable, text: string): Promise<void> {
  const areas = areasFrom(text).toSorted((a, b) => (a.ags < b.ags ? -1 : 1));
  await db.query(
    `insert into area (ags, level, name, kind, during, successor, population)
     select ags, level, name, kind, daterange(first, last, '[]'), successor, population
     from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::date[], $6::date[], $7::text[], $8::int[])
       as given (ags, level, name, kind, first, last, successor, population)
     on conflict (ags) do update
       set level = excluded.level, name = excluded.name, kind = excluded.kind, during = excluded.during,
           successor = excluded.successor, population = excluded.population`,
    [
      areas.map(({ ags }) => ags),
      areas.map(({ level }) => level),
      areas.map(({ name }) => name),
      areas.map(({ kind }) => kind),
      areas.map(({ from }) => from ?? null),
      areas.map(({ until }) => until ?? null),
      areas.map(({ successor }) => successor ?? null),
      areas.map(({ population }) => population ?? null),
    ],
  );
}

async function loadPostcodes(db: Queryable, text: string): Promise<void> {
  const rows = postcodesFrom(text);
  const columns = [rows.map(({ postcode }) => postcode), rows.map(({ ags }) => ags), rows.map(({ place }) => place)];
  const given = 'unnest($1::text[], $2::text[], $3::text[]) as given (postcode, ags, place)';
  await db.query(
    `insert into postcode (postcode, ags, place)
     select postcode, ags, place from ${given}
     order by postcode, ags, place
     on conflict do nothing`,
    columns,
  );
  await db.query(
    `delete from postcode
     where (postcode, ags, place) not in (select postcode, ags, place from ${given})`,
    columns,
  );
}
