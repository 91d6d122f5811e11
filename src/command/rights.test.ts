import assert from 'node:assert/strict';
import { test } from 'node:test';
import { routes } from '#routes';
import { rightsTable } from './rights.ts';

const [head = [], ...lines] = rightsTable();
const lineOf = (pattern: string, method = 'GET') =>
  lines.find((line) => line[0] === method && line[1] === pattern) ?? assert.fail(pattern);
const cell = (line: readonly string[], column: string) => line[head.indexOf(column)];

test('the table names every route once and says something in every cell', () => {
  assert.equal(lines.length, Object.keys(routes).length);
  assert.equal(new Set(lines.map(([method, address]) => `${method} ${address}`)).size, lines.length);
  for (const line of lines) {
    assert.equal(line.length, head.length);
    assert.ok(
      line.every((each) => each !== '' && !/[\t\n]/.test(each)),
      line[1],
    );
  }
});

test('the table says yes and no as the sentences do', () => {
  const kept = lineOf(routes.keptProfile.pattern);
  assert.equal(cell(kept, 'rule'), 'readKept of organisation');
  assert.equal(cell(kept, 'refusable'), 'refusable');
  assert.equal(cell(kept, 'directUmbrella:headOffice'), 'yes');
  assert.equal(cell(kept, 'umbrella:headOffice'), 'no');
  assert.equal(cell(kept, 'itself:volunteer'), 'no');
  assert.equal(cell(kept, 'signedIn'), 'no');
  const people = lineOf(routes.people.pattern);
  assert.deepEqual([cell(people, 'itself:board'), cell(people, 'itself:headOffice')], ['people', 'no']);
  assert.deepEqual(new Set(lineOf(routes.members.pattern).slice(4)), new Set(['yes']));
  assert.deepEqual(new Set(lineOf(routes.applicationStatus.pattern).slice(4)), new Set(['link']));
  const account = lineOf(routes.account.pattern);
  assert.deepEqual([cell(account, 'anyone'), cell(account, 'signedIn')], ['no', 'yes']);
});
