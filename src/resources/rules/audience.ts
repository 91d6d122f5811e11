import type { Rule } from './rule.ts';

/** Who may book: the keeper always, others as the house has said. */
export const audience: Rule = (_, { resource, standing }) => {
  const open = new Set(resource.audience);
  const may =
    standing.keeper ||
    open.has('public') ||
    (open.has('member') && standing.member) ||
    (open.has('partner') && standing.partner) ||
    (open.has('artist') && resource.kind === 'exhibitionWall');
  return may ? undefined : { rule: 'audience' };
};
