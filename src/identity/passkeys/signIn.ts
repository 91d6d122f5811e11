import type { Database } from '#ground/database';
import { isSecure, type House } from '../visit.ts';
import { keepQuestion, takeQuestion } from './question.ts';
import { answerShape, transportsOf } from './shapes.ts';
import '../tables.ts';

/** Where passkeys of this house are good for: its host, and pages from nowhere else. */
export function partyOf({ publicUrl }: Pick<House, 'publicUrl'>) {
  const { hostname, origin } = new URL(publicUrl);
  return { rpID: hostname, origin, secure: isSecure({ publicUrl }) };
}

/** What any device with a passkey of this house may sign, and the secret that binds it to this browser. */
export async function askForPasskey(house: Pick<House, 'database' | 'publicUrl'>) {
  const { generateAuthenticationOptions } = await import('@simplewebauthn/server');
  const question = await generateAuthenticationOptions({
    rpID: partyOf(house).rpID,
    userVerification: 'preferred',
    timeout: 300_000,
  });
  return { question, browser: await keepQuestion(house.database, question.challenge) };
}

/**
 * Whose passkey answered the question this browser was asked: the account, or undefined where the question is over,
 * the passkey unknown, or the signature not made by it, here, for this question. The question is used up either way.
 */
export async function accountByPasskey(
  house: Pick<House, 'database' | 'publicUrl'>,
  browser: string,
  sent: unknown,
): Promise<string | undefined> {
  const challenge = await takeQuestion(house.database, browser);
  const read = answerShape.safeParse(sent);
  if (challenge === undefined || !read.success) return undefined;
  const passkey = await passkeyCalled(house.database, read.data.id);
  if (!passkey) return undefined;
  const { verifyAuthenticationResponse } = await import('@simplewebauthn/server');
  const { rpID, origin } = partyOf(house);
  const checked = await verifyAuthenticationResponse({
    response: read.data,
    expectedChallenge: challenge,
    expectedOrigin: origin,
    expectedRPID: rpID,
    requireUserVerification: false,
    credential: {
      id: passkey.credential_id,
      publicKey: new Uint8Array(passkey.public_key),
      counter: Number(passkey.counter),
      transports: transportsOf(passkey.transports),
    },
    // What is not as it should be is thrown there; to whoever tries it is one "no".
  }).catch(() => undefined);
  if (!checked?.verified) return undefined;
  await house.database.change((write) =>
    write
      .updateTable('passkey')
      .set({ counter: checked.authenticationInfo.newCounter, used_at: new Date() })
      .where('id', '=', passkey.id)
      .execute(),
  );
  return passkey.account;
}

const passkeyCalled = (db: Database, credential: string) =>
  db.kysely
    .selectFrom('passkey')
    .innerJoin('account', 'account.id', 'passkey.account')
    .select(['passkey.id', 'passkey.account', 'credential_id', 'public_key', 'counter', 'transports'])
    .where('credential_id', '=', credential)
    .where('account.closed_at', 'is', null)
    .executeTakeFirst();
