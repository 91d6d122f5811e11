import { join } from 'node:path';
import { CannotStart, connect, type Database, migrate, unsoundness, withDatabaseUrl } from '#ground/database';
import { settingsOrExit } from '#ground/settings';

// dist/src/command/in-database.js lies three folders below the project.
export const MIGRATIONS = join(import.meta.dirname, '../../../migrations');

/** Opens the database of this installation, brings it up to this version, does the work and closes it. */
export async function inDatabase<T>(work: (database: Database, ran: string[]) => Promise<T>): Promise<T> {
  return inDatabaseAsItIs(async (database) => work(database, await migrate(database, MIGRATIONS)));
}

/** The same without running migrations. */
export async function inDatabaseAsItIs<T>(work: (database: Database) => Promise<T>): Promise<T> {
  return withDatabaseUrl(settingsOrExit(), async (url) => {
    const database = connect(url, { connections: 4 });
    try {
      const unsound = await unsoundness(database).catch((error: unknown) => {
        throw new CannotStart(
          `The database cannot be reached: ${error instanceof Error ? error.message : String(error)}`,
        );
      });
      if (unsound) throw new CannotStart(unsound);
      return await work(database);
    } finally {
      await database.close();
    }
  });
}
