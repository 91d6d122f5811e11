import { resolve } from 'node:path';
import { backUp } from '#ground/database/backup';
import type { Command } from './command.ts';
import { inDatabase } from './in-database.ts';
import { readArgs } from './wrong-use.ts';

export const backup: Command = async (args) => {
  const [file = ''] = readArgs(args, {}, { words: 1, usage: 'backup FILE' }).positionals;
  const path = resolve(file);
  return inDatabase(async (database) => {
    try {
      const { rows, bytes } = await backUp(database, path);
      const count = Object.values(rows).reduce((sum, n) => sum + n, 0);
      process.stderr.write(`${path} holds ${count} rows of ${Object.keys(rows).length} tables in ${bytes} bytes.\n`);
      return 0;
    } catch (error) {
      const sentence = sentenceFor(error);
      if (!sentence) throw error;
      process.stderr.write(`${sentence} There is no backup.\n`);
      return 1;
    }
  });
};

const SENTENCES: Readonly<Record<string, string>> = {
  ENOENT: 'The folder of that file does not exist.',
  ENOTDIR: 'The folder of that file is not a folder.',
  EACCES: 'This account may not write there.',
  EPERM: 'This account may not write there.',
  EROFS: 'Nothing can be written there.',
  EISDIR: 'That is a folder, not a file.',
  ENOSPC: 'The disk is full.',
  ENAMETOOLONG: 'That name is too long for a file.',
};

/** What the disk says, for the operator; undefined where it was not the disk. */
function sentenceFor(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error ? SENTENCES[String(error.code)] : undefined;
}
