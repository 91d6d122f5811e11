import type { Day } from '#ground/day';
import { houseWords } from '#ground/html';
import { formatDay } from '#ground/language';
import type { Visit } from '#identity';

/** "Stand 24. November 2026", the day marked up for machines. */
export function AsOf({ visit, on }: { visit: Visit; on: Day }) {
  const written = formatDay(visit.language, on, 'long');
  const [before, after] = houseWords[visit.language].asOf({ day: on }).split(written);
  return (
    <>
      {before}
      <time datetime={on}>{written}</time>
      {after}
    </>
  );
}
