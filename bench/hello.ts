import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

// The least a server in this language can do: what any page costs is told as a multiple of it.
const server = createServer((_, response) => response.end('hello'));
server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port));
