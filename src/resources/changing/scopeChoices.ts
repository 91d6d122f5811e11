import type { Write } from '#ground/database';
import type { Language } from '#ground/language';
import type { Booking } from '../queries/booking.ts';
import { datesIn, type Scope, scopes } from './own.ts';
import { words } from './words.generated.ts';

export interface ScopeChoice {
  readonly value: Scope;
  readonly label: string;
  readonly hint: string | undefined;
}

/** What of a series one may mean, with how many dates each is; none where there is only one date left. */
export async function scopeChoices(
  write: Write,
  booking: Booking,
  now: number,
  language: Language,
): Promise<ScopeChoice[]> {
  if (booking.series === null) return [];
  const say = words[language];
  const all = await datesIn(write, booking, 'all', now);
  if (all.length < 2) return [];
  const counts = { one: 1, following: all.filter(({ from }) => from >= booking.from).length, all: all.length };
  return scopes.map((value) => ({
    value,
    label: say.scopeOf({ scope: value }),
    hint: value === 'one' ? undefined : say.scopeCount({ count: counts[value] }),
  }));
}
