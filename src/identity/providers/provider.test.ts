import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { makeApp } from '#app';
import { routes } from '#routes';
import { testHouse } from '#test';
import { cookiesOf } from '../signInForTest.ts';
import { sealingKey } from './key.ts';
import { clientId, clientSecret, openIdProvider } from './openIdForTest.ts';
import { addProvider, isIssuer } from './provider.ts';
import { seal, unseal } from './seal.ts';

const language = 'de';
const ELENA = { sub: 'e-1', email: 'Elena-Petrova@menschen.example', email_verified: true };

test("somebody comes in by their organisation's own sign-in, the first time by their address, then by its number", async (t) => {
  const { house, ask, begin, come, provider } = await withProvider(t, 'dsm');
  assert.match(await (await ask(routes.signIn.to({ language }))).text(), /Anmelden über Haus-Anmeldung/);
  const first = await come(await begin(), ELENA);
  assert.deepEqual([first.status, first.headers.get('Location')], [303, routes.myArea.to({ language })]);
  const me = await ask('/api/v1/me', { headers: { Cookie: cookiesOf(first) } });
  assert.equal(((await me.json()) as { name: string }).name, 'Elena Petrova');

  // Another address there by now: it is the number that counts.
  assert.equal((await come(await begin(), { ...ELENA, email: 'samuel-okoro@menschen.example' })).status, 303);
  const { rows } = await house.database.pool.query('select subject from provider_account');
  assert.deepEqual(rows, [{ subject: 'e-1' }]);
  assert.equal((await house.database.pool.query('select from provider_visit')).rowCount, 0);
  assert.ok(provider);
});

test("a provider's sign-in counts for its own organisation, and not for the account itself", async (t) => {
  // Samuel sits on two boards; the provider is one organisation's.
  const { ask, begin, come } = await withProvider(t, 'dsm');
  const samuel = { sub: 's-1', email: 'samuel-okoro@menschen.example', email_verified: true };
  const headers = { Cookie: cookiesOf(await come(await begin(), samuel)) };
  const me = (await (await ask('/api/v1/me', { headers })).json()) as { roles: { organisation: string }[] };
  assert.deepEqual([...new Set(me.roles.map(({ organisation }) => organisation))], ['dsm']);
  const work = (organisation: string) => ask(routes.workplace.to({ language, organisation }), { headers });
  assert.equal((await work('dsm')).status, 200);
  assert.equal((await work('leipzig')).status, 404);
  for (const route of [routes.account, routes.ownDataFile, routes.eraseAccount]) {
    const answer = await ask(route.to({ language }), { headers });
    assert.match(answer.headers.get('Location') ?? '', /^\/de\/sign-in\?next=/, route.pattern);
  }
});

test('who is not known, not verified, or acts for somebody else does not come in; nobody is made an account', async (t) => {
  const { house, begin, come } = await withProvider(t, 'dsm');
  const accounts = async () => (await house.database.pool.query('select from account')).rowCount;
  const before = await accounts();
  for (const person of [
    { sub: 'x-1', email: 'nobody@menschen.example', email_verified: true },
    { ...ELENA, sub: 'x-2', email_verified: false },
    { sub: 'x-3' },
    // Of another organisation: this provider does not speak for its people.
    { sub: 'x-4', email: 'layla-al-masri@menschen.example', email_verified: true },
  ]) {
    const answer = await come(await begin(), person);
    assert.equal(answer.status, 422, person.sub);
    assert.ok(!cookiesOf(answer).includes('session'));
    assert.match(await answer.text(), /noch nichts eingerichtet/);
  }
  assert.equal(await accounts(), before);
});

test('an answer counts once, in the browser that went, with the state that went along, in time', async (t) => {
  const { house, ask, begin, provider } = await withProvider(t, 'dsm');
  const back = async (address: string, Cookie: string) => (await ask(pathOf(address), { headers: { Cookie } })).status;

  const one = await begin();
  const address = await provider.visitAs(ELENA, one.address);
  const other = await begin();
  assert.equal(await back(address, ''), 422);
  assert.equal(await back(address, other.Cookie), 422);
  assert.equal(await back(address, one.Cookie), 303);
  assert.equal(await back(address, one.Cookie), 422);

  const two = await begin();
  const forged = new URL(await provider.visitAs(ELENA, two.address));
  forged.searchParams.set('state', 'another');
  assert.equal(await back(forged.href, two.Cookie), 422);

  const late = await begin();
  const lateAddress = await provider.visitAs(ELENA, late.address);
  await house.database.pool.query(`update provider_visit set ends_at = now() - interval '1 second'`);
  assert.equal(await back(lateAddress, late.Cookie), 422);
});

test('a provider that does not answer is said so, and one that is not there is a missing page', async (t) => {
  const { house, ask } = await withProvider(t, 'dsm');
  await house.database.pool.query(`update identity_provider set issuer = 'http://127.0.0.1:9'`);
  const { rows } = await house.database.pool.query<{ id: string }>('select id from identity_provider');
  const go = (id: string) =>
    ask(routes.goToProvider.to({ language, provider: id }), {
      method: 'POST',
      headers: { 'Sec-Fetch-Site': 'same-origin' },
    });
  assert.equal((await go(rows[0]!.id)).status, 502);
  assert.equal((await go('00000000-0000-0000-0000-000000000000')).status, 404);
});

test('a secret is sealed: it opens with its key and for its purpose only', () => {
  const key = randomBytes(32);
  const sealed = seal(key, 'one', 'geheim');
  assert.equal(unseal(key, 'one', sealed), 'geheim');
  assert.ok(!sealed.includes('geheim'));
  assert.notDeepEqual(seal(key, 'one', 'geheim'), sealed);
  assert.throws(() => unseal(randomBytes(32), 'one', sealed));
  assert.throws(() => unseal(key, 'two', sealed));
  sealed[sealed.length - 1]! ^= 1;
  assert.throws(() => unseal(key, 'one', sealed));
});

test('the key is made once, in a file for its owner alone, and SECRET_KEY stands before it', (t) => {
  const dataDir = mkdtempSync(join(tmpdir(), 'dachwerk-key-'));
  t.after(() => rmSync(dataDir, { recursive: true }));
  const key = sealingKey({ dataDir });
  assert.equal(key.byteLength, 32);
  assert.deepEqual(sealingKey({ dataDir }), key);
  assert.equal(statSync(join(dataDir, 'secret-key')).mode & 0o777, 0o600);
  assert.notDeepEqual(sealingKey({ dataDir, secretKey: 'x'.repeat(40) }), key);
});

test('an issuer is https, or on this machine', () => {
  for (const good of ['https://login.example', 'https://login.example/realms/a', 'http://127.0.0.1:80'])
    assert.ok(isIssuer(good));
  for (const bad of [
    'http://login.example',
    'ftp://x.example',
    'https://a:b@x.example',
    'https://x.example?a=b',
    'x',
  ]) {
    assert.ok(!isIssuer(bad), bad);
  }
});

/** A house in which an organisation has a sign-in of its own, and hands to go there and come back with. */
async function withProvider(t: TestContext, slug: string) {
  const house = await testHouse(t, { story: true });
  const key = randomBytes(32);
  const app = makeApp({ ...house.house, sealingKey: () => key });
  const ask = (path: string, init?: RequestInit) => app(new Request(`http://dachwerk.example${path}`, init));
  const provider = await openIdProvider(t, `http://dachwerk.example${routes.comeFromProvider.to({})}`);
  const { rows } = await house.database.pool.query<{ node: number; slug: string }>(
    'select node, slug from organisation where slug = $1',
    [slug],
  );
  const wish = { name: 'Haus-Anmeldung', issuer: provider.issuer, clientId, clientSecret };
  const id = await addProvider(house.database, 'test', key, rows[0]!, wish);
  const begin = async () => {
    const went = await ask(routes.goToProvider.to({ language, provider: id! }), {
      method: 'POST',
      headers: { 'Sec-Fetch-Site': 'same-origin' },
    });
    assert.equal(went.status, 200);
    return { address: went.headers.get('Refresh')!.replace('0; url=', ''), Cookie: cookiesOf(went) };
  };
  const come = async (
    { address, Cookie }: { address: string; Cookie: string },
    person: typeof ELENA | { sub: string },
  ) => ask(pathOf(await provider.visitAs(person, address)), { headers: { Cookie, 'Accept-Language': 'de' } });
  return { house, ask, begin, come, provider };
}

const pathOf = (address: string) => address.slice('http://dachwerk.example'.length);
