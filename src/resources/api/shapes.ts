import { z } from 'zod';
import { approvals, audiences, bookingStates, purposeKinds, resourceKinds } from '../resource.ts';

// What answers look like, for the description and for the tests that hold the answers to it.

const moment = z.string().meta({ format: 'date-time' });
const span = { from: moment, until: moment.describe('The first moment that no longer belongs to it.') };
const minutes = z.int().nullable().describe('In minutes; null: no such limit.');

export const lentShape = z.object({
  slug: z.string(),
  name: z.string(),
  kind: z.enum(resourceKinds),
  house: z.object({
    slug: z.string(),
    name: z.string(),
    place: z.string(),
    keeper: z.string().describe('Slug of the organisation whose house it is.'),
  }),
  places: z.int().nullable().describe('Most people at once.'),
  slots: z.int().describe('How many bookings fit at once: halves of a room, places of a licence, pieces.'),
  parts: z.array(z.string().nullable()).describe('Their names, where they have any.'),
  stepFree: z.boolean(),
  audience: z.array(z.enum(audiences)).describe('Who may book it, beside the keeper.'),
  approval: z.enum(approvals).describe('Whether a booking holds at once, or the house decides.'),
  leadMinutes: z.int().describe('It is booked at least so long before.'),
  horizonDays: z.int().describe('And at most so long before.'),
  longestMinutes: minutes,
  quotaMinutes: minutes.describe('Minutes for each organisation and month; null: no such limit.'),
});
export type Lent = z.infer<typeof lentShape>;

export const lentListShape = z.object({ items: z.array(lentShape) });

export const availabilityShape = z.object({
  resource: z.string(),
  ...span,
  busy: z.array(z.object(span)).describe('It would be open, and nothing of it is left.'),
  free: z.array(z.object({ ...span, slots: z.int().describe('So many parts can be had.') })),
  closed: z.array(z.object({ ...span, reason: z.string() })).describe('It is shut though it would be open.'),
});
export type Availability = z.infer<typeof availabilityShape>;

export const bookingShape = z.object({
  id: z.uuid(),
  resource: z.string(),
  house: z.string(),
  organisation: z.string().nullable().describe('For whom; null where a guest has it.'),
  ...span,
  state: z.enum(bookingStates),
  slots: z.int(),
  parts: z.array(z.object({ slot: z.int(), name: z.string().nullable() })).describe('Which parts it holds.'),
  purpose: z.string(),
  purpose_kind: z.enum(purposeKinds),
  people: z.int().nullable(),
  series: z.uuid().nullable().describe('The same for all dates of one series.'),
  reason: z.string().nullable().describe('Why it was refused or cancelled.'),
  version: z.int().describe('Of the ETag.'),
});
export type BookingTold = z.infer<typeof bookingShape>;

export const oneBookingShape = z.object({ booking: bookingShape });

export const dateShape = z.object({
  ...span,
  fate: z.enum(['booked', 'free', 'taken', 'closed', 'broken']).describe('`free` in a preview only.'),
  booking: z.uuid().optional().describe('Where it was booked.'),
  conflicts: z.array(z.object(span)).optional().describe('What stands in the way.'),
  rule: z.string().optional().describe('Which rule is broken.'),
  detail: z.string().optional().describe('Why it cannot be had, as a sentence.'),
});
export type DateTold = z.infer<typeof dateShape>;

export const bookedShape = z.union([
  oneBookingShape,
  z.object({ bookings: z.array(bookingShape), dates: z.array(dateShape) }),
]);

export const previewShape = z.object({
  dates: z.array(dateShape),
  next_free: z.object(span).nullable().describe('Where nothing can be had: the next time of the same length.'),
});
