import { sql } from 'kysely';
import type { Database, Write } from '#ground/database';
import type { Day } from '#ground/day';
import { isLanguage, type Language } from '#ground/language';
import { logError } from '#ground/log';
import { post } from '#ground/mail';
import { newTurnOff } from '#identity';
import { routes } from '#routes';
import { words } from '../words.generated.ts';

/**
 * Sends everybody who wants one their letter of the day: what was put down for them on earlier days and is still
 * theirs to know. One letter a day and person, however often it runs and on however many machines; a person's letter
 * is a transaction of its own. Returns how many letters were posted.
 */
export async function sendDigests(
  database: Database,
  { today, publicUrl }: { today: Day; publicUrl: string },
): Promise<number> {
  const readers = await database.within('house', async (write) => {
    const { rows } = await sql<{ account: string }>`
      select distinct account from notice n
      where sent_on is null and made_on < ${today}
        and not exists (select from notice m where m.account = n.account and m.sent_on >= ${today})
      order by account`.execute(write);
    return rows;
  });
  let posted = 0;
  for (const { account } of readers) {
    try {
      const sent = await database.within('house', (write) => sendDigest(write, account, { today, publicUrl }));
      if (sent) posted += 1;
    } catch (error) {
      // One letter that cannot be written keeps nobody else from theirs; it is tried again with the next look.
      logError('portal.digest', error);
    }
  }
  return posted;
}

interface Waiting {
  id: string;
  subject: string;
  lines: string[];
  address: string | null;
  known: boolean;
}

async function sendDigest(
  write: Write,
  account: string,
  { today, publicUrl }: { today: Day; publicUrl: string },
): Promise<boolean> {
  const reader = await write
    .selectFrom('account')
    .select(['name', 'email', 'language', 'closed_at'])
    .where('id', '=', account)
    .forUpdate()
    .executeTakeFirst();
  // Locked first, then looked at: a second machine finds them sent.
  const { rows } = await sql<Waiting>`
    select n.id, n.subject, n.lines, n.address,
      exists (select from role_held r where r.account = n.account and r.organisation = n.organisation
        and r.during @> ${today}::date) as known
    from notice n
    where n.account = ${account} and n.sent_on is null and n.made_on < ${today}
      and not exists (select from notice m where m.account = n.account and m.sent_on >= ${today})
    order by n.id`.execute(write);
  // Who left an organisation since is told nothing of it any more.
  const told = rows.filter(({ known }) => known && reader?.closed_at === null);
  const untold = rows.filter((row) => !told.includes(row)).map(({ id }) => id);
  if (untold.length > 0) await write.deleteFrom('notice').where('id', 'in', untold).execute();
  if (!reader || told.length === 0) return false;
  const language = isLanguage(reader.language) ? reader.language : 'de';
  await write
    .updateTable('notice')
    .set({ sent_on: today })
    .where(
      'id',
      'in',
      told.map(({ id }) => id),
    )
    .execute();
  await postDigest(write, { account, name: reader.name, email: reader.email, language }, told, publicUrl);
  return true;
}

async function postDigest(
  write: Write,
  to: { account: string; name: string; email: string; language: Language },
  told: readonly Waiting[],
  publicUrl: string,
): Promise<void> {
  const { account, language } = to;
  const say = words[language];
  const secret = await newTurnOff(write, { account, matter: undefined });
  const turnOff = publicUrl + routes.turnOffPage.to({ language, secret });
  await post(write, {
    to: to.email,
    language,
    about: 'digest',
    subject: say.digestSubject({ n: told.length }),
    paragraphs: [
      say.digestHello({ name: to.name }),
      say.digestLead({ n: told.length }),
      ...told.map(({ subject, lines, address }) => [`— ${subject}`, ...lines, address].filter(Boolean).join('\n')),
    ],
    action: { label: say.myArea, address: publicUrl + routes.myArea.to({ language }) },
    closing: `${say.digestClosing}\n${turnOff}`,
    turnOff,
  });
}
