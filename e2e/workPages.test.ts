import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { languages } from '#ground/language';
import { routes } from '#routes';
import { testBrowser, testHouse } from '#test';
import { Applicant } from '../src/federation/admission/admissionForTest.ts';
import { cookiesOf, letterTo } from '../src/identity/signInForTest.ts';
import { faultsAt, type Look } from './faults.ts';
import { type WorkPage, workPagesOf } from './workPages.ts';

const dsm = { language: 'de', umbrella: 'dsm' };
// What most people open most days: looked at in every language.
const daily: ReadonlySet<string> = new Set([
  'signIn',
  'apply',
  'applicationStep',
  'applicationStatus',
  'myArea',
  'workplace',
  'applications',
  'application',
  'statements',
  'ownStatement',
  'contacts',
  'person',
  'profile',
  'profilePart',
  'visibility',
  'people',
  'account',
  'bookPage',
  'bookings',
  'booking',
  'houseDay',
]);

const house = await testHouse({ after }, { story: true });
const origin = await house.listen();
const browser = await testBrowser({ after });
const pages = await everyKindOfPage();
const mainPages = pages.filter(({ main, route }) => main && daily.has(route));
console.log(`${pages.length} kinds of pages: ${pages.map(({ route }) => route).join(' ')}`);

const phone: Look = { width: 360, colorScheme: 'light' };
const wideAndDark: Look = { width: 1280, colorScheme: 'dark' };
const faults = (look: Look, language: string, chosen: readonly WorkPage[]) =>
  faultsAt(
    browser,
    origin,
    look,
    chosen.map(({ address, cookie }) => ({ address: address.replace(/^\/de\//, `/${language}/`), cookie })),
    3,
  );

test('there is something to look at', () => {
  const kinds = new Set(pages.map(({ route }) => route));
  for (const route of [
    'application',
    'person',
    'statement',
    'profilePart',
    'visibility',
    'retention',
    'signInLink',
    'booking',
    'houseDay',
    'editResource',
    'wall',
  ])
    assert.ok(kinds.has(route), route);
});

for (const { code } of languages) {
  const all = code === 'de' || code === 'ar';
  test(`on a phone axe finds no fault in ${all ? 'any' : 'the main'} work pages in ${code}`, async () => {
    assert.deepEqual(await faults(phone, code, all ? pages : mainPages), []);
  });
}

test('axe finds no fault in the main work pages on a wide screen in the dark', async () => {
  assert.deepEqual(await faults(wideAndDark, 'de', mainPages), []);
});

/** What people of every kind come by, and what a letter's link opens. */
async function everyKindOfPage(): Promise<WorkPage[]> {
  const known = new Set<string>();
  const found: WorkPage[] = [];
  const walk = async (cookie: string, ...beginnings: string[]) =>
    found.push(...(await workPagesOf(house, cookie, beginnings, known)));
  const begin = [routes.myArea.to({ language: 'de' }), routes.account.to({ language: 'de' })];
  const booking = ['seminarraum', 'wand-flur'].map((resource) => routes.bookPage.to({ language: 'de', resource }));
  for (const person of ['elena-petrova', 'samuel-okoro', 'jonas-wieland', 'leila-shirazi', 'layla-al-masri'])
    await walk((await house.as(person)).Cookie, ...begin, routes.imports.to(dsm), ...booking);

  const begun = await Applicant.begun(house, 'neu@verein.example');
  const steps = ['organisation', 'contact', 'work', 'conditions', 'declaration', 'check'];
  await walk(begun.cookie, ...steps.map((step) => routes.applicationStep.to({ ...dsm, step }) + `?${step}`));
  const sent = await Applicant.sent(house, 'brief@verein.example');
  await walk(sent.cookie, routes.applicationStatus.to(dsm), routes.apply.to(dsm));

  const { email } = await house.database.kysely
    .selectFrom('account')
    .select('email')
    .where('name', '=', 'Elena Petrova')
    .executeTakeFirstOrThrow();
  const asked = await house.sendForm(routes.askForLink.to({ language: 'de' }), { email });
  const letter = await letterTo(house, email);
  await walk(
    cookiesOf(asked),
    routes.signIn.to({ language: 'de' }),
    routes.signInSent.to({ language: 'de' }),
    letter.path,
  );
  await walk('', routes.signInLink.to({ language: 'de', secret: 'over' }));
  return found;
}
