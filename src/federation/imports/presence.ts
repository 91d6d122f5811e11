import { sql } from 'kysely';
import type { Write } from '#ground/database';

const PORTION = 200;

/**
 * Brings presence up to date after many organisations came, joined or went: these, all below them, and the
 * umbrella. More than half of the house at once is cheaper made anew. The caller holds the graph's lock.
 */
export async function refreshMany(
  write: Write,
  changed: readonly number[],
  umbrella: number,
  told: (done: number) => void,
): Promise<void> {
  const { rows } = await sql<{ node: number; all: number }>`
    with recursive below as (
      select unnest(${changed}::int[]) as node
      union
      select a.member from below join affiliation a on a.umbrella = below.node
    )
    select node from below union select ${umbrella}::int order by node`.execute(write);
  const nodes = rows.map(({ node }) => node);
  const { rows: counts } = await sql<{ n: number }>`select count(*)::int as n from organisation`.execute(write);
  if (nodes.length > PORTION && nodes.length * 2 > (counts[0]?.n ?? 0)) {
    await sql`call rebuild_presence()`.execute(write);
    return;
  }
  for (let at = 0; at < nodes.length; at += PORTION) {
    await sql`select refresh_presence(${nodes.slice(at, at + PORTION)}::int[])`.execute(write);
    told(Math.min(at + PORTION, nodes.length));
  }
}
