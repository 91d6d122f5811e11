import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { testBrowser, testHouse } from '#test';
import { pagesIn } from './pages.ts';

const house = await testHouse({ after }, { story: true });
const origin = await house.listen();
const browser = await testBrowser({ after });

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
