import type { Database } from '#ground/database';
import type { Day } from '#ground/day';
import { logError } from '#ground/log';
import { sendDigests } from './notifications/digest.ts';

const HOUR = 3_600_000;
// Nobody's telephone should ring at night for a letter that waited all day.
const MORNING = 7;

export interface Jobs {
  /** Finishes what is under way and begins nothing more. */
  stop(): Promise<void>;
}

interface JobsHouse {
  readonly database: Database;
  today(): Day;
  readonly publicUrl: string;
  /** The hour here, 0 to 23; a test chooses its own. */
  hour?(): number;
}

/** What the portal does by itself, without being asked: every morning the letters of the day. Looks once an hour. */
export function portalJobs({ database, today, publicUrl, hour = hourHere }: JobsHouse): Jobs {
  let running: Promise<unknown> = Promise.resolve();
  const look = () => {
    if (hour() < MORNING) return;
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
