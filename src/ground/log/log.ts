/** What a line may hold: ids, counts and fixed words. Never a name, an address or an answer a person gave. */
export type Facts = Readonly<Record<string, string | number | boolean>>;

/** Writes one JSON line to stdout; `event` reads like 'database.died'. */
export function log(event: string, facts: Facts = {}): void {
  process.stdout.write(`${JSON.stringify({ at: new Date().toISOString(), event, ...facts })}\n`);
}

/**
 * The same for what was thrown: its class, its code and where it happened.
 * The message stays out, because messages repeat values ("duplicate key (email)=(…)").
 */
export function logError(event: string, error: unknown, facts: Facts = {}): void {
  log(event, { ...facts, ...described(error) });
}

function described(error: unknown): Facts {
  if (!(error instanceof Error)) return { error: typeof error };
  const code = 'code' in error && /^[A-Z0-9_]{1,40}$/.test(String(error.code)) ? String(error.code) : undefined;
  const cause = error.cause instanceof Error ? error.cause.constructor.name : undefined;
  return {
    error: error.constructor.name,
    ...(code && { code }),
    ...(cause && { cause }),
    stack: framesOf(error),
  };
}

// The stack begins with the message, which may fill several lines; frames are what starts with "at".
function framesOf(error: Error): string {
  const message = `${error.message}\n`;
  const stack = error.stack ?? '';
  const after = stack.includes(message) ? stack.slice(stack.indexOf(message) + message.length) : stack;
  return after
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .map((line) => line.trim())
    .join(' < ');
}
