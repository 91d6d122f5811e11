import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { routes } from '#routes';
import { testBrowser, testHouse } from '#test';
import { pagesIn } from './pages.ts';

const house = await testHouse({ after }, { story: true });
const origin = await house.listen();
const browser = await testBrowser({ after });

for (const language of ['ar', 'fa']) {
  test(`in ${language} pages run from right to left, and what comes from German letters does not`, async () => {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    await page.goto(origin + routes.home.to({ language, umbrella: 'dsm' }));
    assert.equal(await page.locator('html').getAttribute('dir'), 'rtl');
    assert.equal(await page.locator('html').getAttribute('lang'), language);
    const { sign, tongues, mirrored, phone, street } = await page.evaluate(() => {
      const of = (selector: string) => document.querySelector(selector)!;
      return {
        sign: of('a.sign').getBoundingClientRect().right,
        tongues: of('details.tongues').getBoundingClientRect().left,
        mirrored: getComputedStyle(of('.roof svg')).transform,
        phone: getComputedStyle(of('a[href^="tel:"] span')).direction,
        street: getComputedStyle(of('address [lang=de]')).direction,
      };
    });
    assert.ok(sign > 900, 'the sign stands at the right');
    assert.ok(tongues < 500, 'the languages stand at the left');
    assert.match(mirrored, /^matrix\(-1, 0, 0, 1/, 'the roof leans the other way');
    assert.equal(phone, 'ltr');
    assert.equal(street, 'ltr');
    await page.close();
  });

  test(`in ${language} no word of the interface is left in German`, async () => {
    const page = await browser.newPage();
    const left: string[] = [];
    for (const [, address] of pagesIn(language)) {
      await page.goto(origin + address);
      left.push(
        ...(await page.evaluate(() => {
          const found: string[] = [];
          const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          for (let node = walker.nextNode(); node; node = walker.nextNode()) {
            const text = node.nodeValue ?? '';
            const said = node.parentElement!.closest('[lang]')?.getAttribute('lang');
            const foreign = node.parentElement!.closest('bdi, [dir=ltr], svg title, .print-only, code');
            if (foreign || said !== document.documentElement.lang) continue;
            if (
              /\b(?:und|der|die|das|ist|nicht|Mitglied|Organisation|Verband|Stand|seit|Suche|Zahl)\w*\b/.test(
                text.replace(/[\u2066-\u2068][^\u2069]*\u2069/g, ''),
              )
            )
              found.push(text);
          }
          return found;
        })),
      );
    }
    await page.close();
    assert.deepEqual(left, []);
  });
}

test('in German nothing is mirrored', async () => {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.goto(origin + routes.home.to({ language: 'de', umbrella: 'dsm' }));
  assert.equal(await page.evaluate(() => getComputedStyle(document.querySelector('.roof svg')!).transform), 'none');
  await page.close();
});
