import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { test } from 'node:test';
import ICAL from 'ical.js';
import { dayFrom } from '#ground/day';
import { momentAt } from '../time/clock.ts';
import { readCalendar } from './read/readCalendar.ts';
import { type CalendarRead, readClosures } from './readClosures.ts';

const at = (day: string, minute = 0) => momentAt(dayFrom(day), minute);
const YEAR = { from: at('2026-01-01'), until: at('2027-01-01') };
const calendar = (...lines: string[]) =>
  Buffer.from(['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, 'END:VCALENDAR', ''].join('\r\n'));
const event = (...lines: string[]) => ['BEGIN:VEVENT', 'UID:a', 'SUMMARY:Bauarbeiten', ...lines, 'END:VEVENT'];
async function read(...lines: string[]): Promise<CalendarRead> {
  const outcome = await readClosures(calendar(...lines), YEAR);
  if ('unreadable' in outcome) assert.fail(outcome.unreadable);
  return outcome;
}
const times = ({ events }: CalendarRead) => events.map(({ from, until }) => [from, until]);

test('days, hours with a zone, without one and in UTC become moments', async () => {
  const days = await read(...event('DTSTART;VALUE=DATE:20261224', 'DTEND;VALUE=DATE:20270102'));
  assert.deepEqual(times(days), [[at('2026-12-24'), at('2027-01-02')]]);
  assert.deepEqual(days.events[0], {
    from: at('2026-12-24'),
    until: at('2027-01-02'),
    source: 'a',
    summary: 'Bauarbeiten',
    wholeDays: true,
  });
  for (const said of [
    ['DTSTART:20260701T080000Z', 'DTEND:20260701T100000Z'],
    ['DTSTART;TZID=Europe/Berlin:20260701T100000', 'DURATION:PT2H'],
    ['DTSTART:20260701T100000', 'DTEND:20260701T120000'],
    ['DTSTART;TZID=America/New_York:20260701T040000', 'DTEND;TZID=America/New_York:20260701T060000'],
  ]) {
    assert.deepEqual(times(await read(...event(...said))), [[at('2026-07-01', 600), at('2026-07-01', 720)]], said[0]);
  }
});

test('a day that is not said to be one is read, and so is an added time with an end of its own', async () => {
  const day = await read(...event('DTSTART:20260501', 'DTEND:20260503'));
  assert.deepEqual(times(day), [[at('2026-05-01'), at('2026-05-03')]]);
  const period = ['DTSTART:20260701T100000', 'DURATION:PT1H', 'RDATE;VALUE=PERIOD:20260801T100000/PT3H'];
  assert.deepEqual(times(await read(...event(...period))), [
    [at('2026-07-01', 600), at('2026-07-01', 660)],
    [at('2026-08-01', 600), at('2026-08-01', 780)],
  ]);
});

test('one day written twice is that day, and a day without an end is one', async () => {
  for (const end of [['DTEND;VALUE=DATE:20260501'], []])
    assert.deepEqual(times(await read(...event('DTSTART;VALUE=DATE:20260501', ...end))), [
      [at('2026-05-01'), at('2026-05-02')],
    ]);
});

test('rules are written out on the clock: without exceptions, with added days and with times that were moved', async () => {
  const series = event(
    'DTSTART;TZID=Europe/Berlin:20260317T100000',
    'DTEND;TZID=Europe/Berlin:20260317T120000',
    'RRULE:FREQ=WEEKLY;COUNT=4',
    'EXDATE;TZID=Europe/Berlin:20260324T100000',
    'RDATE;TZID=Europe/Berlin:20260501T100000',
  );
  const moved = event(
    'RECURRENCE-ID;TZID=Europe/Berlin:20260331T100000',
    'DTSTART;TZID=Europe/Berlin:20260401T140000',
    'DTEND;TZID=Europe/Berlin:20260401T150000',
  );
  assert.deepEqual(times(await read(...series, ...moved)), [
    [at('2026-03-17', 600), at('2026-03-17', 720)],
    [at('2026-04-01', 840), at('2026-04-01', 900)],
    [at('2026-04-07', 600), at('2026-04-07', 720)],
    [at('2026-05-01', 600), at('2026-05-01', 720)],
  ]);
});

test('what has no usable time is left out, and why is told', async () => {
  const faults: [string, string[]][] = [
    ['noStart', []],
    ['noEnd', ['DTSTART:20260701T100000Z']],
    ['endBeforeStart', ['DTSTART:20260701T100000Z', 'DTEND:20260701T090000Z']],
    ['unknownZone', ['DTSTART;TZID=Nirgendwo:20260701T100000', 'DURATION:PT1H']],
    ['unreadable', ['DTSTART:MORGEN', 'DURATION:PT1H']],
  ];
  for (const [why, lines] of faults) {
    const { events, faults: told } = await read(...event(...lines));
    assert.deepEqual([events, told], [[], [{ summary: 'Bauarbeiten', why }]], why);
  }
  const cancelled = await read(...event('DTSTART;VALUE=DATE:20260501', 'STATUS:CANCELLED'));
  assert.deepEqual([cancelled.events, cancelled.faults], [[], []]);
});

test('a rule without an end stops at the end of the range, and a thousand times are enough', async () => {
  const daily = event('DTSTART;VALUE=DATE:20200101', 'RRULE:FREQ=DAILY');
  assert.equal((await read(...daily)).events.length, 365);
  const hourly = await read(...event('DTSTART:20260101T000000Z', 'DURATION:PT1M', 'RRULE:FREQ=HOURLY'));
  assert.equal(hourly.events.length, 1_000);
  assert.deepEqual(hourly.faults, [{ summary: 'Bauarbeiten', why: 'tooMany' }]);
});

test('a file that would keep us busy forever is refused, and the house goes on meanwhile', async () => {
  let turns = 0;
  const turning = setInterval(() => (turns += 1), 20);
  const never = event('DTSTART:19000101T000000Z', 'DURATION:PT1S', 'RRULE:FREQ=SECONDLY');
  assert.deepEqual(await readClosures(calendar(...never), YEAR), { unreadable: 'tooLong' });
  clearInterval(turning);
  assert.ok(turns > 5);
});

test('what is no calendar, too large or empty is refused by name', async () => {
  assert.deepEqual(await readClosures(Buffer.from(''), YEAR), { unreadable: 'empty' });
  assert.deepEqual(await readClosures(Buffer.alloc(1_000_001, 65), YEAR), { unreadable: 'tooLarge' });
  assert.deepEqual(await readClosures(Buffer.from('%PDF-1.7'), YEAR), { unreadable: 'noCalendar' });
  assert.deepEqual(await readClosures(Buffer.from('BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n???'), YEAR), {
    unreadable: 'broken',
  });
});

test('a name that turns text around or hides lines is one plain line', async () => {
  const { events } = await read(
    'BEGIN:VEVENT',
    'UID:\u202eb',
    `SUMMARY:\u202eUmbau\\nBEGIN:VEVENT ${'ä'.repeat(400)}`,
    'DTSTART;VALUE=DATE:20260501',
    'END:VEVENT',
  );
  assert.equal(events[0]?.source, 'b');
  assert.match(events[0]!.summary, /^Umbau BEGIN:VEVENT ä+$/);
  assert.equal([...events[0]!.summary].length, 300);
});

const FILES = join(import.meta.dirname, '../../../../../shared/data/ics');
const skip = existsSync(FILES) ? false : 'the calendar files are not here';
const MANY_YEARS = { from: Date.parse('1995-01-01T00:00:00Z'), until: Date.parse('2030-01-01T00:00:00Z') };
const ALL = { from: Date.parse('1900-01-02T00:00:00Z'), until: Date.parse('2150-01-01T00:00:00Z') };

// In place, since a thread for each would take a minute: one that hangs would end the test by its time.
test('every file of three other libraries is read or refused by name', { skip }, () => {
  const files = globSync('**/*.ics', { cwd: FILES });
  assert.ok(files.length > 150);
  const refused: string[] = [];
  let events = 0;
  for (const file of files) {
    const bytes = readFileSync(join(FILES, file));
    const outcome = readCalendar(bytes, MANY_YEARS);
    if ('unreadable' in outcome) {
      refused.push(`${basename(file)}: ${outcome.unreadable}`);
      continue;
    }
    events += outcome.events.length;
    for (const { from, until, summary } of outcome.events) {
      assert.ok(from < until, file);
      assert.doesNotMatch(summary, /[\p{Cc}]/u, file);
    }
  }
  assert.ok(events > 2_000, String(events));
  assert.ok(refused.length < files.length / 3, refused.join('\n'));
});

test('a rule that ends gives as many times as the library counts by itself', { skip }, () => {
  let compared = 0;
  for (const file of globSync('**/*.ics', { cwd: FILES })) {
    const text = readFileSync(join(FILES, file), 'utf8');
    const rule = /^RRULE:(.*(?:COUNT|UNTIL)=.*)$/m.exec(text)?.[1];
    const start = /^DTSTART(?:;VALUE=DATE)?:(\d{8}(?:T\d{6}Z?)?)\r?$/m.exec(text)?.[1];
    if (!rule || !start || /FREQ=(SECONDLY|MINUTELY)/.test(rule)) continue;
    const counted = countOf(rule.trim(), start);
    if (counted === undefined || counted > 900) continue;
    const date = start.length === 8;
    const alone = calendar(
      ...event(
        `DTSTART${date ? ';VALUE=DATE' : ''}:${start}`,
        date ? 'DURATION:P1D' : 'DURATION:PT1M',
        `RRULE:${rule.trim()}`,
      ),
    );
    const outcome = readCalendar(alone, ALL);
    assert.ok('events' in outcome, file);
    assert.equal(outcome.events.length, counted, `${file}: ${rule}`);
    compared += 1;
  }
  assert.ok(compared > 5, String(compared));
});

/** How many times the library's own iterator steps; undefined where the rule is none to it. */
function countOf(rule: string, start: string): number | undefined {
  try {
    const from = ICAL.Time.fromString(
      start.replace(/^(\d{4})(\d{2})(\d{2})/, '$1-$2-$3').replace(/T(\d{2})(\d{2})(\d{2})/, 'T$1:$2:$3'),
      undefined,
    );
    const steps = ICAL.Recur.fromString(rule).iterator(from);
    let count = 0;
    while (count < 2_000 && steps.next()) count += 1;
    return count;
  } catch {
    return undefined;
  }
}
