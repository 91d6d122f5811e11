import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type TestHouse, testHouse } from '#test';
import { addContact, idAtEnd } from '../contactsForTest.ts';
import { readCards } from './readCards.ts';

const BASE = '/de/my-area/dsm/contacts/import';

async function bring(house: TestHouse, headers: Record<string, string>, text: string, name: string): Promise<string> {
  const answer = await house.sendForm(BASE, { file: new File([text], name) }, headers);
  assert.equal(answer.status, 303, await answer.text());
  return answer.headers.get('Location')!;
}

test('vCards of all versions in one file become contacts; what cannot is named with its reason', async (t) => {
  const house = await testHouse(t, { story: true });
  const amina = await house.as('amina-diallo');
  await addContact(house, amina, { name: 'Schon Da', emails: 'da@amt.example' });
  const file = [
    'BEGIN:VCARD\nVERSION:2.1\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:M=C3=BCller;J=C3=B6rg\nFN;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:J=C3=B6rg M=C3=BC=\nller\nTEL;WORK;VOICE:0351 1234\nTEL;CELL:ruf an\nORG:Amt f=\nEND:VCARD',
    'BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Layla\\, Dr.\r\nEMAIL;TYPE=INTERNET:layla@amt.example\r\nTITLE:Leiterin\r\nORG:Amt\\; Süd\r\nBDAY:1980-01-01\r\nEND:VCARD',
    'BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Da Schon\r\nEND:VCARD',
    'BEGIN:VCARD\r\nVERSION:4.0\r\nTEL:1\r\nEND:VCARD',
    `BEGIN:VCARD\r\nVERSION:4.0\r\nFN:${'lang '.repeat(60)}\r\nEND:VCARD`,
    'BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Layla Dr\r\nEND:VCARD',
  ].join('\r\n');
  const path = await bring(house, amina, file, 'alle.vcf');
  const page = await house.page(path, { headers: amina });
  for (const said of [
    'Jörg Müller',
    'Nicht übernommen: ruf an',
    'BDAY',
    'Gibt es schon: Schon Da',
    'Ohne Namen',
    'länger als 200',
    'Steht schon in Eintrag 2',
  ])
    assert.ok(page.includes(said), said);
  const take = (form: Record<string, string>, headers = amina) => house.sendForm(`${path}/take-over`, form, headers);
  assert.equal((await take({ source: '' })).status, 422, 'where the data come from must be said');
  assert.equal((await take({ source: 'Messe' }, await house.as('karim-haddad'))).status, 404);
  assert.equal((await take({ source: 'Messe', uses: 'letters', anyway: '3' })).status, 303);
  assert.equal((await take({ source: 'Messe' })).status, 303, 'once only');
  const done = await house.page(path, { headers: amina });
  assert.match(done, /3 Kontakte wurden angelegt/);
  const list = await house.page('/de/my-area/dsm/contacts?q=S%C3%BCd', { headers: amina });
  assert.match(list, /Layla, Dr\.[\s\S]*Leiterin[\s\S]*Amt; Süd/);
  assert.equal((await house.ask(path, { headers: await house.as('mira-demir') })).status, 404);
});

test('a spreadsheet is read by its headers, and a file that is neither says so', async (t) => {
  const house = await testHouse(t, { story: true });
  const elena = await house.as('elena-petrova');
  const csv =
    'Vorname;Nachname;E-Mail;Telefon;Funktion;Institution;Schlagworte;Lieblingsfarbe\nÖzlem;Kaya;kaya@rat.example;0341 99;Stadträtin;Stadtrat;Sport, Kultur;rot\n;;leer@rat.example;;;;;\n';
  const path = await bring(house, elena, csv, 'liste.csv');
  const page = await house.page(path, { headers: elena });
  assert.match(page, /Özlem Kaya/);
  assert.match(page, /Nicht übernommen: Lieblingsfarbe/);
  assert.match(page, /Ohne Namen/);
  assert.equal(
    (await house.sendForm(`${path}/take-over`, { source: 'Liste', uses: 'invitations' }, elena)).status,
    303,
  );
  const list = await house.page('/de/my-area/dsm/contacts?tag=Kultur&use=invitations', { headers: elena });
  assert.match(list, /Özlem Kaya[\s\S]*Stadträtin/);
  for (const [text, name] of [
    ['%PDF-1.4', 'x.pdf'],
    ['', 'leer.vcf'],
    ['a;b\n1;2', 'ohne-namen.csv'],
  ] as const) {
    assert.equal((await house.sendForm(BASE, { file: new File([text], name) }, elena)).status, 422, name);
  }
  assert.equal((await house.sendForm(BASE, {}, elena)).status, 422);
});

test('what goes out as a card comes in again as the same contact', async (t) => {
  const house = await testHouse(t, { story: true });
  const elena = await house.as('elena-petrova');
  const one = await addContact(house, elena, {
    name: 'Ünal, Ayşe; "Rat"',
    ownName: 'عائشة',
    emails: 'ayse@rat.example\na.uenal@rat.example',
    phones: '+49 351 77',
    tags: 'Rat, Kultur',
    note: 'Zeile eins\nZeile; zwei, drei\\vier',
    language: 'ar',
  });
  const cardOf = async (path: string) =>
    Buffer.from(await (await house.ask(`${path}/card.vcf`, { headers: elena })).arrayBuffer());
  const card = await cardOf(one);
  assert.equal((await house.sendForm(`${one}/remove`, {}, elena)).status, 303);
  const path = await bring(house, elena, card.toString(), 'eine.vcf');
  assert.equal((await house.sendForm(`${path}/take-over`, { source: 'Zurück' }, elena)).status, 303);
  const made = /contacts\/people\/([0-9a-f-]{36})/.exec(await house.page(path, { headers: elena }))![0];
  const again = await cardOf(`/de/my-area/dsm/${made}`);
  assert.deepEqual(readCards(again), readCards(card));
  assert.notEqual(idAtEnd(made), idAtEnd(one));
});
