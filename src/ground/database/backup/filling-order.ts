import type { Arrow } from './catalogue.ts';

/**
 * Puts the tables in an order in which each finds what it refers to already there (Kahn's topological sort,
 * by name where several are ready). Throws where tables refer to each other in a circle without a deferrable key.
 */
export function fillingOrder<T extends { name: string }>(tables: readonly T[], arrows: readonly Arrow[]): T[] {
  const waiting = new Map(tables.map((table) => [table.name, table]));
  const order: T[] = [];
  while (waiting.size > 0) {
    const ready = [...waiting.values()].filter(
      (table) => !arrows.some(({ from, to }) => from === table.name && waiting.has(to)),
    );
    if (ready.length === 0) {
      throw new Error(`tables refer to each other in a circle: ${[...waiting.keys()].join(', ')}`);
    }
    for (const table of ready) {
      order.push(table);
      waiting.delete(table.name);
    }
  }
  return order;
}
