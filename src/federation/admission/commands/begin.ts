import { type Database, newId } from '#ground/database';
import type { Language } from '#ground/language';
import { post } from '#ground/mail';
import type { Wished } from '../application.ts';
import { beginLetter } from '../letters.ts';
import { newLink, reachOfLink, recordByApplicant } from '../link.ts';
import '../tables.ts';

/** An application begins with an address; the letter to it brings the link by which it is filled in. */
export async function beginApplication(
  db: Database,
  wish: {
    umbrella: { node: number; slug: string; name: string };
    email: string;
    wish: Wished;
    language: Language;
    publicUrl: string;
  },
): Promise<string> {
  const id = newId();
  return db.within(reachOfLink(id), async (write) => {
    await write
      .insertInto('application')
      .values({ id, umbrella: wish.umbrella.node, wish: wish.wish, email: wish.email, language: wish.language })
      .execute();
    const secret = await newLink(write, id);
    await post(write, beginLetter({ ...wish, secret }));
    await recordByApplicant(write, { id }, 'application.begin', { umbrella: wish.umbrella.slug, wish: wish.wish });
    return id;
  });
}
