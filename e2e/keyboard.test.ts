import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import type { Page } from 'playwright-core';
import { routes } from '#routes';
import { testBrowser, testHouse } from '#test';
import { pagesIn } from './pages.ts';

const house = await testHouse({ after }, { story: true });
const origin = await house.listen();
const browser = await testBrowser({ after });

test('the first step leads past the menu to the content', async () => {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  for (const [, address] of pagesIn('de')) {
    await page.goto(origin + address);
    await page.keyboard.press('Tab');
    const first = page.locator(':focus');
    assert.equal(await first.innerText(), 'Zum Inhalt springen', address);
    const box = await first.boundingBox();
    assert.ok(box && box.y >= 0 && box.height > 10, 'it is seen while it has the focus');
    await page.keyboard.press('Enter');
    assert.equal(await page.evaluate(() => document.activeElement?.id), 'content', address);
  }
  await page.close();
});

test('every link and field is reached in the order of the page, and its focus is seen', async () => {
  for (const width of [360, 1280]) {
    const page = await browser.newPage({ viewport: { width, height: 800 } });
    for (const address of [
      routes.members.to({ language: 'de', umbrella: 'dsm' }),
      routes.home.to({ language: 'ar', umbrella: 'dsm' }),
    ]) {
      await page.goto(origin + address);
      const expected = await reachable(page);
      assert.ok(expected > 20);
      const unseen: string[] = [];
      let last = -1;
      for (let step = 0; step < expected; step++) {
        await page.keyboard.press('Tab');
        const { place, seen, name } = await focused(page);
        assert.ok(place > last, `${address} ${width}: ${name} comes in order`);
        last = place;
        if (!seen) unseen.push(name);
      }
      assert.deepEqual(unseen, [], `${address} ${width}`);
      await page.keyboard.press('Tab');
      assert.ok((await focused(page)).place <= last, 'nothing is left after the last one, and nothing holds the focus');
    }
    await page.close();
  }
});

test('on a phone the menu opens by Enter and leads on by Enter', async () => {
  const page = await browser.newPage({ viewport: { width: 360, height: 740 } });
  await page.goto(origin + routes.home.to({ language: 'de', umbrella: 'dsm' }));
  const menu = page.locator('details.menu').first();
  await menu.locator('summary').focus();
  await page.keyboard.press('Enter');
  assert.equal(await menu.getAttribute('open'), '');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  assert.equal(await page.locator(':focus').innerText(), 'Mitglieder');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/de\/dsm\/members/);
  await page.close();
});

/** How many things the Tab key should stop at. */
const reachable = (page: Page) =>
  page.evaluate(
    () =>
      [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, summary')].filter(
        (each) => each.checkVisibility({ visibilityProperty: true }) && (each as HTMLElement).tabIndex >= 0,
      ).length,
  );

/** Where the focus is in the page, and whether something around it can be seen. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const here = document.activeElement as HTMLElement;
    const style = getComputedStyle(here);
    const box = here.getBoundingClientRect();
    const ring = style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 2;
    const drawn =
      here instanceof SVGElement &&
      [...here.querySelectorAll('*')].some((part) => Number.parseFloat(getComputedStyle(part).strokeWidth) >= 3);
    return {
      place: [...document.querySelectorAll('*')].indexOf(here),
      seen: (ring || drawn || style.boxShadow !== 'none') && box.width > 0 && box.bottom > 0 && box.top < innerHeight,
      name: here.outerHTML.slice(0, 120),
    };
  });
