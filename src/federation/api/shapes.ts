import { z } from 'zod';
import { affiliationKinds, endings } from '../affiliation.ts';
import { legalForms, organisationKinds } from '../organisation.ts';

// What answers look like, for the description and for the tests that hold the answers to it.

const day = z.string().meta({ format: 'date' });
const lastDay = day.nullable().describe('The last day that belongs to it; null while it lasts.');
const count = z.int().min(0);

export const itemShape = z.object({
  slug: z.string(),
  name: z.string().describe('The name on the day asked about.'),
  originalName: z.string().nullable().describe('The own name in its own script.'),
  kind: z.enum(organisationKinds),
  legalForm: z.enum(legalForms).nullable(),
  seat: z.object({ place: z.string(), ags: z.string() }).nullable(),
  topics: z.array(z.string()),
  since: day.describe('First day of the unbroken stretch below the umbrella; without one, the first day on record.'),
  until: lastDay,
});
export type Item = z.infer<typeof itemShape>;

export const listShape = z.object({
  items: z.array(itemShape),
  total: count.describe('How many there are on all pages.'),
  totalIsAtLeast: z.literal(true).optional().describe('There are more than `total`; counting all would take long.'),
  next: z.string().nullable().describe('The cursor of the next page; null on the last one.'),
});
export type List = z.infer<typeof listShape>;

const stretch = { from: day, until: lastDay };
const named = z.object({ slug: z.string(), name: z.string() });

export const organisationShape = itemShape.extend({
  on: day,
  founded: day.nullable(),
  homepage: z.string().nullable(),
  names: z.array(
    z.object({
      name: z.string(),
      originalName: z.string().nullable(),
      originalLanguage: z.string().nullable(),
      ...stretch,
    }),
  ),
  legalForms: z.array(z.object({ legalForm: z.enum(legalForms), nonProfit: z.boolean().nullable(), ...stretch })),
  seats: z.array(
    z.object({ place: z.string(), ags: z.string(), district: z.string(), postcode: z.string().nullable(), ...stretch }),
  ),
  memberships: z
    .array(
      z.object({
        id: z.uuid(),
        umbrella: named.extend({ kind: z.enum(organisationKinds) }),
        kind: z.enum(affiliationKinds),
        ...stretch,
        decision: z.string().nullable(),
        ending: z.enum(endings).nullable(),
        successor: named.nullable().describe('Whom it merged into.'),
      }),
    )
    .describe('Every membership of this organisation, past and present.'),
  languages: z.array(z.string()).describe('Languages on the day, ISO 639.'),
  origins: z.array(z.string()).describe('Communities of origin on the day, ISO 3166-1.'),
});
export type Organisation = z.infer<typeof organisationShape>;

const levelShape = z.object({
  organisations: count,
  individuals: count
    .nullable()
    .describe(
      'Individual members, who are persons, on the first day of the year; null where they are one to four, or would tell such a number.',
    ),
  individualsSuppressed: z.literal(true).optional(),
});

export const figuresShape = z.object({
  umbrella: z.string(),
  on: day,
  direct: levelShape.describe('Members of its own, umbrellas among them.'),
  all: levelShape.describe('Everyone below through others too, each once; umbrellas below are not counted.'),
  groups: z
    .array(z.object({ key: z.string(), label: z.string(), organisations: count }))
    .describe('Most first. One organisation may stand in several: it may have several topics.'),
});
export type Figures = z.infer<typeof figuresShape>;

export const affiliationShape = z.object({
  id: z.uuid(),
  member: z.string(),
  umbrella: z.string(),
  kind: z.enum(affiliationKinds),
  ...stretch,
  decision: z.string().nullable(),
  decidedOn: day.nullable(),
  ending: z.enum(endings).nullable(),
});
export type AffiliationAnswer = z.infer<typeof affiliationShape>;

export const problemShape = z.looseObject({
  type: z.string().describe('/problems/ and a name that programs can rely on.'),
  title: z.string(),
  status: z.int(),
  detail: z.string().optional(),
  errors: z
    .array(z.object({ pointer: z.string().describe('The field, as a JSON pointer.'), detail: z.string() }))
    .optional(),
  conflicts: z
    .array(z.object({ from: z.string(), until: z.string().nullable() }))
    .optional()
    .describe('With `overlap`: days of the memberships in the way. With `taken` and `closed`: moments of what is.'),
  rule: z.string().optional().describe('With `rule-broken`: which rule.'),
  next_free: z
    .object({ from: z.string(), until: z.string() })
    .nullable()
    .optional()
    .describe('With `taken`, `closed` and `rule-broken`: the next time of the same length that can be had, if any.'),
  path: z.array(z.string()).optional().describe('With `cycle`: the slugs around the circle.'),
});

export const openApiShape = z.looseObject({ openapi: z.string() });
