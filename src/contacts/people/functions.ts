import { sql } from 'kysely';
import { newId, record, type Write } from '#ground/database';
import type { Day } from '#ground/day';
import { isLanguage } from '#ground/language';
import { accountFor, giveRole, type Role } from '#identity';
import { personOf } from './person.ts';

/** A function somebody holds from a day on: in a body we keep, or in an organisation of the federation. */
export interface FunctionWish {
  readonly person: string;
  readonly title: string;
  readonly at: { readonly body: string } | { readonly node: number };
  readonly office?: string | undefined;
  readonly from: Day;
  /** The last day; absent while it lasts. */
  readonly until?: Day | undefined;
  /** May act here as this from then on; only for a function in the own organisation. */
  readonly role?: Role | undefined;
}

/** Adds a function; a no says which field of the form stands in its way. */
export async function addFunction(
  write: Write,
  actor: string,
  owner: { node: number; slug: string },
  wish: FunctionWish,
): Promise<{ id: string } | { refused: 'person' | 'where' | 'role' | 'roleNeedsEmail' }> {
  const person = await personOf(write, owner.node, wish.person);
  if (!person) return { refused: 'person' };
  const { at, role } = wish;
  if (!(await isThere(write, owner.node, at))) return { refused: 'where' };
  const own = 'node' in at && at.node === owner.node;
  if (role !== undefined && !own) return { refused: 'role' };
  const [email] = person.emails;
  if (role !== undefined && email === undefined) return { refused: 'roleNeedsEmail' };
  const id = newId();
  await sql`
    insert into contact_function (id, person, body, node, title, office, during)
    values (${id}, ${wish.person}, ${'body' in at ? at.body : null}, ${'node' in at ? at.node : null}, ${wish.title},
      (select id from contact_office where id = ${wish.office ?? null} and body = ${'body' in at ? at.body : null}),
      daterange(${wish.from}::date, ${wish.until ?? null}::date, '[]'))`.execute(write);
  await record(write, {
    actor,
    act: 'contact.function',
    subject: `contact:${wish.person}`,
    after: { id, from: wish.from },
  });
  if (role !== undefined && email !== undefined) {
    const language = isLanguage(person.language) ? person.language : 'de';
    const account = await accountFor(write, actor, { email, name: person.name, language });
    const { from, until } = wish;
    const given = await giveRole(write, actor, { account, organisation: owner, role, from, until, office: id });
    // They hold it already by another office: that one keeps it, and this function stands for itself.
    if (!given) await record(write, { actor, act: 'contact.roleHeld', subject: `contact:${wish.person}` });
  }
  return { id };
}

/** Ends a function with the given last day, and with it the role it brought. */
export async function endFunction(
  write: Write,
  actor: string,
  owner: { node: number; slug: string },
  wish: { person: string; id: string; until: Day; mayEndRoles: boolean },
): Promise<'ended' | { refused: 'unknown' | 'before' | 'role' }> {
  const { rows } = await sql<{ from: Day; roles: number }>`
    select lower(f.during)::text as "from", (select count(*) from role_held r where r.office = f.id) as roles
    from contact_function f join contact_person p on p.id = f.person
    where f.id = ${wish.id} and p.id = ${wish.person} and p.organisation = ${owner.node}
    for update of f`.execute(write);
  const [held] = rows;
  if (!held) return { refused: 'unknown' };
  if (wish.until < held.from) return { refused: 'before' };
  if (held.roles > 0 && !wish.mayEndRoles) return { refused: 'role' };
  await sql`update contact_function set during = daterange(lower(during), ${wish.until}::date, '[]')
    where id = ${wish.id}`.execute(write);
  await record(write, {
    actor,
    act: 'contact.functionEnd',
    subject: `contact:${wish.person}`,
    after: { id: wish.id, until: wish.until },
  });
  const ended = await sql<{ id: string }>`
    update role_held set during = daterange(lower(during), greatest(${wish.until}::date, lower(during)), '[]')
    where office = ${wish.id} and organisation = ${owner.node}
      and (upper(during) is null or upper(during) > ${wish.until}::date + 1)
    returning id`.execute(write);
  for (const { id } of ended.rows) {
    await record(write, { actor, act: 'role.end', subject: owner.slug, after: { id, until: wish.until } });
  }
  return 'ended';
}

async function isThere(write: Write, organisation: number, at: FunctionWish['at']): Promise<boolean> {
  const { rows } =
    'body' in at
      ? await sql`select from contact_body where id = ${at.body} and organisation = ${organisation}`.execute(write)
      : await sql`select from organisation where node = ${at.node}`.execute(write);
  return rows.length > 0;
}
