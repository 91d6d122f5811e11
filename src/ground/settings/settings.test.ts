import assert from 'node:assert/strict';
import { basename, isAbsolute, resolve } from 'node:path';
import { test } from 'node:test';
import { readSettings, type Settings } from './index.ts';

function settings(env: Record<string, string>): Settings {
  const answer = readSettings(env);
  if ('problems' in answer) assert.fail(answer.problems.join(' '));
  return answer.settings;
}

function problems(env: Record<string, string>): string[] {
  const answer = readSettings(env);
  return 'problems' in answer ? answer.problems : [];
}

test('with nothing set everything has a default', () => {
  const { dataDir, ...others } = settings({});
  assert.deepEqual(others, {
    port: 3000,
    host: '127.0.0.1',
    publicUrl: 'http://localhost:3000',
    mailFrom: 'no-reply@localhost',
    trustedProxies: [],
  });
  assert.ok(isAbsolute(dataDir));
  assert.equal(basename(dataDir), 'data');
});

test('an empty variable counts as not set', () => {
  assert.deepEqual(settings({ PORT: '', DATABASE_URL: '', DATA_DIR: '' }), settings({}));
});

test('what is set is taken', () => {
  assert.deepEqual(
    settings({
      PORT: '0',
      HOST: '::1',
      DATA_DIR: 'somewhere',
      DATABASE_URL: 'postgresql://a:b@db.example/verband',
      PUBLIC_URL: 'https://verband.example/',
      SMTP_URL: 'smtps://post.example:465',
      MAIL_FROM: 'Verband <post@verband.example>',
      TRUSTED_PROXIES: '10.0.0.1, ::1',
    }),
    {
      port: 0,
      host: '::1',
      dataDir: resolve('somewhere'),
      databaseUrl: 'postgresql://a:b@db.example/verband',
      publicUrl: 'https://verband.example',
      smtpUrl: 'smtps://post.example:465',
      mailFrom: 'Verband <post@verband.example>',
      trustedProxies: ['10.0.0.1', '::1'],
    },
  );
});

test('a wrong port is one clear sentence', () => {
  for (const port of ['abc', '65536', '-1', '80.5', '0x10', ' 80']) {
    assert.deepEqual(problems({ PORT: port }), [`PORT must be a whole number from 0 to 65535, it is "${port}".`]);
  }
});

test('every wrong setting is told at once', () => {
  const sentences = problems({ PORT: 'x', HOST: 'a b', PUBLIC_URL: 'verband.example' });
  assert.deepEqual(sentences, [
    'PORT must be a whole number from 0 to 65535, it is "x".',
    'HOST must be a host name or an address, it is "a b".',
    'PUBLIC_URL must be an address of the form http://… or https://… without a path, it is "verband.example".',
  ]);
});

test('a wrong address with a password in it is not repeated', () => {
  const sentences = problems({ DATABASE_URL: 'mysql://me:geheim@db.example/x', SMTP_URL: 'geheim@post.example' });
  assert.deepEqual(sentences, [
    'DATABASE_URL must be an address of the form postgres://… or postgresql://….',
    'SMTP_URL must be an address of the form smtp://… or smtps://….',
  ]);
});

test('a public address with a path is refused', () => {
  assert.equal(problems({ PUBLIC_URL: 'https://verband.example/dachwerk' }).length, 1);
});
