import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import type { z } from 'zod';
import type { Table } from './catalogue.ts';
import {
  FORMAT,
  formatSchema,
  type Header,
  HEADER,
  headerSchema,
  openingOf,
  TRAILER,
  trailerSchema,
} from './format.ts';
import { lineReader } from './line-reader.ts';
import { Unfit } from './unfit.ts';

const CUT_SHORT = 'The backup is cut short: a part of the file is missing.';
const ALTERED = 'The backup was altered or damaged after it was made.';
const FOREIGN = 'The file is not a backup made by this software.';
const CHUNK_BYTES = 256 * 1024;

export interface Visitor {
  header(header: Header): Promise<void> | void;
  /** Must read all rows it is given, and says how many there were. */
  table(table: Table, rows: AsyncIterable<Buffer>): Promise<number>;
}

/**
 * Reads a backup from beginning to end and shows the visitor what is in it; constant in memory. Whether the file is
 * whole is known at the end only: what the visitor did must be undone when this throws. Returns the rows by table.
 * Throws `Unfit` with a sentence.
 */
export async function readBackup(path: string, visitor: Visitor): Promise<Record<string, number>> {
  const hash = createHash('sha256');
  const content = createGunzip({ chunkSize: CHUNK_BYTES });
  // A failure of the file destroys the content, whose reader below hears of it.
  pipeline(createReadStream(path, { highWaterMark: CHUNK_BYTES }), content, () => undefined);
  const reader = lineReader(content, (piece) => hash.update(piece));
  try {
    const header = headerIn(await reader.line());
    await visitor.header(header);
    const rows: Record<string, number> = {};
    for (const table of header.tables) {
      if ((await reader.line()) !== openingOf(table)) throw new Unfit(ALTERED);
      rows[table.name] = await visitor.table(table, reader.rows());
    }
    const trailer = parsed(trailerSchema, TRAILER, await reader.lastLine());
    const same = trailer && header.tables.every(({ name }) => trailer.rows[name] === rows[name]);
    if (!same || trailer.sha256 !== hash.digest('hex')) throw new Unfit(ALTERED);
    return rows;
  } catch (error) {
    throw explained(error);
  } finally {
    content.destroy();
  }
}

function headerIn(line: string | undefined): Header {
  const format = parsed(formatSchema, HEADER, line)?.format;
  if (format === undefined) throw new Unfit(FOREIGN);
  if (format > FORMAT) throw new Unfit('The backup was made by a newer version of this software: update first.');
  const header = parsed(headerSchema, HEADER, line);
  if (!header) throw new Unfit(ALTERED);
  return header;
}

function parsed<T>(schema: z.ZodType<T>, before: string, line: string | undefined): T | undefined {
  if (!line?.startsWith(before)) return undefined;
  try {
    return schema.safeParse(JSON.parse(line.slice(before.length))).data;
  } catch {
    return undefined;
  }
}

/** What the disk and zlib throw, as sentences; anything else stays a surprise. */
function explained(error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'Z_BUF_ERROR') return new Unfit(CUT_SHORT);
  if (code === 'Z_DATA_ERROR') return new Unfit(/incorrect header/.test(String(error)) ? FOREIGN : ALTERED);
  if (code === 'ENOENT') return new Unfit('There is no such file.');
  if (code === 'EISDIR') return new Unfit('This is a folder, not a backup.');
  if (code === 'EACCES') return new Unfit('The file cannot be read by this account.');
  return error;
}
