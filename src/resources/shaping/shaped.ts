import { sql } from 'kysely';
import { versionOf } from '#ground/forms';
import type { Day } from '#ground/day';
import { reachOf, type Visit } from '#identity';
import type { Opening } from '../openings/opening.ts';
import type { ResourceKind } from '../resource.ts';
import { type HouseRun, houseOf } from '../run/houseOf.ts';

export interface Partner {
  readonly slug: string;
  readonly name: string;
  readonly since: Day;
}

/** Somebody who runs houses or chooses for walls, the first where they do both; `named`: for this house. */
export interface StaffPerson {
  readonly account: string;
  readonly name: string;
  readonly role: 'houseKeeper' | 'curator';
  readonly named: boolean;
}

/** A house with all that is set about it. */
export interface HouseShaped {
  readonly house: HouseRun;
  readonly openings: readonly Opening[];
  readonly resources: readonly {
    readonly slug: string;
    readonly name: string;
    readonly kind: ResourceKind;
    readonly goneOn: Day | null;
  }[];
  readonly partners: readonly Partner[];
  readonly staff: readonly StaffPerson[];
  /** Of who is named now. */
  readonly staffVersion: string;
}

/** The house of this address with its settings; undefined where there is none of this organisation. */
export async function shapedOf(visit: Visit): Promise<HouseShaped | undefined> {
  const house = await houseOf(visit);
  if (!house) return undefined;
  return visit.house.database.within(reachOf(visit.actor), async (write) => {
    const openings = await sql<Opening>`
      select weekday, opens, closes from opening where house = ${house.id} and resource is null
      order by weekday, opens`.execute(write);
    const resources = await sql<HouseShaped['resources'][number]>`
      select slug, name, kind, gone_on as "goneOn" from resource where house = ${house.id}
      order by gone_on is not null, array_position(
        array['room', 'consultingRoom', 'licence', 'exhibitionWall', 'equipment'], kind), sort_key(name), id`.execute(
      write,
    );
    const partners = await sql<Partner>`
      select o.slug, coalesce(n.name, o.slug) as name, p.since
      from house_partner p
      join organisation o on o.node = p.organisation
      left join lateral (
        select name from organisation_name where organisation = o.node order by lower(during) desc limit 1) n on true
      where p.house = ${house.id}
      order by sort_key(coalesce(n.name, o.slug)), o.node`.execute(write);
    const staff = await sql<StaffPerson>`
      select a.id as account, a.name, max(r.role) as role,
        exists (select from house_staff s where s.house = ${house.id} and s.account = a.id) as named
      from role_held r join account a on a.id = r.account
      where r.organisation = ${house.keeper} and r.role in ('houseKeeper', 'curator')
        and r.during @> ${visit.today}::date and a.closed_at is null
      group by a.id
      order by sort_key(a.name), a.id`.execute(write);
    const named = await sql<{ account: string }>`
      select account from house_staff where house = ${house.id} order by account`.execute(write);
    return {
      house,
      openings: openings.rows,
      resources: resources.rows,
      partners: partners.rows,
      staff: staff.rows,
      staffVersion: versionOf(named.rows.map(({ account }) => account)),
    };
  });
}
