import { resolve } from 'node:path';
import { addressesOf, addressOf, folderOf, mailAddressOf, oneLine, portOf, type Reading, secretOf } from './reading.ts';

/** What an operator may choose. Everything has a default, so `bin/start` works with nothing set. */
export type Settings = {
  /** 0 lets the system choose; whoever listens then knows the real one. */
  port: number;
  host: string;
  /** An absolute path. */
  dataDir: string;
  /** Without it the embedded PostgreSQL in the data folder serves. */
  databaseUrl?: string;
  /** The address people type, without a slash at the end: links in mail start with it. */
  publicUrl: string;
  /** Without it mail is kept and not sent. */
  smtpUrl?: string;
  /** Whom letters come from: an address of the operator's own domain. */
  mailFrom: string;
  /** Addresses of proxies whose X-Forwarded-For is believed; nobody else's is. */
  trustedProxies: readonly string[];
  /** What the secrets in the database are sealed under; without it a file in the data folder. */
  secretKey?: string;
};

type Environment = Readonly<Record<string, string | undefined>>;

// dist/src/ground/settings/settings.js lies four folders below the project.
const PROJECT = resolve(import.meta.dirname, '../../../..');

/**
 * Reads the settings from the environment; an empty variable counts as not set.
 * A wrong one is a sentence in `problems`, and all of them are told at once.
 */
export function readSettings(env: Environment): { settings: Settings } | { problems: string[] } {
  const problems: string[] = [];
  const read = <T>(name: string, reader: Reading<T>): T | undefined => {
    const text = env[name];
    if (text === undefined || text === '') return undefined;
    const answer = reader(text);
    if ('value' in answer) return answer.value;
    problems.push(`${name} must be ${answer.expected}${answer.secret ? '' : `, it is "${oneLine(text)}"`}.`);
    return undefined;
  };
  const port = read('PORT', portOf) ?? 3000;
  const host = read('HOST', (text) => (/\s/.test(text) ? { expected: 'a host name or an address' } : { value: text }));
  const dataDir = read('DATA_DIR', folderOf);
  const databaseUrl = read('DATABASE_URL', addressOf(['postgres:', 'postgresql:'], { secret: true }));
  const publicUrl = read('PUBLIC_URL', addressOf(['http:', 'https:'], { originOnly: true }));
  const smtpUrl = read('SMTP_URL', addressOf(['smtp:', 'smtps:'], { secret: true }));
  const mailFrom = read('MAIL_FROM', mailAddressOf);
  const trustedProxies = read('TRUSTED_PROXIES', addressesOf);
  const secretKey = read('SECRET_KEY', secretOf(32));
  if (problems.length > 0) return { problems };
  return {
    settings: {
      port,
      host: host ?? '127.0.0.1',
      dataDir: dataDir ?? resolve(PROJECT, 'data'),
      publicUrl: publicUrl ?? `http://localhost:${port}`,
      mailFrom: mailFrom ?? `no-reply@${new URL(publicUrl ?? 'http://localhost').hostname}`,
      trustedProxies: trustedProxies ?? [],
      ...(databaseUrl && { databaseUrl }),
      ...(smtpUrl && { smtpUrl }),
      ...(secretKey && { secretKey }),
    },
  };
}
