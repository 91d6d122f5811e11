import { Worker } from 'node:worker_threads';
import type { Span } from '../time/span.ts';
import type { CalendarRead, CalendarUnreadable } from './read/calendarRead.ts';

export type { CalendarRead, CalendarUnreadable, EntryFault, EventRead } from './read/calendarRead.ts';

const MOST_BYTES = 1_000_000;
const MOST_MILLISECONDS = 2_000;
const MOST_TO_BEGIN = 10_000;
const MEMORY_MEGABYTES = 256;

/**
 * Reads what happens between two moments out of a calendar file (RFC 5545), repetitions written out. Never throws and
 * never hangs: a file from outside is read in a thread of its own, which is ended when its time is up. A rule that ends
 * never and one that fits no day look the same from here.
 */
export async function readClosures(bytes: Uint8Array, range: Span): Promise<CalendarRead | CalendarUnreadable> {
  if (bytes.length === 0) return { unreadable: 'empty' };
  if (bytes.length > MOST_BYTES) return { unreadable: 'tooLarge' };
  return new Promise((resolve) => {
    // A copy of exactly these bytes: a Buffer may be a window on memory that holds other people's data.
    const copy = new Uint8Array(bytes);
    const thread = new Worker(new URL('./read/thread.js', import.meta.url), {
      workerData: { bytes: copy, range },
      transferList: [copy.buffer],
      resourceLimits: { maxOldGenerationSizeMb: MEMORY_MEGABYTES },
      env: {},
      execArgv: [],
    });
    const answer = (outcome: CalendarRead | CalendarUnreadable) => {
      clearTimeout(alarm);
      void thread.terminate();
      resolve(outcome);
    };
    // The clock runs while it reads: how long a thread takes to begin says nothing about the file.
    let alarm = setTimeout(() => answer({ unreadable: 'tooLong' }), MOST_TO_BEGIN);
    thread.on('message', (told: 'begun' | CalendarRead | CalendarUnreadable) => {
      if (told !== 'begun') return answer(told);
      clearTimeout(alarm);
      alarm = setTimeout(() => answer({ unreadable: 'tooLong' }), MOST_MILLISECONDS);
    });
    thread.once('error', (error: NodeJS.ErrnoException) =>
      answer({ unreadable: error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'tooLong' : 'broken' }),
    );
    thread.once('exit', () => answer({ unreadable: 'broken' }));
  });
}
