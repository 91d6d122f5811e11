/**
 * Turns every src/…/words/<language>.json into a typed words.generated.ts beside its folder, and
 * src/ground/language/tongues into the list of languages. German is the source and the type.
 * Faults are told all at once as sentences, with exit code 1, and then nothing is written.
 *
 *   node build/words.ts [project root]
 */
import { join, resolve } from 'node:path';
import { buildWords } from './words/build.ts';

const { faults, told } = buildWords(resolve(process.argv[2] ?? join(import.meta.dirname, '..')));
for (const fault of faults) process.stderr.write(`${fault}\n`);
if (faults.length > 0) process.exitCode = 1;
else process.stdout.write(`${told}\n`);
