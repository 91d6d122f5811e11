import { fileAnswer } from '#ground/http';
import type { Language } from '#ground/language';
import { type Cell, streamCsv } from '#ground/sheets';
import { ownerOf, type Visit } from '#identity';
import { figureLabel } from '../figure.ts';
import { overviewOf, type Shown } from '../overview.ts';
import { answersOf } from '../queries/answer.ts';
import { words } from '../words.generated.ts';
import { reachStatement, seen } from './reach.ts';

/** The table by district as a file, with the same figures hidden as on the page. */
export async function statementCsvAnswer(visit: Visit): Promise<Response | undefined> {
  const { language } = visit;
  const say = words[language];
  const found = await seen(visit, async (write) => {
    const statement = await reachStatement(visit, write);
    return statement && { statement, answers: await answersOf(write, statement.id) };
  });
  if (!found) return undefined;
  const { year, questions, countedOn } = found.statement;
  const { districts, asked, answered, reported } = overviewOf(found.answers, questions);
  const columns = ['AGS', say.columnDistrict, say.columnAsked, say.columnAnswered];
  const rows: Cell[][] = [
    ...districts.map(({ district, name, asked, answered, figures }): Cell[] => [
      district ?? '',
      name ?? say.noSeat,
      asked,
      answered,
      ...questions.map((figure) => cellOf(language, figures[figure])),
      countedOn,
    ]),
    ['', say.allTogether, asked, answered, ...questions.map((figure) => cellOf(language, reported[figure])), countedOn],
  ];
  const titles = [...columns, ...questions.map((figure) => figureLabel(language, figure)), say.columnCountedOn];
  const name = `${ownerOf(visit).slug}-${year}.csv`;
  return fileAnswer(streamCsv(titles, rows, { delimiter: ';' }), 'text/csv; charset=utf-8', name);
}

const cellOf = (language: Language, shown: Shown | undefined): Cell =>
  shown === undefined || shown === 'none' ? '' : shown === 'hidden' ? words[language].hidden : shown;
