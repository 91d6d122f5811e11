import type { Booking } from '../queries/booking.ts';

/** Whether it has begun, so that one can see if somebody came. */
export const hasCome = ({ from, state }: Pick<Booking, 'from' | 'state'>, now: number): boolean =>
  state === 'booked' && from <= now;
