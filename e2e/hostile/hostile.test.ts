import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import type { BrowserContext } from 'playwright-core';
import { languages } from '#ground/language';
import { accountFor, beginSession, giveRole, roles } from '#identity';
import { type Route, routes } from '#routes';
import { addressOf, makeThings, OWNER, testBrowser, testHouse } from '#test';
import { hostileStrings } from './corpus.ts';
import { poison } from './poison.ts';

// X1 of the test plan: hostile strings in every text that somebody could have written, every view, every language.
const house = await testHouse({ after }, { story: true });
const browser = await testBrowser({ after });
const AT_ONCE = 4;

test(
  'hostile strings in every text of the house run nowhere, in no view and no language',
  { timeout: 600_000 },
  async (t) => {
    const strings = hostileStrings();
    const cookie = await everyRole();
    const things = await makeThings(house.database);
    const poisoned = await poison(house.databaseUrl, strings.join(' \n '), OWNER);
    const origin = await house.listen();

    const views = Object.entries<Route>(routes).filter(
      ([, route]) => route.method === 'GET' && !/api|look$/.test(route.pattern),
    );
    const addresses: string[] = [];
    for (const [, route] of views) {
      for (const { code } of languages) {
        const address = addressOf(route, things).replace(/^\/de(?=\/|$)/, `/${code}`);
        if (addresses.includes(address)) continue;
        const answer = await house.ask(address, { headers: { Cookie: `${cookie.name}=${cookie.value}` } });
        const type = answer.headers.get('Content-Type') ?? '';
        const text = await answer.text();
        assert.ok(answer.status < 500, `${address}: ${answer.status}`);
        // What is downloaded is shown by no page; its own tests read it.
        const shown = /html|svg/.test(type) && !answer.headers.has('Content-Disposition');
        if (shown && answer.status === 200 && text !== '') addresses.push(address);
      }
    }

    const happened: string[] = [];
    const context = await browser.newContext();
    await context.addCookies([{ ...cookie, url: origin }]);
    const waiting = [...addresses];
    await Promise.all(Array.from({ length: AT_ONCE }, () => look(context, origin, waiting, happened)));
    await context.close();

    t.diagnostic(
      `${strings.length} strings in ${poisoned.fields.length} columns, ${addresses.length} pages; ` +
        `not writable: ${poisoned.fixed.length}`,
    );
    assert.deepEqual(happened, []);
    assert.ok(poisoned.fields.length > 60, String(poisoned.fields.length));
    assert.ok(addresses.length > 300, String(addresses.length));
  },
);

/** Opens one page after the other and notes whatever runs, is fetched from elsewhere or breaks the page's policy. */
async function look(context: BrowserContext, origin: string, waiting: string[], happened: string[]): Promise<void> {
  const page = await context.newPage();
  let at = '';
  page.on('dialog', (dialog) => {
    happened.push(`${at}: dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on(
    'console',
    (message) => message.type() === 'error' && happened.push(`${at}: ${message.text().slice(0, 200)}`),
  );
  page.on('pageerror', (error) => happened.push(`${at}: ${error.message.slice(0, 200)}`));
  page.on('request', (request) => request.url().startsWith(origin) || happened.push(`${at}: asks ${request.url()}`));
  for (let address = waiting.pop(); address !== undefined; address = waiting.pop()) {
    at = address;
    await page.goto(origin + address, { waitUntil: 'load', timeout: 60_000 });
  }
  await page.close();
}

/** Somebody who may see everything there is of the owner. */
async function everyRole(): Promise<{ name: string; value: string }> {
  const organisation = await house.database.kysely
    .selectFrom('organisation')
    .select(['node', 'slug'])
    .where('slug', '=', OWNER)
    .executeTakeFirstOrThrow();
  const account = await house.database.change(async (write) => {
    const id = await accountFor(write, 'test', { email: 'all@menschen.example', name: 'All', language: 'de' });
    for (const role of roles)
      await giveRole(write, 'test', { account: id, organisation, role, from: house.house.today() });
    return id;
  });
  const request = new Request('http://dachwerk.example/');
  const cookie = await beginSession(house.database, { account, way: 'link', request, secure: false });
  const [name = '', value = ''] = cookie.split(';')[0]!.split('=');
  return { name, value };
}
