import { type Database, newId, type Reading, record, type Write } from '#ground/database';
import { dayOf, type Day } from '#ground/day';
import { type Actor, actorName, type Owner, type Person, type RoleHeld } from '#identity';
import type { Act } from './acts.ts';

/** What the organisation refuses to those above and beside it, and since when. */
export async function refusalsOf(db: Reading, { node }: { node: number }): Promise<ReadonlyMap<string, Day>> {
  const rows = await db.kysely
    .selectFrom('refusal_of_reach')
    .select(['act', 'since'])
    .where('organisation', '=', node)
    .execute();
  return new Map(rows.map(({ act, since }) => [act, dayOf(since)]));
}

/** Says "no" to an act, for everybody above and beside. False, and nothing written, where it was said before. */
export function refuse(db: Database, actor: Actor, { node, slug }: Owner, act: Act): Promise<boolean> {
  return db.change(async (write) => {
    const said = await write
      .insertInto('refusal_of_reach')
      .values({ organisation: node, act })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    if (!said.numInsertedOrUpdatedRows) return false;
    await record(write, { actor: actorName(actor), act: 'reach.refuse', subject: slug, after: { act } });
    return true;
  });
}

/** Takes the "no" back. False, and nothing written, where there was none. */
export function takeBack(db: Database, actor: Actor, { node, slug }: Owner, act: Act): Promise<boolean> {
  return db.change(async (write) => {
    const gone = await write
      .deleteFrom('refusal_of_reach')
      .where('organisation', '=', node)
      .where('act', '=', act)
      .executeTakeFirst();
    if (gone.numDeletedRows === 0n) return false;
    await record(write, { actor: actorName(actor), act: 'reach.allow', subject: slug, before: { act } });
    return true;
  });
}

/**
 * Overrules a "no" for one person and one day; `tell` writes to those concerned in the same transaction. Returns
 * when it ends, or undefined where nothing is refused any more or this person overruled it already.
 * The reason is theirs to read and goes with the row; the history, which stays, does not repeat it.
 */
export function overrule(
  db: Database,
  person: Person,
  held: RoleHeld,
  { owner, act, reason }: { owner: Owner; act: Act; reason: string },
  tell: (write: Write, until: Day) => Promise<unknown>,
): Promise<Day | undefined> {
  return db.change(async (write) => {
    // Locked, so that two at once do not both find that nobody did it yet.
    const refused = await write
      .selectFrom('refusal_of_reach')
      .select('act')
      .where('organisation', '=', owner.node)
      .where('act', '=', act)
      .forUpdate()
      .executeTakeFirst();
    const active = await write
      .selectFrom('overruling')
      .select('id')
      .where('organisation', '=', owner.node)
      .where('act', '=', act)
      .where('account', '=', person.account)
      .where('ends_at', '>', new Date())
      .executeTakeFirst();
    if (!refused || active) return undefined;
    const id = newId();
    const ends = new Date(Date.now() + 86_400_000);
    await write
      .insertInto('overruling')
      .values({
        id,
        organisation: owner.node,
        act,
        account: person.account,
        by_organisation: held.organisation,
        reason,
        ends_at: ends,
      })
      .execute();
    await record(write, {
      actor: actorName(person),
      act: 'reach.overrule',
      subject: owner.slug,
      after: { id, act, by: held.slug },
    });
    await tell(write, dayOf(ends));
    return dayOf(ends);
  });
}

export interface Overruling {
  readonly act: string;
  readonly at: Date;
  readonly ends_at: Date;
  readonly reason: string;
  /** The organisation for which it was done. */
  readonly umbrella: string;
  readonly account: string | null;
}

/** When a "no" of this organisation was overruled, the latest first, as long as it is kept. */
export function overrulingsOf(db: Reading, { node }: { node: number }, on: Day): Promise<Overruling[]> {
  return db.ask<Overruling>(
    {
      name: 'overrulings',
      text: `
        select v.act, v.at, v.ends_at, v.reason, v.account, coalesce(n.name, o.slug) as umbrella
        from overruling v join organisation o on o.node = v.by_organisation
        left join lateral (
          select name from organisation_name where organisation = o.node
          order by during @> $2::date desc, during limit 1) n on true
        where v.organisation = $1
        order by v.at desc
        limit 50`,
    },
    [node, on],
  );
}
