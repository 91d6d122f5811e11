import { parentPort, workerData } from 'node:worker_threads';
import type { Span } from '../../time/span.ts';
import { readCalendar } from './readCalendar.ts';

// The thread `readClosures` starts for one file.
const { bytes, range } = workerData as { bytes: Uint8Array; range: Span };
parentPort?.postMessage('begun');
parentPort?.postMessage(readCalendar(bytes, range));
