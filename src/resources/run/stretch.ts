import { addDays, type Day } from '#ground/day';
import { field, type Problems } from '#ground/forms';
import type { Language } from '#ground/language';
import { momentAt } from '../time/clock.ts';
import { readClock } from '../time/read.ts';
import type { Span } from '../time/span.ts';
import { words as shared } from '../words.generated.ts';
import { words } from './words.generated.ts';

/** For the shape of a form with these fields. */
export const stretchFields = (language: Language) => ({
  fromDay: field.day(language),
  fromTime: field.optionalText({ most: 20 }),
  untilDay: field.optionalDay(language),
  untilTime: field.optionalText({ most: 20 }),
});

export interface Stretch {
  readonly fromDay: Day;
  readonly fromTime?: string | undefined;
  readonly untilDay?: Day | undefined;
  readonly untilTime?: string | undefined;
}

// Nobody plans a house further ahead; and a slip of the pen in a year is seen.
const DAYS_AHEAD = 3 * 366;

/** From when until when: without hours whole days, without a last day the first one. Or what is wrong, by field. */
export function readStretch(
  language: Language,
  { fromDay, fromTime, untilDay = fromDay, untilTime }: Stretch,
  today: Day,
): Span | { readonly problems: Problems } {
  const say = words[language];
  const begins = fromTime === undefined ? 0 : readClock(fromTime);
  const ends = untilTime === undefined ? 1440 : readClock(untilTime);
  if (begins === undefined) return { problems: { fromTime: say.noClock } };
  if (ends === undefined) return { problems: { untilTime: say.noClock } };
  if (fromDay < addDays(today, -DAYS_AHEAD)) return { problems: { fromDay: shared[language].rulePast } };
  for (const [name, day] of [
    ['fromDay', fromDay],
    ['untilDay', untilDay],
  ] as const) {
    if (day > addDays(today, DAYS_AHEAD)) return { problems: { [name]: say.tooFar } };
  }
  const span = { from: momentAt(fromDay, begins), until: momentAt(untilDay, ends) };
  if (span.until > span.from) return span;
  return { problems: { [untilDay < fromDay ? 'untilDay' : 'untilTime']: shared[language].ruleOrder } };
}
