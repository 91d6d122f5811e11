import type { Day } from '#ground/day';
import type { Holiday } from '../openings/holidays.ts';
import type { Situation, Wish } from '../situation.ts';
import type { Span } from '../time/span.ts';

/** A rule that a wish breaks, with what its sentence needs. */
export type Broken =
  | { readonly rule: 'order' | 'past' | 'gone' | 'weeks' }
  | { readonly rule: 'audience' }
  | { readonly rule: 'people'; readonly most: number }
  | { readonly rule: 'slots'; readonly most: number }
  | { readonly rule: 'lead'; readonly minutes: number }
  | { readonly rule: 'horizon'; readonly days: number; readonly last: Day }
  | { readonly rule: 'longest'; readonly minutes: number }
  | { readonly rule: 'holiday'; readonly day: Day; readonly holiday: Holiday }
  | { readonly rule: 'opening'; readonly day: Day; readonly open: readonly Span[] }
  | { readonly rule: 'quota'; readonly month: string; readonly minutes: number; readonly used: number };

export type RuleName = Broken['rule'];

/** Looks at a wish; undefined where it has nothing against it. */
export type Rule = (wish: Wish, situation: Situation) => Broken | undefined;
