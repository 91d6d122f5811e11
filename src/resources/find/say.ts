import type { Day } from '#ground/day';
import { formatDay, formatList, isolate, type Language } from '#ground/language';
import { type Audience, isDivisible, type Resource } from '../resource.ts';
import { durationText, whenText } from '../sentence.ts';
import { words as shared } from '../words.generated.ts';
import { clockText, nextDay, wallTimeAt, weekdayOf } from '../time/clock.ts';
import type { Span } from '../time/span.ts';
import type { Piece } from './pieces.ts';
import { words } from './words.generated.ts';

const WEEKDAYS = ['1', '2', '3', '4', '5', '6', '7'] as const;
type Weekday = (typeof WEEKDAYS)[number];

/** 1 for Monday as the words have it. */
export const weekdayKey = (weekday: number): Weekday => WEEKDAYS[weekday - 1] ?? '7';

/** 'Mittwoch'. */
export const weekdayName = (language: Language, weekday: number): string =>
  words[language].weekday({ day: weekdayKey(weekday) });

/** 'Mittwoch, 25. November 2026'. */
export const dayText = (language: Language, day: Day): string =>
  words[language].weekdayAnd({ day: weekdayKey(weekdayOf(day)), when: formatDay(language, day) });

/** 'Mittwoch, 25. November 2026, 12:15 bis 14:15 Uhr'; of several whole days the first and the last. */
export function timeText(language: Language, span: Span): string {
  const [begins, ends] = [wallTimeAt(span.from), wallTimeAt(span.until)];
  const day = weekdayKey(weekdayOf(begins.day));
  if (begins.minute !== 0 || ends.minute !== 0) {
    return words[language].weekdayAnd({ day, when: whenText(language, span) });
  }
  if (nextDay(begins.day) !== ends.day) return whenText(language, span);
  const when = shared[language].whenInDay({ day: begins.day, from: clockText(0), until: clockText(1440) });
  return words[language].weekdayAnd({ day, when });
}

/** '9–12', '12:15–16': as short as a calendar's box needs it. The end of the day is 24. */
export const shortHours = ({ begins, ends }: Hours): string => `${shortClock(begins)}–${shortClock(ends)}`;

/** '9:00 bis 12:00', as a sentence needs it. */
export const longHours = (language: Language, { begins, ends }: Hours): string =>
  shared[language].fromTo({ from: clockText(begins), until: clockText(ends) });

/** Minutes after midnight. */
type Hours = Pick<Piece, 'begins' | 'ends'>;

const shortClock = (minute: number) => (minute % 60 === 0 ? String(minute / 60) : clockText(minute));

/** Weeks and days where it is so long, hours and minutes else. */
export function lengthText(language: Language, minutes: number): string {
  const say = words[language];
  if (minutes >= 10_080 && minutes % 10_080 === 0) return say.weeks({ n: minutes / 10_080 });
  if (minutes >= 1440 && minutes % 1440 === 0) return say.days({ n: minutes / 1440 });
  return durationText(language, minutes);
}

/** 'Mitglieder, Partner und Künstler*innen'. */
export function audienceText(language: Language, audience: readonly Audience[]): string {
  const say = words[language];
  const who = audience.includes('public') ? (['public'] as const) : audience;
  return formatList(
    language,
    who.map((each) => say.audienceOf({ who: each })),
  );
}

/** What a resource is in short: '20 Plätze, stufenfrei, teilbar in 2 Teile'. */
export function sizeText(language: Language, resource: Resource): string {
  const say = words[language];
  const { kind, people, slots, stepFree } = resource;
  const facts = [
    ...(kind === 'equipment' ? [say.pieces({ n: slots })] : []),
    ...(kind === 'licence' ? [say.places({ n: slots })] : []),
    ...(people === null ? [] : [say.people({ n: people })]),
    ...(isDivisible(resource) ? [say.divisible({ n: slots })] : []),
    ...(kind === 'licence' || kind === 'equipment' ? [] : stepFree ? [say.stepFree] : [say.withSteps]),
  ];
  return facts.join(say.comma);
}

/** 'Am Alten Webstuhl 88, 04315 Leipzig', set apart from the text around it. */
export const addressText = (language: Language, { street, postcode, place }: Resource['house']): string =>
  isolate(language, [street, `${postcode} ${place}`].filter(Boolean).join(', '));
