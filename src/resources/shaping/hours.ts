import type { Form } from '#ground/forms';
import type { Language } from '#ground/language';
import type { Opening } from '../openings/opening.ts';
import { clockText } from '../time/clock.ts';
import { readClock } from '../time/read.ts';
import { words } from './words.generated.ts';

export const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;

/** The field of a weekday's hours. */
export const hoursField = (weekday: number): string => `hours${weekday}`;

/** '9:00–12:00, 14:00–20:00', as it stands in the field of a weekday; empty where it is shut. */
export const hoursTyped = (openings: readonly Opening[]): Record<string, string> =>
  Object.fromEntries(
    weekdays.map((weekday) => [
      hoursField(weekday),
      openings
        .filter((opening) => opening.weekday === weekday)
        .map(({ opens, closes }) => `${clockText(opens)}–${clockText(closes)}`)
        .join(', '),
    ]),
  );

/** The week of seven fields as openings, or what is wrong, by field. */
export function readWeek(
  { typed }: Pick<Form, 'typed'>,
  language: Language,
): { openings: readonly Opening[] } | { problems: Record<string, string> } {
  const say = words[language];
  const openings: Opening[] = [];
  const problems: Record<string, string> = {};
  for (const weekday of weekdays) {
    const read = readHours(typed.get(hoursField(weekday)));
    if (read === undefined) problems[hoursField(weekday)] = say.noHours;
    else if (read.some(({ opens, closes }) => opens >= closes)) problems[hoursField(weekday)] = say.hoursEndFirst;
    else if (read.some(({ opens }, at) => at > 0 && opens < read[at - 1]!.closes)) {
      problems[hoursField(weekday)] = say.hoursOverlap;
    } else openings.push(...read.map((stretch) => ({ weekday, ...stretch })));
  }
  return Object.keys(problems).length > 0 ? { problems } : { openings };
}

// Nobody opens more often on one day; more would only make the database work.
const MOST_STRETCHES = 12;

/** The stretches of one day in their order; none for an empty text, undefined for what are no hours. */
export function readHours(text: string): { opens: number; closes: number }[] | undefined {
  const stretches: { opens: number; closes: number }[] = [];
  const written = text.trim() === '' ? [] : text.slice(0, 500).split(/[,;،؛\n]/);
  if (written.length > MOST_STRETCHES) return undefined;
  for (const stretch of written) {
    const [from, until, ...more] = stretch.split(/[-\u2010-\u2015]|\sbis\s/i).map((clock) => readClock(clock));
    if (from === undefined || until === undefined || more.length > 0 || from > 1439) return undefined;
    stretches.push({ opens: from, closes: until });
  }
  return stretches.toSorted((a, b) => a.opens - b.opens);
}
