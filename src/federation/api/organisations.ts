import { fileAnswer, jsonAnswer, notFoundProblem } from '#ground/http';
import { type Cell, streamCsv } from '#ground/sheets';
import type { Visit } from '#identity';
import { routes } from '#routes';
import type { Cursor } from '../queries/members.ts';
import { cursorText } from './cursor.ts';
import type { Endpoint } from './endpoint.ts';
import { itemOf, type Listing, listingOf } from './listing.ts';
import { listFilters, pagedFilters, type Question, questionOf } from './question.ts';
import { invalid, readQuery } from './read.ts';
import type { Item, List } from './shapes.ts';

const problems = { 404: 'There is no such umbrella.', 422: 'The question is not valid; one entry for each field.' };

/** A page of those below an umbrella, or of all organisations. */
export const listOrganisations: Endpoint = {
  route: routes.apiOrganisations,
  id: 'listOrganisations',
  summary: 'Organisations, page by page',
  description:
    'Those who stand below an umbrella on a day, each once, or without an umbrella all organisations. With ' +
    'depth=all those who are umbrellas themselves are left out, so that `total` is the figure of the umbrella.',
  query: pagedFilters,
  answers: [
    {
      status: 200,
      description: 'One page.',
      json: 'List',
      headers: { Link: 'The next page, rel="next", where there is one.' },
    },
  ],
  problems,
  async answer(visit) {
    const read = readQuery(visit.url, pagedFilters);
    if ('refused' in read) return read.refused;
    const question = questionOf(read.asked, visit.today);
    if ('code' in question) return invalid([question]);
    const listing = await listingOf(visit.house.database, question);
    return listing ? pageAnswer(visit, question, listing, read.asked.limit) : notFoundProblem('umbrella');
  },
};

async function pageAnswer({ url }: Visit, question: Question, listing: Listing, limit: number): Promise<Response> {
  const after = question.after && { ...question.after, backward: false };
  // One row more than shown says whether there is another page.
  const [total, rows] = await Promise.all([listing.total(), listing.page(limit + 1, after)]);
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const next = last && rows.length > limit ? cursorText({ ...last.cursor, on: question.on }, question.digest) : null;
  const list: List = { items: shown.map(itemOf), ...total, next };
  const query = { ...Object.fromEntries(url.searchParams), cursor: next ?? undefined };
  const link = routes.apiOrganisations.to({}, query);
  return jsonAnswer(list, 200, next === null ? {} : { Link: `<${link}>; rel="next"` });
}

/** The same list as one file. */
export const listOrganisationsCsv: Endpoint = {
  route: routes.apiOrganisationsCsv,
  id: 'listOrganisationsCsv',
  summary: 'Organisations as one file',
  description: 'All pages of the same question, as CSV: UTF-8 with byte order mark, commas, CRLF.',
  query: listFilters,
  answers: [{ status: 200, description: 'The whole list.', csv: true }],
  problems,
  async answer({ url, today, house }) {
    const read = readQuery(url, listFilters);
    if ('refused' in read) return read.refused;
    const question = questionOf(read.asked, today);
    if ('code' in question) return invalid([question]);
    const listing = await listingOf(house.database, question);
    if (!listing) return notFoundProblem('umbrella');
    const columns = ['slug', 'name', 'kind', 'legalForm', 'place', 'ags', 'since', 'until'];
    const name = ['organisations', question.umbrella, question.on].filter((part) => part !== undefined).join('-');
    return fileAnswer(streamCsv(columns, allRows(listing)), 'text/csv; charset=utf-8', `${name}.csv`);
  },
};

const ROWS_AT_A_TIME = 500;

/** Every row of the list; the next ones are asked for when those before were taken. */
async function* allRows(listing: Listing): AsyncGenerator<Cell[]> {
  let after: Cursor | undefined;
  for (;;) {
    const rows = await listing.page(ROWS_AT_A_TIME, after);
    for (const row of rows) yield cells(itemOf(row));
    const last = rows.at(-1);
    if (!last || rows.length < ROWS_AT_A_TIME) return;
    after = { ...last.cursor, backward: false };
  }
}

const cells = ({ slug, name, kind, legalForm, seat, since, until }: Item): Cell[] => [
  slug,
  name,
  kind,
  legalForm,
  seat?.place,
  seat?.ags,
  since,
  until,
];
