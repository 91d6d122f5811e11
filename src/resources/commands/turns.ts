import type { Database } from '#ground/database';

/** How many in one process may ask for the same resource at once; more would only wait for its row. */
const MOST = 4;

interface Queue {
  running: number;
  readonly waiting: (() => void)[];
}

const queues = new WeakMap<Database, Map<number, Queue>>();

/**
 * Does the work when it is its turn: those who want one resource at the same moment wait here, in the order they came, and not each with a
 * connection of its own in the hand. Whoever wants something else meanwhile finds connections free.
 */
export async function inTurn<Result>(
  database: Database,
  resource: number,
  work: () => Promise<Result>,
): Promise<Result> {
  const queue = queueOf(database, resource);
  if (queue.running < MOST) queue.running += 1;
  else await new Promise<void>((resolve) => queue.waiting.push(resolve));
  try {
    return await work();
  } finally {
    // Whoever waits takes the place over, so that nobody who comes this moment slips in before.
    const next = queue.waiting.shift();
    if (next) next();
    else if ((queue.running -= 1) === 0) queues.get(database)?.delete(resource);
  }
}

function queueOf(database: Database, resource: number): Queue {
  let known = queues.get(database);
  if (!known) queues.set(database, (known = new Map()));
  let queue = known.get(resource);
  if (!queue) known.set(resource, (queue = { running: 0, waiting: [] }));
  return queue;
}
