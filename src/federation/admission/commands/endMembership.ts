import { sql } from 'kysely';
import { type Database, holdLock, record, type Write } from '#ground/database';
import type { Day } from '#ground/day';
import { actorName, type Person, reachOf, tellHolders } from '#identity';
import type { AffiliationKind, Ending } from '../../affiliation.ts';
import { beginAffiliation } from '../../commands/affiliate.ts';
import { closeAffiliation } from '../../commands/endAffiliation.ts';
import { isRefusal, type Refusal } from '../../commands/refusal.ts';
import { endingNotice, type Letterhead } from '../letters.ts';
import { type Membership, membershipOf, membershipsAround } from '../queries/memberships.ts';
import '../tables.ts';

/** How a membership ends, as somebody answers for it. */
export interface EndWish {
  ending: Ending;
  until: Day;
  today: Day;
  decision?: string | undefined;
  decidedOn?: Day | undefined;
  reason?: string | undefined;
  /** How the member was heard before it was excluded. */
  heard?: string | undefined;
}

type Whose = { readonly umbrella: number } | { readonly member: number };

/**
 * Ends one membership of this umbrella, or of this member: nobody else's is there. Where the organisation dissolves,
 * all its memberships end that day, as a member and as an umbrella. Both sides get a letter.
 */
export async function endMembership(
  db: Database,
  actor: Person,
  { publicUrl }: Pick<Letterhead, 'publicUrl'>,
  whose: Whose,
  id: string,
  wish: EndWish,
): Promise<'done' | Refusal> {
  return refusedWhole(() =>
    db.within(reachOf(actor), async (write) => {
      await holdLock(write, 'graph');
      const membership = await membershipOf(write, whose, id);
      if (!membership) return { refused: 'unknownAffiliation' } as const;
      const ending =
        wish.ending === 'dissolution'
          ? [
              membership,
              ...(await membershipsAround(write, membership.memberNode, wish.until)).filter((other) => other.id !== id),
            ]
          : [membership];
      for (const each of ending) {
        await close(write, actor, each, wish, each.id === id ? undefined : 'alsoEnding');
        await tellBoth(write, publicUrl, each, wish);
      }
      await sql`
        insert into membership_ending (affiliation, umbrella, member, said_on, decided_on, reason, heard, by_account)
        values (${id}, ${membership.umbrellaNode}, ${membership.memberNode}, ${wish.today}, ${wish.decidedOn ?? null},
          ${wish.reason ?? null}, ${wish.heard ?? null}, ${actor.account})
        on conflict (affiliation) do update set said_on = excluded.said_on, decided_on = excluded.decided_on,
          reason = excluded.reason, heard = excluded.heard, by_account = excluded.by_account`.execute(write);
      return 'done' as const;
    }),
  );
}

/**
 * Two organisations become one: all memberships of the one end that day and name the other as successor, who joins on
 * the next day wherever it does not belong yet. Both keep their history.
 */
export async function mergeOrganisations(
  db: Database,
  actor: Person,
  { umbrella, publicUrl }: Letterhead,
  {
    id,
    successor,
    ...wish
  }: Omit<EndWish, 'ending'> & { id: string; successor: { node: number; slug: string; name: string }; next: Day },
): Promise<'done' | Refusal> {
  return refusedWhole(() =>
    db.within(reachOf(actor), async (write) => {
      await holdLock(write, 'graph');
      const membership = await membershipOf(write, { umbrella: umbrella.node }, id);
      if (!membership) return { refused: 'unknownAffiliation' } as const;
      if (membership.memberNode === successor.node) return { refused: 'sameOrganisation' } as const;
      const own = (await membershipsAround(write, membership.memberNode, wish.until)).filter(
        (other) => other.memberNode === membership.memberNode,
      );
      for (const each of own) {
        await close(write, actor, each, { ...wish, ending: 'merger' }, 'alsoEnding', successor.node);
        await tellBoth(write, publicUrl, each, { ...wish, ending: 'merger' }, successor.name);
        if (
          each.umbrellaNode === successor.node ||
          (await belongs(write, successor.node, each.umbrellaNode, wish.next))
        )
          continue;
        const begun = await beginAffiliation(write, actorName(actor), {
          member: successor.slug,
          umbrella: each.umbrella,
          kind: each.kind as AffiliationKind,
          from: wish.next,
          decision: wish.decision,
          decidedOn: wish.decidedOn,
        });
        if (isRefusal(begun)) throw new TakenBack(begun);
      }
      await record(write, {
        actor: actorName(actor),
        act: 'organisation.merge',
        subject: membership.member,
        after: { successor: successor.slug, until: wish.until },
      });
      await record(write, {
        actor: actorName(actor),
        act: 'organisation.takeOver',
        subject: successor.slug,
        after: { merged: membership.member, from: wish.next },
      });
      return 'done' as const;
    }),
  );
}

async function close(
  write: Write,
  actor: Person,
  { id }: Membership,
  { ending, until, decision }: Pick<EndWish, 'ending' | 'until' | 'decision'>,
  also: 'alsoEnding' | undefined,
  successor?: number,
): Promise<void> {
  const closed = await closeAffiliation(write, actorName(actor), id, until, {
    ending,
    decision,
    successor,
    ...(ending === 'resignation' ? {} : { earlier: true }),
  });
  // Of several, one that ends by then anyway needs nothing more.
  if (isRefusal(closed) && !(also && closed.refused === 'alreadyEnded')) throw new TakenBack(closed);
}

async function tellBoth(
  write: Write,
  publicUrl: string,
  { member, memberNode, memberName, umbrella, umbrellaNode, umbrellaName }: Membership,
  { ending, until, today, reason }: EndWish,
  successor?: string,
): Promise<void> {
  const told = { member: memberName, umbrella: umbrellaName, ending, until, reason, successor };
  await tellHolders(write, { organisation: memberNode, roles: ['board'], today }, 'membership', (to) =>
    endingNotice({ publicUrl }, to, { ...told, at: member }),
  );
  await tellHolders(write, { organisation: umbrellaNode, roles: ['board', 'headOffice'], today }, 'membership', (to) =>
    endingNotice({ publicUrl }, to, { ...told, at: umbrella }),
  );
}

async function belongs(write: Write, member: number, umbrella: number, on: Day): Promise<boolean> {
  const { rows } = await sql`select from affiliation where member = ${member} and umbrella = ${umbrella}
    and upper_inf(during) and lower(during) <= ${on}::date`.execute(write);
  return rows.length > 0;
}

/** A refusal found midway: what was written before it is taken back. */
class TakenBack extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(`taken back: ${refusal.refused}`);
    this.refusal = refusal;
  }
}

async function refusedWhole(work: () => Promise<'done' | Refusal>): Promise<'done' | Refusal> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof TakenBack) return error.refusal;
    throw error;
  }
}
