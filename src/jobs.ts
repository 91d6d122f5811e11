import type { Database } from '#ground/database';
import type { Day } from '#ground/day';
import { logError } from '#ground/log';
import { forgetMail } from '#ground/mail';
import { sendDeadlineReminders, sendStatementReminders } from '#federation';
import { sendDigests } from '#portal';
import { forgetWhatIsOver, keepErasures } from '#privacy';
import { lapseOffers } from '#resources';

const HOUR = 3_600_000;
// Of an offered room an hour may be left: who is next must not lose it to our slowness.
const OFTEN = 5 * 60_000;
// Nobody's telephone should ring at night for a letter that waited all day.
const MORNING = 7;

/** What the house does by itself, without being asked. */
export interface Jobs {
  /** Finishes what is under way and begins nothing more. */
  stop(): Promise<void>;
}

export interface JobsHouse {
  readonly database: Database;
  today(): Day;
  readonly publicUrl: string;
  /** The file that keeps who was erased, outside the database and its backups. */
  readonly erasures?: string;
  /** The hour here, 0 to 23; a test chooses its own. */
  hour?(): number;
  /** This moment, in milliseconds since 1970; a test chooses its own. */
  now?(): number;
}

/**
 * Looks once an hour, from the morning on, for letters of the day, for what runs out and what is over; and every few minutes, day and
 * night, for what has a deadline of hours. Each of these keeps in the database what it has done: two processes, or a look too many, do
 * nothing twice. One that fails does not stop the others.
 */
export function startJobs(house: JobsHouse): Jobs {
  const { hour = hourHere } = house;
  let running: Promise<unknown> = Promise.resolve();
  const doAll = (jobs: Work) => {
    for (const [name, work] of Object.entries(jobs)) {
      running = running.then(() => work(house)).catch((error: unknown) => logError(`job.${name}`, error));
    }
  };
  const beats = [
    { every: HOUR, look: () => hour() >= MORNING && doAll(daily) },
    { every: OFTEN, look: () => doAll(often) },
  ];
  for (const { look } of beats) look();
  const timers = beats.map(({ every, look }) => setInterval(look, every).unref());
  return {
    async stop() {
      timers.forEach(clearInterval);
      await running;
    },
  };
}

type Work = Readonly<Record<string, (house: JobsHouse) => Promise<unknown>>>;

const often: Work = {
  offers: ({ database, today, publicUrl, now = Date.now }) => lapseOffers({ database, today, publicUrl, now }),
};

const daily: Work = {
  deadlines: (house) => sendDeadlineReminders(house, house.today()),
  statements: (house) => sendStatementReminders(house, house.today()),
  digests: ({ database, today, publicUrl }) => sendDigests(database, { today: today(), publicUrl }),
  mail: ({ database }) => forgetMail(database),
  over: ({ database }) => forgetWhatIsOver(database, new Date()),
  erasures: async ({ database, erasures }) => erasures && keepErasures(database, erasures),
};

const hours = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Berlin', hour: 'numeric', hourCycle: 'h23' });
const hourHere = () => Number(hours.format(new Date()));
