/** What a list can be narrowed by and a figure split by. */
export const facets = ['district', 'topic', 'origin', 'language', 'kind', 'legalForm', 'membership', 'state'] as const;
export type Facet = (typeof facets)[number];

/** The facet's number in the database: its values lie in [number × 2^24, (number + 1) × 2^24). */
export function facetNumber(facet: Facet): number {
  return facets.indexOf(facet) + 1;
}
