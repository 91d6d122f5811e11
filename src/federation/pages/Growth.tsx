import { renderToString } from 'preact-render-to-string';
import { type Day, yearOf } from '#ground/day';
import { formatDay, formatNumber, type Language, tongue } from '#ground/language';
import { readingAcross } from './reading.ts';
import type { MonthTotal } from '../queries/totals.ts';

export interface GrowthProps {
  months: readonly MonthTotal[];
  on: Day;
  language: Language;
  label: string;
}

const WIDTH = 976;
const HEIGHT = 300;
const LEFT = 8;
const RIGHT = 64;
const TOP = 24;
const BOTTOM = 36;

/** Members over time as a stepped line: a number stays until the next change, nothing is drawn between. */
export function Growth({ months, on, language, label }: GrowthProps) {
  return (
    <figure>
      <svg class="draw growth" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
        <Line months={months} on={on} language={language} />
      </svg>
    </figure>
  );
}

interface Paint {
  ink: string;
  thin: string;
  colour: string;
}

function Line({ months, on, language, paint }: Omit<GrowthProps, 'label'> & { paint?: Paint }) {
  const first = months[0]?.month ?? on;
  const begin = monthNumber(yearOf(first));
  const end = Math.max(begin + 12, monthNumber(on) + 1);
  const most = Math.max(1, ...months.map(({ total }) => total));
  const across = readingAcross(language, WIDTH);
  const from = (month: number) => LEFT + ((month - begin) / (end - begin)) * (WIDTH - LEFT - RIGHT);
  const x = (month: number) => round(across(from(month)));
  const y = (total: number) => round(HEIGHT - BOTTOM - (total / most) * (HEIGHT - TOP - BOTTOM));
  const last = months.at(-1)?.total ?? 0;
  const path = months.map(({ month, total }) => `H${x(monthNumber(month))}V${y(total)}`).join('');
  const years = Array.from({ length: Math.ceil((end - begin) / 12) + 1 }, (_, index) => begin + index * 12);
  const step = Math.ceil(years.length / 9);
  const line = { fill: 'none', ...(paint ? { stroke: paint.colour, 'stroke-width': 3 } : {}) };
  const thin = paint ? { stroke: paint.thin, 'stroke-width': 1 } : {};
  const text = paint ? { fill: paint.ink, 'font-family': 'sans-serif', 'font-size': 14 } : {};
  return (
    <>
      {years
        .filter((_, index) => index % step === 0)
        .map((month) => (
          <>
            <path class="thin" d={`M${x(month)} ${TOP}V${HEIGHT - BOTTOM}`} {...thin} />
            {month <= monthNumber(on) && (
              <text class="dim" x={round(across(from(month) + 4))} y={HEIGHT - 12} {...text}>
                {formatDay(language, `${Math.floor(month / 12)}-01-01` as Day, 'year')}
              </text>
            )}
          </>
        ))}
      <path class="thin" d={`M${across(LEFT)} ${HEIGHT - BOTTOM}H${across(WIDTH - RIGHT)}`} {...thin} />
      <path class="line" d={`M${x(monthNumber(first))} ${y(0)}${path}H${x(end)}`} {...line} />
      <text
        class="now-t"
        x={round(across(from(end) + 8))}
        y={y(last) + 5}
        {...text}
        {...(paint ? { 'font-weight': 700 } : {})}
      >
        {formatNumber(language, last)}
      </text>
    </>
  );
}

/** The same line as a file of its own, colours and title in it. */
export function growthPicture(given: Omit<GrowthProps, 'label'> & { title: string; colour: string }): string {
  const { title, colour, ...line } = given;
  return renderToString(
    <svg
      xmlns="http://www.w3.org/2000/svg"
      viewBox={`0 -40 ${WIDTH} ${HEIGHT + 40}`}
      width={WIDTH}
      height={HEIGHT + 40}
      direction={tongue(line.language).direction}
    >
      <title>{title}</title>
      <rect y="-40" width={WIDTH} height={HEIGHT + 40} fill="#ffffff" />
      <text
        x={readingAcross(line.language, WIDTH)(LEFT)}
        y="-14"
        fill="#231f1b"
        font-family="sans-serif"
        font-size="18"
        font-weight="700"
      >
        {title}
      </text>
      <Line {...line} paint={{ ink: '#231f1b', thin: '#d4d1cd', colour }} />
    </svg>,
  );
}

/** The number at the end of each year from the first to the day asked, which ends the last one. */
export function yearEnds(months: readonly MonthTotal[], on: Day): { day: Day; total: number }[] {
  const first = Number(months[0]?.month.slice(0, 4) ?? on.slice(0, 4));
  const last = Number(on.slice(0, 4));
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const day = `${first + index}-12-31` as Day;
    return { day: day < on ? day : on, total: months.findLast(({ month }) => month <= day)?.total ?? 0 };
  });
}

const monthNumber = (day: Day) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
const round = (number: number) => Math.round(number * 10) / 10;
