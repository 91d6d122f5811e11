import { sql } from 'kysely';
import type { Write } from '#ground/database';
import type { Day } from '#ground/day';
import { isLanguage, type Language } from '#ground/language';
import { type Letter, post } from '#ground/mail';
import type { Role } from './roles.ts';

/** Whom a letter is for, as its words need it. */
export interface Told {
  readonly account: string;
  readonly name: string;
  readonly language: Language;
}

/**
 * Writes to everybody who holds one of these roles in the organisation today, each in their own language, in the
 * transaction of what is told. Nobody who is told learns who else was. Returns how many letters were posted.
 */
export async function tellHolders(
  write: Write,
  whom: { organisation: number; roles: readonly Role[]; today: Day },
  about: string,
  letter: (to: Told) => Omit<Letter, 'to' | 'language' | 'about'>,
): Promise<number> {
  const { rows } = await sql<{ account: string; name: string; email: string; language: string }>`
    select distinct a.id as account, a.name, a.email, a.language
    from role_held r join account a on a.id = r.account
    where r.organisation = ${whom.organisation} and r.role = any (${whom.roles}::text[])
      and r.during @> ${whom.today}::date and a.closed_at is null
    order by a.id`.execute(write);
  for (const { email, ...row } of rows) {
    const language = isLanguage(row.language) ? row.language : 'de';
    await post(write, { ...letter({ ...row, language }), to: email, language, about });
  }
  return rows.length;
}
