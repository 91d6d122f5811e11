import type { Reading } from '#ground/database';
import type { Day } from '#ground/day';

/** An organisation by its address and name. */
export interface Named {
  readonly node: number;
  readonly slug: string;
  readonly name: string;
}

const NAMED = {
  name: 'organisations of a name',
  text: `
    select o.node, o.slug, n.name
    from organisation o join organisation_name n on n.organisation = o.node and n.during @> $2::date
    where o.slug = $1 or fold(n.name) = fold($1)
    order by o.slug = $1 desc, o.slug
    limit 30`,
};

/** Organisations of this name on a day, however it is capitalised and accented; the one of this address alone. */
export async function organisationsNamed(db: Reading, said: string, on: Day): Promise<Named[]> {
  const found = await db.ask<Named>(NAMED, [said, on]);
  const [first] = found;
  return first?.slug === said ? [first] : found;
}
