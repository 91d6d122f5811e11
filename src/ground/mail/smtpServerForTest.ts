import type { AddressInfo } from 'node:net';
import type { TestContext } from 'node:test';
import { SMTPServer } from 'smtp-server';
import { type Piece, readPiece } from './receivedForTest.ts';

export interface Received {
  /** As the envelope says, not the headers. */
  to: string[];
  from: string;
  message: Piece;
}

export interface TestSmtpServer {
  url: string;
  port: number;
  received: Received[];
  close(): Promise<void>;
}

export interface TestSmtpOptions {
  /** Listens here; else wherever there is room. */
  port?: number;
  /** Says no to a recipient, with this reply. */
  refuse?: (address: string) => number | undefined;
  /** Happens when the message is there and before the server says so. */
  beforeReply?: () => Promise<void>;
}

/** A real mail server on a loopback port that keeps what it gets; ends with the test. */
export async function testSmtpServer(t: TestContext, options: TestSmtpOptions = {}): Promise<TestSmtpServer> {
  const received: Received[] = [];
  const server = new SMTPServer({
    // An idle connection of the carrier would hold the end of the test up.
    closeTimeout: 50,
    disabledCommands: ['AUTH', 'STARTTLS'],
    onRcptTo({ address }, _session, callback) {
      const responseCode = options.refuse?.(address);
      callback(responseCode ? Object.assign(new Error(`no ${address} here`), { responseCode }) : null);
    },
    onData(stream, { envelope }, callback) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', async () => {
        received.push({
          from: envelope.mailFrom ? envelope.mailFrom.address : '',
          to: envelope.rcptTo.map(({ address }) => address),
          message: readPiece(Buffer.concat(chunks).toString('latin1')),
        });
        await options.beforeReply?.();
        callback();
      });
    },
  });
  // A client that dies midway is part of what is tested.
  server.on('error', () => {});
  await new Promise<void>((resolve) => server.listen(options.port ?? 0, '127.0.0.1', resolve));
  const port = (server.server.address() as AddressInfo).port;
  let closed: Promise<void> | undefined;
  const close = () => (closed ??= new Promise<void>((resolve) => server.close(() => resolve())));
  t.after(close);
  return { url: `smtp://127.0.0.1:${port}`, port, received, close };
}
