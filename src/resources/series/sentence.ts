import { formatList, type Language } from '#ground/language';
import { dayAtMoment, wallTimeAt, weekdayOf } from '../time/clock.ts';
import type { SeriesFault } from './fault.ts';
import { type Rule, readRule } from './rule.ts';
import { words } from './words.generated.ts';

/** Why a rule cannot be used, for the person who sent it. */
export function seriesFaultSentence(language: Language, fault: SeriesFault): string {
  const say = words[language];
  switch (fault.fault) {
    case 'syntax':
      return say.faultSyntax;
    case 'part':
      return say.faultPart(fault);
    case 'endless':
      return say.faultEndless;
    case 'tooMany':
      return say.faultTooMany(fault);
    case 'tooLong':
      return say.faultTooLong(fault);
    case 'empty':
      return say.faultEmpty;
  }
}

/** A rule in words, 'jeden zweiten Dienstag, bis 30. Juni 2027'; `first` is the moment its first date begins. */
export function ruleSentence(language: Language, text: string, first: number): string {
  const say = words[language];
  const rule = readRule(text);
  if ('unreadable' in rule) return say.ownRule({ rule: text });
  const how = howOften(language, rule, first);
  if (how === undefined) return say.ownRule({ rule: text.split(/\r?\n/)[0] ?? '' });
  const repeated =
    rule.count !== undefined
      ? say.countTimes({ how, count: rule.count })
      : say.untilDay({ how, until: dayAtMoment(rule.until ?? first) });
  const excepted = new Set([...rule.exceptDays, ...rule.exceptMoments.map(dayAtMoment)]).size;
  return excepted === 0 ? repeated : say.exceptDays({ repeated, n: excepted });
}

/** 1 is Monday. */
export const weekdayName = (language: Language, weekday: number): string =>
  words[language].weekday({ weekday: weekdays[weekday - 1] ?? 'other' });

const weekdays = ['1', '2', '3', '4', '5', '6'] as const;
const nths = ['1', '2', '3', '4', '5'] as const;
// Where names of days have a gender, these differ from the rest.
const genders = ['other', 'other', '3', 'other', '5', '6', '7'] as const;

/** Undefined for what has no short name. */
function howOften(language: Language, rule: Rule, first: number): string | undefined {
  const say = words[language];
  const { interval } = rule;
  const days = (numbers: readonly number[]) =>
    formatList(
      language,
      numbers.toSorted((a, b) => a - b).map((weekday) => weekdayName(language, weekday)),
    );
  const plain = rule.bySetPos.length === 0;
  if (rule.freq === 'DAILY') {
    return plain && rule.byDay.length + rule.byMonthDay.length === 0 ? say.daily({ interval }) : undefined;
  }
  if (rule.freq === 'WEEKLY') {
    const named = rule.byDay.length > 0 ? rule.byDay.map(({ weekday }) => weekday) : [weekdayOf(wallTimeAt(first).day)];
    if (!plain) return undefined;
    return named.length === 1
      ? say.weeklyOn({ interval, day: days(named) })
      : say.weeklyOnDays({ interval, days: days(named) });
  }
  return howOftenAMonth(language, rule, first);
}

function howOftenAMonth(language: Language, rule: Rule, first: number): string | undefined {
  const say = words[language];
  const { interval, byDay, byMonthDay, bySetPos } = rule;
  const [by] = byDay;
  if (by && byDay.length === 1 && byMonthDay.length === 0 && bySetPos.length <= 1) {
    const nth = by.nth ?? bySetPos[0];
    const known =
      nth !== undefined && (nth === -1 || (nth > 0 && nth <= 5)) && (by.nth === undefined || bySetPos.length === 0);
    if (!known) return undefined;
    return say.monthlyNth({
      interval,
      nth: nths[nth - 1] ?? 'other',
      weekday: genders[by.weekday - 1] ?? 'other',
      day: weekdayName(language, by.weekday),
    });
  }
  if (byDay.length > 0 || bySetPos.length > 0) return undefined;
  const dates = byMonthDay.length > 0 ? byMonthDay : [Number(wallTimeAt(first).day.slice(8))];
  if (dates.length === 1 && dates[0] === -1) return say.monthlyLastDay({ interval });
  if (dates.some((date) => date < 0)) return undefined;
  const named = dates.toSorted((a, b) => a - b).map((date) => say.dateOfMonth({ date }));
  return say.monthlyDates({ interval, dates: formatList(language, named) });
}
