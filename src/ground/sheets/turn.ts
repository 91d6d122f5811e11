const MOST_AT_ONCE = 2;
let busy = 0;
const waiting: (() => void)[] = [];

/** Waits until fewer than two files are being read, so that many at once don't take the machine's memory. Gives back how to end the turn. */
export async function waitForTurn(): Promise<() => void> {
  if (busy < MOST_AT_ONCE) busy += 1;
  else await new Promise<void>((resolve) => waiting.push(resolve));
  return endTurn;
}

/** The place goes straight to whoever has waited longest. */
function endTurn(): void {
  const next = waiting.shift();
  if (next) next();
  else busy -= 1;
}
