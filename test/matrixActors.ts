import { affiliate, isRefusal, recordOrganisation } from '#federation';
import { dayFrom } from '#ground/day';
import { makeToken, type Role, roles } from '#identity';
import type { TestHouse } from './house.ts';

/** The organisation whose things are asked for: a network with members, sisters and two levels above it. */
export const OWNER = 'dsm';

/** Where somebody acts, seen from the owner. Chosen so that each stands in this one relation and in no other. */
export const wheres = {
  itself: OWNER,
  'one level above': 'damost',
  'two levels above': 'bund-der-daecher',
  'a member below': 'sonnenhof-frauen-und-familien',
  'a sister': 'lamsa',
  foreign: 'muenchen',
} as const;
export type Where = keyof typeof wheres;

/** Somebody who asks: a person, a program or nobody known. */
export interface Asking {
  readonly told: string;
  readonly kind: 'anyone' | 'person' | 'program';
  readonly where?: Where;
  readonly role?: Role;
  readonly headers: Readonly<Record<string, string>>;
}

const programRoles = ['board', 'headOffice', 'editor'] as const;

/** Everybody there can be: each role in each relation, the programs, a person without a role, nobody. */
export async function everybody(house: TestHouse): Promise<Asking[]> {
  await addLevel(house);
  const asking: Asking[] = [{ told: 'anyone', kind: 'anyone', headers: {} }];
  for (const [where, slug] of Object.entries(wheres) as [Where, string][]) {
    for (const role of roles) {
      const { Cookie } = await house.holding(role, slug);
      asking.push({ told: `${role}, ${where}`, kind: 'person', where, role, headers: { Cookie } });
    }
    const { node } = await house.database.kysely
      .selectFrom('organisation')
      .select('node')
      .where('slug', '=', slug)
      .executeTakeFirstOrThrow();
    for (const role of programRoles) {
      const secret = await makeToken(house.database, 'test', { node, slug }, { name: 'matrix', role });
      const headers = { Authorization: `Bearer ${secret}` };
      asking.push({ told: `program as ${role}, ${where}`, kind: 'program', where, role, headers });
    }
  }
  asking.push({ told: 'signed in, no role', kind: 'person', headers: await withoutRole(house) });
  return asking;
}

/** A new person who holds no role any more. */
export async function withoutRole(house: TestHouse): Promise<{ Cookie: string }> {
  const { Cookie, account } = await house.holding('volunteer', wheres.foreign);
  await house.database.pool.query('delete from role_held where account = $1', [account]);
  return { Cookie };
}

/** The story's networks have one level above them; here there is a second. */
async function addLevel({ database }: TestHouse): Promise<void> {
  const from = dayFrom('2020-01-01');
  const name = 'Bund der Dächer';
  await recordOrganisation(database, 'test', {
    name,
    slug: wheres['two levels above'],
    kind: 'federalAssociation',
    from,
  });
  const wish = { member: wheres['one level above'], umbrella: wheres['two levels above'], kind: 'full', from } as const;
  const added = await affiliate(database, 'test', wish);
  if (isRefusal(added)) throw new Error(`no second level: ${JSON.stringify(added)}`);
}
