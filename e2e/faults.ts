import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';

export interface Look {
  width: number;
  colorScheme: 'light' | 'dark';
}

/** An address, and as whom it is opened: a Cookie header. */
export interface Opened {
  readonly address: string;
  readonly cookie?: string | undefined;
}

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

// Only what is wrong is worked out, which halves the time; without frames there is nothing to gather from others.
export const axeOn = (page: Page) =>
  new AxeBuilder({ page })
    .options({ resultTypes: ['violations'] })
    .withTags(RULES)
    .setLegacyMode(true);

/**
 * What axe finds on these pages with all folded parts open, and what stands out sideways on a small phone, a line for each
 * fault. The pages are shared out to a few tabs.
 */
export async function faultsAt(
  browser: Browser,
  origin: string,
  look: Look,
  opened: readonly Opened[],
  tabs = 2,
): Promise<string[]> {
  const waiting = [...opened];
  const faults: string[] = [];
  await Promise.all(
    Array.from({ length: tabs }, async () => {
      const context = await browser.newContext({
        viewport: { width: look.width, height: 800 },
        colorScheme: look.colorScheme,
        reducedMotion: 'reduce',
      });
      const page = await context.newPage();
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
        await context.clearCookies();
        await context.addCookies(cookiesOf(next.cookie, origin));
        faults.push(...(await faultsOf(page, origin, next.address, look)));
      }
      await context.close();
    }),
  );
  return faults;
}

async function faultsOf(page: Page, origin: string, address: string, look: Look): Promise<string[]> {
  await page.setViewportSize({ width: look.width, height: 800 });
  const answer = await page.goto(origin + address, { waitUntil: 'load' });
  const faults = (answer?.status() ?? 0) < 500 ? [] : [`${address}: answered ${answer?.status()}`];
  await page.evaluate(() => {
    for (const folded of document.querySelectorAll('details')) folded.open = true;
  });
  if (look.width < 400) {
    faults.push(...(await tooWide(page, address)));
    await page.setViewportSize({ width: look.width, height: 800 });
  }
  await page.evaluate(() => {
    // What comes after a dozen of its kind is made as they are; axe would only take longer.
    const further = ':is(main, tbody, ul, ol, dl, select) > :nth-child(n + 13)';
    for (const each of document.querySelectorAll(further)) each.remove();
  });
  const { violations } = await axeOn(page).analyze();
  for (const { id, nodes } of violations) {
    const places = nodes.slice(0, 3).map(({ target }) => target.join(' '));
    faults.push(`${address}: ${id} at ${places.join(', ')}`);
  }
  return faults;
}

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

const cookiesOf = (header: string | undefined, origin: string) =>
  (header ?? '')
    .split('; ')
    .filter(Boolean)
    .map((pair) => {
      const [name = '', ...value] = pair.split('=');
      return { name, value: value.join('='), url: origin };
    });
