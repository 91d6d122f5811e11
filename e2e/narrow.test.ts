import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { languages } from '#ground/language';
import { testBrowser, testHouse } from '#test';
import { pagesIn } from './pages.ts';

const house = await testHouse({ after }, { story: true });
const origin = await house.listen();
const browser = await testBrowser({ after });

// 320 px is a small phone, and a screen of 1280 px enlarged to 400 % (WCAG 1.4.10).
test('nothing has to be scrolled sideways at 320 pixels, in any language, everything unfolded', async () => {
  const context = await browser.newContext({ viewport: { width: 320, height: 640 } });
  const page = await context.newPage();
  const wide: string[] = [];
  for (const { code } of languages) {
    for (const [, address] of pagesIn(code)) {
      await page.goto(origin + address);
      const found = await page.evaluate(() => {
        for (const folded of document.querySelectorAll('details')) folded.open = true;
        const root = document.documentElement;
        if (root.scrollWidth <= root.clientWidth) return undefined;
        const over = [...document.querySelectorAll('body *')].filter((each) => {
          const { left, right } = each.getBoundingClientRect();
          return right > root.clientWidth + 1 || left < -1;
        });
        return over
          .slice(-2)
          .map((each) => `${each.tagName}.${each.getAttribute('class') ?? ''}`)
          .join(' ');
      });
      if (found !== undefined) wide.push(`${address}: ${found}`);
    }
  }
  await context.close();
  assert.deepEqual(wide, []);
});

test('letters twice as large still fit a phone', async () => {
  const context = await browser.newContext({ viewport: { width: 640, height: 900 } });
  const page = await context.newPage();
  const wide: string[] = [];
  for (const code of ['de', 'ar']) {
    for (const [, address] of pagesIn(code)) {
      await page.goto(origin + address);
      const fits = await page.evaluate(() => {
        document.documentElement.style.fontSize = '200%';
        return document.documentElement.scrollWidth <= document.documentElement.clientWidth;
      });
      if (!fits) wide.push(address);
    }
  }
  await context.close();
  assert.deepEqual(wide, []);
});

test('what can be touched is large enough to be hit', async () => {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });
  const page = await context.newPage();
  for (const [, address] of pagesIn('de')) {
    await page.goto(origin + address);
    const small = await page.evaluate(() =>
      [...document.querySelectorAll('button, select, summary, input:not([type=hidden]):not(.picker)')]
        .map((each) => ({ box: each.getBoundingClientRect(), name: each.outerHTML.slice(0, 80) }))
        .filter(({ box }) => box.width > 0 && (box.height < 24 || box.width < 24))
        .map(({ name }) => name),
    );
    assert.deepEqual(small, [], address);
  }
  await context.close();
});
