import type { Reading } from '#ground/database';
import { slugPattern } from '../organisation.ts';

const UMBRELLA = {
  name: 'umbrella node',
  text: `select node from organisation
    where slug = $1
      and (kind not in ('memberOrganisation', 'other') or exists (select from affiliation where umbrella = node))`,
};

/** The umbrella of an address; undefined where nothing of that address ever united members or was founded to. */
export async function umbrellaNode(db: Reading, slug: string): Promise<number | undefined> {
  if (!slugPattern.test(slug)) return undefined;
  const [row] = await db.ask<{ node: number }>(UMBRELLA, [slug]);
  return row?.node;
}

const NODES = { name: 'nodes of slugs', text: 'select slug, node from organisation where slug = any ($1)' };

/** Organisations by their addresses, as far as there are any. Text that can be no address is not asked for. */
export async function nodesBySlug(db: Reading, slugs: readonly string[]): Promise<Map<string, number>> {
  const rows = await db.ask<{ slug: string; node: number }>(NODES, [slugs.filter((slug) => slugPattern.test(slug))]);
  return new Map(rows.map(({ slug, node }) => [slug, node]));
}
