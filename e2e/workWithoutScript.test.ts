import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import type { BrowserContext, Page } from 'playwright-core';
import { routes } from '#routes';
import { testBrowser, testHouse } from '#test';

const house = await testHouse({ after }, { story: true });
const origin = await house.listen();
const browser = await testBrowser({ after });
const language = 'de';

/** A phone without scripts, with nobody signed in. */
async function phone(): Promise<{ context: BrowserContext; page: Page }> {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    viewport: { width: 360, height: 740 },
    locale: 'de-DE',
  });
  return { context, page: await context.newPage() };
}

/** The newest letter to an address, as the demonstration shows it, opened in a tab of its own. */
async function letterTo(context: BrowserContext, email: string): Promise<{ text: string; link: string }> {
  const tab = await context.newPage();
  await tab.goto(origin + routes.demonstrationOutbox.to({ language }));
  const letter = tab.locator('article').filter({ hasText: email }).first();
  const text = await letter.innerText();
  const link = (await letter.locator('a').count()) > 0 ? await letter.locator('a').first().getAttribute('href') : '';
  await tab.close();
  return { text, link: link ? new URL(link).pathname : '' };
}

/** Comes in by the eight digits of the letter. */
async function signIn(context: BrowserContext, page: Page, email: string): Promise<void> {
  await page.goto(origin + routes.signIn.to({ language }));
  await page.getByLabel('E-Mail-Adresse').fill(email);
  await page.getByRole('button', { name: 'Brief schicken' }).click();
  const code = /\d{4} \d{4}/.exec((await letterTo(context, email)).text)?.[0] ?? '';
  await page.getByLabel('Zahl aus dem Brief').fill(code);
  await page.getByRole('button', { name: 'Anmelden', exact: true }).click();
  await page.getByRole('heading', { name: 'Mein Bereich', level: 1 }).waitFor();
}

async function choose(page: Page, entry: string): Promise<void> {
  await page.getByText('Menü', { exact: true }).click();
  await page.getByRole('navigation', { name: 'Menü' }).getByRole('link', { name: entry, exact: true }).click();
}

test('a board member signs in by the digits of a letter and changes the profile', async () => {
  const { context, page } = await phone();
  await signIn(context, page, 'layla-al-masri@menschen.example');
  await page.getByRole('link', { name: 'Sonnenhof – Frauen und Familien', exact: true }).click();
  await choose(page, 'Profil');
  await page.getByRole('link', { name: /Internet/ }).click();
  await page.getByLabel('Internet').fill('kein Ort im Netz');
  await page.getByRole('button', { name: 'Speichern' }).click();
  assert.equal(await page.locator('.problems').count(), 1, 'what is no address is told');
  assert.equal(await page.getByLabel('Internet').inputValue(), 'kein Ort im Netz', 'and kept');
  await page.getByLabel('Internet').fill('https://hof.example');
  await page.getByRole('button', { name: 'Speichern' }).click();
  await page.getByText('https://hof.example').first().waitFor();
  await page.getByText('Menü', { exact: true }).click();
  await page.getByText('Einstellungen', { exact: true }).click();
  await page.getByRole('button', { name: 'Abmelden' }).click();
  assert.equal(new URL(page.url()).pathname, '/de');
  await context.close();
});

test('an organisation applies, page by page, and the board admits it', async () => {
  const applicant = await phone();
  const { page } = applicant;
  await page.goto(origin + routes.apply.to({ language, umbrella: 'dsm' }));
  await page.getByLabel('Fördermitglied').check();
  await page.getByLabel('E-Mail-Adresse').fill('neu@verein.example');
  await page.getByRole('button', { name: 'Link schicken' }).click();
  await page.goto(origin + (await letterTo(applicant.context, 'neu@verein.example')).link);
  await page.goto(origin + routes.applicationStep.to({ language, umbrella: 'dsm', step: 'organisation' }));
  await page.getByLabel('Name der Organisation').fill('Brücke der Nachbarn');
  await page.getByRole('button', { name: 'Speichern und weiter' }).click();
  assert.equal(await page.locator('.problems').count(), 1, 'what is missing is told');
  await page.getByLabel('Initiative').check();
  await page.getByLabel('Postleitzahl').fill('04315');
  await page.getByLabel('Ort', { exact: true }).fill('Leipzig');
  await page.getByRole('button', { name: 'Speichern und weiter' }).click();
  await page.getByLabel('Ihr Name').fill('Samira Nadir');
  await page.getByLabel('Vorstand').check();
  await page.getByRole('button', { name: 'Speichern und weiter' }).click();
  await page.getByLabel('Bildung').check();
  await page.getByRole('button', { name: 'Speichern und weiter' }).click();
  for (const box of await page.getByRole('checkbox').all()) await box.check();
  await page.getByRole('button', { name: 'Speichern und weiter' }).click();
  await page.getByRole('button', { name: 'Antrag abschicken' }).click();
  assert.match(await page.locator('main').innerText(), /Bei der Geschäftsstelle/);

  const office = await phone();
  await signIn(office.context, office.page, 'elena-petrova@menschen.example');
  await openApplication(office.page);
  await office.page.getByRole('button', { name: 'Vorlegen' }).click();
  const board = await phone();
  await signIn(board.context, board.page, 'nguyen-thi-hoa@menschen.example');
  await openApplication(board.page);
  await board.page.getByLabel('aufnehmen').check();
  await board.page.getByLabel('Nummer des Beschlusses').fill('V-2026-99');
  await board.page.getByLabel('Beschlossen am').fill('20.11.2026');
  await board.page.getByLabel('Fördermitglied').check();
  await board.page.getByLabel('Mitglied ab').fill('22.11.2026');
  await board.page.getByRole('button', { name: 'Weiter zur Prüfung' }).click();
  await board.page.locator('main form button[type=submit]').last().click();
  assert.match(await board.page.locator('main').innerText(), /Aufgenommen/);
  await page.goto(origin + routes.members.to({ language, umbrella: 'dsm' }, { q: 'Brücke der Nachbarn' }));
  await page.getByRole('link', { name: 'Brücke der Nachbarn', exact: true }).waitFor();
  for (const { context } of [applicant, office, board]) await context.close();
});

async function openApplication(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Dachverband Sachsen (Demonstration)', exact: true }).last().click();
  await choose(page, 'Aufnahmeanträge');
  await page.getByRole('link', { name: 'Brücke der Nachbarn' }).click();
}

test('a room is booked from its week: what is taken is told with what is free next, and a cancellation is written', async () => {
  const { context, page } = await phone();
  await signIn(context, page, 'layla-al-masri@menschen.example');
  const room = { language, umbrella: 'dsm', house: 'leipzig', resource: 'seminarraum' };
  await page.goto(origin + routes.resource.to(room, { on: '2026-12-02' }));
  await page.locator('.slot.free a').first().click();
  await page.locator('#day').fill('2.12.2026');
  await page.locator('#from').fill('16');
  await page.locator('#until').fill('17');
  await page.locator('#purpose').fill('Frauenfrühstück');
  await page.getByRole('button', { name: 'Buchen', exact: true }).click();
  assert.match(await page.locator('.problems').innerText(), /belegt/);
  assert.equal(await page.locator('#purpose').inputValue(), 'Frauenfrühstück', 'what was typed is kept');
  assert.equal(await page.getByRole('button', { name: /Frei ist .* 18:15 bis 19:15/ }).count(), 1);
  await page.locator('#from').fill('10');
  await page.locator('#until').fill('12');
  await page.getByRole('button', { name: 'Buchen', exact: true }).click();
  assert.equal(await page.locator('h1').innerText(), 'Gebucht');
  await page
    .getByRole('link', { name: /absagen/i })
    .first()
    .click();
  await page
    .getByRole('button', { name: /absagen/i })
    .first()
    .click();
  assert.equal(await page.locator('h1').innerText(), 'Abgesagt');
  const { text } = await letterTo(context, 'layla-al-masri@menschen.example');
  assert.match(text, /Seminarraum/);
  assert.match(text, /أُلغي/, 'in the language of its reader');
  await context.close();
});
