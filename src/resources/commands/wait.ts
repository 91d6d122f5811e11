import { sql } from 'kysely';
import { newId, record, type Write } from '#ground/database';
import { type Fate, fateOf } from '../fate.ts';
import { situationFor } from '../queries/situation.ts';
import type { PurposeKind, Resource } from '../resource.ts';
import type { Span } from '../time/span.ts';
import type { By } from './book.ts';
import { lockResource } from './lock.ts';

/** A time somebody would like to have though it is taken. */
export interface WaitingWish {
  readonly resource: Resource;
  readonly organisation: number;
  readonly span: Span;
  readonly slots: number;
  readonly people: number | undefined;
  readonly purpose: string;
  readonly purposeKind: PurposeKind;
}

/**
 * Puts an organisation on the list for a time that is taken, once for each time. Otherwise its fate is returned and nothing is
 * written: a free time is there to be booked, and what breaks a rule would not be offered either.
 */
export async function wait(
  write: Write,
  by: By,
  wish: WaitingWish,
): Promise<'waits' | Exclude<Fate, { fate: 'taken' }>> {
  const { resource, organisation, span, slots, people } = wish;
  // Whoever gives this time back at the same moment comes before or after, and then sees who waits.
  await lockResource(write, resource.id);
  const situation = await situationFor(write, by, resource, { organisation, asKeeper: false }, [span]);
  const fate = fateOf({ ...span, slots, people }, situation);
  if (fate.fate !== 'taken') return fate;

  const during = sql`tstzrange(to_timestamp(${span.from}::float8 / 1000), to_timestamp(${span.until}::float8 / 1000))`;
  const known = await sql`
    select from waiting
    where resource = ${resource.id} and organisation = ${organisation} and during = ${during} and state = 'waiting'`.execute(
    write,
  );
  if (known.rows.length > 0) return 'waits';
  const id = newId();
  await sql`
    insert into waiting (id, resource, keeper, organisation, during, slots, purpose, purpose_kind, people, asked_by)
    values (${id}, ${resource.id}, ${resource.keeper.node}, ${organisation}, ${during}, ${slots}, ${wish.purpose},
      ${wish.purposeKind}, ${people ?? null}, ${by.account ?? null})`.execute(write);
  await record(write, {
    actor: by.actor,
    act: 'waiting.begin',
    subject: id,
    after: { resource: resource.slug, organisation, ...span, slots },
  });
  return 'waits';
}

/** Leaves the list. False where the entry is not theirs or no longer waits. */
export async function withdraw(write: Write, by: By, organisation: number, id: string): Promise<boolean> {
  const { rows } = await sql`
    update waiting set state = 'withdrawn' where id = ${id} and organisation = ${organisation} and state = 'waiting'
    returning id`.execute(write);
  if (rows.length === 0) return false;
  await record(write, { actor: by.actor, act: 'waiting.withdraw', subject: id });
  return true;
}
