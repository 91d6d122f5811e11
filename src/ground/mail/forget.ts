import { sql } from 'kysely';
import type { Database } from '#ground/database';
import './tables.ts';

/**
 * Forgets whom letters went to and what they said, thirty days after they left or were given up; that there was one,
 * about what and when, stays. A letter that found no mail server in thirty days is given up here: its links are long
 * worth nothing, and nobody should get it when a server is set at last. Returns how many were forgotten.
 */
export async function forgetMail(database: Database): Promise<number> {
  const done = await database.kysely
    .updateTable('mail')
    .set({
      recipient: null,
      subject: null,
      body_text: null,
      body_html: null,
      headers: '{}',
      attachment_name: null,
      attachment_type: null,
      attachment: null,
      given_up_at: sql<Date>`case when sent_at is null then coalesce(given_up_at, now()) end`,
    })
    .where('recipient', 'is not', null)
    .where(sql<Date>`coalesce(sent_at, given_up_at, send_after)`, '<', sql<Date>`now() - interval '30 days'`)
    .executeTakeFirstOrThrow();
  return Number(done.numUpdatedRows);
}
