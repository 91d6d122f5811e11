import { actorName, type Visit } from '#identity';
import type { By } from './commands/book.ts';

/** Who asks in a visit and when, as commands need it. */
export function byOf({ actor, house, today }: Visit): By {
  return {
    actor: actorName(actor),
    account: actor.kind === 'person' ? actor.account : undefined,
    now: house.now(),
    today,
  };
}
