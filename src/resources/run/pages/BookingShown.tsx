import { type Form, HiddenField } from '#ground/forms';
import type { Resource } from '../../resource.ts';
import type { Happened } from '../queries/houseDay.ts';
import type { Reached } from './reach.ts';

/** What the page of a booking shows beside the booking itself. */
export interface BookingShown extends Reached {
  readonly form: Form;
  /** What the house lends, for moving. */
  readonly resources: readonly Resource[];
  /** How many dates of its series wait for a decision, this one among them. */
  readonly inSeries: number;
  readonly exhibition: boolean;
  readonly booker: { readonly name: string; readonly email: string } | undefined;
  readonly happened: readonly Happened[];
}

/** The sign of what was seen, carried unseen. */
export const Version = ({ form, booking }: Pick<BookingShown, 'form' | 'booking'>) => (
  <HiddenField form={form} name="version" value={String(booking.version)} />
);
