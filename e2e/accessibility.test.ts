import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { languages } from '#ground/language';
import { testBrowser, testHouse } from '#test';
import { pagesIn } from './pages.ts';

const house = await testHouse({ after }, { story: true });
const origin = await house.listen();
const browser = await testBrowser({ after });

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

// Only what is wrong is worked out, which halves the time; without frames there is nothing to gather from others.
const axeOn = (page: Page) =>
  new AxeBuilder({ page })
    .options({ resultTypes: ['violations'] })
    .withTags(RULES)
    .setLegacyMode(true);

/** What axe finds on a page whose folded parts are all open, a line for each kind of fault. */
async function faultsOf(page: Page, address: string): Promise<string[]> {
  await page.goto(origin + address, { waitUntil: 'load' });
  await page.evaluate(() => {
    for (const folded of document.querySelectorAll('details')) folded.open = true;
  });
  const { violations } = await axeOn(page).analyze();
  return violations.map(
    ({ id, nodes }) =>
      `${address}: ${id} at ${nodes
        .slice(0, 3)
        .map(({ target }) => target.join(' '))
        .join(', ')}`,
  );
}

/** All addresses, shared out to a few tabs. */
async function faultsAt(
  look: { width: number; colorScheme: 'light' | 'dark' },
  addresses: readonly string[],
): Promise<string[]> {
  const context = await browser.newContext({
    viewport: { width: look.width, height: 800 },
    colorScheme: look.colorScheme,
    reducedMotion: 'reduce',
  });
  const waiting = [...addresses];
  const faults: string[] = [];
  await Promise.all(
    [1, 2].map(async () => {
      const page = await context.newPage();
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift())
        faults.push(...(await faultsOf(page, next)));
    }),
  );
  await context.close();
  return faults;
}

const addressesIn = (language: string) => pagesIn(language).map(([, address]) => address);

for (const { code } of languages) {
  test(`axe finds no fault on a phone in ${code}`, async () => {
    assert.deepEqual(await faultsAt({ width: 360, colorScheme: 'light' }, addressesIn(code)), []);
  });
}

test('axe finds no fault on a wide screen, from left to right and from right to left', async () => {
  const [de, ar] = [addressesIn('de'), addressesIn('ar').slice(1, 4)];
  assert.deepEqual(await faultsAt({ width: 1280, colorScheme: 'light' }, [...de, ...ar]), []);
});

test('axe finds no fault in the dark', async () => {
  assert.deepEqual(await faultsAt({ width: 1280, colorScheme: 'dark' }, addressesIn('en').slice(1, 9)), []);
});

test('axe does find a fault where there is one', async () => {
  const page = await browser.newPage();
  await page.goto(`${origin}/de`);
  await page.evaluate(() => document.querySelector('main')!.append(document.createElement('input')));
  const { violations } = await axeOn(page).analyze();
  assert.ok(violations.some(({ id }) => id === 'label'));
  await page.close();
});
