import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { unreachable } from './reachable.ts';

const STRANGER = { uid: 65534, gid: 65534 };

test('the folder that lets nobody through is named, and an open way is free', { skip: !process.getuid }, (t) => {
  const top = realpathSync(mkdtempSync(join(tmpdir(), 'reach-')));
  t.after(() => rmSync(top, { recursive: true }));
  const inner = join(top, 'open', 'inner');
  mkdirSync(inner, { recursive: true });
  assert.equal(unreachable(inner, STRANGER), top);
  chmodSync(top, 0o711);
  assert.equal(unreachable(inner, STRANGER), undefined);
  chmodSync(join(top, 'open'), 0o750);
  assert.equal(unreachable(inner, STRANGER), join(top, 'open'));
});
