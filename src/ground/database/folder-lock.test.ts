import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { inUse, takeLock } from './folder-lock.ts';

const MODULE = JSON.stringify(new URL('./folder-lock.js', import.meta.url).href);

function folder(t: TestContext): string {
  const path = mkdtempSync(join(tmpdir(), 'lock-'));
  t.after(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

/** Another process that tries to take the lock, says how it went, and stays for as long as it is let. */
async function other(t: TestContext, dataDir: string) {
  const script = `import { takeLock } from ${MODULE};
    process.stdout.write(JSON.stringify(takeLock(process.argv[1])));
    setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script, dataDir], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  t.after(() => child.kill('SIGKILL'));
  const said = await new Promise<string>((resolve) => child.stdout.once('data', (data) => resolve(String(data))));
  const answer = JSON.parse(said) as { holder?: number };
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const kill = () => (child.kill('SIGKILL'), ended);
  return { pid: child.pid ?? 0, answer, kill };
}

test('the first takes the folder, the second is told who has it', async (t) => {
  const dataDir = folder(t);
  const first = await other(t, dataDir);
  assert.deepEqual(first.answer, {});
  const second = takeLock(dataDir);
  assert.ok('holder' in second);
  assert.equal(inUse(dataDir, second.holder), `The data folder ${dataDir} is in use by process ${first.pid}.`);
});

test('one process does not get the folder twice, and may take it again once it let go', (t) => {
  const dataDir = folder(t);
  const lock = takeLock(dataDir);
  assert.ok('release' in lock);
  assert.deepEqual(takeLock(dataDir), { holder: process.pid });
  lock.release();
  assert.equal(existsSync(join(dataDir, 'dachwerk.pid')), false);
  const again = takeLock(dataDir);
  assert.ok('release' in again);
  again.release();
});

test('the lock of a killed process is taken over', async (t) => {
  const dataDir = folder(t);
  await (await other(t, dataDir)).kill();
  assert.ok(existsSync(join(dataDir, 'dachwerk.pid')));
  const lock = takeLock(dataDir);
  assert.ok('release' in lock);
  lock.release();
});

test('a number that now belongs to another process holds nothing', { skip: process.platform !== 'linux' }, (t) => {
  const dataDir = folder(t);
  for (const left of [`${process.ppid} 1\n`, `${process.pid} 1\n`, 'nonsense', '']) {
    writeFileSync(join(dataDir, 'dachwerk.pid'), left);
    const lock = takeLock(dataDir);
    assert.ok('release' in lock, JSON.stringify(left));
    lock.release();
  }
});

test('of several who find a dead lock at once exactly one gets it', async (t) => {
  const dataDir = folder(t);
  writeFileSync(join(dataDir, 'dachwerk.pid'), '999999999 1\n');
  const all = await Promise.all(Array.from({ length: 6 }, () => other(t, dataDir)));
  const winners = all.filter((one) => one.answer.holder === undefined);
  assert.equal(winners.length, 1);
  assert.equal(readFileSync(join(dataDir, 'dachwerk.pid'), 'utf8').split(' ')[0], String(winners[0]?.pid));
});
