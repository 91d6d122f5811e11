import { Temporal } from 'temporal-polyfill';
import type { Reading } from '#ground/database';
import { addDays, type Day, dayFrom } from '#ground/day';

/** What the statutes say about leaving, and how long a decision about joining usually takes. */
export interface Terms {
  noticeMonths: number;
  endOf: 'year' | 'quarter' | 'month' | 'day';
  answerWeeks: number;
}

// What most statutes of the field say; an umbrella with other ones writes them down.
const usual: Terms = { noticeMonths: 3, endOf: 'year', answerWeeks: 8 };

const TERMS = {
  name: 'membership terms',
  text: `select notice_months as "noticeMonths", end_of as "endOf", answer_weeks as "answerWeeks"
    from membership_terms where umbrella = $1`,
};

/** The terms of an umbrella; the usual ones where it wrote none down. */
export async function termsOf(db: Reading, umbrella: number): Promise<Terms> {
  const [own] = await db.ask<Terms>(TERMS, [umbrella]);
  return own ?? usual;
}

/**
 * The last day of a membership that is given up on a day: the notice runs in whole months, and where the month it
 * ends in is shorter, to that month's last day (§ 188 BGB); then the year, quarter or month is finished.
 */
export function lastDayOf({ noticeMonths, endOf }: Pick<Terms, 'noticeMonths' | 'endOf'>, said: Day): Day {
  const earliest = Temporal.PlainDate.from(said).add({ months: noticeMonths }, { overflow: 'constrain' });
  if (endOf === 'day') return dayFrom(earliest.toString());
  const lastMonth = { year: 12, quarter: Math.ceil(earliest.month / 3) * 3, month: earliest.month }[endOf];
  const end = Temporal.PlainDate.from({ year: earliest.year, month: lastMonth, day: 1 });
  return dayFrom(end.with({ day: end.daysInMonth }).toString());
}

/** By when an applicant hears, as the umbrella promises. */
export const answerBy = ({ answerWeeks }: Terms, submittedOn: Day): Day => addDays(submittedOn, answerWeeks * 7);
