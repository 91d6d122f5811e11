import type { Command } from './command.ts';
import { faultsOf } from './faults.ts';
import { inDatabase } from './in-database.ts';
import { readArgs } from './wrong-use.ts';

const SHOWN = 100;

/** Says "ok", or one line for each fault: what, umbrella, member, day, apart by tabs. */
export const check: Command = async (args) => {
  readArgs(args, {}, { words: 0, usage: 'check' });
  return inDatabase(async (database) => {
    const client = await database.pool.connect();
    await client.query('set statement_timeout = 0');
    const faults = await faultsOf(client).finally(() => client.release(true));
    if (faults.length === 0) {
      process.stdout.write('ok\n');
      return 0;
    }
    for (const { what, umbrella, member, day } of faults.slice(0, SHOWN)) {
      process.stdout.write(`${what}\t${umbrella ?? '-'}\t${member ?? '-'}\t${day ?? '-'}\n`);
    }
    process.stderr.write(
      `${faults.length} faults, of which at most ${SHOWN} are shown. "bin/dachwerk rebuild" mends them.\n`,
    );
    return 1;
  });
};
