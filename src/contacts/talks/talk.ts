import { sql } from 'kysely';
import { newId, record, type Write } from '#ground/database';
import type { Day } from '#ground/day';
import '../tables.ts';

/** A talk as a list shows it. */
export interface TalkLine {
  readonly id: string;
  readonly on: Day;
  readonly topic: string;
  readonly next_step: string | null;
  readonly next_due: Day | null;
  readonly next_done_on: Day | null;
}

export interface Talk extends TalkLine {
  readonly said: string | null;
  readonly nextBy: string | null;
  readonly people: readonly { readonly id: string; readonly name: string }[];
  readonly ours: readonly string[];
}

/** What is written down of a talk. */
export interface TalkRecord {
  readonly on: Day;
  readonly topic: string;
  readonly said: string | null;
  /** Contacts who took part, by id; others than the organisation's own are left out. */
  readonly people: readonly string[];
  /** Accounts of our own people who took part. */
  readonly ours: readonly string[];
  readonly next: { readonly step: string; readonly due: Day | null; readonly by: string | null } | undefined;
}

const line = sql`t.id, t.on_day as "on", t.topic, t.next_step, t.next_due, t.next_done_on`;

/** Talks of the organisation, the latest first; the next ones after a talk in that order. */
export async function talksOf(
  write: Write,
  organisation: number,
  { after, most }: { after?: { on: Day; id: string } | undefined; most: number },
): Promise<TalkLine[]> {
  const beyond = after ? sql`and (t.on_day, t.id) < (${after.on}::date, ${after.id}::uuid)` : sql``;
  const { rows } = await sql<TalkLine>`
    select ${line} from talk t where t.organisation = ${organisation} ${beyond}
    order by t.on_day desc, t.id desc limit ${most}`.execute(write);
  return rows;
}

/** Talks in which this contact took part, the latest first. */
export async function talksWith(write: Write, organisation: number, person: string): Promise<TalkLine[]> {
  const { rows } = await sql<TalkLine>`
    select ${line} from talk t join talk_person p on p.talk = t.id
    where t.organisation = ${organisation} and p.person = ${person}
    order by t.on_day desc, t.id desc limit 100`.execute(write);
  return rows;
}

/** Next steps that are not done yet: this account's and those nobody was named for. */
export async function openSteps(write: Write, organisation: number, account: string): Promise<TalkLine[]> {
  const { rows } = await sql<TalkLine>`
    select ${line} from talk t
    where t.organisation = ${organisation} and t.next_step is not null and t.next_done_on is null
      and (t.next_by is null or t.next_by = ${account})
    order by t.next_due nulls last, t.id limit 100`.execute(write);
  return rows;
}

export async function talkOf(write: Write, organisation: number, id: string): Promise<Talk | undefined> {
  const { rows } = await sql<Talk>`
    select ${line}, t.said, b.name as "nextBy",
      (select coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'name', p.name) order by sort_key(p.name), p.id), '[]')
        from talk_person tp join contact_person p on p.id = tp.person where tp.talk = t.id) as people,
      array(select a.name from talk_account ta join account a on a.id = ta.account where ta.talk = t.id
        order by sort_key(a.name)) as ours
    from talk t left join account b on b.id = t.next_by
    where t.organisation = ${organisation} and t.id = ${id}`.execute(write);
  return rows[0];
}

/** Our own people today: who holds a role in the organisation. */
export async function ownPeople(
  write: Write,
  organisation: number,
  today: Day,
): Promise<{ value: string; label: string }[]> {
  const { rows } = await sql<{ value: string; label: string }>`
    select a.id as value, a.name as label from account a
    where a.closed_at is null and exists (select from role_held r
      where r.account = a.id and r.organisation = ${organisation} and r.during @> ${today}::date)
    order by sort_key(a.name), a.id`.execute(write);
  return rows;
}

/** Writes a talk down. The history holds its day and how many took part. */
export async function makeTalk(write: Write, actor: string, organisation: number, talk: TalkRecord): Promise<string> {
  const id = newId();
  const { next } = talk;
  await write
    .insertInto('talk')
    .values({
      id,
      organisation,
      on_day: talk.on,
      topic: talk.topic,
      said: talk.said,
      next_step: next?.step ?? null,
      next_due: next?.due ?? null,
      next_by: next?.by ?? null,
    })
    .execute();
  await sql`insert into talk_person (talk, person)
    select ${id}, id from contact_person where organisation = ${organisation} and id = any (${talk.people}::uuid[])`.execute(
    write,
  );
  await sql`insert into talk_account (talk, account)
    select ${id}, id from account where id = any (${talk.ours}::uuid[])`.execute(write);
  await record(write, {
    actor,
    act: 'talk.make',
    subject: `talk:${id}`,
    after: { on: talk.on, people: talk.people.length },
  });
  return id;
}

/** The next step is done. False where there is none, or it was done already. */
export async function finishStep(
  write: Write,
  actor: string,
  organisation: number,
  id: string,
  today: Day,
): Promise<boolean> {
  const done = await write
    .updateTable('talk')
    .set({ next_done_on: today })
    .where('organisation', '=', organisation)
    .where('id', '=', id)
    .where('next_step', 'is not', null)
    .where('next_done_on', 'is', null)
    .executeTakeFirst();
  if (done.numUpdatedRows === 0n) return false;
  await record(write, { actor, act: 'talk.stepDone', subject: `talk:${id}` });
  return true;
}
