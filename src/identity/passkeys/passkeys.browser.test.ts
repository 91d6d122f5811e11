import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { test, type TestContext } from 'node:test';
import { getRequestListener } from '@hono/node-server';
import type { Page } from 'playwright-core';
import { type App, makeApp } from '#app';
import { routes } from '#routes';
import { testBrowser, testHouse } from '#test';

const language = 'de';

test('somebody keeps a passkey, comes in with it, forgets it, and comes in with it no more', async (t) => {
  const { page, origin, database, come } = await withDevice(t);
  await come('elena-petrova');
  await page.goto(origin + routes.account.to({ language }));
  await page.getByLabel('Name des Passkeys').fill('Schlüsselbund');
  await page.getByRole('button', { name: 'Passkey auf diesem Gerät anlegen' }).click();
  await page.getByText('Schlüsselbund').waitFor();
  const { rows } = await database.pool.query('select name, octet_length(public_key) > 30 as key from passkey');
  assert.deepEqual(rows, [{ name: 'Schlüsselbund', key: true }]);

  // The same device makes no second one.
  await page.getByRole('button', { name: 'Passkey auf diesem Gerät anlegen' }).click();
  await page.getByText('Es wurde kein Passkey angelegt').waitFor();

  await page.context().clearCookies();
  await page.goto(origin + routes.signIn.to({ language }));
  await page.getByRole('button', { name: 'Mit Passkey anmelden' }).click();
  await page.waitForURL(`**${routes.myArea.to({ language })}**`);
  const me = await page.request.get(`${origin}/api/v1/me`);
  assert.equal(((await me.json()) as { name: string }).name, 'Elena Petrova');
  const { rows: used } = await database.pool.query('select from passkey where used_at is not null');
  assert.equal(used.length, 1);

  await page.goto(origin + routes.account.to({ language }));
  await page.getByRole('button', { name: /Passkey .*Schlüsselbund.* vergessen/ }).click();
  await page.getByText('Schlüsselbund').waitFor({ state: 'detached' });
  await page.context().clearCookies();
  await page.goto(origin + routes.signIn.to({ language }));
  await page.getByRole('button', { name: 'Mit Passkey anmelden' }).click();
  await page.getByText('Das hat nicht geklappt').waitFor();
  assert.equal((await page.request.get(`${origin}/api/v1/me`)).status(), 401);
});

test('an answer counts once, in time, and only for the question of this browser', async (t) => {
  const { page, origin, database, come } = await withDevice(t);
  await come('elena-petrova');
  await page.goto(origin + routes.account.to({ language }));
  await page.getByRole('button', { name: 'Passkey auf diesem Gerät anlegen' }).click();
  await page
    .getByText('zuletzt')
    .or(page.getByRole('button', { name: /vergessen/ }))
    .first()
    .waitFor();
  await page.context().clearCookies();
  await page.goto(origin + routes.signIn.to({ language }));
  const statuses = await page.evaluate(async () => {
    const ask = async () => (await fetch('/sign-in/passkey/question', { method: 'POST' })).json();
    const sign = async (question: unknown) => {
      const read = (globalThis as unknown as Browser).PublicKeyCredential.parseRequestOptionsFromJSON(question);
      return (await (globalThis as unknown as Browser).navigator.credentials.get({ publicKey: read })).toJSON();
    };
    const send = async (answer: unknown) =>
      (await fetch('/sign-in/passkey', { method: 'POST', body: JSON.stringify(answer) })).status;
    interface Browser {
      PublicKeyCredential: { parseRequestOptionsFromJSON(question: unknown): unknown };
      navigator: { credentials: { get(wish: unknown): Promise<{ toJSON(): unknown }> } };
    }
    const before = await sign(await ask());
    const answer = await sign(await ask());
    return [
      await send(before),
      await send(answer),
      await (await ask(), send(await sign(await ask()))),
      await send(answer),
    ];
  });
  assert.deepEqual(statuses, [422, 422, 200, 422]);
  await page.context().clearCookies();
  await database.pool.query('delete from session');
  assert.equal((await page.request.post(`${origin}/sign-in/passkey`, { data: {} })).status(), 422);
  assert.equal((await page.request.post(`${origin}/account/passkeys`, { data: {} })).status(), 404);
});

/** A house at localhost, a browser with a device that holds passkeys, and a way to come in first. */
async function withDevice(t: TestContext) {
  const house = await testHouse(t, { story: true });
  let app: App = house.app;
  const server = createServer(getRequestListener((request) => app(request)));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  app = makeApp({ ...house.house, publicUrl: origin });
  const browser = await testBrowser(t);
  const context = await browser.newContext();
  const page = await context.newPage();
  await addDevice(page);
  t.after(async () => {
    await context.close();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  const come = async (person: string) => {
    const [name = '', value = ''] = (await house.as(person)).Cookie.split('=');
    await context.addCookies([{ name, value, url: origin }]);
  };
  return { page, origin, database: house.database, come };
}

async function addDevice(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('WebAuthn.enable');
  await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
}
