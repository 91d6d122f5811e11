import { formatList, type Language } from '#ground/language';
import type { Opening } from '../openings/opening.ts';
import { words as shared } from '../words.generated.ts';
import { clockText } from '../time/clock.ts';
import { weekdayName } from './say.ts';
import { words } from './words.generated.ts';

/** Weekly hours as people say them, days with the same hours together: 'Montag bis Freitag: 9:00 bis 20:00 Uhr'. */
export function openingLines(language: Language, openings: readonly Opening[]): string[] {
  const say = words[language];
  const runs: { first: number; last: number; hours: string }[] = [];
  for (let weekday = 1; weekday <= 7; weekday += 1) {
    const hours = hoursOn(language, openings, weekday);
    const last = runs.at(-1);
    if (last && last.hours === hours && last.last === weekday - 1) last.last = weekday;
    else if (hours !== '') runs.push({ first: weekday, last: weekday, hours });
  }
  return runs.map(({ first, last, hours }) => {
    if (first === 1 && last === 7) return say.openDaily({ hours });
    if (first === last) return say.openOnDay({ day: weekdayName(language, first), hours });
    return say.openOnDays({ first: weekdayName(language, first), last: weekdayName(language, last), hours });
  });
}

function hoursOn(language: Language, openings: readonly Opening[], weekday: number): string {
  const say = words[language];
  const today = openings.filter((opening) => opening.weekday === weekday);
  if (today.length === 0) return '';
  if (today.some(({ opens, closes }) => opens === 0 && closes === 1440)) return say.aroundTheClock;
  return formatList(
    language,
    today.map(({ opens, closes }) => shared[language].fromTo({ from: clockText(opens), until: clockText(closes) })),
  );
}
