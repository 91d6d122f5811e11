import { test } from 'node:test';
import { routes } from '#routes';
import { testHouse } from '#test';
import { testBrowser } from '../test/browser.ts';
import { seeded } from '../src/privacy/privacyForTest.ts';
test('look', async (t) => {
  const house = await testHouse(t, { story: true, today: '2029-11-23' });
  const { headers } = await seeded(house);
  const jonas = await house.as('jonas-wieland');
  const base = await house.listen();
  const browser = await testBrowser(t);
  const shot = async (path: string, cookie: string, name: string, width: number) => {
    const page = await browser.newPage({ viewport: { width, height: 900 }, extraHTTPHeaders: { Cookie: cookie } });
    await page.goto(base + path);
    const wide = await page.evaluate('document.documentElement.scrollWidth > document.documentElement.clientWidth');
    process.stderr.write(`${name} ${String(wide)}\n`);
    await page.screenshot({ path: `/tmp/h8/${name}.png`, fullPage: name.endsWith('full') });
    await page.close();
  };
  const at = { language: 'de', organisation: 'dsm' };
  await shot(routes.ownData.to({ language: 'de' }), headers.Cookie, 'own-de', 1280);
  await shot(routes.ownData.to({ language: 'ar' }), headers.Cookie, 'own-ar', 360);
  await shot(routes.eraseAccount.to({ language: 'de' }), headers.Cookie, 'erase-de', 1280);
  await shot(routes.eraseAccount.to({ language: 'fa' }), headers.Cookie, 'erase-fa', 360);
  await shot(routes.processingRecord.to(at), jonas.Cookie, 'record-de', 1280);
  await shot(routes.processingRecord.to({ ...at, language: 'vi' }), jonas.Cookie, 'record-vi', 360);
  await shot(routes.retention.to(at), jonas.Cookie, 'ret-de', 1280);
  await shot(routes.retention.to({ ...at, language: 'ar' }), jonas.Cookie, 'ret-ar', 360);
  const planned = await house.sendForm(routes.planRetention.to(at), {}, jonas);
  const where = planned.headers.get('Location')!;
  await shot(where, jonas.Cookie, 'run-de', 1280);
  await shot(where, (await house.as('nguyen-thi-hoa')).Cookie, 'run2-de', 360);

});
