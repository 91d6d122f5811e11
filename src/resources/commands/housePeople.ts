import { sql } from 'kysely';
import { record, type Write } from '#ground/database';
import type { Day } from '#ground/day';

interface HouseId {
  readonly id: number;
  readonly slug: string;
  readonly keeper: number;
}

/** Makes an organisation a partner of a house, from today on. False where it is one already. */
export async function addPartner(
  write: Write,
  by: { readonly actor: string; readonly today: Day },
  house: HouseId,
  partner: { readonly node: number; readonly slug: string },
): Promise<boolean> {
  const { rows } = await sql`
    insert into house_partner (house, keeper, organisation, since)
    values (${house.id}, ${house.keeper}, ${partner.node}, ${by.today})
    on conflict do nothing returning house`.execute(write);
  if (rows.length === 0) return false;
  await record(write, {
    actor: by.actor,
    act: 'house.partner',
    subject: house.slug,
    after: { partner: partner.slug, since: by.today },
  });
  return true;
}

/** Ends a partnership; what the partner has booked stays booked. False where there was none. */
export async function removePartner(
  write: Write,
  by: { readonly actor: string },
  house: HouseId,
  partner: string,
): Promise<boolean> {
  const { rows } = await sql<{ since: Day }>`
    delete from house_partner p using organisation o
    where p.house = ${house.id} and o.node = p.organisation and o.slug = ${partner} returning p.since`.execute(write);
  if (rows.length === 0) return false;
  const before = { partner, since: rows[0]!.since };
  await record(write, { actor: by.actor, act: 'house.partnerEnd', subject: house.slug, before });
  return true;
}

/**
 * Says who of the keeper's house keepers and curators runs a house; none means all of them. Accounts without such a role
 * are left out. False, and nothing done, where somebody else changed it since it was read.
 */
export async function nameStaff(
  write: Write,
  by: { readonly actor: string; readonly today: Day },
  house: HouseId,
  accounts: readonly string[],
  seen: (now: readonly string[]) => boolean,
): Promise<boolean> {
  await sql`select from house where id = ${house.id} for update`.execute(write);
  const { rows } = await sql<{ account: string }>`
    select account from house_staff where house = ${house.id} order by account`.execute(write);
  const before = rows.map(({ account }) => account);
  if (!seen(before)) return false;
  await sql`delete from house_staff where house = ${house.id}`.execute(write);
  const { rows: named } = await sql<{ account: string }>`
    insert into house_staff (house, keeper, account)
    select distinct ${house.id}::int, ${house.keeper}::int, r.account from role_held r
    where r.organisation = ${house.keeper} and r.role in ('houseKeeper', 'curator') and r.during @> ${by.today}::date
      and r.account = any (${accounts}::uuid[])
    returning account`.execute(write);
  await record(write, {
    actor: by.actor,
    act: 'house.staff',
    subject: house.slug,
    before: { accounts: before },
    after: { accounts: named.map(({ account }) => account).toSorted() },
  });
  return true;
}
