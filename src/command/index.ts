import { run } from './run.ts';

const { code, sentence } = await run(process.argv.slice(2));
if (sentence) process.stderr.write(`${sentence}\n`);
// No process.exit: what was written must still get through a pipe.
process.exitCode = code;
