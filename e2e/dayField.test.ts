import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { routes } from '#routes';
import { testBrowser, testHouse } from '#test';

const house = await testHouse({ after }, { story: true });
const origin = await house.listen();
const browser = await testBrowser({ after });

test('the calendar button writes the chosen day as the page writes days', async () => {
  const page = await browser.newPage();
  for (const [language, written] of [
    ['de', '9.3.2023'],
    ['en', '9/3/2023'],
    ['vi', '9/3/2023'],
    ['ar', '9/3/2023'],
    ['ru', '9.3.2023'],
  ] as const) {
    await page.goto(origin + routes.members.to({ language, umbrella: 'dsm' }, { on: '2022-02-08' }));
    const button = page.locator('button.calendar').first();
    await button.waitFor();
    const before = await page.locator('#on').inputValue();
    const opened = await page.evaluate(() => {
      // A test has no hand to choose a day in the browser's own calendar; what it would do is done here.
      const picker = document.querySelector<HTMLInputElement>('input.picker')!;
      picker.showPicker = () => {};
      document.querySelector<HTMLButtonElement>('button.calendar')!.click();
      const shown = picker.value;
      picker.value = '2023-03-09';
      picker.dispatchEvent(new Event('change'));
      return shown;
    });
    assert.equal(opened, '2022-02-08', `${language}: it opens on the day of the field`);
    const now = await page.locator('#on').inputValue();
    assert.equal(now, written, `${language}: like ${before}`);
    assert.equal(await page.evaluate(() => document.activeElement?.id), 'on');
    await page.locator('form[role=search] button[type=submit]').click();
    await page.locator('time[datetime="2023-03-09"]').first().waitFor();
  }
  await page.close();
});

test('an unreadable text opens the calendar without a day', async () => {
  const page = await browser.newPage();
  await page.goto(origin + routes.figures.to({ language: 'de', umbrella: 'dsm' }, { on: 'bald' }));
  await page.locator('button.calendar').waitFor();
  const shown = await page.evaluate(() => {
    const picker = document.querySelector<HTMLInputElement>('input.picker')!;
    picker.showPicker = () => {};
    document.querySelector<HTMLButtonElement>('button.calendar')!.click();
    return picker.value;
  });
  assert.equal(shown, '');
  await page.close();
});
