import type { Situation, Wish } from '../situation.ts';
import { audience } from './audience.ts';
import { hours } from './hours.ts';
import { gone, people, slots, weeks } from './lent.ts';
import { horizon, lead, longest, quota } from './limits.ts';
import { order, past } from './order.ts';
import type { Broken, Rule } from './rule.ts';

export type { Broken, Rule, RuleName } from './rule.ts';
export { minutesByMonth } from './months.ts';

/** In the order in which they are told: what cannot be at all before what a house has decided. */
const rules: readonly Rule[] = [
  order,
  past,
  gone,
  audience,
  slots,
  people,
  weeks,
  horizon,
  longest,
  hours,
  lead,
  quota,
];

/** The first rule that a wish breaks; undefined where it breaks none. Whether it is taken is another question. */
export function firstBroken(wish: Wish, situation: Situation): Broken | undefined {
  for (const rule of rules) {
    const broken = rule(wish, situation);
    if (broken) return broken;
  }
  return undefined;
}
