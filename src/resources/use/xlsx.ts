import { fileAnswer, seeOther } from '#ground/http';
import { formatDay, type Language, tongue } from '#ground/language';
import { type XlsxSheet, writeXlsx } from '#ground/sheets';
import { ownerOf, type Visit } from '#identity';
import { routes } from '#routes';
import { readDays, readUse, type Use } from './reading.ts';
import { percentOf, tablesOf, type UseTable, weeksOf } from './tables.ts';
import { words } from './words.generated.ts';

/** The figures as a workbook for the funder: first what it is about, then a sheet for each table. */
export async function useXlsxAnswer(visit: Visit): Promise<Response | undefined> {
  const { language, parts, url } = visit;
  const { days } = readDays(visit);
  // The page says what is wrong with the days.
  if (!days) {
    const page = { language, organisation: ownerOf(visit).slug, house: parts['house'] ?? '' };
    return seeOther(routes.use.to(page) + url.search);
  }
  const use = await readUse(visit, days);
  if (!use) return undefined;
  const sheets = [
    aboutSheet(visit, use),
    ...tablesOf(language, use).map((table) => tableSheet(language, use, table)),
    ...(use.figures.walls.length > 0 ? [wallsSheet(language, use)] : []),
  ];
  const workbook = await writeXlsx(sheets, { rightToLeft: tongue(language).direction === 'rtl' });
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  return fileAnswer(workbook as Uint8Array<ArrayBuffer>, type, `${use.house.slug}-${use.from}-${use.until}.xlsx`);
}

function aboutSheet(visit: Visit, use: Use): XlsxSheet {
  const { language, today } = visit;
  const say = words[language];
  const { bookings, minutes, upcoming, noShows } = use.figures;
  const day = (each: Parameters<typeof formatDay>[1]) => formatDay(language, each, 'long');
  return {
    name: say.about,
    columns: [
      { title: say.what, kind: 'text' },
      { title: say.value, kind: 'number' },
    ],
    rows: [
      [say.house, use.house.name],
      [say.keeper, ownerOf(visit).name],
      [say.from, day(use.from)],
      [say.until, day(use.until)],
      [say.exportedOn, day(today)],
      [say.bookings, bookings],
      [say.hours, hours(minutes)],
      ...(upcoming > 0 ? [[say.upcoming({ bookings: upcoming }), upcoming]] : []),
      [say.noShowsTitle, noShows.bookings],
      [say.counted, say.howCounted],
      [say.share, say.shareHint({ day: use.measuredUntil })],
    ],
  };
}

function tableSheet(language: Language, { figures }: Use, { id, title, column, lines }: UseTable): XlsxSheet {
  const say = words[language];
  const shared = id === 'resources';
  return {
    name: title,
    columns: [
      { title: column, kind: 'text' },
      { title: say.bookings, kind: 'number' },
      { title: say.hours, kind: 'number' },
      ...(shared ? [{ title: `${say.share} (%)`, kind: 'number' as const }] : []),
    ],
    rows: [
      ...lines.map(({ label, bookings, minutes, share }) => [
        label,
        bookings,
        hours(minutes),
        ...(shared ? [share === undefined ? null : percentOf(share)] : []),
      ]),
      [say.total, figures.bookings, hours(figures.minutes)],
    ],
  };
}

function wallsSheet(language: Language, { figures }: Use): XlsxSheet {
  const say = words[language];
  return {
    name: say.walls,
    columns: [
      { title: say.resource, kind: 'text' },
      { title: say.exhibitions, kind: 'number' },
      { title: say.weeks, kind: 'number' },
    ],
    rows: figures.walls.map(({ name, key, bookings, minutes }) => [name ?? key, bookings, weeksOf(minutes)]),
  };
}

// Finer than the page, so that the lines sum up to the total whatever was booked.
const hours = (minutes: number) => Math.round((minutes / 60) * 1_000_000) / 1_000_000;
