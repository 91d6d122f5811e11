import assert from 'node:assert/strict';
import { test } from 'node:test';
import ICAL from 'ical.js';
import { readSheet } from '#ground/sheets';
import { testHouse } from '#test';
import { addBodyNamed, addContact, idAtEnd } from '../contactsForTest.ts';
import { readCards } from '../imports/readCards.ts';
import { type Card, cardsText } from './vcard.ts';

const nasty = [
  'A; B, C\\D "E" \'F\': G\nBEGIN:VCARD\nEND:VCARD',
  'Größe & Maß '.repeat(20),
  'Вера Ивановна '.repeat(20),
  'محمد عبد الله '.repeat(20),
  'Nguyễn Thị Hoàng '.repeat(20),
  'پروانه کریم‌زاده '.repeat(20),
  '😀👩‍👩‍👧‍👦'.repeat(20),
  '=cmd|calc',
  'END:VCARD',
];

test('every text comes back as it was: commas, semicolons, backslashes, line breaks, six languages, folded at 75 octets', () => {
  const cards: Card[] = nasty.map((text, index) => ({
    id: `00000000-0000-0000-0000-00000000000${index}`,
    name: text.replaceAll('\n', ' ').trim(),
    own_name: text.replaceAll('\n', ' ').trim(),
    emails: ['a@b.example', 'c@d.example'],
    phones: ['+49 351 1234'],
    language: 'fa',
    tags: ['x;y', 'a\\b', 'z'],
    note: text.trim(),
    functions: [
      { title: text.replaceAll('\n', ' ').trim(), where: 'Amt; Rat, Kreis\\Stadt' },
      { title: 'Zweite', where: 'Anderswo' },
    ],
  }));
  const file = cardsText(cards);
  assert.doesNotMatch(file.replaceAll('\r\n', ''), /[\r\n]/, 'lines end with CRLF and nothing else');
  for (const line of file.split('\r\n')) assert.ok(Buffer.byteLength(line) <= 75, line);
  assert.equal(file.match(/^END:VCARD$/gm)?.length ?? file.split('\r\nEND:VCARD\r\n').length - 1, cards.length);
  const read = readCards(Buffer.from(file));
  assert.deepEqual(
    read,
    cards.map(({ name, own_name, emails, phones, language, tags, note, functions }) => ({
      name,
      ownName: own_name,
      emails,
      phones,
      language,
      tags,
      note: note ?? null,
      functions,
      left: [],
    })),
  );
  const parsed = ICAL.parse(file) as unknown as unknown[];
  assert.equal(parsed.length, cards.length, 'ical.js finds as many cards');
});

test('lists go out as workbook, cards and labels for a purpose only, and only who is kept for it', async (t) => {
  const house = await testHouse(t, { story: true });
  const elena = await house.as('elena-petrova');
  const body = await addBodyNamed(house, elena, 'Ministerium =A1');
  await house.sendForm(
    `/de/my-area/dsm/contacts/bodies/${body}/offices`,
    { office: 'Haus', street: 'Am Ring 1', postcode: '01067', place: 'Dresden' },
    elena,
  );
  const one = await addContact(house, elena, {
    name: '=HYPERLINK("x")',
    tags: 'aus',
    emails: 'eins@amt.example',
    note: 'bleibt im Haus',
  });
  await house.sendForm(`${one}/functions`, { title: 'Referentin', where: `body:${body}`, from: '1.1.2020' }, elena);
  await addContact(house, elena, { name: 'Nur Presse', tags: 'aus', uses: 'press' });
  const base = '/de/my-area/dsm/contacts';
  for (const path of ['.xlsx', '.vcf', '/labels']) {
    const without = await house.ask(`${base}${path}?tag=aus`, { headers: elena });
    assert.equal(without.status, 303, 'without a purpose nothing goes out');
    assert.equal(
      (await house.ask(`${base}${path}?tag=aus&use=letters`, { headers: await house.as('karim-haddad') })).status,
      404,
    );
  }
  const workbook = await house.ask(`${base}.xlsx?tag=aus&use=letters`, { headers: elena });
  const sheet = await readSheet(new Uint8Array(await workbook.arrayBuffer()), 'x.xlsx');
  assert.ok('rows' in sheet);
  assert.equal(sheet.rows.length, 1);
  assert.ok(sheet.rows[0]!.cells.includes('Referentin, Ministerium =A1'));
  assert.ok(!sheet.rows[0]!.cells.includes('bleibt im Haus'));
  const cards = readCards(
    Buffer.from(await (await house.ask(`${base}.vcf?tag=aus&use=press`, { headers: elena })).arrayBuffer()),
  );
  assert.deepEqual(
    cards?.map((card) => typeof card === 'object' && card.name),
    ['Nur Presse'],
  );
  const labels = await house.page(`${base}/labels?tag=aus&use=letters`, { headers: elena });
  assert.match(labels, /Am Ring 1[\s\S]*01067 Dresden/);
  const single = await (await house.ask(`${base}/people/${idAtEnd(one)}/card.vcf`, { headers: elena })).text();
  assert.match(single, /TITLE:Referentin/);
});
