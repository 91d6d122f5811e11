import { type Day, daysBetween, type Period } from '#ground/day';
import { formatDay, isolate, type Language } from '#ground/language';
import { readingAcross } from './reading.ts';

export interface Track {
  title: string;
  /** In order of their first day. */
  stretches: readonly (Period & { text: string })[];
}

export interface TimelineProps {
  tracks: readonly Track[];
  today: Day;
  /** The day the page holds for. */
  on: Day;
  language: Language;
  label: string;
  /** "heute" */
  now: string;
}

const WIDTH = 976;
const LEFT = 168;
const ROW = 52;
const HEAD = 32;

/**
 * What held when. On a wide page bars on one scale of years; on a phone the same stretches one below the
 * other, each with its days, since a line of years is either unreadable or wider than the screen there.
 */
export function Timeline(props: TimelineProps) {
  return (
    <figure class="when">
      <Bars {...props} />
      <ol class="when-list" aria-hidden="true">
        {props.tracks.map((track) => (
          <li>
            <b>
              <bdi>{track.title}</bdi>
            </b>
            <ol>
              {track.stretches.map((stretch) => (
                <li class={stretch.until === undefined ? 'lasting' : undefined}>
                  <bdi>{stretch.text}</bdi>
                  <span class="small muted">
                    {formatDay(props.language, stretch.from, 'short')} –{' '}
                    {stretch.until ? formatDay(props.language, stretch.until, 'short') : props.now}
                  </span>
                </li>
              ))}
            </ol>
          </li>
        ))}
      </ol>
    </figure>
  );
}

function Bars({ tracks, today, on, language, label, now }: TimelineProps) {
  const first = tracks.flatMap(({ stretches }) => stretches.map(({ from }) => from)).reduce((a, b) => (a < b ? a : b));
  const begin = `${first.slice(0, 4)}-01-01` as Day;
  const last = on > today ? on : today;
  const span = Math.max(366, daysBetween(begin, last) + 60);
  const x = (day: Day) => Math.round(LEFT + (daysBetween(begin, day) / span) * (WIDTH - LEFT));
  const across = readingAcross(language, WIDTH);
  const height = HEAD + tracks.length * ROW + 8;
  const years = Array.from(
    { length: Number(last.slice(0, 4)) - Number(begin.slice(0, 4)) + 1 },
    (_, index) => `${Number(begin.slice(0, 4)) + index}-01-01` as Day,
  );
  const step = Math.ceil(years.length / 12);
  return (
    <svg class="draw bars-when" viewBox={`0 0 ${WIDTH} ${height}`} role="img" aria-label={label}>
      {years
        .filter((_, index) => index % step === 0)
        .map((year) => (
          <>
            <path class="thin" d={`M${across(x(year))} 22V${height - 8}`} />
            {x(today) - x(year) > 70 && (
              <text class="dim" x={across(x(year) + 4)} y="15">
                {formatDay(language, year, 'year')}
              </text>
            )}
          </>
        ))}
      {tracks.map((track, index) => (
        <TrackBars track={track} top={HEAD + index * ROW} x={x} today={today} language={language} />
      ))}
      <path class="today" d={`M${across(x(today))} 22V${height - 4}`} />
      <text class="now-t" x={across(x(today) - 5)} y="15" text-anchor="end">
        {now}
      </text>
    </svg>
  );
}

function TrackBars(props: { track: Track; top: number; x: (day: Day) => number; today: Day; language: Language }) {
  const { track, top, x, today, language } = props;
  const across = readingAcross(language, WIDTH);
  const left = (begin: number, end: number) => Math.min(across(begin), across(end));
  return (
    <>
      <text class="dim" x={across(0)} y={top + 31}>
        {isolate(language, shortened(track.title, 18))}
      </text>
      <path class="thin" d={`M0 ${top}H${WIDTH}`} />
      {track.stretches.map((stretch, index) => {
        const begin = x(stretch.from);
        const end = Math.max(begin + 4, x(stretch.until ?? today) - 2);
        const next = track.stretches[index + 1];
        const lasts = stretch.until === undefined;
        const letters = Math.floor((end - begin - 16) / 8.2);
        return (
          <>
            <rect
              class={lasts ? 'bar' : 'bar soft'}
              x={left(begin, end)}
              y={top + 12}
              width={end - begin}
              height="28"
            />
            {letters > 4 && (
              <text class={lasts ? 'on' : 'on-soft'} x={across(begin + 10)} y={top + 31}>
                {isolate(language, shortened(stretch.text, letters))}
              </text>
            )}
            {next && stretch.until && daysBetween(stretch.until, next.from) > 1 && (
              <path class="gap" d={`M${across(end + 6)} ${top + 26}H${across(Math.max(end + 8, x(next.from) - 6))}`} />
            )}
          </>
        );
      })}
    </>
  );
}

const shortened = (text: string, letters: number) =>
  text.length <= letters ? text : `${text.slice(0, Math.max(1, letters - 1))}…`;
