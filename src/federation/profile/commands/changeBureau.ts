import { type Database, holdLock, newId, type Reading, record, type Write } from '#ground/database';
import type { Day } from '#ground/day';
import { sql } from 'kysely';
import { stretch } from '../../tables.ts';
import { readingIn } from './readingIn.ts';
import { type How, isCorrection, type ProfileRefusal } from './said.ts';

/** A place where an organisation can be reached, as it is written down. */
export interface BureauSaid {
  kind: 'headOffice' | 'branch';
  street: string;
  postcode: string;
  place: string;
  ags: string;
  contactFunction?: string | undefined;
  phone?: string | undefined;
  email?: string | undefined;
}

export interface BureauChange {
  actor: string;
  organisation: { node: number; slug: string };
  /** Absent: a new one. */
  id?: string | undefined;
  how: How;
  /** null: it is given up, or, as a correction, never was. */
  said: BureauSaid | null;
  isCurrent: (now: Reading) => Promise<boolean>;
}

/**
 * Opens, changes, moves or closes a bureau. The history says which one and which of its lines, never what they said:
 * a small association's telephone may be somebody's own, and what is kept from the public would stand there in the open.
 */
export async function changeBureau(db: Database, change: BureauChange): Promise<{ id: string } | ProfileRefusal> {
  const { organisation, how, said } = change;
  return db.change(async (write) => {
    await holdLock(write, 'graph');
    const before = change.id === undefined ? undefined : await bureauRow(write, organisation.node, change.id);
    if (change.id !== undefined && !before) return { refused: 'unknownBureau' };
    if (!(await change.isCurrent(readingIn(write)))) return { refused: 'changedMeanwhile' };
    if (before && !isCorrection(how) && how.from < before.from) {
      return { refused: 'beforeCurrent', part: 'bureau', from: before.from };
    }
    const id = await writeBureau(write, change, before);
    await record(write, {
      actor: change.actor,
      act: isCorrection(how) ? 'organisation.correct' : 'organisation.change',
      subject: organisation.slug,
      ...(before ? { before: { bureau: before.place } } : {}),
      after: { bureau: said?.place ?? null, ...(isCorrection(how) ? {} : { from: how.from }) },
      reason: isCorrection(how) ? how.reason : undefined,
    });
    return { id };
  });
}

interface Before {
  id: string;
  place: string;
  from: Day;
}

async function writeBureau(write: Write, { organisation, how, said }: BureauChange, before?: Before): Promise<string> {
  const rewritten = before && (isCorrection(how) || how.from === before.from);
  if (before && rewritten) {
    if (said === null) await write.deleteFrom('bureau').where('id', '=', before.id).execute();
    else await write.updateTable('bureau').set(columnsOf(said)).where('id', '=', before.id).execute();
    return before.id;
  }
  if (before && !isCorrection(how)) {
    const during = stretch(before.from, how.from);
    await write.updateTable('bureau').set({ during }).where('id', '=', before.id).execute();
  }
  if (said === null) return before?.id ?? '';
  const id = newId();
  const from = isCorrection(how)
    ? sql<string>`daterange((select min(lower(during)) from organisation_name where organisation = ${organisation.node}), null)`
    : stretch(how.from, null);
  await write
    .insertInto('bureau')
    .values({ id, organisation: organisation.node, ...columnsOf(said), during: from })
    .execute();
  return id;
}

const columnsOf = (said: BureauSaid) => ({
  kind: said.kind,
  street: said.street,
  postcode: said.postcode,
  place: said.place,
  ags: said.ags,
  contact_function: said.contactFunction ?? null,
  phone: said.phone ?? null,
  email: said.email ?? null,
});

async function bureauRow(write: Write, node: number, id: string): Promise<Before | undefined> {
  const { rows } = await sql<Before>`
    select id, place, lower(during) as "from" from bureau
    where organisation = ${node} and id::text = ${id} and upper_inf(during)`.execute(write);
  return rows[0];
}
