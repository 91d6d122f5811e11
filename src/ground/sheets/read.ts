import { Worker } from 'node:worker_threads';
import { fileKind } from './fileKind.ts';
import { type Limits, type ReadOptions, type Sheet, type Unreadable, unreadable, usualLimits } from './sheet.ts';
import { readTable } from './table.ts';
import { waitForTurn } from './turn.ts';

const LITTLE_TEXT_BYTES = 256 * 1024;
const MEMORY_MEGABYTES = 512;
/** Room for what is made and dropped at once; with the usual 16 a long file spends half its time collecting it. */
const SHORT_LIVED_MEGABYTES = 64;

/**
 * Reads a table from a file's bytes. What the file is, its bytes say; the name only decides where they leave it open.
 * Never throws and never takes longer than the limits say: a file from outside is read in a thread of its own,
 * which is ended when its time or memory is used up. A little text is read in place, where nothing can go wrong.
 */
export async function readSheet(
  bytes: Uint8Array,
  fileName: string,
  options: ReadOptions = {},
): Promise<Sheet | Unreadable> {
  const limits: Limits = { ...usualLimits, ...options.limits };
  if (bytes.length > limits.bytes) return unreadable('tooLarge', { limit: 'bytes' });
  const kind = fileKind(bytes);
  if (kind !== 'archive' && kind !== 'text') return unreadable(kind);
  if (kind === 'text' && bytes.length <= LITTLE_TEXT_BYTES) return readTable(bytes, fileName, options);
  const endTurn = await waitForTurn();
  try {
    return await readInThread(bytes, fileName, options, limits.milliseconds);
  } finally {
    endTurn();
  }
}

function readInThread(
  bytes: Uint8Array,
  fileName: string,
  options: ReadOptions,
  milliseconds: number,
): Promise<Sheet | Unreadable> {
  return new Promise((resolve) => {
    // A copy of exactly these bytes: a Buffer may be a window on memory that holds other people's data.
    const copy = new Uint8Array(bytes);
    const thread = new Worker(new URL('./thread.js', import.meta.url), {
      workerData: { bytes: copy, fileName, options },
      transferList: [copy.buffer],
      resourceLimits: { maxOldGenerationSizeMb: MEMORY_MEGABYTES, maxYoungGenerationSizeMb: SHORT_LIVED_MEGABYTES },
      env: {},
      execArgv: [],
    });
    const answer = (outcome: Sheet | Unreadable) => {
      clearTimeout(alarm);
      void thread.terminate();
      resolve(outcome);
    };
    const alarm = setTimeout(() => answer(unreadable('tooLarge', { limit: 'milliseconds' })), milliseconds);
    thread.once('message', answer);
    thread.once('error', (error: NodeJS.ErrnoException) =>
      answer(
        error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? unreadable('tooLarge', { limit: 'memory' }) : unreadable('broken'),
      ),
    );
    thread.once('exit', () => answer(unreadable('broken')));
  });
}
