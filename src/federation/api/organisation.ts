import type { Day } from '#ground/day';
import { notFoundProblem } from '#ground/http';
import { routes } from '#routes';
import { z } from 'zod';
import { slugPattern } from '../organisation.ts';
import { type Belonging, dossier, type Dossier, holding, nameOn } from '../queries/dossier.ts';
import type { Endpoint } from './endpoint.ts';
import { dayField } from './fields.ts';
import { readQuery } from './read.ts';
import type { Organisation } from './shapes.ts';
import { markedAnswer } from './unchanged.ts';

const query = z.strictObject({ on: dayField.optional().describe('As of this day; absent: today.') });

/** One organisation with its history. */
export const readOrganisation: Endpoint = {
  route: routes.apiOrganisation,
  id: 'readOrganisation',
  summary: 'One organisation',
  description:
    'What is public about an organisation: on the day, and all its names, legal forms, seats and memberships.',
  parts: { slug: 'Address of the organisation.' },
  query,
  answers: [
    { status: 200, description: 'The organisation.', json: 'Organisation', headers: { ETag: 'Mark of this content.' } },
    { status: 304, description: 'It is still what If-None-Match says.' },
  ],
  problems: { 404: 'There is no such organisation.', 422: 'The day is none.' },
  async answer({ url, today, house, parts, request }) {
    const read = readQuery(url, query);
    if ('refused' in read) return read.refused;
    const slug = parts['slug'] ?? '';
    const on = read.asked.on ?? today;
    const found = slugPattern.test(slug) ? await dossier(house.database, slug, on) : undefined;
    return found ? markedAnswer(request, organisationOn(found, on)) : notFoundProblem('organisation');
  },
};

/** The organisation as its address answers it on a day. */
export function organisationOn(found: Dossier, on: Day): Organisation {
  const seat = holding(found.seats, on);
  const { name, original } = nameOn(found, on);
  const firstNamed = found.names[0]?.from ?? on;
  return {
    slug: found.slug,
    name,
    originalName: original ?? null,
    kind: found.kind,
    legalForm: holding(found.legalForms, on)?.legalForm ?? null,
    seat: seat ? { place: seat.place, ags: seat.ags } : null,
    topics: [...found.topics],
    since: found.founded && found.founded < firstNamed ? found.founded : firstNamed,
    until: null,
    on,
    founded: found.founded ?? null,
    homepage: found.homepage ?? null,
    names: found.names.map((each) => ({
      name: each.name,
      originalName: each.original ?? null,
      originalLanguage: each.originalLanguage ?? null,
      ...stretchOf(each),
    })),
    legalForms: found.legalForms.map((each) => ({
      legalForm: each.legalForm,
      nonProfit: each.nonProfit ?? null,
      ...stretchOf(each),
    })),
    seats: found.seats.map((each) => ({
      place: each.place,
      ags: each.ags,
      district: each.district,
      postcode: each.postcode ?? null,
      ...stretchOf(each),
    })),
    memberships: found.above.map(membershipOf),
    languages: [...found.languages],
    origins: [...found.origins],
  };
}

const membershipOf = (above: Belonging): Organisation['memberships'][number] => ({
  id: above.id,
  umbrella: { slug: above.slug, name: above.name, kind: above.otherKind },
  kind: above.kind,
  ...stretchOf(above),
  decision: above.decision ?? null,
  ending: above.ending ?? null,
  successor: above.successor ?? null,
});

const stretchOf = ({ from, until }: { from: Day; until?: Day }) => ({ from, until: until ?? null });
