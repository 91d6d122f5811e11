import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { newId } from '#ground/database';
import { testHouse } from '#test';
import { carryMail, isOneAddress, outbox, post } from './index.ts';
import { onOneLine } from './letter.ts';
import { letter, QUIET } from './letterForTest.ts';
import { logged } from './loggedForTest.ts';
import { type Piece, textIn } from './receivedForTest.ts';
import { testSmtpServer } from './smtpServerForTest.ts';

const LIST = join(import.meta.dirname, '../../../../../shared/data/adversarial/blns.json');
const skip = existsSync(LIST) ? false : 'the Big List of Naughty Strings is not here';
const naughty: string[] = skip ? [] : (JSON.parse(readFileSync(LIST, 'utf8')) as string[]);

const smuggled = [
  'Hallo\r\nBcc: eve@elsewhere.example',
  'Hallo\nBcc: eve@elsewhere.example',
  'Hallo\rBcc: eve@elsewhere.example',
  'Hallo\r\n\r\n<html>Ein anderer Brief',
  'Hallo\r\n.\r\nMAIL FROM:<eve@elsewhere.example>',
  'Hallo\n.\nRCPT TO:<eve@elsewhere.example>',
  'Hallo\u0085Bcc: eve@elsewhere.example',
  'Hallo\u2028Bcc: eve@elsewhere.example\u2029X-Eve: 1',
  'Hallo\0Bcc: eve@elsewhere.example',
  '=?UTF-8?Q?Hallo=0D=0ABcc:_eve@elsewhere.example?=',
  'Eve <eve@elsewhere.example>, "',
  '"; filename="eve.exe"\r\nX-Eve: 1',
  '\ud800 allein',
];

const HEADERS = [
  'auto-submitted',
  'content-type',
  'date',
  'from',
  'list-unsubscribe',
  'list-unsubscribe-post',
  'message-id',
  'mime-version',
  'subject',
  'to',
];
const INNER = ['content-disposition', 'content-transfer-encoding', 'content-type'];

function bears(message: Piece): void {
  assert.deepEqual(message.headers.map(([name]) => name).sort(), HEADERS);
  assert.equal(message.header('to'), 'maryam@verein.example');
  assert.equal(message.header('from'), 'Dachwerk <no-reply@dachwerk.example>');
  const inner = message.pieces.flatMap((piece) => [piece, ...piece.pieces]);
  assert.equal(inner.length, 4, 'both texts, what holds them, and the attachment');
  for (const [name] of inner.flatMap(({ headers }) => headers)) assert.ok(INNER.includes(name), name);
}

async function carried(t: TestContext, texts: readonly string[]) {
  const { database } = await testHouse(t);
  const server = await testSmtpServer(t);
  const carrier = carryMail(database, server.url, QUIET);
  t.after(() => carrier.stop());
  for (const text of texts) {
    await database.change((write) =>
      post(
        write,
        letter({
          subject: text,
          paragraphs: [text, `Guten Tag, ${text}`],
          action: { label: text, address: `https://dachwerk.example/${encodeURIComponent(text.toWellFormed())}` },
          code: text,
          closing: text,
          turnOff: `https://dachwerk.example/off?key=${text.toWellFormed()}`,
          attachment: { name: text, type: 'text/plain', content: Buffer.from('x') },
        }),
      ),
    );
  }
  await logged(t, async () => assert.equal(await carrier.once(), texts.length));
  assert.equal(server.received.length, texts.length);
  for (const { from, to, message } of server.received) {
    assert.deepEqual([from, to], ['no-reply@dachwerk.example', ['maryam@verein.example']]);
    bears(message);
  }
  return server.received.map(({ message }) => message);
}

test('nothing in a subject, a name or an address adds a header, a recipient or a letter', async (t) => {
  const messages = await carried(t, smuggled);
  assert.equal(messages[0]?.header('subject'), 'Hallo Bcc: eve@elsewhere.example');
  assert.equal(messages[8]?.header('subject'), 'Hallo Bcc: eve@elsewhere.example');
});

test('nor does any of the naughty strings, and none becomes markup', { skip }, async (t) => {
  // A subject of nothing but control characters is empty, and then no header.
  const written = naughty.filter((text) => onOneLine(text) !== '');
  for (const message of await carried(t, written)) {
    const html = textIn(message, 'text/html') ?? '';
    assert.doesNotMatch(html, /<(script|img|svg|iframe|style|object|video|audio|input|form)\b/i);
    assert.doesNotMatch(html.replace(/="[^"]*"/g, ''), /<\w[^>]*\son\w+=/i);
    assert.equal(html.match(/<a /g)?.length, 1);
  }
});

const notOne = [
  '',
  'maryam',
  '@verein.example',
  'maryam@',
  'maryam@verein.example,eve@elsewhere.example',
  'maryam@verein.example;eve@elsewhere.example',
  'maryam@verein.example eve@elsewhere.example',
  'maryam@verein.example\r\nBcc: eve@elsewhere.example',
  'maryam@verein.example\n',
  'maryam@verein.example>\r\nRCPT TO:<eve@elsewhere.example',
  'Maryam <maryam@verein.example>',
  '<maryam@verein.example>',
  '"maryam eve@elsewhere.example"@verein.example',
  'maryam@verein.example(eve@elsewhere.example)',
  'friends:maryam@verein.example;',
  'maryam@eve@elsewhere.example',
  'maryam\0@verein.example',
  'maryam\u0085@verein.example',
  'maryam\u2028@verein.example',
  'maryam\u202e@verein.example',
  'maryam@[127.0.0.1]',
  'maryam@verein..example',
  'maryam@-verein.example',
  'maryam@verein.example.',
  'maryam@verein_x.example',
  `${'m'.repeat(65)}@verein.example`,
  `maryam@${'v'.repeat(250)}.example`,
];

test('a letter goes to exactly one address; anything else is refused and never repeated in the message', async (t) => {
  const { database } = await testHouse(t);
  for (const to of [...notOne, ...smuggled, ...naughty]) {
    if (isOneAddress(to)) assert.fail(`taken for an address: ${JSON.stringify(to)}`);
    await assert.rejects(
      database.change((write) => post(write, letter({ to }))),
      (error: Error) => !error.message.includes('@') && /no single address/.test(error.message),
    );
  }
  assert.deepEqual(await outbox(database, 9), []);
  for (const to of ['maryam@verein.example', 'm.o-n+o_2@büro.verein.example', "o'neill@verein.example"])
    await database.change((write) => post(write, letter({ to })));
  assert.equal((await outbox(database, 9)).length, 3);
});

test('the database itself takes no second recipient, no line break and no header we do not know', async (t) => {
  const { database } = await testHouse(t);
  const insert = (values: { recipient?: string; subject?: string; headers?: string }) =>
    database.pool.query(
      `insert into mail (id, recipient, language, about, subject, body_text, body_html, headers)
       values ($1, $2, 'de', 'signIn', $3, '', '', $4)`,
      [newId(), values.recipient ?? 'a@verein.example', values.subject ?? 'Hallo', values.headers ?? '{}'],
    );
  const CHECK_VIOLATION = { code: '23514' };
  await insert({});
  for (const recipient of notOne.slice(0, 18).filter((text) => !/[\0\u0085\u2028]/.test(text)))
    await assert.rejects(insert({ recipient }), CHECK_VIOLATION, JSON.stringify(recipient));
  await assert.rejects(insert({ subject: 'Hallo\r\nBcc: eve@elsewhere.example' }), CHECK_VIOLATION);
  await assert.rejects(insert({ headers: '{"Bcc": "eve@elsewhere.example"}' }), CHECK_VIOLATION);
});

test('a link leads to a web page or the letter is not written', async (t) => {
  const { database } = await testHouse(t);
  for (const address of ['javascript:alert(1)', 'data:text/html,x', 'mailto:eve@elsewhere.example', '/de', '']) {
    const action = { label: 'Weiter', address };
    await assert.rejects(
      database.change((write) => post(write, letter({ action }))),
      /http/,
    );
  }
  await assert.rejects(
    database.change((write) => post(write, letter({ turnOff: 'mailto:eve@elsewhere.example' }))),
    /http/,
  );
  const attachment = { name: 'a', type: 'text/plain\r\nX-Eve: 1', content: Buffer.from('') };
  await assert.rejects(
    database.change((write) => post(write, letter({ attachment }))),
    /media type/,
  );
});
