import { dayFrom } from '#ground/day';
import { formatDay, formatList, type Language } from '#ground/language';
import type { Fate } from './fate.ts';
import type { Holiday } from './openings/holidays.ts';
import type { Broken } from './rules/index.ts';
import { clockText, dayAtMoment, wallTimeAt } from './time/clock.ts';
import type { Span } from './time/span.ts';
import { words } from './words.generated.ts';

/** Why a wish cannot be had, as one sentence for the person who has it. */
export function fateSentence(language: Language, fate: Exclude<Fate, { fate: 'free' }>): string {
  const say = words[language];
  if (fate.fate === 'taken') return say.taken;
  return fate.fate === 'closed' ? say.closed({ reason: fate.reason }) : brokenSentence(language, fate.broken);
}

/** The rule that is broken, explained. */
export function brokenSentence(language: Language, broken: Broken): string {
  const say = words[language];
  switch (broken.rule) {
    case 'order':
      return say.ruleOrder;
    case 'past':
      return say.rulePast;
    case 'gone':
      return say.ruleGone;
    case 'weeks':
      return say.ruleWeeks;
    case 'audience':
      return say.ruleAudience;
    case 'people':
      return say.rulePeople(broken);
    case 'slots':
      return say.ruleSlots(broken);
    case 'lead':
      return say.ruleLead({ time: durationText(language, broken.minutes) });
    case 'horizon':
      return say.ruleHorizon(broken);
    case 'longest':
      return say.ruleLongest({ time: durationText(language, broken.minutes) });
    case 'holiday':
      return say.ruleHoliday({ day: broken.day, name: holidayName(language, broken.holiday) });
    case 'opening':
      return broken.open.length === 0
        ? say.ruleShut(broken)
        : say.ruleOpening({
            day: broken.day,
            hours: formatList(
              language,
              broken.open.map((span) => hoursText(language, span)),
            ),
          });
    case 'quota':
      return say.ruleQuota({
        month: formatDay(language, dayFrom(`${broken.month}-01`), 'month'),
        used: durationText(language, broken.used),
        time: durationText(language, broken.minutes),
      });
  }
}

/** What people call a public holiday. */
export const holidayName = (language: Language, holiday: Holiday): string => words[language].holidayOf({ holiday });

/** '20 Stunden', '1 Stunde 30 Minuten'. */
export function durationText(language: Language, minutes: number): string {
  if (minutes === 0) return words[language].noTime;
  return words[language].hoursAndMinutes({ hours: Math.floor(minutes / 60), minutes: minutes % 60 }).trim();
}

/** '9:00 bis 12:00', of a stretch within one day. */
export function hoursText(language: Language, { from, until }: Span): string {
  const ends = wallTimeAt(until);
  const sameDay = ends.day === dayAtMoment(from);
  return words[language].fromTo({
    from: clockText(wallTimeAt(from).minute),
    until: clockText(sameDay ? ends.minute : 1440),
  });
}

/** When: a day with its hours, several days with theirs, or whole days from the first to the last that belongs. */
export function whenText(language: Language, { from, until }: Span): string {
  const say = words[language];
  const [begins, ends] = [wallTimeAt(from), wallTimeAt(until)];
  if (begins.minute === 0 && ends.minute === 0 && until - from > 0) {
    return say.whenWholeDays({ first: begins.day, last: dayAtMoment(until - 1) });
  }
  const last = wallTimeAt(until - 1).day;
  if (begins.day === last) {
    const until = ends.day === last ? ends.minute : 1440;
    return say.whenInDay({ day: begins.day, from: clockText(begins.minute), until: clockText(until) });
  }
  const clock = { from: clockText(begins.minute), until: clockText(ends.minute) };
  return say.whenOverDays({ first: begins.day, last: ends.day, ...clock });
}
