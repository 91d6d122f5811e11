import assert from 'node:assert/strict';
import { test } from 'node:test';
import { backupRounds, isGood as isGoodBackup } from './backup.ts';
import { bookings } from './bookings.ts';
import { isGood as isGoodKill, killRounds } from './kill.ts';
import { isGood as isGoodMigration, migrationRounds } from './migration.ts';

// A few rounds of what `node dist/chaos/run.js` does two hundred times. Killing needs /proc to find its own.
const here = { skip: process.platform === 'linux' ? false : 'runs on Linux only' };

test('no acknowledged write is lost when server or database are killed', here, async () => {
  const report = await killRounds(3);
  assert.ok(report.acknowledged > 0);
  assert.ok(isGoodKill(report), JSON.stringify(report));
});

test('no booking that was confirmed is lost when server or database are killed', here, async () => {
  const report = await killRounds(3, bookings);
  assert.ok(report.acknowledged > 0);
  assert.ok(isGoodKill(report), JSON.stringify(report));
});

test('a backup taken amid writes restores to one sound moment', here, async () => {
  const report = await backupRounds(2);
  assert.equal(report.backups, 2);
  assert.ok(isGoodBackup(report), JSON.stringify(report));
});

test('a migration that was killed midway goes on with the next start', here, async () => {
  const report = await migrationRounds(2);
  assert.ok(isGoodMigration(report), JSON.stringify(report));
});
