import type { Day } from '#ground/day';
import type { Visit } from '#identity';
import type { Booking } from '../../queries/booking.ts';
import type { Resource } from '../../resource.ts';
import type { HouseRun } from '../houseOf.ts';
import type { Closure } from '../queries/houseDay.ts';

/** All that the page of one day shows. */
export interface DayShown {
  readonly visit: Visit;
  readonly house: HouseRun;
  readonly day: Day;
  /** What the house lends that day. */
  readonly resources: readonly Resource[];
  readonly waiting: readonly Booking[];
  /** Of this day and the seven after it. */
  readonly bookings: readonly Booking[];
  readonly closures: readonly Closure[];
}
