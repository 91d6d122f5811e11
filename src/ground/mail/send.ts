import type { Selectable } from 'kysely';
import { createTransport } from 'nodemailer';
import type { Tables } from '#ground/database';
import './tables.ts';

export type WaitingLetter = Selectable<Tables['mail']>;

/** Why a letter did not leave. */
export interface Failure {
  /** The server's reply ('550') or a code of the connection ('ECONNECTION'); its sentence may repeat the address. */
  code: string;
  /** The server knows no such mailbox; asking again would not help. */
  permanent: boolean;
  answered: boolean;
}

export interface Sender {
  send(letter: WaitingLetter): Promise<Failure | undefined>;
  close(): void;
}

const SILENCE_MS = 10_000;
// A server that trickles its replies is never silent. The database ends a transaction that idles for a minute.
const LONGEST_MS = 30_000;

/** One connection to the mail server, opened when first needed. Throws where `from` holds no address. */
export function openSender(smtpUrl: string, { from, replyTo }: { from: string; replyTo?: string }): Sender {
  const [address, domain] = /[^\s<>@]+@([^\s<>@]+)(?=>?\s*$)/.exec(from) ?? [];
  if (!address || !domain) throw new Error('mail needs a sender with an address');
  const transport = createTransport({
    url: smtpUrl,
    pool: true,
    maxConnections: 1,
    // A server may close an idle connection at the moment we use it; that is no failure, so once more at once.
    maxRequeues: 1,
    idleTimeout: 10_000,
    connectionTimeout: SILENCE_MS,
    greetingTimeout: SILENCE_MS,
    socketTimeout: SILENCE_MS,
    dnsTimeout: SILENCE_MS,
    // Whatever a text looks like, it is no path and no address to read from.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    async send(letter) {
      try {
        await transport.sendMail({
          ...contentOf(letter),
          from,
          to: { name: '', address: letter.recipient ?? '' },
          ...(replyTo && { replyTo }),
          // Said apart from the headers: nothing written in them can add a recipient.
          envelope: { from: address, to: [letter.recipient ?? ''] },
          messageId: `<${letter.id}@${domain}>`,
          signal: AbortSignal.timeout(LONGEST_MS),
        });
        return undefined;
      } catch (error) {
        return failureOf(error);
      }
    },
    close: () => transport.close(),
  };
}

function contentOf(letter: WaitingLetter) {
  return {
    subject: letter.subject ?? '',
    text: letter.body_text ?? '',
    html: letter.body_html ?? '',
    date: letter.made_at,
    headers: {
      // RFC 3834: nobody's absence note answers the house.
      'Auto-Submitted': 'auto-generated',
      ...letter.headers,
    },
    ...(letter.attachment && {
      attachments: [
        {
          filename: letter.attachment_name ?? '',
          contentType: letter.attachment_type ?? '',
          content: letter.attachment,
        },
      ],
    }),
  };
}

function failureOf(error: unknown): Failure {
  const said = (error instanceof Error ? error : {}) as { responseCode?: number; code?: string; command?: string };
  const reply = said.responseCode;
  const code = String(reply ?? said.code ?? '');
  return {
    code: /^[A-Z0-9_]{1,40}$/.test(code) ? code : 'UNKNOWN',
    permanent: reply !== undefined && reply >= 500 && said.command === 'RCPT TO',
    answered: reply !== undefined,
  };
}
