import { backupRounds, isGood as isGoodBackup } from './backup.ts';
import { bookings } from './bookings.ts';
import { isGood as isGoodKill, killRounds } from './kill.ts';
import { isGood as isGoodMigration, migrationRounds } from './migration.ts';

// All of it: node dist/chaos/run.js [rounds]. The rounds are kills of the server; a tenth of them the others.
const rounds = Number(process.argv[2] ?? 200);
if (!Number.isSafeInteger(rounds) || rounds < 1) {
  console.error('The number of rounds must be a whole number from 1 on.');
  process.exit(2);
}
const some = Math.max(1, Math.round(rounds / 10));

const kill = await killRounds(rounds);
console.log('kill', JSON.stringify(kill));
const booked = await killRounds(some, bookings);
console.log('bookings', JSON.stringify(booked));
const backup = await backupRounds(Math.max(1, Math.round(some / 2)));
console.log('backup', JSON.stringify(backup));
const migration = await migrationRounds(some);
console.log('migration', JSON.stringify(migration));
process.exitCode = isGoodKill(kill) && isGoodKill(booked) && isGoodBackup(backup) && isGoodMigration(migration) ? 0 : 1;
