import { type Endpoint, fault, invalid, readQuery } from '#federation';
import { jsonAnswer } from '#ground/http';
import { routes } from '#routes';
import { z } from 'zod';
import { placeFor } from '../fate.ts';
import { openSpans } from '../openings/openSpans.ts';
import { heldOf } from '../queries/held.ts';
import { resourcesFor } from '../queries/resources.ts';
import { isDivisible, type Resource, resourceKinds, usualSlots } from '../resource.ts';
import type { Held } from '../situation.ts';
import { contains, HOUR, type Span } from '../time/span.ts';
import { canBeSlug, longerThan, momentField, nameField } from './fields.ts';
import type { Lent } from './shapes.ts';

const DAYS = 100;
const PLACES = 'must be a whole number from 1 to 10000';

const query = z.strictObject({
  house: nameField.optional().describe('Slug of a house; absent: all.'),
  kind: z.enum(resourceKinds).optional().describe('What it is.'),
  free_from: momentField.optional().describe('Only what is free from this moment on; with `free_until`.'),
  free_until: momentField.optional().describe('And until this one; with `free_from`, at most 100 days after it.'),
  places: z.coerce
    .number(PLACES)
    .int(PLACES)
    .min(1, PLACES)
    .max(10_000, PLACES)
    .optional()
    .describe('So many people must fit.'),
  step_free: z
    .enum(['true', 'false'], 'must be true or false')
    .optional()
    .describe('True: only what is reached without steps.'),
});

/** What there is to be had. */
export const listResources: Endpoint = {
  route: routes.apiResources,
  id: 'listResources',
  summary: 'Rooms and other things that are lent',
  description:
    'Everything that is lent today, house by house, at most 500. With `free_from` and `free_until` only what is open and ' +
    'free for that whole time: a room of several parts as a whole, or as much of it as `places` people need.',
  query,
  answers: [{ status: 200, description: 'What there is.', json: 'Resources' }],
  problems: { 422: 'The question is not valid; one entry for each field.' },
  async answer({ url, house, today }) {
    const read = readQuery(url, query);
    if ('refused' in read) return read.refused;
    const { house: slug, kind, places, step_free, free_from: from, free_until: until } = read.asked;
    if ((from === undefined) !== (until === undefined)) {
      return invalid([fault(from === undefined ? 'free_from' : 'free_until', 'is needed with the other')]);
    }
    const span = from === undefined || until === undefined ? undefined : { from, until };
    if (span && span.until <= span.from) return invalid([fault('free_until', 'must lie after free_from')]);
    if (span && longerThan(span, DAYS)) return invalid([fault('free_until', `must lie at most ${DAYS} days after`)]);
    if (slug !== undefined && !canBeSlug(slug)) return jsonAnswer({ items: [] });
    const looking = { house: slug, kind, people: places, stepFree: step_free === 'true' };
    const found = await resourcesFor(house.database, looking, today);
    if (!span) return jsonAnswer({ items: found.map(lentOf) });
    // A day more on both sides, for what sets up before and cleans up after.
    const around = { from: span.from - 24 * HOUR, until: span.until + 24 * HOUR };
    const held = await heldOf(
      house.database,
      found.map(({ id }) => id),
      around,
    );
    const free = found.filter((each) => isFree(each, held.get(each.id) ?? [], span, places));
    return jsonAnswer({ items: free.map(lentOf) });
  },
};

/** Open and not held for the whole of a time; whom its rules let book is another question. */
function isFree(resource: Resource, held: readonly Held[], span: Span, places: number | undefined): boolean {
  const open = openSpans(resource, { from: span.from - 24 * HOUR, until: span.until + 24 * HOUR });
  if (!open.some((each) => contains(each, span))) return false;
  const wish = { ...span, slots: slotsFor(resource, places), people: undefined };
  return placeFor(wish, { resource, held }).fate === 'free';
}

/** The fewest parts that hold so many people. */
function slotsFor(resource: Resource, places: number | undefined): number {
  if (places === undefined || resource.people === null || !isDivisible(resource)) return usualSlots(resource);
  return Math.ceil((places * resource.slots) / resource.people);
}

const lentOf = (resource: Resource): Lent => ({
  slug: resource.slug,
  name: resource.name,
  kind: resource.kind,
  house: {
    slug: resource.house.slug,
    name: resource.house.name,
    place: resource.house.place,
    keeper: resource.keeper.slug,
  },
  places: resource.people,
  slots: resource.slots,
  parts: [...resource.parts],
  stepFree: resource.stepFree,
  audience: [...resource.audience],
  approval: resource.approval,
  leadMinutes: resource.leadMinutes,
  horizonDays: resource.horizonDays,
  longestMinutes: resource.longestMinutes,
  quotaMinutes: resource.quotaMinutes,
});
