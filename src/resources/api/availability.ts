import { type Endpoint, fault, invalid, readQuery } from '#federation';
import { jsonAnswer, notFoundProblem } from '#ground/http';
import { routes } from '#routes';
import { z } from 'zod';
import { withBuffers } from '../fate.ts';
import { busySpans, freeSpans } from '../free.ts';
import { heldOf } from '../queries/held.ts';
import { resourceOf } from '../queries/resources.ts';
import type { Resource } from '../resource.ts';
import type { Held } from '../situation.ts';
import { momentAt } from '../time/clock.ts';
import { dayFrom } from '#ground/day';
import { type Span, without } from '../time/span.ts';
import { canBeSlug, longerThan, momentField } from './fields.ts';
import type { Availability } from './shapes.ts';
import { spanTold } from './told.ts';

const DAYS = 100;

const query = z.strictObject({
  from: momentField.describe('From this moment on.'),
  until: momentField.describe('Until this one, at most 100 days later.'),
});

/** When something is free. */
export const readAvailability: Endpoint = {
  route: routes.apiAvailability,
  id: 'readAvailability',
  summary: 'When something is free',
  description:
    'When a room or another thing is taken, when how much of it can be had, and when it is shut though it would be ' +
    'open. What lies outside the opening hours or on a holiday stands nowhere. Who has it is told to nobody here.',
  parts: { resource: 'Slug of what is lent.' },
  query,
  answers: [{ status: 200, description: 'The stretches, in order.', json: 'Availability' }],
  problems: { 404: 'There is nothing of that address.', 422: 'The question is not valid; one entry for each field.' },
  async answer({ url, house: { database, now }, parts }) {
    const slug = parts['resource'] ?? '';
    const resource = canBeSlug(slug) ? await resourceOf(database, slug) : undefined;
    if (!resource) return notFoundProblem('resource');
    const read = readQuery(url, query);
    if ('refused' in read) return read.refused;
    const range = read.asked;
    if (range.until <= range.from) return invalid([fault('until', 'must lie after from')]);
    if (longerThan(range, DAYS)) return invalid([fault('until', `must lie at most ${DAYS} days after from`)]);
    const held = await heldOf(database, [resource.id], withBuffers(resource, range));
    return jsonAnswer(availabilityOf(resource, held.get(resource.id) ?? [], range, now()));
  },
};

function availabilityOf(resource: Resource, held: readonly Held[], range: Span, now: number): Availability {
  const gone = resource.goneOn === null ? Infinity : momentAt(dayFrom(resource.goneOn), 0);
  const lent = { from: range.from, until: Math.min(range.until, gone) };
  const isLent = lent.from < lent.until;
  const closed = closedIn(held, range);
  const busy = isLent ? without(busySpans(resource, held, lent), closed) : [];
  const free = isLent ? freeSpans(resource, held, lent) : [];
  return {
    resource: resource.slug,
    ...spanTold(range),
    busy: busy.map(spanTold),
    // What is over can no longer be had.
    free: free
      .filter(({ until }) => until > now)
      .map(({ from, until, slots }) => ({ ...spanTold({ from: Math.max(from, now), until }), slots })),
    closed: closed.map(({ reason, ...span }) => ({ ...spanTold(span), reason })),
  };
}

/** Closures as far as they lie in the range, each once though it shuts every part. */
function closedIn(held: readonly Held[], range: Span): (Span & { reason: string })[] {
  const spans = held.flatMap(({ from, until, closed }) =>
    closed === null || until <= range.from || from >= range.until
      ? []
      : [{ from: Math.max(from, range.from), until: Math.min(until, range.until), reason: closed }],
  );
  return [...new Map(spans.map((span) => [`${span.from} ${span.until} ${span.reason}`, span])).values()];
}
