import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { makeApp } from '#app';
import { appRole, connect } from '#ground/database';
import { dayFrom } from '#ground/day';

// One more process of the app on a test's database, at that test's moment: prints its port and ends when told to.
const [url = '', moment = ''] = process.argv.slice(2);
const owner = connect(url, { connections: 1 });
const database = connect(url, { connections: 20, guarded: { role: await appRole(owner) } });
await owner.close();
const app = makeApp({
  database,
  today: () => dayFrom(moment.slice(0, 10)),
  now: () => Date.parse(moment),
  publicUrl: 'http://dachwerk.example',
  demonstration: false,
});
const server = createServer(getRequestListener((request) => app(request)));
server.listen(0, '127.0.0.1', 4_096, () => process.stdout.write(`${(server.address() as AddressInfo).port}\n`));
process.once('disconnect', () => {
  server.closeAllConnections();
  server.close();
  void database.close();
});
