import { readSettings, type Settings } from './settings.ts';

/** The settings of this process; where one is wrong, a sentence each on stderr and exit code 2. */
export function settingsOrExit(): Settings {
  const answer = readSettings(process.env);
  if ('settings' in answer) return answer.settings;
  for (const problem of answer.problems) process.stderr.write(`${problem}\n`);
  process.exit(2);
}
