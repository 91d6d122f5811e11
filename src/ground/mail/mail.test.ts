import assert from 'node:assert/strict';
import { test } from 'node:test';
import { undeclared } from '#ground/database/privacy';
import { testHouse } from '#test';
import { carryMail, forgetMail, mailPrivacy, outbox, post } from './index.ts';
import { letter, QUIET } from './letterForTest.ts';
import { textIn } from './receivedForTest.ts';
import { testSmtpServer } from './smtpServerForTest.ts';

test('a letter arrives once, as text and as HTML, in its own script and direction', async (t) => {
  const { database } = await testHouse(t);
  const server = await testSmtpServer(t);
  const carrier = carryMail(database, server.url, { ...QUIET, replyTo: 'buero@dachwerk.example' });
  t.after(() => carrier.stop());
  const id = await database.change((write) =>
    post(
      write,
      letter({
        language: 'ar',
        subject: 'رابط تسجيل الدخول إلى حسابكم في اتحاد منظمات المهاجرين في ولاية ساكسونيا',
        paragraphs: ['مرحبًا،', 'هذا رمزكم:'],
        code: '481 207',
        action: { label: 'تسجيل الدخول', address: 'https://dachwerk.example/ar/sign-in?key=a1&next=b' },
        closing: 'مع أطيب التحيات',
      }),
    ),
  );
  assert.equal(await carrier.once(), 1);
  assert.equal(await carrier.once(), 0);

  assert.equal(server.received.length, 1);
  const { from, to, message } = server.received[0]!;
  assert.deepEqual([from, to], ['no-reply@dachwerk.example', ['maryam@verein.example']]);
  assert.equal(message.header('subject'), 'رابط تسجيل الدخول إلى حسابكم في اتحاد منظمات المهاجرين في ولاية ساكسونيا');
  assert.equal(message.header('from'), 'Dachwerk <no-reply@dachwerk.example>');
  assert.equal(message.header('reply-to'), 'buero@dachwerk.example');
  assert.equal(message.header('message-id'), `<${id}@dachwerk.example>`);
  assert.equal(message.header('auto-submitted'), 'auto-generated');
  assert.equal(message.header('list-unsubscribe'), undefined);
  assert.match(message.header('content-type')!, /^multipart\/alternative/);
  assert.equal(
    textIn(message, 'text/plain')?.trimEnd(),
    'مرحبًا،\n\nهذا رمزكم:\n\n481 207\n\nتسجيل الدخول\nhttps://dachwerk.example/ar/sign-in?key=a1&next=b\n\nمع أطيب التحيات',
  );
  const html = textIn(message, 'text/html')!;
  assert.match(html, /<html lang="ar" dir="rtl">/);
  assert.match(html, /<a href="https:\/\/dachwerk\.example\/ar\/sign-in\?key=a1&amp;next=b"/);
  assert.match(html, /<bdi dir="ltr">481 207<\/bdi>/);
  assert.doesNotMatch(html, /<(img|link|script|style|iframe)|url\(|src=/);
});

test('a letter exists only if what it tells of was done', async (t) => {
  const { database } = await testHouse(t);
  const server = await testSmtpServer(t);
  const carrier = carryMail(database, server.url, QUIET);
  t.after(() => carrier.stop());
  await assert.rejects(
    database.change(async (write) => {
      await post(write, letter());
      throw new Error('something broke afterwards');
    }),
    /afterwards/,
  );
  await database.change(async (write) => {
    await post(write, letter({ subject: 'Danach' }));
    assert.equal(await carrier.once(), 0, 'nothing leaves before the commit');
  });
  assert.equal(await carrier.once(), 1);
  assert.deepEqual(
    server.received.map(({ message }) => message.header('subject')),
    ['Danach'],
  );
});

test('a letter that can be turned off says so to mail programs with both headers, over https only', async (t) => {
  const { database } = await testHouse(t);
  const server = await testSmtpServer(t);
  const carrier = carryMail(database, server.url, QUIET);
  t.after(() => carrier.stop());
  const long = `https://dachwerk.example/de/letters/off?key=${'k'.repeat(200)}`;
  await database.change((write) => post(write, letter({ turnOff: long })));
  await database.change((write) => post(write, letter({ turnOff: 'http://localhost:3000/de/letters/off' })));
  await carrier.once();
  const [first, second] = server.received.map(({ message }) => message);
  assert.equal(first?.header('list-unsubscribe'), `<${long}>`);
  assert.equal(first?.header('list-unsubscribe-post'), 'List-Unsubscribe=One-Click');
  assert.equal(second?.header('list-unsubscribe'), undefined);
  assert.equal(second?.header('list-unsubscribe-post'), undefined);
});

test('an attachment arrives byte by byte under its name', async (t) => {
  const { database } = await testHouse(t);
  const server = await testSmtpServer(t);
  const carrier = carryMail(database, server.url, QUIET);
  t.after(() => carrier.stop());
  const content = Buffer.from(Array.from({ length: 1_000 }, (_, at) => at % 256));
  const attachment = { name: 'Sitzung März.ics', type: 'text/calendar; method=REQUEST', content };
  await database.change((write) => post(write, letter({ attachment })));
  await carrier.once();
  const { message } = server.received[0]!;
  const file = message.pieces.at(-1)!;
  assert.match(file.header('content-type')!, /^text\/calendar; .*method=REQUEST/);
  assert.match(file.header('content-disposition')!, /^attachment; filename.*M%C3%A4rz/);
  assert.deepEqual(file.content, content);
  assert.ok(textIn(message, 'text/plain') && textIn(message, 'text/html'));
});

test('without a mail server letters stay and can be read in the outbox, newest first', async (t) => {
  const { database } = await testHouse(t);
  const carrier = carryMail(database, undefined, QUIET);
  for (const subject of ['Eins', 'Zwei', 'Drei']) {
    await database.change((write) => post(write, letter({ subject })));
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  assert.equal(await carrier.once(), 0);
  const kept = await outbox(database, 2);
  assert.deepEqual(
    kept.map(({ subject, to, sentAt, tries }) => ({ subject, to, sentAt, tries })),
    [
      { subject: 'Drei', to: 'maryam@verein.example', sentAt: undefined, tries: 0 },
      { subject: 'Zwei', to: 'maryam@verein.example', sentAt: undefined, tries: 0 },
    ],
  );
  assert.match(kept[0]?.text ?? '', /melden Sie sich an/);
  await carrier.stop();
});

test('thirty days after a letter left nobody can tell whom it went to and what it said', async (t) => {
  const { database } = await testHouse(t);
  const server = await testSmtpServer(t);
  const carrier = carryMail(database, server.url, QUIET);
  t.after(() => carrier.stop());
  const attachment = { name: 'a.txt', type: 'text/plain', content: Buffer.from('Maryam') };
  const old = await database.change((write) =>
    post(write, letter({ attachment, turnOff: 'https://dachwerk.example/off' })),
  );
  const young = await database.change((write) => post(write, letter()));
  await carrier.once();
  // A third one found no server; it must not surprise anybody when there is one.
  const stuck = await database.change((write) => post(write, letter()));
  await database.pool.query(`update mail set sent_at = now() - interval '31 days' where id = $1`, [old]);
  await database.pool.query(`update mail set sent_at = now() - interval '29 days' where id = $1`, [young]);
  await database.pool.query(`update mail set send_after = now() - interval '31 days' where id = $1`, [stuck]);

  assert.equal(await forgetMail(database), 2);
  assert.equal(await forgetMail(database), 0);
  const { rows } = await database.pool.query('select * from mail where id = $1', [old]);
  assert.doesNotMatch(JSON.stringify(rows[0]), /maryam|melden|off|Maryam/i);
  assert.equal(rows[0].about, 'signIn');
  assert.equal(rows[0].attachment, null);
  const shown = new Map((await outbox(database, 9)).map((each) => [each.id, each]));
  assert.equal(shown.get(young)?.to, 'maryam@verein.example');
  assert.equal(shown.get(stuck)?.to, undefined);
  assert.ok(shown.get(stuck)?.givenUpAt);
  assert.equal(await carrier.once(), 0);
  assert.equal(server.received.length, 2);
});

test('every column of the outbox is declared, and what a letter says is personal', async (t) => {
  const { database } = await testHouse(t);
  const { missing, superfluous } = await undeclared(database, mailPrivacy);
  assert.deepEqual(
    missing.filter((name) => name.startsWith('mail.')),
    [],
  );
  assert.deepEqual(superfluous, []);
  for (const column of ['recipient', 'subject', 'body_text', 'body_html', 'headers', 'attachment'] as const)
    assert.equal(mailPrivacy.mail[column].category, 'personal');
});
