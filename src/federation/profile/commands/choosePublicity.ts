import { sql } from 'kysely';
import { type Database, holdLock, record } from '#ground/database';
import { type Audience, type Publicity, type PublicityField, publicityFields } from '../publicity.ts';
import { publicityOf } from '../queries/publicityOf.ts';
import { readingIn } from './readingIn.ts';

export interface PublicityChoice {
  actor: string;
  organisation: { node: number; slug: string };
  /** The fields that are decided about; the others stay. */
  wanted: Partial<Publicity>;
  isCurrent: (now: Publicity) => boolean;
}

/** Chooses who sees which field, and takes what is kept out of lists, filters and figures in the same transaction. */
export async function choosePublicity(
  db: Database,
  { actor, organisation, wanted, isCurrent }: PublicityChoice,
): Promise<{ changed: readonly PublicityField[] } | { refused: 'changedMeanwhile' }> {
  const { node, slug } = organisation;
  return db.change(async (write) => {
    await holdLock(write, 'graph');
    const before = await publicityOf(readingIn(write), node);
    if (!isCurrent(before)) return { refused: 'changedMeanwhile' };
    const changed = publicityFields.filter((field) => wanted[field] !== undefined && wanted[field] !== before[field]);
    for (const field of changed) {
      await write.deleteFrom('publicity').where('organisation', '=', node).where('field', '=', field).execute();
      const audience = wanted[field];
      if (audience === 'public' || audience === undefined) continue;
      await write.insertInto('publicity').values({ organisation: node, field, audience }).execute();
    }
    if (changed.length === 0) return { changed };
    await sql`select refresh_presence(array[${node}::int])`.execute(write);
    await sql`select
      forget_unsaid(array(select topic from organisation_topic where organisation = ${node}), 'topic'),
      forget_unsaid(array(select language from organisation_language where organisation = ${node}), 'language'),
      forget_unsaid(array(select origin from organisation_origin where organisation = ${node}), 'origin')`.execute(
      write,
    );
    const of = (values: Partial<Record<PublicityField, Audience>>) =>
      Object.fromEntries(changed.map((field) => [field, values[field]]));
    await record(write, {
      actor,
      act: 'organisation.publicity',
      subject: slug,
      before: of(before),
      after: of(wanted),
    });
    return { changed };
  });
}
