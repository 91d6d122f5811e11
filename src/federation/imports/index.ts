import type { Answer } from '#identity';
import { type Route, routes } from '#routes';
import { mapImportAnswer, runImportAnswer, undoImportAnswer } from './pages/acts.ts';
import { importAnswer } from './pages/import.tsx';
import { bringImportAnswer, importsAnswer } from './pages/imports.tsx';

export { runImportCommand } from './command.ts';

/** The addresses under which data is brought in. */
export const importAnswers: readonly (readonly [Route, Answer])[] = [
  [routes.imports, importsAnswer],
  [routes.bringImport, bringImportAnswer],
  [routes.import, importAnswer],
  [routes.mapImport, mapImportAnswer],
  [routes.runImport, runImportAnswer],
  [routes.undoImport, undoImportAnswer],
];
