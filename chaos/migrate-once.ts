import { connect, migrate, openEmbedded } from '#ground/database';

// The process that chaos/migration.ts kills: opens the database of the first word, runs the migrations of the second.
const [data = '', folder = ''] = process.argv.slice(2);
const embedded = await openEmbedded(data);
const database = connect(embedded.url);
process.stdout.write('begun\n');
await migrate(database, folder);
await database.close();
await embedded.stop();
