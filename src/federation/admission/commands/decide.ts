import { sql } from 'kysely';
import { type Database, holdLock, newId, record, type Write } from '#ground/database';
import type { Day } from '#ground/day';
import { post } from '#ground/mail';
import { accountFor, actorName, emailKey, giveRole, type Person, reachOf } from '#identity';
import type { AffiliationKind } from '../../affiliation.ts';
import { beginAffiliation } from '../../commands/affiliate.ts';
import { writeOrganisation } from '../../commands/recordOrganisation.ts';
import { isRefusal, type Refusal } from '../../commands/refusal.ts';
import { stretch } from '../../tables.ts';
import { type Application, applicantName } from '../application.ts';
import { admittedLetter, type Letterhead, refusedLetter } from '../letters.ts';
import { newLink } from '../link.ts';
import { applicationOf } from '../queries/application.ts';
import { possiblyKnown } from '../queries/duplicates.ts';

/** What the board decided, as its minutes say it. */
export type DecisionWish = { decision: string; decidedOn: Day } & (
  | {
      outcome: 'admitted';
      /** Individual members keep their kind. */
      kind: AffiliationKind;
      from: Day;
      /** Slug of the organisation that it is already; absent: it is written down anew. */
      existing?: string | undefined;
    }
  | { outcome: 'refused'; reason: string }
);

export type DecisionRefusal = {
  undecided: 'notThere' | 'notPresented' | 'alreadyDecided' | 'ownApplication' | 'notKnown';
};

/**
 * The board's decision is carried out: the organisation is written down or joined to the one it is, its membership
 * begins with the day decided, and whoever applied may sign in for it; or it is refused with a reason. All in one
 * transaction under the graph's lock, so of two decisions at once the second finds the first.
 */
export async function decideApplication(
  db: Database,
  actor: Person,
  { umbrella, publicUrl, today, id }: Letterhead & { today: Day; id: string },
  wish: DecisionWish,
): Promise<'done' | DecisionRefusal | Refusal> {
  return db.within(reachOf(actor), async (write) => {
    await holdLock(write, 'graph');
    const now = await applicationOf(write, umbrella.node, id, 'lock');
    if (!now) return { undecided: 'notThere' };
    if (now.decision) return { undecided: 'alreadyDecided' };
    if (now.state !== 'presented') return { undecided: 'notPresented' };
    // Who applies has no vote on it (§ 34 BGB).
    if (await isApplicant(write, actor, now)) return { undecided: 'ownApplication' };

    const head = { umbrella, publicUrl };
    const name = actorName(actor);
    const admitted = wish.outcome === 'admitted' ? await admit(write, name, head, now, wish, today) : undefined;
    if (admitted && ('refused' in admitted || 'undecided' in admitted)) return admitted;
    const { account, ...made } = admitted ?? {};
    await write
      .insertInto('application_decision')
      .values({
        application: id,
        outcome: wish.outcome,
        decision: wish.decision,
        decided_on: wish.decidedOn,
        decided_by: actor.account,
        ...(wish.outcome === 'refused'
          ? { reason: wish.reason }
          : { kind: now.wish === 'individual' ? 'individual' : wish.kind, from_day: wish.from, ...made }),
      })
      .execute();
    await write.updateTable('application').set({ state: wish.outcome, ended_on: today }).where('id', '=', id).execute();
    const secret = await newLink(write, id);
    await post(
      write,
      wish.outcome === 'admitted'
        ? admittedLetter(head, now, { secret, from: wish.from, signsIn: account !== undefined })
        : refusedLetter(head, now, { secret, reason: wish.reason }),
    );
    await record(write, {
      actor: name,
      act: wish.outcome === 'admitted' ? 'application.admit' : 'application.refuse',
      subject: `application:${id}`,
      after: {
        decision: wish.decision,
        decidedOn: wish.decidedOn,
        ...(wish.outcome === 'admitted'
          ? { kind: now.wish === 'individual' ? 'individual' : wish.kind, from: wish.from }
          : {}),
        ...(made.affiliation ? { affiliation: made.affiliation } : {}),
      },
    });
    return 'done';
  });
}

async function isApplicant(write: Write, actor: Person, { email }: Application): Promise<boolean> {
  const account = await write
    .selectFrom('account')
    .select('email_key')
    .where('id', '=', actor.account)
    .executeTakeFirst();
  return account !== undefined && account.email_key === emailKey(email);
}

type Admitted = { organisation?: number; affiliation?: string; person?: string; account?: string };

async function admit(
  write: Write,
  actor: string,
  { umbrella }: Letterhead,
  application: Application,
  wish: Extract<DecisionWish, { outcome: 'admitted' }>,
  today: Day,
): Promise<Admitted | DecisionRefusal | Refusal> {
  if (application.wish === 'individual') {
    // Who the person is stays in the application until its retention; the membership holds a number only.
    const person = newId();
    await write
      .insertInto('individual_membership')
      .values({ person, umbrella: umbrella.node, during: stretch(wish.from, null) })
      .execute();
    return { person };
  }
  const organisation = wish.existing
    ? await knownOne(write, umbrella.node, application, wish.existing, today)
    : await writeDown(write, actor, application, wish.from, today);
  if (!organisation) return { undecided: 'notKnown' };
  const affiliation = await beginAffiliation(write, actor, {
    member: organisation.slug,
    umbrella: umbrella.slug,
    kind: wish.kind,
    from: wish.from,
    decision: wish.decision,
    decidedOn: wish.decidedOn,
  });
  if (isRefusal(affiliation)) {
    if (!wish.existing) throw new Error(`a new organisation could not join: ${affiliation.refused}`);
    return affiliation;
  }
  // An organisation that has people here already decides itself who acts for it.
  if (wish.existing && (await hasPeople(write, organisation.node, today))) {
    return { organisation: organisation.node, affiliation: affiliation.id };
  }
  const { contact, email, language } = application;
  const account = await accountFor(write, actor, {
    email,
    name: contact?.name ?? applicantName(application),
    language,
  });
  const role = contact?.function === 'board' ? 'board' : 'editor';
  await giveRole(write, actor, { account, organisation, role, from: today });
  return { organisation: organisation.node, affiliation: affiliation.id, account };
}

async function hasPeople(write: Write, organisation: number, on: Day): Promise<boolean> {
  const { rows } = await sql`select from role_held where organisation = ${organisation}
    and role in ('board', 'editor') and during @> ${on}::date limit 1`.execute(write);
  return rows.length > 0;
}

/** Only an organisation that the application may well be; whoever applies gets rights in it. */
async function knownOne(write: Write, umbrella: number, { organisation }: Application, slug: string, on: Day) {
  if (!organisation) return undefined;
  return (await possiblyKnown(write, umbrella, organisation, on)).find((known) => known.slug === slug);
}

async function writeDown(
  write: Write,
  actor: string,
  { organisation, work, conditions, language }: Application,
  from: Day,
  today: Day,
): Promise<{ node: number; slug: string } | undefined> {
  if (!organisation) return undefined;
  const { original, originalLanguage, ...said } = organisation;
  const written = await writeOrganisation(write, actor, {
    ...said,
    ...(original && originalLanguage ? { original: { name: original, language: originalLanguage } } : {}),
    kind: 'memberOrganisation',
    from,
    topics: work?.topics,
    languages: work?.languages,
    origins: work?.origins,
    // What the office looked at holds; what it did not is unknown, not untrue.
    nonProfit: conditions.some(({ key, checkedOn }) => key === 'nonProfit' && checkedOn !== null) || undefined,
  });
  if (work?.about) {
    await sql`insert into organisation_text (organisation, field, language, text, changed_on)
      values (${written.node}, 'portrait', ${language}, ${work.about}, ${today})`.execute(write);
  }
  return written;
}
