import type { Day } from '#ground/day';
import type { Language } from '#ground/language';
import { lastDayOf, type Terms } from '../terms.ts';
import { words } from '../words.generated.ts';

/** What the statutes say about leaving, and the last day that follows for somebody who leaves today. */
export function ruleSentence(language: Language, terms: Terms, today: Day): string {
  const say = words[language];
  const rule = {
    year: say.ruleYear,
    quarter: say.ruleQuarter,
    month: say.ruleMonth,
    day: say.ruleDay,
  }[terms.endOf];
  return rule({ n: terms.noticeMonths, until: lastDayOf(terms, today) });
}
