import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { log, logError } from './index.ts';

function written(t: TestContext, act: () => void): Record<string, unknown>[] {
  const lines: string[] = [];
  const write = t.mock.method(process.stdout, 'write', (text: string) => lines.push(text) > 0);
  act();
  write.mock.restore();
  return lines.map((line) => {
    assert.match(line, /^[^\n]+\n$/);
    return JSON.parse(line);
  });
}

test('an event is one JSON line with its facts', (t) => {
  const [line] = written(t, () => log('house.opened', { port: 3000, house: 'a\nb' }));
  assert.match(String(line?.at), /^\d{4}-\d{2}-\d{2}T.*Z$/);
  assert.deepEqual({ ...line, at: '' }, { at: '', event: 'house.opened', port: 3000, house: 'a\nb' });
});

test('an error shows its class, its code and its place, and not its message', (t) => {
  const error = Object.assign(new RangeError('Maryam\n    at maryam@verein.example'), { code: '23505' });
  const [line] = written(t, () => logError('request.failed', error, { request: 'r1' }));
  assert.equal(line?.error, 'RangeError');
  assert.equal(line?.code, '23505');
  assert.equal(line?.request, 'r1');
  assert.match(String(line?.stack), /^at .*log\.test/);
  assert.doesNotMatch(JSON.stringify(line), /maryam/i);
});

test('something thrown that is no error shows only its type', (t) => {
  const [line] = written(t, () => logError('request.failed', 'maryam@verein.example'));
  assert.equal(line?.error, 'string');
  assert.doesNotMatch(JSON.stringify(line), /maryam/);
});
