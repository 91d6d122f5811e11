import type { Write } from './connect.ts';

export interface HistoryLine {
  /** Who: 'token:<id>', 'session:<id>', 'command', 'story'. Never a name. */
  actor: string;
  /** What: 'affiliation.begin'. */
  act: string;
  /** Slug or id of what was changed. */
  subject: string;
  before?: object | undefined;
  after?: object | undefined;
  reason?: string | undefined;
}

/** Writes the history line of a change, in the transaction of that change. */
export async function record(write: Write, line: HistoryLine): Promise<void> {
  await write
    .insertInto('history')
    .values({
      actor: line.actor,
      act: line.act,
      subject: line.subject,
      before: line.before ? JSON.stringify(line.before) : null,
      after: line.after ? JSON.stringify(line.after) : null,
      reason: line.reason ?? null,
    })
    .execute();
}
