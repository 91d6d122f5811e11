import { sql } from 'kysely';
import { granted, ownerOf, reachOf, standingOf, type Visit } from '#identity';
import type { HouseOf, Resource } from '../resource.ts';

/** A house as those who run it have it before them. */
export interface HouseRun extends HouseOf {
  readonly keeper: number;
  readonly closedOn: string | null;
  readonly version: number;
}

/**
 * The house a work page means: of the organisation whose page it is, and one this person runs. Where a house names its staff, of
 * house keepers and curators only those; board and head office run every house of theirs. Undefined otherwise.
 */
export async function houseOf(visit: Visit): Promise<HouseRun | undefined> {
  const { house: slug } = visit.parts;
  return slug === undefined ? undefined : (await housesRun(visit, slug))[0];
}

/** All houses of the organisation that this person runs, by name; with a slug only that one. */
export async function housesRun(visit: Visit, slug?: string): Promise<readonly HouseRun[]> {
  const { actor, house } = visit;
  const owner = ownerOf(visit);
  const account = actor.kind === 'person' ? actor.account : null;
  return house.database.within(reachOf(actor), async (write) => {
    const { rows } = await sql<HouseRun>`
      select h.id, h.slug, h.name, h.street, h.postcode, h.place, h.ags, h.language, h.directions,
        h.house_rules as "houseRules", h.contact, h.phone, h.email, h.keeper, h.closed_on as "closedOn", h.version
      from house h
      where h.keeper = ${owner.node} and (${slug ?? null}::text is null or h.slug = ${slug ?? null})
        and (${runsEverything(visit, owner.node)}
          or not exists (select from house_staff s where s.house = h.id)
          or exists (select from house_staff s where s.house = h.id and s.account = ${account}))
      order by sort_key(h.name), h.id`.execute(write);
    return rows;
  });
}

/** Whether this actor runs the house of something lent: whoever does may book there for others. */
export async function runsHouseOf(visit: Visit, { keeper, house: { slug } }: Resource): Promise<boolean> {
  const { actor, house, today } = visit;
  // Rows of a house are reached through a role at its keeper alone, whatever else the rights may say.
  if (!actor.roles.some(({ organisation }) => organisation === keeper.node)) return false;
  const standing = await standingOf(house.database, actor, keeper.slug, today);
  const grant = standing && granted(house.rights, actor, 'runHouses', standing);
  if (!standing || !grant) return false;
  const run = await housesRun({ ...visit, granted: { owner: standing.owner, grant, standing } }, slug);
  return run.length > 0;
}

const runsEverything = ({ actor }: Visit, keeper: number): boolean =>
  actor.roles.some(({ organisation, role }) => organisation === keeper && (role === 'board' || role === 'headOffice'));
