import { sql } from 'kysely';
import { record, type Write } from '#ground/database';
import { holdClosed, shutWithHouse } from './close.ts';
import { lockResource } from './lock.ts';

/**
 * Takes a closure of this house back. What another closure shuts at the same time stays shut. The resources that are open again,
 * by id; undefined where there is no such closure.
 */
export async function reopen(
  write: Write,
  by: { readonly actor: string },
  house: number,
  closure: string,
): Promise<readonly number[] | undefined> {
  const { rows } = await sql<{ resource: number }>`
    select distinct resource from occupancy where closure = ${closure} order by resource`.execute(write);
  const resources = rows.map(({ resource }) => resource);
  for (const resource of resources) await lockResource(write, resource);
  const gone = await sql<{ from: number; until: number }>`
    delete from closure where id = ${closure} and house = ${house}
    returning extract(epoch from lower(during))::float8 * 1000 as from, extract(epoch from upper(during))::float8 * 1000 as until`.execute(
    write,
  );
  const [span] = gone.rows;
  if (!span) return undefined;
  for (const resource of resources) {
    const others = await sql<{ id: string }>`
      select c.id from closure c join resource r on r.id = ${resource}
      where c.house = ${house} and (c.resource = r.id or c.resource is null and r.kind = any (${shutWithHouse}::text[]))
        and c.during && tstzrange(to_timestamp(${span.from}::float8 / 1000), to_timestamp(${span.until}::float8 / 1000))
      order by c.id`.execute(write);
    for (const { id } of others.rows) await holdClosed(write, id, resource);
  }
  await record(write, { actor: by.actor, act: 'house.reopen', subject: closure, before: span });
  return resources;
}
