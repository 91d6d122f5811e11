import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { routes } from '#routes';
import { testBrowser, testHouse } from '#test';

const house = await testHouse({ after }, { story: true });
const origin = await house.listen();
const browser = await testBrowser({ after });
const context = await browser.newContext({
  javaScriptEnabled: false,
  viewport: { width: 360, height: 740 },
  locale: 'de-DE',
});
const page = await context.newPage();
after(() => context.close());

test('a visitor comes from the beginning to an organisation by links alone', async () => {
  await page.goto(origin);
  assert.equal(new URL(page.url()).pathname, '/de');
  await page.getByRole('link', { name: 'Dachverband Sachsen (Demonstration)' }).click();
  await page.getByText('Menü', { exact: true }).click();
  await page.getByRole('navigation', { name: 'Menü' }).getByRole('link', { name: 'Mitglieder' }).click();
  await page.getByLabel('Suche', { exact: true }).fill('sonnenhof');
  await page.getByRole('button', { name: 'Liste zeigen' }).click();
  await page.getByRole('link', { name: 'Sonnenhof – Frauen und Familien e. V.' }).click();
  assert.match(await page.locator('h1').innerText(), /Sonnenhof/);
});

test('the list is searched, dated, narrowed and turned', async () => {
  await page.goto(origin + routes.members.to({ language: 'de', umbrella: 'dsm' }));
  await page.getByLabel('Stand am').fill('8.2.2022');
  await page.getByRole('button', { name: 'Liste zeigen' }).click();
  await page.getByRole('heading', { name: '59 Organisationen' }).waitFor();
  await page.getByText('Weiter eingrenzen').click();
  await page.getByLabel('Thema').selectOption('women');
  await page.getByRole('button', { name: 'Liste zeigen' }).click();
  await page.getByRole('heading', { name: /\d+ von 59 Organisationen/ }).waitFor();
  assert.equal(await page.getByLabel('Stand am').inputValue(), '8.2.2022', 'the day stays');
  await page.getByRole('link', { name: 'Frauen Entfernen' }).click();
  await page.getByRole('heading', { name: '59 Organisationen' }).waitFor();
  const first = await page.locator('tbody a.name').first().innerText();
  await page.getByRole('link', { name: 'Weiter', exact: true }).click();
  assert.notEqual(await page.locator('tbody a.name').first().innerText(), first);
  await page.getByRole('link', { name: 'Vorherige', exact: true }).click();
  assert.equal(await page.locator('tbody a.name').first().innerText(), first);
});

test('a day that is none is told beside the field and kept in it', async () => {
  await page.goto(origin + routes.figures.to({ language: 'de', umbrella: 'dsm' }));
  await page.getByLabel('Stand am').fill('30.2.2022');
  await page.getByRole('button', { name: 'Zahlen zeigen' }).click();
  assert.match(await page.locator('.error').innerText(), /„30\.2\.2022“ ist kein Tag/);
  assert.equal(await page.getByLabel('Stand am').inputValue(), '30.2.2022');
});

test('the language changes and the question stays', async () => {
  await page.goto(origin + routes.members.to({ language: 'de', umbrella: 'dsm' }, { q: 'Leipzig', on: '2022-02-08' }));
  const found = await page.locator('tbody tr').count();
  await page.locator('details.tongues summary').click();
  await page.getByRole('link', { name: 'العربية' }).click();
  assert.equal(new URL(page.url()).pathname, '/ar/dsm/members');
  assert.equal(await page.locator('html').getAttribute('dir'), 'rtl');
  assert.equal(await page.locator('#q').inputValue(), 'Leipzig');
  assert.equal(await page.locator('tbody tr').count(), found);
});

test('no calendar button is promised where no script could open it', async () => {
  await page.goto(origin + routes.members.to({ language: 'de', umbrella: 'dsm' }));
  assert.equal(await page.locator('button.calendar').count(), 0);
});
