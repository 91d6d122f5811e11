import assert from 'node:assert/strict';
import { test } from 'node:test';
import { languages } from '#ground/language';
import { routes } from '#routes';
import { linksIn, type TestHouse, testHouse, textOf } from '#test';
import { acts, actLabel } from './acts.ts';
import { words } from './words.generated.ts';

const organisation = 'sonnenhof-frauen-und-familien';
const page = routes.visibility.to({ language: 'de', organisation });
const say = (act: string, answer: string) => ({ act, answer });
const refusals = routes.refuseReach.to({ language: 'de', organisation });
const overruling = routes.overruleRefusal.to({ language: 'de', organisation });
const reason = 'Prüfung der Fördermittel, eilig';

test('the page tells from the inside out how many see and do what, and names people to their own board alone', async (t) => {
  const house = await testHouse(t, { story: true });
  const board = textOf(await house.page(page, { headers: await house.as('layla-al-masri') }));
  assert.match(board, /Vorstand: Sonnenhof[^.]*1 Person Zurzeit: Layla Al-Masri Sieht:/);
  assert.match(board, /Geschäftsstelle: Verbände, denen Sonnenhof.* direkt angehört 1 Person/);
  assert.match(board, /Alle auch ohne Anmeldung/);
  assert.doesNotMatch(board, /Elena Petrova/, 'people of the umbrella are a number');
  const volunteer = textOf(await house.page(page, { headers: await house.as('oksana-bondarenko') }));
  assert.match(volunteer, /Warum darf ich das sehen\? Sie sind für Sonnenhof/);
  assert.doesNotMatch(volunteer, /Layla/);
  const above = textOf(await house.page(page, { headers: await house.as('elena-petrova') }));
  assert.match(above, /Sie arbeiten in der Geschäftsstelle/);
  assert.doesNotMatch(above, /Layla/);
  for (const stranger of ['karim-haddad', 'thomas-brandt', 'parisa-azimi']) {
    assert.equal((await house.ask(page, { headers: await house.as(stranger) })).status, 404, stranger);
  }
});

test('an umbrella reads of every act there is, in every language, and every link leads somewhere', async (t) => {
  const house = await testHouse(t, { story: true });
  const headers = await house.as('nguyen-thi-hoa');
  for (const { code } of languages) {
    const html = await house.page(routes.visibility.to({ language: code, organisation: 'dsm' }), { headers });
    const text = textOf(html).replace(/[\u2066-\u2069]/g, '');
    for (const act of acts) assert.ok(text.includes(actLabel(words[code], act)), `${code}: ${act}`);
    assert.ok(linksIn(html).some((address) => address.endsWith('/organisations/dsm')));
  }
});

test('the board says no and takes it back; the page says at once who it concerns, and the history who did it', async (t) => {
  const house = await testHouse(t, { story: true });
  const headers = await house.as('layla-al-masri');
  assert.match(textOf(await house.page(page, { headers })), /verlieren 4 Personen dieses Recht: .*Dachverband Sachsen/);
  const refused = await house.sendForm(refusals, say('readKept', 'no'), headers);
  assert.equal(refused.status, 303);
  assert.equal((await house.sendForm(refusals, say('readKept', 'no'), headers)).status, 303, 'said twice is said once');
  const text = textOf(await house.page(page, { headers }));
  assert.match(text, /untersagt seit .* 4 Personen haben dieses Recht deshalb nicht/);
  assert.match(text, /Untersagt: was nur für den Verband bestimmt ist/);
  const above = textOf(await house.page(page, { headers: await house.as('elena-petrova') }));
  assert.match(above, /Sonnenhof[^.]* hat das untersagt\./);
  assert.equal((await house.sendForm(refusals, say('readKept', 'yes'), headers)).status, 303);
  assert.doesNotMatch(textOf(await house.page(page, { headers })), /untersagt seit/);
  assert.deepEqual(await historyOf(house), ['reach.refuse', 'reach.allow']);
});

test('only the board says no, only to what can be refused, and nobody above says it for them', async (t) => {
  const house = await testHouse(t, { story: true });
  for (const person of ['jawad-rahimi', 'oksana-bondarenko', 'nguyen-thi-hoa', 'elena-petrova']) {
    const answer = await house.sendForm(refusals, say('readKept', 'no'), await house.as(person));
    assert.equal(answer.status, 404, person);
  }
  const board = await house.as('layla-al-masri');
  for (const act of ['managePeople', 'toString', '']) {
    assert.equal((await house.sendForm(refusals, say(act, 'no'), board)).status, 422, act);
  }
  assert.deepEqual(await historyOf(house), []);
});

test('the board above overrules for a day with a reason; those who said no learn it at once, by letter and on the page', async (t) => {
  const house = await testHouse(t, { story: true });
  const board = await house.as('layla-al-masri');
  await house.sendForm(refusals, say('readKept', 'no'), board);
  const above = await house.as('nguyen-thi-hoa');

  const short = await house.sendForm(overruling, { act: 'readKept', reason: '1234567890 eilig' }, above);
  assert.equal(short.status, 422);
  const said = await short.text();
  assert.match(said, /mindestens zehn Buchstaben/);
  assert.match(said, /1234567890 eilig<\/textarea>/, 'what was typed is kept');

  const both = await Promise.all([1, 2].map(() => house.sendForm(overruling, { act: 'readKept', reason }, above)));
  assert.ok(both.some(({ status }) => status === 303));
  const { rows } = await house.database.pool.query(
    `select act, reason, ends_at - at < '25 hours' as short from overruling`,
  );
  assert.deepEqual(rows, [{ act: 'readKept', reason, short: true }]);
  const letters = await house.database.pool.query<{ language: string; about: string }>(
    `select language, about from mail where about = 'overruling'`,
  );
  assert.deepEqual(letters.rows, [{ language: 'ar', about: 'overruling' }]);
  assert.match(
    textOf(await house.page(page, { headers: board })),
    /Dachverband Sachsen .* hat das Nein überstimmt.*Prüfung der Fördermittel, eilig/,
  );
  const own = textOf(await house.page(page, { headers: above }));
  assert.match(own, /Sie haben dieses Nein überstimmt/);
  assert.doesNotMatch(own, /Für einen Tag überstimmen/, 'once is enough');
  const { rows: history } = await house.database.pool.query(
    `select "after"::text, reason from history where act = 'reach.overrule'`,
  );
  assert.equal(history.length, 1);
  assert.ok(!JSON.stringify(history).includes('Fördermittel'), 'the history does not repeat the reason');
});

test('nobody else overrules: not the head office, not from two levels up, not what nobody refused', async (t) => {
  const house = await testHouse(t, { story: true });
  const unrefused = await house.sendForm(overruling, { act: 'readKept', reason }, await house.as('nguyen-thi-hoa'));
  assert.equal(unrefused.status, 422);
  await house.sendForm(refusals, say('readKept', 'no'), await house.as('layla-al-masri'));
  for (const person of ['elena-petrova', 'ines-carvalho', 'layla-al-masri', 'mira-demir']) {
    const answer = await house.sendForm(overruling, { act: 'readKept', reason }, await house.as(person));
    assert.equal(answer.status, 404, person);
  }
  const { rows } = await house.database.pool.query('select from overruling');
  assert.equal(rows.length, 0);
});

async function historyOf({ database }: TestHouse): Promise<string[]> {
  const { rows } = await database.pool.query<{ act: string }>(
    `select act from history where act like 'reach.%' order by id`,
  );
  return rows.map(({ act }) => act);
}
