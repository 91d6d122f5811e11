import { type Database, newId, record } from '#ground/database';
import type { Person } from '../actor.ts';
import { actorName } from '../actor.ts';
import type { House } from '../visit.ts';
import { keepQuestion, passkeysOf, takeQuestion } from './question.ts';
import { newPasskeyShape, transportsOf } from './shapes.ts';
import { partyOf } from './signIn.ts';
import '../tables.ts';

const MOST = 20;

/** What a device needs to make a new passkey for this person; those it has already are named, so that it makes no second. */
export async function askForNewPasskey(house: Pick<House, 'database' | 'publicUrl'>, person: Person) {
  const { generateRegistrationOptions } = await import('@simplewebauthn/server');
  const known = await passkeysOf(house.database, person.account);
  const question = await generateRegistrationOptions({
    rpName: 'Dachwerk',
    rpID: partyOf(house).rpID,
    userName: person.name,
    userDisplayName: person.name,
    // A number and no address: it stays on the device for good.
    userID: new Uint8Array(Buffer.from(person.account.replaceAll('-', ''), 'hex')),
    attestationType: 'none',
    excludeCredentials: known.map(({ credential_id, transports }) => ({ id: credential_id, transports })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'preferred' },
    timeout: 300_000,
  });
  return { question, browser: await keepQuestion(house.database, question.challenge, person.account) };
}

/** Keeps a new passkey. False where the question is over, the answer is none, or the person has twenty already. */
export async function keepPasskey(
  house: Pick<House, 'database' | 'publicUrl'>,
  person: Person,
  browser: string,
  sent: unknown,
): Promise<boolean> {
  const challenge = await takeQuestion(house.database, browser, person.account);
  const read = newPasskeyShape.safeParse(sent);
  if (challenge === undefined || !read.success) return false;
  const { verifyRegistrationResponse } = await import('@simplewebauthn/server');
  const { rpID, origin } = partyOf(house);
  const checked = await verifyRegistrationResponse({
    response: read.data.passkey,
    expectedChallenge: challenge,
    expectedOrigin: origin,
    expectedRPID: rpID,
    requireUserVerification: false,
  }).catch(() => undefined);
  if (!checked?.verified) return false;
  const { credential } = checked.registrationInfo;
  const transports = transportsOf(read.data.passkey.response.transports);
  return house.database.change(async (write) => {
    const { n } = await write
      .selectFrom('passkey')
      .select((select) => select.fn.countAll<number>().as('n'))
      .where('account', '=', person.account)
      .executeTakeFirstOrThrow();
    if (n >= MOST) return false;
    const id = newId();
    const made = await write
      .insertInto('passkey')
      .values({
        id,
        account: person.account,
        credential_id: credential.id,
        public_key: Buffer.from(credential.publicKey),
        counter: credential.counter,
        transports,
        name: nameOf(read.data.name),
      })
      .onConflict((conflict) => conflict.column('credential_id').doNothing())
      .returning('id')
      .executeTakeFirst();
    if (!made) return false;
    await record(write, { actor: actorName(person), act: 'passkey.keep', subject: `passkey:${id}` });
    return true;
  });
}

/** What its person calls it, on one line; without a word of theirs it is called by its kind. */
function nameOf(typed: string): string {
  const name = typed
    .normalize('NFC')
    .toWellFormed()
    .replace(/\p{Cc}+/gu, ' ')
    .trim();
  return [...name].slice(0, 60).join('').trim() || 'Passkey';
}

/** Forgets one of this person's passkeys; false where they have no such one. */
export async function forgetPasskey(db: Database, person: Person, id: string): Promise<boolean> {
  return db.change(async (write) => {
    const gone = await write
      .deleteFrom('passkey')
      .where('id', '=', id)
      .where('account', '=', person.account)
      .executeTakeFirst();
    if (gone.numDeletedRows === 0n) return false;
    await record(write, { actor: actorName(person), act: 'passkey.forget', subject: `passkey:${id}` });
    return true;
  });
}
