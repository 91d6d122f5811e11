import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testHouse, type TestHouse, textOf } from '#test';
import { jpeg, withGps } from './image/imagesForTest.ts';

const path = '/de/exhibit/wand-flur';
const photograph = () => new File([new Uint8Array(jpeg([[0xe1, withGps(6)]]))], 'IMG_2041.jpg', { type: 'image/jpeg' });
const wish = {
  week: '2027-02-01',
  weeks: '4',
  artist: 'Shirin Amanpour',
  title: 'Straßen im Regen',
  about: 'Zwölf Fotografien aus dem Leipziger Osten.',
  openingDay: '4.2.2027',
  openingFrom: '18',
  openingUntil: '20:30',
  name: 'Shirin Amanpour',
  email: 'shirin@menschen.example',
  alternative1: 'Eine nasse Straße bei Nacht, darin ein rotes Licht',
};

test('an artist applies, a curator accepts, everyone sees it, and when it is taken down nobody does', async (t) => {
  const house = await testHouse(t, { story: true });
  assert.match(textOf(await house.page('/de/exhibit/wand-saal')), /Hier hängt schon etwas: 7. Dezember 2026 bis/);

  const sent = await house.sendForm(path, { ...wish, image1: photograph() });
  assert.equal(sent.status, 303);
  const own = sent.headers.get('Location')!;
  assert.match(textOf(await house.page(own)), /Straßen im Regen/);

  const curator = await house.as('leila-shirazi');
  const list = await house.page('/de/my-area/dsm/walls', { headers: curator });
  assert.match(list, /Straßen im Regen/);
  const id = await bookingOf(house, wish.title);
  const wall = `/de/my-area/dsm/walls/${id}`;
  const page = await house.page(wall, { headers: curator });
  const inside = /src="([^"]+images[^"]+)"/.exec(page)![1]!;
  const seen = await house.ask(inside, { headers: curator });
  assert.equal(seen.headers.get('Content-Type'), 'image/jpeg');
  assert.ok(!Buffer.from(await seen.arrayBuffer()).includes('51,3397N'), 'nobody learns where it was taken');
  const image = inside.split('/').at(-1)!;
  const outside = `/de/dsm/rooms/leipzig/wand-flur/exhibitions/${image}`;
  assert.equal((await house.ask(outside)).status, 404, 'not before it is decided');

  const accepted = await decide(house, wall, curator, { outcome: 'accept' });
  assert.equal(accepted.status, 303);
  const shown = await house.ask(outside);
  assert.equal(shown.status, 200);
  assert.equal(shown.headers.get('X-Content-Type-Options'), 'nosniff');
  assert.match(shown.headers.get('Cache-Control')!, /public/);
  assert.equal((await house.ask(outside.replace('wand-flur', 'wand-saal'))).status, 404);
  assert.match(textOf(await house.page(own)), /angenommen/);
  const letters = await house.database.ask({ text: 'select from mail where recipient = $1' }, [wish.email]);
  assert.equal(letters.length, 2, 'the link, and the answer');

  const silent = await decide(house, wall, curator, { outcome: 'takeDown' });
  assert.equal(silent.status, 422);
  assert.match(await silent.text(), /begründen/);
  assert.equal((await decide(house, wall, curator, { outcome: 'takeDown', reason: 'Wasserschaden' })).status, 303);
  assert.equal((await house.ask(outside)).status, 404);
  assert.match(textOf(await house.page(own)), /Wasserschaden/);
});

test('of two for the same weeks, accepted at the same moment, exactly one wins', async (t) => {
  const house = await testHouse(t, { story: true });
  const curators = [await house.as('leila-shirazi'), await house.as('elena-petrova')];
  for (const title of ['Eins', 'Zwei']) {
    const sent = await house.sendForm(path, { ...wish, title, email: `${title}@menschen.example`, alternative1: '' });
    assert.equal(sent.status, 303, 'several may apply for the same weeks');
  }
  const walls = await Promise.all(
    ['Eins', 'Zwei'].map(async (title) => `/de/my-area/dsm/walls/${await bookingOf(house, title)}`),
  );
  assert.match(textOf(await house.page(walls[0]!, { headers: curators[0]! })), /Wer dieselben Wochen möchte/);
  const answers = await Promise.all(
    walls.map((wall, index) => decide(house, wall, curators[index]!, { outcome: 'accept' })),
  );
  assert.deepEqual(answers.map(({ status }) => status).toSorted(), [303, 409]);

  const lost = answers.findIndex(({ status }) => status === 409);
  assert.match(await answers[lost]!.text(), /hängt inzwischen etwas anderes/);
  assert.match(textOf(await house.page(walls[lost]!, { headers: curators[0]! })), /nicht mehr frei/);
  assert.equal(
    (await decide(house, walls[lost]!, curators[0]!, { outcome: 'refuse', reason: 'Leider zu spät' })).status,
    303,
  );
  const [{ held }] = (await house.database.ask<{ held: number }>(
    {
      text: `select count(*)::int as held from occupancy o join booking b on b.id = o.booking where b.purpose = any ($1)`,
    },
    [['Eins', 'Zwei']],
  )) as [{ held: number }];
  assert.equal(held, 1);
});

test('a member organisation applies for its own, and finds the application among its bookings', async (t) => {
  const house = await testHouse(t, { story: true });
  const layla = await house.as('layla-al-masri');
  const slug = 'sonnenhof-frauen-und-familien';
  const nobody = await house.sendForm(path, { ...wish, alternative1: '' }, layla);
  assert.match(await nobody.text(), /für wen Sie sich bewerben/);
  const { name: _, email: __, ...rest } = wish;
  const sent = await house.sendForm(path, { ...rest, whom: slug, image1: photograph() }, layla);
  assert.equal(sent.status, 303);
  assert.match(sent.headers.get('Location')!, new RegExp(`/de/my-area/${slug}/bookings/`));
  const foreign = await house.sendForm(path, { ...rest, whom: 'leipzig', alternative1: '' }, layla);
  assert.equal(foreign.status, 422, 'for an organisation one does not act for nobody applies');
});

test('who does not choose for the walls sees no application, and another umbrella none of these', async (t) => {
  const house = await testHouse(t, { story: true });
  const id = await bookingOf(house, 'Fenster im Winter');
  const [{ image }] = (await house.database.ask<{ image: string }>(
    { text: 'select id as image from exhibition_image where booking = $1' },
    [id],
  )) as [{ image: string }];
  for (const [person, organisation] of [
    ['youssef-haddad', 'dsm'],
    ['layla-al-masri', 'dsm'],
    ['layla-al-masri', 'sonnenhof-frauen-und-familien'],
    ['mira-demir', 'leipzig'],
  ] as const) {
    const headers = await house.as(person);
    for (const address of [`walls/${id}`, `walls/${id}/images/${image}`]) {
      const answer = await house.ask(`/de/my-area/${organisation}/${address}`, { headers });
      assert.equal(answer.status, 404, `${person} ${organisation} ${address}`);
    }
    const decided = await decide(house, `/de/my-area/${organisation}/walls/${id}`, headers, { outcome: 'accept' });
    assert.equal(decided.status, 404);
  }
  assert.equal((await house.ask(`/de/dsm/rooms/leipzig/wand-flur/exhibitions/${image}`)).status, 404);
});

test('what cannot be shown is refused with a sentence, and the texts stay', async (t) => {
  const house = await testHouse(t, { story: true });
  const script = new File(['<svg onload="alert(1)"/>'], 'bild.jpg', { type: 'image/jpeg' });
  const large = new File([new Uint8Array(5_000_001)], 'bild.png', { type: 'image/png' });
  for (const [change, sentence] of [
    [{ image1: script }, /kein ganzes Bild/],
    [{ image1: large }, /zu groß/],
    [{ image1: photograph(), alternative1: '' }, /beschreiben Sie das Bild/],
    [{ alternative1: 'ohne Bild' }, /fehlt das Bild/],
    [{ week: '2026-11-02' }, /wählen Sie/],
    [{ week: '2027-02-02' }, /wählen Sie/],
    [{ weeks: '9' }, /höchstens 8/],
    [{ about: 'x'.repeat(10_000) }, /zu lang/],
    [{ openingDay: '4.3.2027' }, /nicht in der Zeit der Ausstellung/],
    [{ openingUntil: '17' }, /nicht nach dem Anfang/],
    [{ email: '' }, /füllen Sie dieses Feld/],
  ] as const) {
    const form: Record<string, string | Blob> = { ...wish, image1: photograph(), ...change };
    if ('alternative1' in change && change.alternative1 !== '') delete form['image1'];
    const answer = await house.sendForm(path, form);
    assert.equal(answer.status, 422, JSON.stringify(change));
    const page = await answer.text();
    assert.match(textOf(page), sentence);
    assert.match(page, /Straßen im Regen/);
    assert.match(page, /noch einmal auswählen/);
  }
  const taken = await house.sendForm('/de/exhibit/wand-saal', {
    ...wish,
    week: '2026-12-14',
    openingDay: '17.12.2026',
    image1: photograph(),
  });
  const page = await taken.text();
  assert.equal(taken.status, 422);
  assert.match(page, /Diese Zeit ist belegt/);
  assert.equal(/name="take" value="([^"]+)"/.exec(page)?.[1], '2027-01-11');
  await assert.rejects(bookingOf(house, wish.title));
});

test('a curator sees how many applications wait', async (t) => {
  const house = await testHouse(t, { story: true });
  const page = await house.page('/de/my-area/dsm/walls', { headers: await house.as('leila-shirazi') });
  assert.match(textOf(page), /Bewerbung wartet auf eine Entscheidung/);
});

async function bookingOf({ database }: TestHouse, title: string): Promise<string> {
  const [row] = await database.ask<{ id: string }>({ text: 'select booking as id from exhibition where title = $1' }, [
    title,
  ]);
  if (!row) throw new Error(`nobody applied with ${title}`);
  return row.id;
}

async function decide(
  house: TestHouse,
  wall: string,
  headers: Record<string, string>,
  form: Record<string, string>,
): Promise<Response> {
  const answer = await house.ask(wall, { headers });
  const version = /name="version" value="(\d+)"/.exec(await answer.text())?.[1] ?? '1';
  return house.sendForm(wall, { ...form, version }, headers);
}
