import { sql } from 'kysely';
import { newId, type Write } from '#ground/database';
import type { Day } from '#ground/day';
import { isLanguage, type Language } from '#ground/language';
import { type Letter, post } from '#ground/mail';
import { routes } from '#routes';
import { type HowTold, type Matter, matterOf } from './notices/matter.ts';
import { newTurnOff } from './notices/turnOff.ts';
import { words } from './notices/words.generated.ts';
import type { Role } from './roles.ts';

/** Whom a letter is for, as its words need it. */
export interface Told {
  readonly account: string;
  readonly name: string;
  readonly language: Language;
}

type Telling = Omit<Letter, 'to' | 'language' | 'about'>;

/**
 * Tells everybody who holds one of these roles in the organisation today, each in their own language, in the
 * transaction of what is told: by a letter at once, in the next daily letter or not at all, as they chose. Nobody who
 * is told learns who else was. `among`: of these accounts only. Returns how many were told; the letter's way out is
 * added here.
 */
export async function tellHolders(
  write: Write,
  whom: { organisation: number; roles: readonly Role[]; today: Day; among?: readonly string[] },
  about: string,
  letter: (to: Told) => Telling,
): Promise<number> {
  const matter = matterOf(about);
  const { rows } = await sql<{ account: string; name: string; email: string; language: string; how: HowTold }>`
    select a.id as account, a.name, a.email, a.language, how_to_tell(a.id, ${matter ?? null}) as how
    from account a
    where a.closed_at is null and exists (
      select from role_held r
      where r.account = a.id and r.organisation = ${whom.organisation} and r.role = any (${whom.roles}::text[])
        and r.during @> ${whom.today}::date)
      and (${whom.among ?? null}::uuid[] is null or a.id = any (${whom.among ?? null}::uuid[]))
    order by a.id`.execute(write);
  const wanting = rows.filter(({ how }) => how !== 'never');
  for (const { email, how, ...row } of wanting) {
    const to: Told = { ...row, language: isLanguage(row.language) ? row.language : 'de' };
    const telling = letter(to);
    if (matter && how === 'daily') await keepForTomorrow(write, whom, to, matter, telling);
    else {
      const leaving = matter ? await withWayOut(write, to, matter, telling) : telling;
      await post(write, { ...leaving, to: email, language: to.language, about });
    }
  }
  return wanting.length;
}

async function keepForTomorrow(
  write: Write,
  { organisation, today }: { organisation: number; today: Day },
  { account, name }: Told,
  matter: Matter,
  { subject, paragraphs, action }: Telling,
): Promise<void> {
  await write
    .insertInto('notice')
    .values({
      id: newId(),
      account,
      organisation,
      matter,
      subject,
      // The daily letter greets once: a first line that does nothing but name its reader is left out.
      lines: paragraphs.filter((line, index) => index > 0 || !line.includes(name) || line.length > name.length + 30),
      ...(action ? { address: action.address } : {}),
      made_on: today,
    })
    .execute();
}

// The address of what is to be done says where this house is; a letter without one has no way out either.
async function withWayOut(
  write: Write,
  { account, language }: Told,
  matter: Matter,
  telling: Telling,
): Promise<Telling> {
  if (!telling.action || telling.turnOff) return telling;
  const secret = await newTurnOff(write, { account, matter });
  const address = new URL(routes.turnOffPage.to({ language, secret }), telling.action.address).href;
  // On a line of its own, not as an argument: the marks that isolate one would become part of the address.
  const way = `${words[language].wayOut}\n${address}`;
  return { ...telling, closing: telling.closing ? `${telling.closing}\n\n${way}` : way, turnOff: address };
}
