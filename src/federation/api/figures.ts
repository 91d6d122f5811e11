import { fileAnswer, jsonAnswer, notFoundProblem } from '#ground/http';
import { languages } from '#ground/language';
import { type Cell, writeCsv } from '#ground/sheets';
import { routes } from '#routes';
import { z } from 'zod';
import { type Facet, facets } from '../facet.ts';
import { depths } from '../queries/asked.ts';
import type { Endpoint } from './endpoint.ts';
import { dayField, slugField } from './fields.ts';
import { figuresOf } from './figuresOf.ts';
import { readQuery } from './read.ts';
import type { Figures } from './shapes.ts';

const query = z.strictObject({
  umbrella: slugField.describe('Slug of the umbrella.'),
  on: dayField.optional().describe('As of this day; absent: today.'),
  by: z.enum(facets).optional().describe('What the groups are made by; absent: no groups.'),
  depth: z.enum(depths).default('all').describe('Whom the groups count.'),
  language: z
    .enum(languages.map(({ code }) => code))
    .default('de')
    .describe('Language of the labels.'),
});

const problems = { 404: 'There is no such umbrella.', 422: 'The question is not valid; one entry for each field.' };

/** How many members an umbrella has, and of which sorts. */
export const countMembers: Endpoint = {
  route: routes.apiMemberFigures,
  id: 'countMembers',
  summary: 'Number of members',
  description:
    'Members of an umbrella on a day, each counted once: `direct` are its own, `all` everyone below who is no ' +
    'umbrella. Individual members are counted on the first day of the year, and never shown in numbers from one to ' +
    'four, nor where such a number could be worked out.',
  query,
  answers: [{ status: 200, description: 'The figures.', json: 'Figures' }],
  problems,
  async answer({ url, today, house }) {
    const read = readQuery(url, query);
    if ('refused' in read) return read.refused;
    const figures = await figuresOf(house.database, read.asked, read.asked.on ?? today);
    return figures ? jsonAnswer(figures) : notFoundProblem('umbrella');
  },
};

/** The same as a file: the groups, or without them both depths. */
export const countMembersCsv: Endpoint = {
  route: routes.apiMemberFiguresCsv,
  id: 'countMembersCsv',
  summary: 'Number of members as a file',
  description:
    'The groups as CSV (key, label, organisations); without `by` the depths (depth, organisations, individuals).',
  query,
  answers: [{ status: 200, description: 'The figures.', csv: true }],
  problems,
  async answer({ url, today, house }) {
    const read = readQuery(url, query);
    if ('refused' in read) return read.refused;
    const figures = await figuresOf(house.database, read.asked, read.asked.on ?? today);
    if (!figures) return notFoundProblem('umbrella');
    const name = ['members', figures.umbrella, read.asked.by, figures.on]
      .filter((part) => part !== undefined)
      .join('-');
    return fileAnswer(sheetOf(figures, read.asked.by), 'text/csv; charset=utf-8', `${name}.csv`);
  },
};

function sheetOf({ direct, all, groups }: Figures, by: Facet | undefined): string {
  if (by)
    return writeCsv(
      ['key', 'label', 'organisations'],
      groups.map(({ key, label, organisations }): Cell[] => [key, label, organisations]),
    );
  const levels = Object.entries({ direct, all });
  return writeCsv(
    ['depth', 'organisations', 'individuals'],
    levels.map(([depth, { organisations, individuals }]): Cell[] => [depth, organisations, individuals]),
  );
}
