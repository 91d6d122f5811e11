import type { Reading } from '#ground/database';
import type { Language } from '#ground/language';
import './tables.ts';

/** A letter as the outbox shows it. Whom it went to and what it said is undefined once it is forgotten. */
export interface OutboxLetter {
  id: string;
  about: string;
  language: Language;
  to: string | undefined;
  subject: string | undefined;
  text: string | undefined;
  html: string | undefined;
  attachmentName: string | undefined;
  madeAt: Date;
  sentAt: Date | undefined;
  givenUpAt: Date | undefined;
  /** While it waits: not tried before. */
  sendAfter: Date;
  tries: number;
  /** An SMTP reply or a code of the connection. */
  lastError: string | undefined;
}

/** The newest letters, newest first, sent or not; `most` of them. */
export async function outbox(db: Reading, most: number): Promise<OutboxLetter[]> {
  const rows = await db.kysely
    .selectFrom('mail')
    .select(['id', 'about', 'language', 'recipient', 'subject', 'body_text', 'body_html', 'attachment_name'])
    .select(['made_at', 'sent_at', 'given_up_at', 'send_after', 'tries', 'last_error'])
    .orderBy('id', 'desc')
    .limit(most)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    about: row.about,
    language: row.language,
    to: row.recipient ?? undefined,
    subject: row.subject ?? undefined,
    text: row.body_text ?? undefined,
    html: row.body_html ?? undefined,
    attachmentName: row.attachment_name ?? undefined,
    madeAt: row.made_at,
    sentAt: row.sent_at ?? undefined,
    givenUpAt: row.given_up_at ?? undefined,
    sendAfter: row.send_after,
    tries: row.tries,
    lastError: row.last_error ?? undefined,
  }));
}
