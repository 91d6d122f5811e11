import { parentPort, workerData } from 'node:worker_threads';
import type { ReadOptions } from './sheet.ts';
import { readTable } from './table.ts';

// The thread `readSheet` starts for one file.
const { bytes, fileName, options } = workerData as { bytes: Uint8Array; fileName: string; options: ReadOptions };
parentPort?.postMessage(await readTable(bytes, fileName, options));
