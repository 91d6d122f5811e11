import type { Reading } from '#ground/database';
import type { Day } from '#ground/day';
import { isLanguage } from '#ground/language';
import type { Person } from './actor.ts';
import { heldRoles, type HeldRow, rolesFrom } from './heldRoles.ts';

const FIND = {
  name: 'person-by-account',
  text: `
    select a.name, a.language, ${heldRoles('a.id')} as roles
    from account a where a.id = $1 and a.closed_at is null`,
};

/**
 * The person of an account, with the roles they hold on a day, for what they set up and what asks without them: there
 * is no session. Undefined where the account is closed.
 */
export async function personBy(db: Reading, account: string, on: Day): Promise<Person | undefined> {
  const [row] = await db.ask<{
    name: string;
    language: string;
    roles: HeldRow[];
  }>(FIND, [account, on]);
  if (!row) return undefined;
  const { name, language, roles } = row;
  return {
    kind: 'person',
    account,
    session: '',
    name,
    language: isLanguage(language) ? language : 'de',
    roles: rolesFrom(roles),
  };
}
