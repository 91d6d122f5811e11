import { type Endpoint, fault, invalid, readBody } from '#federation';
import { jsonAnswer } from '#ground/http';
import { reachOf, type Visit } from '#identity';
import { routes } from '#routes';
import { z } from 'zod';
import { byOf } from '../by.ts';
import { change, type Change, type Changed } from '../commands/change.ts';
import { offerFreed } from '../commands/offer.ts';
import { nextTime } from '../commands/request.ts';
import { tellBooker, tellKeepers } from '../letters/index.ts';
import { bookingOf } from '../queries/booking.ts';
import { byWeeks, purposeKinds } from '../resource.ts';
import type { Span } from '../time/span.ts';
import { countField, lineField, longerThan, momentField } from './fields.ts';
import { reachBooking, type Reached } from './reach.ts';
import { changedMeanwhile, fateProblem, hasEnded, matchNeeded } from './refusal.ts';
import { bookingTold, markOf, matches } from './told.ts';

const LONGEST_DAYS = 366;

const body = z.strictObject({
  from: momentField.optional().describe('Its beginning.'),
  until: momentField.optional().describe('The first moment that no longer belongs to it.'),
  people: countField(10_000).optional().describe('How many people come.'),
  slots: countField(200).optional().describe('How many parts.'),
  purpose: lineField(500).optional().describe('What for, in one line.'),
  purpose_kind: z.enum(purposeKinds).optional().describe('The same in the words of the funder’s table.'),
});

/** A booking gets another time, size or purpose. */
export const changeBooking: Endpoint = {
  route: routes.apiChangeBooking,
  id: 'changeBooking',
  summary: 'Change a booking',
  description:
    'What is left out stays. Another time or size is judged like a new booking, its own time not standing in the way, ' +
    'and waits for the house again where it decides. Of a series only this date changes.',
  parts: { booking: 'The booking.' },
  headers: { 'If-Match': 'Needed: the ETag of GET. What somebody changed meanwhile is never overwritten.' },
  body,
  answers: [
    {
      status: 200,
      description: 'The booking as it is now.',
      json: 'OneBooking',
      headers: { ETag: 'Its mark, for the next If-Match.' },
    },
  ],
  problems: {
    400: 'The body is not JSON.',
    401: 'There is no token, or one that is not known.',
    404: 'There is none, or it is another organisation’s.',
    409: '`taken` or `closed`: it cannot be had then (`conflicts`, `next_free`). `ended`: it is over.',
    412: 'It was changed meanwhile; the ETag of now stands in the answer.',
    413: 'The body is larger than 100 kB.',
    422: '`invalid`: one entry for each field. `rule-broken`: a rule of the house is against it (`rule`, `next_free`).',
    428: 'If-Match is missing.',
  },
  async answer(visit) {
    const { request, house } = visit;
    const reached = await reachBooking(visit);
    if (!reached) return undefined;
    const wished = request.headers.get('If-Match');
    if (wished === null) return matchNeeded();
    const read = await readBody(request, body);
    if ('refused' in read) return read.refused;
    const { booking, resource } = reached;
    if (!matches(wished, booking)) return changedMeanwhile(markOf(booking));
    if (booking.until <= house.now()) return hasEnded();
    const { from, until, purpose_kind: purposeKind, ...rest } = read.asked;
    const span = { from: from ?? booking.from, until: until ?? booking.until };
    const moved = from !== undefined || until !== undefined || rest.slots !== undefined;
    if (longerThan(span, LONGEST_DAYS)) {
      return invalid([fault('until', `must lie at most ${LONGEST_DAYS} days after from`)]);
    }
    // What hangs on a wall hangs with its exhibition, which the curator moves.
    if (moved && byWeeks(resource)) return invalid([fault('from', 'of a wall is changed by its curator')]);
    return changed(visit, reached, { ...rest, purposeKind, span });
  },
};

async function changed(visit: Visit, reached: Reached, wanted: Change & { readonly span: Span }): Promise<Response> {
  const { house } = visit;
  const { booking, resource } = reached;
  const { outcome, next, now } = await attempt(visit, reached, wanted);
  if (outcome.changed) {
    await offerFreed(house.database, house, resource.id);
    house.carryMail?.();
  } else if (outcome.why === 'fate') {
    return fateProblem(outcome.fate, next);
  } else if (outcome.why === 'ended') {
    return hasEnded();
  }
  const held = now ?? booking;
  return outcome.changed
    ? jsonAnswer({ booking: bookingTold(held) }, 200, { ETag: markOf(held) })
    : changedMeanwhile(markOf(held));
}

/** Changes it with all letters in one transaction, or looks for what could be had instead. */
async function attempt(
  visit: Visit,
  { booking, resource, asKeeper }: Reached,
  wanted: Change & { readonly span: Span },
) {
  const { house, actor } = visit;
  const by = { ...byOf(visit), asKeeper };
  return house.database.within(reachOf(actor), async (write) => {
    const outcome: Changed = await change(write, by, booking, resource, wanted);
    let next: Span | undefined;
    if (outcome.changed) {
      await tellBooker(write, house, 'changed', [booking.id]);
      if (outcome.state === 'asked') await tellKeepers(write, house, 'asked', [booking.id]);
    } else if (outcome.why === 'fate' && booking.organisation) {
      const wish = { ...wanted.span, slots: wanted.slots ?? booking.slots, people: wanted.people };
      const whom = { organisation: booking.organisation.node, asKeeper };
      next = await nextTime(write, by, { resource, for: whom }, wish);
    }
    return { outcome, next, now: await bookingOf(write, booking.id) };
  });
}
