import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { testHouse, type TestHouse, textOf } from '#test';

// The story lends to organisations only, and much is taken; this room is for everyone and free.
async function publicRoom(t: TestContext): Promise<TestHouse> {
  const house = await testHouse(t, { story: true });
  await house.database.pool.query(`
    update resource set audience = '{member,public}' where slug = 'beratung-1';
    delete from occupancy where resource = (select id from resource where slug = 'beratung-1')`);
  return house;
}

const path = '/de/book/beratung-1/guest';
const wish = {
  name: 'Halyna Koval',
  email: 'halyna@menschen.example',
  day: '13.1.2027',
  from: '10',
  until: '11:30',
  people: '3',
  purposeKind: 'counselling',
  purpose: 'Gespräch über einen Schulplatz',
};

test('somebody without an organisation asks for a room, comes back by the link of a letter, and cancels', async (t) => {
  const house = await publicRoom(t);
  const form = await house.page(path);
  assert.match(form, /Beratungsraum 1<\/?[^>]*> ?anfragen|anfragen<\/h1>/);

  const sent = await house.sendForm(path, wish);
  assert.equal(sent.status, 303);
  const own = sent.headers.get('Location')!;
  const page = await house.page(own);
  assert.match(page, /angefragt/);
  assert.match(textOf(page), /10:00 bis 11:30/);

  const [row] = await rows(house);
  assert.equal(row?.state, 'asked');
  assert.equal(row?.organisation, null);
  const letters = await lettersTo(house, wish.email);
  assert.equal(letters.length, 1);
  assert.ok(letters[0]!.includes(own), 'the letter has the link');
  assert.ok(!letters[0]!.includes('Schulplatz') && !letters[0]!.includes('Halyna'), 'and nothing that was typed');
  assert.ok((await lettersTo(house, 'youssef-haddad@menschen.example')).length > 0, 'the house hears of it');

  const cancelled = await house.sendForm(own, { reason: 'Schon geklärt' });
  assert.equal(cancelled.status, 303);
  assert.equal((await rows(house))[0]?.state, 'cancelled');
  assert.match(await house.page(own), /Schon geklärt/);
  const twice = await house.sendForm(own, { reason: 'Noch einmal' });
  assert.equal(twice.status, 409);
  assert.match(await twice.text(), /Absagen geht nicht mehr/);
  assert.match(await house.page(own), /Schon geklärt/);
});

test('only what is lent to everyone is lent to guests, and a foreign link opens nothing', async (t) => {
  const house = await publicRoom(t);
  assert.equal((await house.ask('/de/book/seminarraum/guest')).status, 404);
  assert.equal((await house.sendForm('/de/book/seminarraum/guest', wish)).status, 404);
  assert.equal((await house.ask('/de/booked/dwl_nothing')).status, 404);
  assert.equal((await house.sendForm('/de/booked/dwl_nothing', {})).status, 404);
  const wall = await house.ask('/de/book/wand-flur/guest');
  assert.equal(wall.headers.get('Location'), '/de/exhibit/wand-flur');
});

test('what is taken, over, shut or no sense is refused with a sentence, and nothing typed is lost', async (t) => {
  const house = await publicRoom(t);
  assert.equal((await house.sendForm(path, wish)).status, 303);
  const taken = await house.sendForm(path, { ...wish, email: 'zweite@menschen.example' });
  assert.equal(taken.status, 422);
  const page = await taken.text();
  assert.match(page, /Diese Zeit ist belegt/);
  assert.match(page, /Gespräch über einen Schulplatz/);
  const take = /name="take" value="([^"]+)"/.exec(page)?.[1];
  assert.ok(take, 'the next free time can be taken');
  const second = await house.sendForm(path, { ...wish, email: 'zweite@menschen.example', take });
  assert.equal(second.status, 303);

  const formula = '=HYPERLINK("http://x.example")\u202e';
  for (const [change, sentence] of [
    [{ from: '12', until: '11' }, /Das Ende liegt nicht nach dem Anfang/],
    [{ day: '20.11.2026' }, /Diese Zeit ist vorbei/],
    [{ day: '17.1.2027' }, /ist geschlossen/],
    [{ day: '8.1.2031' }, /So weit im Voraus/],
    [{ from: 'zehn' }, /keine Uhrzeit/],
    [{ people: '40' }, /Höchstens 4 Personen/],
    [{ purpose: 'x'.repeat(10_000) }, /zu lang/],
    [{ email: 'niemand' }, /keine E-Mail-Adresse/],
    [{ take: '9999999999999/1' }, /belegt|vorbei|nach dem Anfang/],
  ] as const) {
    const email = `jemand-${Math.floor(sentence.source.length)}-${Object.keys(change)[0]}@menschen.example`;
    const answer = await house.sendForm(path, { ...wish, email, purpose: formula, ...change });
    assert.equal(answer.status, 422, JSON.stringify(change));
    const text = await answer.text();
    assert.match(text, sentence);
    if (!('purpose' in change)) assert.ok(text.includes('=HYPERLINK(&quot;http://x.example&quot;)'), 'kept as it was');
  }
  assert.equal((await rows(house)).length, 2);
});

test('one address has three open questions at most, and the same one only once', async (t) => {
  const house = await publicRoom(t);
  for (const day of ['13.1.2027', '14.1.2027', '15.1.2027']) {
    assert.equal((await house.sendForm(path, { ...wish, day })).status, 303);
  }
  const again = await house.sendForm(path, { ...wish, day: '15.1.2027', email: wish.email.toUpperCase() });
  assert.equal(again.status, 200);
  assert.match(await again.text(), /schon da/);
  const fourth = await house.sendForm(path, { ...wish, day: '18.1.2027' });
  assert.equal(fourth.status, 422);
  assert.match(await fourth.text(), /drei Anfragen offen/);
  assert.equal((await rows(house)).length, 3);
});

test('whoever sends the form again and again is asked to wait', async (t) => {
  const house = await publicRoom(t);
  const statuses: number[] = [];
  for (let i = 0; i < 8; i += 1) statuses.push((await house.sendForm(path, { ...wish, day: '8.1.2031' })).status);
  assert.equal(statuses[0], 422);
  assert.equal(statuses.at(-1), 429);
});

async function rows({ database }: TestHouse): Promise<{ state: string; organisation: number | null }[]> {
  return database.ask(
    {
      text: `select state, organisation from booking where guest_email ilike '%@menschen.example'
    and resource = (select id from resource where slug = 'beratung-1') order by id`,
    },
    [],
  );
}

async function lettersTo({ database }: TestHouse, recipient: string): Promise<string[]> {
  const found = await database.ask<{ text: string }>(
    { text: 'select subject || body_text as text from mail where recipient = $1' },
    [recipient],
  );
  return found.map(({ text }) => text);
}
