import { fileAnswer } from '#ground/http';
import { type Cell, streamCsv, writeXlsx } from '#ground/sheets';
import { tongue } from '#ground/language';
import type { Visit } from '#identity';
import { legalFormLabel, topicLabel } from '../labels.ts';
import { memberList } from '../queries/memberList.ts';
import type { Cursor, MemberRow } from '../queries/members.ts';
import { totalsBy } from '../queries/totals.ts';
import { type Umbrella, umbrellaOn } from '../queries/umbrella.ts';
import { words } from '../words.generated.ts';
import { facetAsked, labelled, splitWords } from './figures.tsx';
import { type Question, readQuestion } from './question.ts';

const PORTION = 500;
/** A workbook is made in memory; a longer list is taken as CSV. */
const MOST_XLSX_ROWS = 50_000;

/** The whole list of the question, page by page, so that any length costs the same memory. */
async function* everyMember(visit: Visit, umbrella: Umbrella, question: Question): AsyncGenerator<MemberRow> {
  const list = await memberList(visit.house.database, umbrella.node, question);
  for (let after: Cursor | undefined; ;) {
    const rows = await list.page(PORTION, after);
    yield* rows;
    const last = rows.at(-1);
    if (!last || rows.length < PORTION) return;
    after = { ...last.cursor, backward: false };
  }
}

function columnsOf(visit: Visit) {
  const say = words[visit.language];
  return [say.columnOrganisation, say.columnLegalForm, say.columnSeat, 'AGS', say.columnTopics, say.columnSince];
}

function cellsOf(visit: Visit, row: MemberRow): Cell[] {
  const { language } = visit;
  return [
    row.name,
    row.legalForm ? legalFormLabel(language, row.legalForm) : '',
    row.place ?? '',
    row.ags ?? '',
    row.topics.map((topic) => topicLabel(language, topic)).join('; '),
    row.since,
  ];
}

export async function membersCsvAnswer(visit: Visit): Promise<Response | undefined> {
  const { house, parts, language, url, today } = visit;
  const question = readQuestion(url, today);
  const umbrella = await umbrellaOn(house.database, parts['umbrella']!, question.on, language);
  if (!umbrella) return undefined;
  const cells = async function* () {
    for await (const row of everyMember(visit, umbrella, question)) yield cellsOf(visit, row);
  };
  const stream = streamCsv(columnsOf(visit), cells(), { delimiter: ';' });
  return fileAnswer(stream, 'text/csv; charset=utf-8', `${umbrella.slug}-${question.on}.csv`);
}

export async function membersXlsxAnswer(visit: Visit): Promise<Response | undefined> {
  const { house, parts, language, url, today } = visit;
  const question = readQuestion(url, today);
  const umbrella = await umbrellaOn(house.database, parts['umbrella']!, question.on, language);
  if (!umbrella) return undefined;
  const rows: Cell[][] = [];
  for await (const row of everyMember(visit, umbrella, question)) {
    if (rows.push(cellsOf(visit, row)) >= MOST_XLSX_ROWS) break;
  }
  const columns = columnsOf(visit).map((title, index) => ({
    title,
    kind: index === 5 ? ('day' as const) : ('text' as const),
  }));
  return workbookAnswer(visit, `${umbrella.slug}-${question.on}.xlsx`, words[language].membersTitle, columns, rows);
}

async function figureRows(visit: Visit) {
  const { house, parts, language, url, today } = visit;
  const { on } = readQuestion(url, today);
  const umbrella = await umbrellaOn(house.database, parts['umbrella']!, on, language);
  if (!umbrella) return undefined;
  const facet = facetAsked(url);
  const groups = await totalsBy(house.database, umbrella.node, facet === 'membership' ? 'direct' : 'all', on, facet);
  const name = `${umbrella.slug}-${facet}-${on}`;
  return { on, facet, name, rows: labelled(language, facet, groups) };
}

export async function figuresCsvAnswer(visit: Visit): Promise<Response | undefined> {
  const figures = await figureRows(visit);
  if (!figures) return undefined;
  const say = words[visit.language];
  const cells = figures.rows.map(({ key, label, organisations }): Cell[] => [key, label, organisations, figures.on]);
  const columns = ['key', splitWords(visit.language)[figures.facet], say.numberColumn, say.onLabel];
  return fileAnswer(streamCsv(columns, cells, { delimiter: ';' }), 'text/csv; charset=utf-8', `${figures.name}.csv`);
}

export async function figuresXlsxAnswer(visit: Visit): Promise<Response | undefined> {
  const figures = await figureRows(visit);
  if (!figures) return undefined;
  const say = words[visit.language];
  const columns = [
    { title: 'key', kind: 'text' as const },
    { title: splitWords(visit.language)[figures.facet], kind: 'text' as const },
    { title: say.numberColumn, kind: 'number' as const },
    { title: say.onLabel, kind: 'day' as const },
  ];
  const cells = figures.rows.map(({ key, label, organisations }): Cell[] => [key, label, organisations, figures.on]);
  return workbookAnswer(visit, `${figures.name}.xlsx`, say.figuresTitle, columns, cells);
}

type XlsxColumns = { title: string; kind: 'text' | 'number' | 'day' }[];

async function workbookAnswer(
  visit: Visit,
  file: string,
  name: string,
  columns: XlsxColumns,
  rows: Cell[][],
): Promise<Response> {
  const rightToLeft = tongue(visit.language).direction === 'rtl';
  const workbook = await writeXlsx([{ name: name.slice(0, 31), columns, rows }], { rightToLeft });
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  return fileAnswer(workbook as Uint8Array<ArrayBuffer>, type, file);
}
