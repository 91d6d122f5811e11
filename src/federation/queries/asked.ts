/** Members of its own, or everyone below through others too. */
export const depths = ['direct', 'all'] as const;
export type Depth = (typeof depths)[number];
