import { sql } from 'kysely';
import type { Write } from '#ground/database';
import type { HouseOf } from '../resource.ts';
import '../tables.ts';

/** Houses by their ids, with what letters and calendars say of them; everyone may know it. */
export async function housesOf(write: Write, ids: readonly number[]): Promise<ReadonlyMap<number, HouseOf>> {
  const { rows } = await sql<HouseOf>`
    select id, slug, name, street, postcode, place, ags, language, directions, house_rules as "houseRules", contact, phone,
      email
    from house where id = any (${[...new Set(ids)]}::int[])`.execute(write);
  return new Map(rows.map((house) => [house.id, house]));
}
