import { sql } from 'kysely';
import { isId, type Write } from '#ground/database';
import type { Application } from '../application.ts';
import '../tables.ts';

/** One application with all that belongs to it, within the reach of the transaction; another umbrella's is not there. */
export async function applicationOf(
  write: Write,
  umbrella: number,
  id: string,
  lock?: 'lock',
): Promise<Application | undefined> {
  if (!isId(id)) return undefined;
  if (lock) {
    await sql`select from application where id = ${id} and umbrella = ${umbrella} for update`.execute(write);
  }
  const { rows } = await sql<Application>`
    select a.id, a.umbrella, a.wish, a.state, a.email, a.language, a.organisation, a.contact, a.work,
      a.conditions_note as "conditionsNote", a.consent_version as "consentVersion", a.number,
      (a.begun_at at time zone 'Europe/Berlin')::date as "begunOn", a.submitted_on as "submittedOn",
      a.presented_on as "presentedOn", a.ended_on as "endedOn",
      (select coalesce(jsonb_agg(jsonb_build_object('key', c.key, 'said', c.said, 'checkedBy', p.name,
          'checkedOn', c.checked_on) order by c.key), '[]')
        from application_condition c left join account p on p.id = c.checked_by where c.application = a.id) as conditions,
      (select coalesce(jsonb_agg(jsonb_build_object('id', d.id, 'purpose', d.purpose, 'name', d.name, 'type', d.type,
          'bytes', length(d.content)) order by d.id), '[]')
        from application_document d where d.application = a.id) as documents,
      (select coalesce(jsonb_agg(jsonb_build_object('id', q.id, 'question', q.question, 'askedBy', p.name,
          'askedOn', q.asked_on, 'answer', q.answer, 'answeredOn', q.answered_on) order by q.id), '[]')
        from application_question q left join account p on p.id = q.asked_by where q.application = a.id) as questions,
      (select jsonb_build_object('outcome', d.outcome, 'kind', d.kind, 'fromDay', d.from_day, 'decision', d.decision,
          'decidedOn', d.decided_on, 'reason', d.reason, 'decidedBy', p.name, 'organisation', o.slug)
        from application_decision d left join account p on p.id = d.decided_by
        left join organisation o on o.node = d.organisation where d.application = a.id) as decision
    from application a
    where a.id = ${id} and a.umbrella = ${umbrella}`.execute(write);
  return rows[0];
}

/** A document's bytes, of this application only. */
export async function documentOf(
  write: Write,
  application: string,
  id: string,
): Promise<{ name: string; type: string; content: Buffer } | undefined> {
  if (!isId(id)) return undefined;
  return write
    .selectFrom('application_document')
    .select(['name', 'type', 'content'])
    .where('application', '=', application)
    .where('id', '=', id)
    .executeTakeFirst();
}
