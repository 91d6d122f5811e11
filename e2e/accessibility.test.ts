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

/** What stands out sideways at 320 pixels: a small phone, or 1280 pixels enlarged to 400 % (WCAG 1.4.10). */
async function tooWide(page: Page, address: string): Promise<string[]> {
  await page.setViewportSize({ width: 320, height: 640 });
  return page.evaluate((place) => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const over = [...document.querySelectorAll('body *')].filter((each) => {
      const { left, right } = each.getBoundingClientRect();
      return right > clientWidth + 1 || left < -1;
    });
    return [
      `${place}: too wide: ${over
        .slice(-2)
        .map((each) => `${each.tagName}.${each.getAttribute('class') ?? ''}`)
        .join(' ')}`,
    ];
  }, address);
}

/** What axe finds on a page whose folded parts are all open, a line for each kind of fault. */
async function faultsOf(page: Page, address: string, look: Look): Promise<string[]> {
  await page.setViewportSize({ width: look.width, height: 800 });
  await page.goto(origin + address, { waitUntil: 'load' });
  await page.evaluate(() => {
    for (const folded of document.querySelectorAll('details')) folded.open = true;
  });
  const { violations } = await axeOn(page).analyze();
  const found = violations.map(
    ({ id, nodes }) =>
      `${address}: ${id} at ${nodes
        .slice(0, 3)
        .map(({ target }) => target.join(' '))
        .join(', ')}`,
  );
  return look.width < 400 ? [...found, ...(await tooWide(page, address))] : found;
}

interface Look {
  width: number;
  colorScheme: 'light' | 'dark';
}

/** All addresses, shared out to a few tabs. */
async function faultsAt(look: Look, addresses: readonly string[]): Promise<string[]> {
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
        faults.push(...(await faultsOf(page, next, look)));
    }),
  );
  await context.close();
  return faults;
}

const addressesIn = (language: string) => pagesIn(language).map(([, address]) => address);

for (const { code } of languages) {
  test(`on a phone axe finds no fault and nothing is scrolled sideways in ${code}`, async () => {
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
