import { sql } from 'kysely';
import { type Database, type Reach, record, type Write } from '#ground/database';
import { cookieIn, hashOf, isSecure, newSecret, type Visit } from '#identity';
import type { Application } from './application.ts';
import { applicationOf } from './queries/application.ts';

/** How long a link opens an application; each letter brings a new one, older ones keep working meanwhile. */
export const LINK_DAYS = 180;

/** A new link for a letter; only its hash is kept. */
export async function newLink(write: Write, application: string): Promise<string> {
  const secret = newSecret('dwl');
  await sql`insert into application_link (hash, application, ends_at)
    values (${hashOf(secret)}, ${application}, now() + ${`${LINK_DAYS} days`}::interval)`.execute(write);
  return secret;
}

/** What a link holder's transactions see: this one application. */
export const reachOfLink = (application: string): Reach => ({ organisations: [], link: application });

/** Which application a secret opens at this umbrella. Undefined: wrong, over, or another umbrella's. */
export async function applicationOfSecret(
  db: Database,
  umbrella: number,
  secret: string | undefined,
): Promise<string | undefined> {
  if (secret === undefined || !secret.startsWith('dwl_')) return undefined;
  // Nobody is known before the link is: this one question is asked outside of any reach.
  return db.within('house', async (write) => {
    const { rows } = await sql<{ id: string }>`
      select a.id from application_link l join application a on a.id = l.application
      where l.hash = ${hashOf(secret)} and l.ends_at > now() and a.umbrella = ${umbrella}`.execute(write);
    return rows[0]?.id;
  });
}

/** The application this browser's cookie opens, as it stands. */
export async function ownApplication(visit: Visit, umbrella: number): Promise<Application | undefined> {
  const { database } = visit.house;
  const secret = cookieIn(visit.request, 'application', isSecure(visit.house));
  const id = await applicationOfSecret(database, umbrella, secret);
  if (id === undefined) return undefined;
  return database.within(reachOfLink(id), (write) => applicationOf(write, umbrella, id));
}

/**
 * Changes the application a link opened, within its reach: locks it, so that two tabs, or the applicant and the office,
 * change it one after the other.
 */
export async function changeByLink<Result>(
  db: Database,
  application: Pick<Application, 'id' | 'umbrella'>,
  work: (write: Write, now: Application) => Promise<Result>,
): Promise<Result> {
  return db.within(reachOfLink(application.id), async (write) => {
    const now = await applicationOf(write, application.umbrella, application.id, 'lock');
    if (!now) throw new Error('an application vanished between its link and its change');
    return work(write, now);
  });
}

/** How an applicant stands in the history. */
export const applicantActor = ({ id }: Pick<Application, 'id'>): string => `application:${id}`;

/** The history line of what an applicant did. */
export const recordByApplicant = (write: Write, application: Pick<Application, 'id'>, act: string, after?: object) =>
  record(write, { actor: applicantActor(application), act, subject: `application:${application.id}`, after });
