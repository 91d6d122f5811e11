import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { TestContext } from 'node:test';
import { Provider } from 'oidc-provider';

/** Whom the provider takes whoever comes for. */
export interface PersonThere {
  sub: string;
  email?: string;
  email_verified?: boolean;
}

export const clientId = 'dachwerk';
export const clientSecret = randomBytes(24).toString('base64url');

/** A real OpenID provider on loopback. It asks nobody for a password: whoever comes is `person`. */
export async function openIdProvider(t: TestContext, returnTo: string) {
  const there: { person: PersonThere } = { person: { sub: 'nobody' } };
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const provider = new Provider(issuer, {
    clients: [{ client_id: clientId, client_secret: clientSecret, redirect_uris: [returnTo] }],
    claims: { openid: ['sub'], email: ['email', 'email_verified'] },
    findAccount: (_, sub) => ({ accountId: sub, claims: async () => ({ ...there.person, sub }) }),
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_, { uid }) => `/interaction/${uid}` },
    pkce: { required: () => true },
    cookies: { keys: [randomBytes(16).toString('hex')] },
    jwks: { keys: [{ ...privateKey.export({ format: 'jwk' }), use: 'sig', alg: 'RS256', kid: 'test' }] },
    loadExistingGrant: async (context) => {
      const { client, session } = context.oidc;
      const grant = new context.oidc.provider.Grant({ clientId: client!.clientId, accountId: session!.accountId! });
      grant.addOIDCScope('openid email');
      await grant.save();
      return grant;
    },
  });
  const answer = provider.callback();
  server.on('request', (request, response) => {
    if (!request.url?.startsWith('/interaction/')) return void answer(request, response);
    void provider.interactionFinished(request, response, { login: { accountId: there.person.sub } });
  });
  t.after(() => {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(resolve));
  });
  return {
    issuer,
    /** Goes where the house sent the browser, as this person; the address that leads back to the house. */
    async visitAs(person: PersonThere, address: string): Promise<string> {
      there.person = person;
      const jar = new Map<string, string>();
      for (let next = address, hops = 0; hops < 10; hops++) {
        const Cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
        const went = await fetch(next, { redirect: 'manual', headers: { Cookie } });
        for (const cookie of went.headers.getSetCookie()) {
          const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
          jar.set(name, value);
        }
        const location = went.headers.get('Location');
        if (!location) throw new Error(`the provider answered ${went.status}: ${(await went.text()).slice(0, 300)}`);
        next = new URL(location, next).href;
        if (next.startsWith(returnTo)) return next;
      }
      throw new Error('the provider leads nowhere');
    },
  };
}
