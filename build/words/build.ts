import { join } from 'node:path';
import { readCatalogue } from './catalogue.ts';
import { emitTongues } from './emit-tongues.ts';
import { emitWords } from './emit-words.ts';
import { wordsFolders, writeIfChanged } from './folders.ts';
import { readTongues } from './tongues.ts';

/** Reads, checks and writes the words of a project; with any fault, all are returned and nothing is written. */
export function buildWords(root: string): { faults: string[]; told: string } {
  const ground = join(root, 'src', 'ground', 'language');
  const faults: string[] = [];
  const tongues = readTongues(join(ground, 'tongues'), root, faults);
  // Without sound languages every message would look wrong, so those are told first and alone.
  if (faults.length > 0) return { faults, told: '' };
  const folders = wordsFolders(join(root, 'src'));
  const catalogues = folders.map((folder) => readCatalogue(folder, root, tongues, faults));
  if (faults.length > 0) return { faults, told: '' };

  const files = [
    { file: join(ground, 'tongues.generated.ts'), text: emitTongues(tongues) },
    ...catalogues.map((catalogue) => ({
      file: join(catalogue.folder, '..', 'words.generated.ts'),
      text: emitWords(catalogue, tongues),
    })),
  ];
  const changed = files.filter(({ file, text }) => writeIfChanged(file, text)).length;
  const messages = catalogues.reduce((sum, { shapes }) => sum + shapes.size, 0);
  return {
    faults,
    told: `${messages} messages from ${folders.length} folders in ${tongues.length} languages, ${changed} files changed`,
  };
}
