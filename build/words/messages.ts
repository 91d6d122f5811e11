import { readFileSync } from 'node:fs';

/** The messages of one file: flat, key → ICU text, the form translation tools such as Weblate read. */
export function readMessages(path: string, at: string, faults: string[]): Map<string, string> {
  const text = readFileSync(path, 'utf8');
  const messages = new Map<string, string>();
  for (const [key, message] of entries(text, at, faults)) {
    const wrong = (reason: string) => faults.push(`${at}, key "${key}": ${reason}.`);
    if (!/^[a-z][a-zA-Z0-9]*$/.test(key)) wrong('is no camelCase name');
    else if (typeof message !== 'string') wrong('is no text');
    else messages.set(key, message);
  }
  for (const key of keysTwice(text)) faults.push(`${at}, key "${key}": stands there twice.`);
  return messages;
}

function entries(text: string, at: string, faults: string[]): [string, unknown][] {
  try {
    const read: unknown = JSON.parse(text);
    if (typeof read === 'object' && read !== null && !Array.isArray(read)) return Object.entries(read);
    faults.push(`${at}: is no JSON object of keys and texts.`);
  } catch (error) {
    faults.push(`${at}: is no readable JSON (${error instanceof Error ? error.message : String(error)}).`);
  }
  return [];
}

// JSON.parse keeps the last of two equal keys in silence, the usual trace of two people adding the same word.
function keysTwice(text: string): Set<string> {
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const [, key = '', colon] of text.matchAll(/"((?:[^"\\]|\\.)*)"\s*(:)?/g)) {
    if (!colon) continue;
    if (seen.has(key)) twice.add(key);
    seen.add(key);
  }
  return twice;
}
