import { sql } from 'kysely';
import { type Database, newId, type Reading, record, type Write } from '#ground/database';
import type { Day } from '#ground/day';
import type { Role } from './roles.ts';
import './tables.ts';

export interface RoleWish {
  account: string;
  organisation: { node: number; slug: string };
  role: Role;
  from: Day;
  /** The last day; absent: until somebody ends it. */
  until?: Day | undefined;
  /** The office held that brings it; it ends with the role. */
  office?: string | undefined;
}

/** Gives a role from a day on. False, and nothing done, where the account holds it on one of these days already. */
export async function giveRole(write: Write, actor: string, wish: RoleWish): Promise<boolean> {
  const id = newId();
  const { rows } = await sql`
    insert into role_held (id, account, organisation, role, during, office)
    select ${id}, ${wish.account}, ${wish.organisation.node}, ${wish.role},
      daterange(${wish.from}::date, ${wish.until ?? null}::date, '[]'), ${wish.office ?? null}
    where not exists (select from role_held where account = ${wish.account} and role = ${wish.role}
      and organisation = ${wish.organisation.node} and during && daterange(${wish.from}::date, ${wish.until ?? null}::date, '[]'))
    returning id`.execute(write);
  if (rows.length === 0) return false;
  await record(write, {
    actor,
    act: 'role.give',
    subject: wish.organisation.slug,
    after: {
      id,
      account: wish.account,
      role: wish.role,
      from: wish.from,
      ...(wish.until ? { until: wish.until } : {}),
    },
  });
  return true;
}

/** 'lastBoard': nobody would be left who may decide who acts for the organisation. */
export type RoleEnded = 'ended' | 'unknown' | 'lastBoard';

/**
 * Ends a role of this organisation: the day before today is its last, one that begins today or later goes wholly.
 * Takes effect at the next request. The last role of a board that counts today stays.
 */
export async function endRole(
  db: Database,
  actor: string,
  organisation: { node: number; slug: string },
  id: string,
  today: Day,
): Promise<RoleEnded> {
  return db.change(async (write) => {
    // Locked, so that two who end each other's role at once cannot both be right.
    const { rows: board } = await sql<{ id: string; closed: boolean }>`
      select r.id, a.closed_at is not null as closed
      from role_held r join account a on a.id = r.account
      where r.organisation = ${organisation.node} and r.role = 'board' and r.during @> ${today}::date
      order by r.id for update of r`.execute(write);
    const open = board.filter(({ closed }) => !closed);
    if (open.length === 1 && open[0]?.id === id) return 'lastBoard';
    const ended = await sql`
      update role_held set during = daterange(lower(during), ${today}::date)
      where id = ${id} and organisation = ${organisation.node} and lower(during) < ${today}::date
        and (upper(during) is null or upper(during) > ${today}::date)`.execute(write);
    const undone =
      ended.numAffectedRows === 0n
        ? await sql`delete from role_held where id = ${id} and organisation = ${organisation.node}
            and lower(during) >= ${today}::date`.execute(write)
        : ended;
    if (undone.numAffectedRows === 0n) return 'unknown';
    await record(write, { actor, act: 'role.end', subject: organisation.slug, after: { id, until: today } });
    return 'ended';
  });
}

/** Who acts for an organisation today or will, the board first; with the last day that belongs, where one is known. */
export async function rolesOf(db: Reading, organisation: number, today: Day) {
  return db.ask<{ id: string; role: Role; account: string; name: string; email: string; from: Day; until: Day | null }>(
    {
      name: 'roles of',
      text: `
        select r.id, r.role, r.account, a.name, a.email, lower(r.during) as "from", upper(r.during) - 1 as until
        from role_held r join account a on a.id = r.account
        where r.organisation = $1 and (upper(r.during) is null or upper(r.during) > $2::date) and a.closed_at is null
        order by r.role <> 'board', r.role, a.name, r.id`,
    },
    [organisation, today],
  );
}
