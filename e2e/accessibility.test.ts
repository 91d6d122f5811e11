import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { languages } from '#ground/language';
import { testBrowser, testHouse } from '#test';
import { axeOn, faultsAt, type Look } from './faults.ts';
import { doorIn, pagesIn } from './pages.ts';

const house = await testHouse({ after }, { story: true });
const origin = await house.listen();
const browser = await testBrowser({ after });

const addressesIn = (language: string) => pagesIn(language).map(([, address]) => address);
const faults = (look: Look, addresses: readonly string[]) =>
  faultsAt(
    browser,
    origin,
    look,
    addresses.map((address) => ({ address })),
  );

for (const { code } of languages) {
  test(`on a phone axe finds no fault and nothing is scrolled sideways in ${code}`, async () => {
    assert.deepEqual(await faults({ width: 360, colorScheme: 'light' }, [...addressesIn(code), doorIn(code)]), []);
  });
}

test('axe finds no fault on a wide screen, from left to right and from right to left', async () => {
  const [de, ar] = [addressesIn('de'), addressesIn('ar').slice(1, 4)];
  assert.deepEqual(await faults({ width: 1280, colorScheme: 'light' }, [...de, ...ar]), []);
});

test('axe finds no fault in the dark', async () => {
  assert.deepEqual(await faults({ width: 1280, colorScheme: 'dark' }, addressesIn('en').slice(1, 9)), []);
});

test('axe does find a fault where there is one', async () => {
  const page = await browser.newPage();
  await page.goto(`${origin}/de`);
  await page.evaluate(() => document.querySelector('main')!.append(document.createElement('input')));
  const { violations } = await axeOn(page).analyze();
  assert.ok(violations.some(({ id }) => id === 'label'));
  await page.close();
});
