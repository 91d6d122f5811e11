import { hashOf, newSecret } from '../secret.ts';
import type { House } from '../visit.ts';
import { routes } from '#routes';
import { isLoopback } from './provider.ts';
import { unseal } from './seal.ts';
import '../tables.ts';

const MINUTES = 10;
const PATIENCE_SECONDS = 10;

/** A house that knows the key its providers' secrets are sealed under. */
export type KeyHouse = Pick<House, 'database' | 'publicUrl' | 'sealingKey'>;

interface Row {
  id: string;
  issuer: string;
  client_id: string;
  client_secret: Buffer;
}

/** What openid-client needs to talk to this provider; it reads the provider's own description each time. */
export async function configurationOf({ sealingKey }: KeyHouse, { id, issuer, client_id, client_secret }: Row) {
  if (!sealingKey) throw new Error('this house has no key to open the secrets of its providers');
  const openid = await import('openid-client');
  const server = new URL(issuer);
  return openid.discovery(server, client_id, unseal(sealingKey(), id, client_secret), undefined, {
    timeout: PATIENCE_SECONDS,
    // The signature of what the provider says is checked too, not only the line it came by.
    execute: [
      openid.enableNonRepudiationChecks,
      ...(server.protocol === 'http:' && isLoopback(server) ? [openid.allowInsecureRequests] : []),
    ],
  });
}

/** Where the provider sends people back to. */
export const returnAddress = ({ publicUrl }: Pick<House, 'publicUrl'>): string =>
  publicUrl + routes.comeFromProvider.to({});

/**
 * Where to send this browser, so that the provider asks who it is; with the secret that binds the answer to the
 * browser. PKCE, state and nonce are kept here and taken once. Undefined: there is no such provider.
 * Throws where the provider does not answer.
 */
export async function goToProvider(
  house: KeyHouse,
  id: string,
  language: string,
): Promise<{ address: string; browser: string; name: string } | undefined> {
  const { database } = house;
  const provider = await database.kysely
    .selectFrom('identity_provider')
    .select(['id', 'name', 'issuer', 'client_id', 'client_secret'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (!provider) return undefined;
  const openid = await import('openid-client');
  const configuration = await configurationOf(house, provider);
  const [verifier, state, nonce] = [openid.randomPKCECodeVerifier(), openid.randomState(), openid.randomNonce()];
  const browser = newSecret('dwo');
  await database.change(async (write) => {
    await write.deleteFrom('provider_visit').where('ends_at', '<', new Date()).execute();
    const ends_at = new Date(Date.now() + MINUTES * 60_000);
    await write
      .insertInto('provider_visit')
      .values({ browser_hash: hashOf(browser), provider: id, state, nonce, verifier, language, ends_at })
      .execute();
  });
  const address = openid.buildAuthorizationUrl(configuration, {
    redirect_uri: returnAddress(house),
    scope: 'openid email',
    code_challenge: await openid.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    state,
    nonce,
  });
  return { address: address.href, browser, name: provider.name };
}
