import { today } from '#ground/day';
import { runImportCommand } from '#federation';
import type { Command } from './command.ts';
import { inDatabase } from './in-database.ts';

/** Brings in a file, or undoes that; the federation reads the words itself. */
export const bring: Command = (args) => inDatabase((database) => runImportCommand(args, database, today()));
