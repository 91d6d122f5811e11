import { sql } from 'kysely';
import type { Write } from '#ground/database';
import { jsonAnswer, problemAnswer } from '#ground/http';
import { reachOf, type Visit } from '#identity';
import { type Endpoint, fault, invalid, nodesBySlug, readBody, slugField } from '#federation';
import { mayOn } from '#identity';
import { routes } from '#routes';
import { z } from 'zod';
import { byOf } from '../by.ts';
import type { BookingWish, DateFate } from '../commands/book.ts';
import { type Asked, look, requestBooking } from '../commands/request.ts';
import { tellBooker, tellKeepers } from '../letters/index.ts';
import { bookingsWhere } from '../queries/booking.ts';
import { resourceOf } from '../queries/resources.ts';
import { byWeeks, purposeKinds, usualSlots } from '../resource.ts';
import { datesOf } from '../series/dates.ts';
import type { Span } from '../time/span.ts';
import { canBeSlug, countField, lineField, longerThan, momentField, nameField } from './fields.ts';
import { answerKept, AnsweredAlready, keepAnswer, type Key, keyOf, type ToKeep } from './kept.ts';
import { runsHouseOf } from '../run/houseOf.ts';
import { fateProblem } from './refusal.ts';
import { seriesSentence } from './seriesSentence.ts';
import { bookingTold, dateTold, markOf, spanTold } from './told.ts';

const LONGEST_DAYS = 366;

const body = z
  .strictObject({
    resource: nameField.describe('Slug of what is wanted.'),
    organisation: slugField.describe('Slug of the organisation it is for.'),
    from: momentField.describe('Its beginning; of a series, that of the first date.'),
    until: momentField.describe('The first moment that no longer belongs to it.'),
    purpose: lineField(500).describe('What for, in one line.'),
    purpose_kind: z.enum(purposeKinds).default('other').describe('The same in the words of the funder’s table.'),
    people: countField(10_000).optional().describe('How many people come.'),
    slots: countField(200).optional().describe('How many parts; absent: a divisible room whole, else one.'),
    rrule: lineField(500)
      .optional()
      .describe('A series (RFC 5545: FREQ DAILY, WEEKLY or MONTHLY, with COUNT or UNTIL), by the clock on the wall.'),
    preview: z.boolean().optional().describe('True: nothing is booked, only told what would become of each date.'),
  })
  .refine((said) => !longerThan(said, LONGEST_DAYS), {
    path: ['until'],
    message: `must lie at most ${LONGEST_DAYS} days after from`,
  });
type Said = z.output<typeof body>;

/** Something is booked for an organisation, once or on the dates of a series. */
export const book: Endpoint = {
  route: routes.apiBook,
  id: 'book',
  summary: 'Book a room or another thing',
  description:
    'For an organisation the token stands for, or, for those who run the house, for any organisation. Each date of a ' +
    'series has its own fate: what can be had is booked, of the others it is told why not; where none can be had, ' +
    'nothing is booked. What the house decides itself is `asked` until it does. Walls are applied for on their page.',
  headers: {
    'Idempotency-Key':
      'A text of your own of 1 to 200 characters. The same request sent again under it within a day is told the same, ' +
      'and nothing is booked twice. A refusal is not kept.',
  },
  body,
  answers: [
    { status: 200, description: 'With `preview`: what would become of it.', json: 'BookingPreview' },
    {
      status: 201,
      description: 'It is booked: one booking, or with `rrule` all of them and the fate of each date.',
      json: 'Booked',
      headers: { Location: 'Address of the (first) booking.', ETag: 'Its mark, for If-Match.' },
    },
  ],
  problems: {
    400: 'The body is not JSON, or the Idempotency-Key is none.',
    401: 'There is no token, or one that is not known.',
    404: 'There is no such resource or organisation, or it is not for this token to book for.',
    409: '`taken`: it is taken then (`conflicts`, `next_free`). `closed`: it is shut. With `rrule` also `dates`.',
    413: 'The body is larger than 100 kB.',
    422: '`invalid`: one entry for each field. `rule-broken`: a rule of the house is against it (`rule`, `next_free`). `key-reused`: the key stands for another request.',
  },
  async answer(visit) {
    const { request, house, actor } = visit;
    const read = await readBody(request, body);
    if ('refused' in read) return read.refused;
    const wish = await wishOf(visit, read.asked);
    if (wish instanceof Response) return wish;
    if (read.asked.preview) return previewAnswer(await look(house.database, reachOf(actor), byOf(visit), wish));
    const key = keyOf(request, actor, read.asked);
    if (key && 'refused' in key) return key.refused;
    return (key && (await answerKept(house.database, key))) ?? bookOnce(visit, wish, key);
  },
};

/** What is asked for as the engine takes it; a problem where it names what is not there or not for this actor. */
async function wishOf(visit: Visit, said: Said): Promise<BookingWish | Response> {
  const { house, actor, today } = visit;
  const { database } = house;
  const [resource, nodes] = await Promise.all([
    canBeSlug(said.resource) ? resourceOf(database, said.resource) : undefined,
    nodesBySlug(database, [said.organisation]),
  ]);
  const organisation = nodes.get(said.organisation);
  const asKeeper = resource !== undefined && (await runsHouseOf(visit, resource));
  const allowed =
    organisation !== undefined &&
    (asKeeper || (await mayOn(house, actor, 'bookResources', said.organisation, today)) !== undefined);
  if (!resource || !allowed) {
    return unknown([...(resource ? [] : ['resource']), ...(allowed ? [] : ['organisation'])]);
  }
  if (byWeeks(resource)) return invalid([fault('resource', wallSaid(house.publicUrl, resource.slug))]);
  const first: Span = { from: said.from, until: said.until };
  const times = said.rrule === undefined || first.until <= first.from ? [first] : datesOf(said.rrule, first);
  if ('unreadable' in times) return invalid([fault('rrule', seriesSentence(times.unreadable))]);
  return {
    resource,
    for: { organisation, asKeeper },
    times,
    ...(said.rrule === undefined ? {} : { rule: said.rrule }),
    slots: said.slots ?? usualSlots(resource),
    people: said.people,
    purpose: said.purpose,
    purposeKind: said.purpose_kind,
  };
}

async function bookOnce(visit: Visit, wish: BookingWish, key: Key | undefined): Promise<Response> {
  const { house, actor } = visit;
  const { database } = house;
  let told: ToKeep | undefined;
  try {
    const asked = await requestBooking(database, reachOf(actor), byOf(visit), wish, async (write, dates) => {
      told = await tell(write, visit, wish, dates);
      if (key) await keepAnswer(write, key, 201, told);
    });
    if (told) {
      house.carryMail?.();
      return jsonAnswer(told.body, 201, { ...told.headers });
    }
    // The first of two requests under one key has what the second wanted: both are told that it is booked.
    return (key && (await answerKept(database, key))) ?? refusedAnswer(wish, asked);
  } catch (error) {
    const kept = key && error instanceof AnsweredAlready && (await answerKept(database, key));
    if (kept) return kept;
    throw error;
  }
}

/** Writes to whoever must know, and says what was booked; in the transaction that books it. */
async function tell(write: Write, { house }: Visit, wish: BookingWish, dates: readonly DateFate[]): Promise<ToKeep> {
  const booked = dates.filter((date) => date.fate === 'booked');
  const ids = booked.map(({ id }) => id);
  const asks = booked.some(({ state }) => state === 'asked');
  const bookings = await bookingsWhere(write, sql`b.id = any (${ids}::uuid[])`);
  await tellBooker(write, house, asks ? 'asked' : 'booked', bookings);
  if (asks) await tellKeepers(write, house, 'asked', ids);
  const [first] = bookings;
  if (!first) throw new Error('what was booked a moment ago is not there');
  const told = bookings.map(bookingTold);
  return {
    body:
      wish.rule === undefined ? { booking: told[0] } : { bookings: told, dates: dates.map((date) => dateTold(date)) },
    headers: { Location: routes.apiBooking.to({ booking: first.id }), ETag: markOf(first) },
  };
}

function refusedAnswer({ rule }: BookingWish, { dates, nextFree }: Asked): Response {
  const refused = dates.flatMap((date) => (date.fate === 'booked' ? [] : [date]));
  // What is taken may come free; what a rule forbids stays forbidden. The answer is about the former if there is any.
  const leading = refused.find(({ fate }) => fate !== 'broken') ?? refused[0];
  if (leading)
    return fateProblem(leading, nextFree, rule === undefined ? undefined : dates.map((each) => dateTold(each)));
  // It came free between the refusal and the look for what is next.
  return problemAnswer({
    status: 409,
    name: 'taken',
    title: 'This time was taken',
    detail: 'It has come free this very moment. Send the request again.',
    more: { conflicts: [], next_free: dates[0] ? spanTold(dates[0]) : null },
  });
}

const previewAnswer = ({ dates, nextFree }: Asked) =>
  jsonAnswer({
    dates: dates.map((date) => dateTold(date, true)),
    next_free: nextFree ? spanTold(nextFree) : null,
  });

const wallSaid = (publicUrl: string, resource: string) =>
  `is a wall: apply for it with pictures at ${publicUrl}${routes.exhibitPage.to({ language: 'en', resource })}`;

const unknown = (fields: readonly string[]) =>
  problemAnswer({
    status: 404,
    name: 'not-found',
    title: 'Not found',
    detail: 'There is no such resource or organisation, or it is not for this token to book for.',
    errors: fields.map((field) => ({ pointer: `/${field}`, detail: `there is no such ${field}` })),
  });
