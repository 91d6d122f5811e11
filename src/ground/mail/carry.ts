import type { Database } from '#ground/database';
import { log, logError } from '#ground/log';
import { carryOne } from './carryOne.ts';
import { openSender } from './send.ts';

/** Brings the outbox's letters to the mail server. */
export interface Carrier {
  /** Carries at once what waits and returns how many letters left. */
  once(): Promise<number>;
  /** Finishes the letter at hand, half a minute at most, and carries no other. */
  stop(): Promise<void>;
}

export interface CarryOptions {
  /** Who writes: 'Dachwerk <no-reply@verein.example>'. Throws where it holds no address. */
  from: string;
  replyTo?: string;
  /** Milliseconds between two looks into the outbox. */
  pause?: number;
}

/**
 * Looks into the outbox again and again, without keeping the process alive. Any number of carriers may work on one
 * database. Without a mail server letters stay where they are, readable in the outbox.
 */
export function carryMail(database: Database, smtpUrl: string | undefined, options: CarryOptions): Carrier {
  if (!smtpUrl) {
    log('mail.kept');
    return { once: async () => 0, stop: async () => {} };
  }
  const sender = openSender(smtpUrl, options);
  let stopped = false;
  let rounds = 0;
  let last: Promise<unknown> = Promise.resolve();

  // One round after the other: a letter posted while the last one ran is found by the next.
  const once = (): Promise<number> => {
    rounds += 1;
    const round = last.then(async () => {
      let sent = 0;
      while (!stopped) {
        const fate = await carryOne(database, sender.send);
        if (fate === 'sent') sent += 1;
        // A server that does not answer is asked again after the pause, not for every letter.
        if (fate === 'none' || fate === 'unanswered') break;
      }
      return sent;
    });
    last = round.catch(() => {}).finally(() => (rounds -= 1));
    return round;
  };

  const timer = setInterval(() => {
    if (rounds === 0) once().catch((error: unknown) => logError('mail.carry', error));
  }, options.pause ?? 2_000).unref();

  return {
    once,
    async stop() {
      stopped = true;
      clearInterval(timer);
      await last;
      sender.close();
    },
  };
}
