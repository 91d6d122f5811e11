import { record } from '#ground/database';
import type { Day } from '#ground/day';
import { log } from '#ground/log';
import { accountOf } from '../account.ts';
import { hashOf } from '../secret.ts';
import { configurationOf, type KeyHouse, returnAddress } from './go.ts';
import '../tables.ts';

/** Who came back from a provider: an account that may act there; a stranger; or nobody, where the way was not ours. */
export type Come = { account: string; organisation: number } | 'stranger' | 'over';

/**
 * Reads what the provider says of the person who comes back. An account is known by the provider's number for it,
 * the first time by a verified address. A provider speaks for the people of its own organisation only: who holds no
 * role there today is a stranger, so nobody's provider opens another's account. Nobody is made an account here.
 */
export async function comeFromProvider(house: KeyHouse, address: URL, browser: string, today: Day): Promise<Come> {
  const { database } = house;
  const visit = await database.change((write) =>
    write.deleteFrom('provider_visit').where('browser_hash', '=', hashOf(browser)).returningAll().executeTakeFirst(),
  );
  if (!visit || visit.ends_at < new Date()) return 'over';
  const provider = await database.kysely
    .selectFrom('identity_provider')
    .selectAll()
    .where('id', '=', visit.provider)
    .executeTakeFirst();
  if (!provider) return 'over';
  const told = await tellOf(house, provider, visit, address).catch((error: unknown) => {
    log('provider.failed', { provider: provider.id, error: error instanceof Error ? error.name : 'unknown' });
    return undefined;
  });
  if (!told) return 'over';
  const account =
    (await knownAs(house, provider.id, told.subject)) ?? (told.email && (await accountOf(database, told.email))?.id);
  if (!account || !(await actsFor(house, account, provider.organisation, today))) return 'stranger';
  await database.change(async (write) => {
    const made = await write
      .insertInto('provider_account')
      .values({ provider: provider.id, subject: told.subject, account })
      .onConflict((conflict) => conflict.columns(['provider', 'subject']).doNothing())
      .returning('account')
      .executeTakeFirst();
    if (made) {
      await record(write, { actor: `account:${account}`, act: 'provider.meet', subject: `provider:${provider.id}` });
    }
  });
  return { account, organisation: provider.organisation };
}

/** The provider's number for the person, and their address where it has verified it. Throws for any answer not meant for us. */
async function tellOf(
  house: KeyHouse,
  provider: Parameters<typeof configurationOf>[1],
  { state, nonce, verifier }: { state: string; nonce: string; verifier: string },
  address: URL,
): Promise<{ subject: string; email: string | undefined }> {
  const openid = await import('openid-client');
  const configuration = await configurationOf(house, provider);
  // Behind a proxy the request's own address is another than the one the provider knows.
  const returned = new URL(returnAddress(house) + address.search);
  const tokens = await openid.authorizationCodeGrant(configuration, returned, {
    expectedState: state,
    expectedNonce: nonce,
    pkceCodeVerifier: verifier,
    idTokenExpected: true,
  });
  const claims = tokens.claims();
  if (!claims) throw new Error('the provider says nothing of the person');
  const said =
    claims['email'] === undefined && configuration.serverMetadata().userinfo_endpoint
      ? await openid.fetchUserInfo(configuration, tokens.access_token, claims.sub)
      : claims;
  const { email, email_verified } = said;
  return { subject: claims.sub, email: typeof email === 'string' && email_verified === true ? email : undefined };
}

async function knownAs({ database }: KeyHouse, provider: string, subject: string): Promise<string | undefined> {
  const row = await database.kysely
    .selectFrom('provider_account')
    .innerJoin('account', 'account.id', 'provider_account.account')
    .select('account.id')
    .where('provider', '=', provider)
    .where('subject', '=', subject)
    .where('closed_at', 'is', null)
    .executeTakeFirst();
  return row?.id;
}

async function actsFor({ database }: KeyHouse, account: string, organisation: number, today: Day): Promise<boolean> {
  const rows = await database.ask(
    { text: 'select from role_held where account = $1 and organisation = $2 and during @> $3::date limit 1' },
    [account, organisation, today],
  );
  return rows.length > 0;
}
