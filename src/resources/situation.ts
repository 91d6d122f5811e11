import type { Day } from '#ground/day';
import type { Resource } from './resource.ts';
import type { Span } from './time/span.ts';

/** One part of a resource that is held, set-up and clean-up included; with a reason where it is shut. */
export interface Held extends Span {
  readonly slot: number;
  readonly booking: string | null;
  readonly closed: string | null;
}

/** How the booker stands to the house. */
export interface BookerStanding {
  /** The keeper itself, or somebody who runs its houses: house rules about who and how much do not hold for them. */
  readonly keeper: boolean;
  readonly member: boolean;
  readonly partner: boolean;
  /** Somebody without an organisation. */
  readonly guest: boolean;
  /** The organisation says that it has no rooms of its own. */
  readonly withoutPremises: boolean;
}

/** All that a wish is judged by, read in one transaction. */
export interface Situation {
  readonly resource: Resource;
  readonly now: number;
  readonly today: Day;
  readonly held: readonly Held[];
  readonly standing: BookerStanding;
  /** Minutes the organisation has booked of it, by month: '2026-11'. What is being changed is not counted. */
  readonly used: ReadonlyMap<string, number>;
}

/** What somebody would like to have. */
export interface Wish extends Span {
  readonly slots: number;
  readonly people: number | undefined;
}
