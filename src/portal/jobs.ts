import type { Database } from '#ground/database';
import type { Day } from '#ground/day';
import { logError } from '#ground/log';
import { sendDigests } from './notifications/digest.ts';

const HOUR = 3_600_000;
/** Nobody's telephone should ring at night for a letter that waited all day. */
const MORNING = 7;

export interface Jobs {
  stop(): Promise<void>;
}

/** What the portal does by itself, without being asked: every morning the letters of the day. Looks once an hour. */
export function portalJobs({
  database,
  today,
  publicUrl,
}: {
  database: Database;
  today(): Day;
  publicUrl: string;
}): Jobs {
  let running: Promise<unknown> = Promise.resolve();
  const look = () => {
    if (hourHere() < MORNING) return;
    running = running
      .then(() => sendDigests(database, { today: today(), publicUrl }))
      .catch((error: unknown) => logError('portal.digests', error));
  };
  look();
  const timer = setInterval(look, HOUR);
  timer.unref();
  return {
    async stop() {
      clearInterval(timer);
      await running;
    },
  };
}

const hours = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Berlin', hour: 'numeric', hourCycle: 'h23' });
const hourHere = () => Number(hours.format(new Date()));
