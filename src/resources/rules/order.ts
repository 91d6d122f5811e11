import type { Rule } from './rule.ts';

/** What ends before it begins cannot be had. */
export const order: Rule = ({ from, until }) => (until <= from ? { rule: 'order' } : undefined);

/** Nor can what is over, or has begun. */
export const past: Rule = ({ from }, { now }) => (from < now ? { rule: 'past' } : undefined);
