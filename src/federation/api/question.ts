import type { Day } from '#ground/day';
import { z } from 'zod';
import { affiliationKinds } from '../affiliation.ts';
import { type Facet, facets } from '../facet.ts';
import { legalForms, organisationKinds, topics } from '../organisation.ts';
import { type Depth, depths } from '../queries/asked.ts';
import { type Sorting, sortings } from '../queries/members.ts';
import { type Bookmark, bookmarkIn, digestOf } from './cursor.ts';
import { dayField, keyField, slugField, textField } from './fields.ts';
import { fault } from './read.ts';

/** What a list may be asked for in an address. */
export const listFilters = z.strictObject({
  umbrella: slugField.optional().describe('Slug of the umbrella whose members are listed; absent: all organisations.'),
  on: dayField.optional().describe('As of this day; absent: today.'),
  depth: z.enum(depths).default('direct').describe('Members of its own, or everyone below who is no umbrella itself.'),
  q: textField(200)
    .optional()
    .describe('Words of name, place or topic; a mistyped letter is forgiven below an umbrella.'),
  district: keyField(/^\d{5}$/, 'a district key of five digits')
    .optional()
    .describe('District of the seat (AGS).'),
  state: keyField(/^\d{2}$/, 'a state key of two digits')
    .optional()
    .describe('Land of the seat (AGS).'),
  topic: z.enum(topics).optional().describe('What they work on.'),
  origin: keyField(/^[A-Z]{2}$/, 'two letters of ISO 3166-1')
    .optional()
    .describe('Community of origin.'),
  language: keyField(/^[a-z]{2,3}$/, 'a language code of ISO 639')
    .optional()
    .describe('A language they speak.'),
  kind: z.enum(organisationKinds).optional().describe('An umbrella kind lists umbrellas at either depth.'),
  legalForm: z.enum(legalForms).optional().describe('Legal form on the day.'),
  membership: z.enum(affiliationKinds).optional().describe('Kind of the membership in the umbrella itself.'),
  sort: z
    .enum(sortings.flatMap((sort) => [sort, `-${sort}`] as const))
    .default('name')
    .describe('With a minus: descending.'),
});

const LIMIT = 'must be a whole number from 1 to 200';
export const pagedFilters = listFilters.extend({
  limit: z.coerce
    .number(LIMIT)
    .int(LIMIT)
    .min(1, LIMIT)
    .max(200, LIMIT)
    .default(50)
    .describe('Most items on one page.'),
  cursor: z.string().optional().describe('`next` of the page before, with the same question.'),
});

/** A list as it was asked for, every default filled in. */
export interface Question {
  umbrella: string | undefined;
  on: Day;
  depth: Depth;
  words: string | undefined;
  facets: readonly (readonly [Facet, string])[];
  sort: Sorting;
  descending: boolean;
  digest: string;
  after: Bookmark | undefined;
}

/** The question in an address, or what is wrong with it beyond the single fields. */
export function questionOf(
  asked: z.output<typeof listFilters> & { cursor?: string | undefined },
  today: Day,
): Question | z.core.$ZodIssue {
  const chosen = facets.flatMap((facet) => (asked[facet] === undefined ? [] : [[facet, asked[facet]] as const]));
  const digest = digestOf([asked.umbrella ?? null, asked.depth, asked.q ?? null, chosen, asked.sort]);
  const descending = asked.sort.startsWith('-');
  const sort = asked.sort.replace('-', '') as Sorting;
  if (asked.umbrella === undefined && asked.membership)
    return fault('membership', 'can only be asked with an umbrella');
  const after = asked.cursor === undefined ? undefined : bookmarkIn(asked.cursor, sort, digest);
  // A reader who turns pages at midnight stays on the day of the first one.
  if (asked.cursor !== undefined && (!after || (asked.on ?? after.on) !== after.on)) {
    return fault('cursor', 'does not belong to this question');
  }
  const on = asked.on ?? after?.on ?? today;
  return {
    umbrella: asked.umbrella,
    on,
    depth: asked.depth,
    words: asked.q,
    facets: chosen,
    sort,
    descending,
    digest,
    after,
  };
}
