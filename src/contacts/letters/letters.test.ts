import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testHouse } from '#test';
import { addContact, hiddenIn } from '../contactsForTest.ts';

const WRITE = '/de/my-area/dsm/contacts/write?tag=brief';

test('a letter to a list: preview first, one each, framed in their language, never without the purpose', async (t) => {
  const house = await testHouse(t, { story: true });
  const amina = await house.as('amina-diallo');
  const tags = { tags: 'brief' };
  await addContact(house, amina, {
    ...tags,
    name: 'Ali',
    emails: 'ali@amt.example',
    language: 'ar',
    addressForm: 'السيد علي',
  });
  await addContact(house, amina, { ...tags, name: 'Berta', emails: 'berta@amt.example' });
  await addContact(house, amina, { ...tags, name: 'Widerspruch', emails: 'nein@amt.example', objectedOn: '1.1.2026' });
  await addContact(house, amina, { ...tags, name: 'Ohne Adresse' });
  await addContact(house, amina, { ...tags, name: 'Nur Presse', emails: 'presse@blatt.example', uses: 'press' });
  const letter = {
    purpose: 'letters',
    subject: 'Einladung\u2028Bcc: alle@boese.example',
    text: 'Erster Absatz.\r\n\r\nZweiter <b>Absatz</b>.',
  };
  assert.equal(
    (await house.sendForm(WRITE, { ...letter, subject: 'Betreff\r\nBcc: alle@boese.example' }, amina)).status,
    422,
  );
  assert.equal((await house.sendForm(WRITE, { ...letter, purpose: '' }, amina)).status, 422);
  assert.equal(
    (await house.sendForm(WRITE, { ...letter, purpose: 'invitations' }, amina)).status,
    422,
    'nobody is kept for that',
  );
  letter.subject = 'Einladung';
  const preview = await (await house.sendForm(WRITE, letter, amina)).text();
  assert.match(preview, /2 Personen bekommen/);
  assert.match(preview, /1 Person bleibt außen vor/);
  assert.match(preview, /1 Person möchte keine/);
  assert.match(preview, /1 Person hat keine E-Mail/);
  assert.doesNotMatch(preview, /<b>Absatz/);
  const mails = async () =>
    (
      await house.database.pool.query(
        `select recipient, language, subject, body_text from mail where about = 'contacts' order by recipient`,
      )
    ).rows;
  assert.equal((await mails()).length, 0, 'nothing goes out before it was seen');
  const send = { ...letter, mailing: hiddenIn(preview, 'mailing'), do: 'send' };
  assert.match(await (await house.sendForm(WRITE, send, amina)).text(), /2 Briefe sind unterwegs/);
  assert.match(await (await house.sendForm(WRITE, send, amina)).text(), /schon abgeschickt/);
  const sent = await mails();
  assert.deepEqual(
    sent.map(({ recipient, language }) => [recipient, language]),
    [
      ['ali@amt.example', 'ar'],
      ['berta@amt.example', 'de'],
    ],
  );
  assert.match(sent[0].body_text, /السيد علي[\s\S]*Zweiter <b>Absatz[\s\S]*لأن بيانات الاتصال/);
  assert.doesNotMatch(sent[0].body_text, /berta/);
  const { rows } = await house.database.pool.query(`select after from history where act = 'contacts.write'`);
  assert.doesNotMatch(JSON.stringify(rows), /Ali|amt\.example/);
});

test('nobody else writes to the contacts of an organisation, and readers of them neither', async (t) => {
  const house = await testHouse(t, { story: true });
  for (const person of ['karim-haddad', 'jonas-wieland', 'layla-al-masri']) {
    const headers = await house.as(person);
    assert.equal((await house.ask(WRITE, { headers })).status, 404, person);
    assert.equal((await house.sendForm(WRITE, { purpose: 'letters', subject: 'x', text: 'y' }, headers)).status, 404);
  }
});
