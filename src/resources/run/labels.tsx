import type { Day } from '#ground/day';
import { formatList, type Language } from '#ground/language';
import type { Booking } from '../queries/booking.ts';
import type { BookingState, Resource } from '../resource.ts';
import { isDivisible } from '../resource.ts';
import { hoursText, whenText } from '../sentence.ts';
import { wholeDay } from '../time/clock.ts';
import { contains } from '../time/span.ts';
import { words } from './words.generated.ts';

/** How the states of bookings look. */
export const stateLook: Readonly<Record<BookingState, string>> = {
  asked: 'soon',
  offered: 'part',
  booked: 'yes',
  refused: 'no',
  cancelled: 'no',
  lapsed: 'calm',
};

/** Who has it: an organisation, or a guest, who is one by a word of its own. */
export function Who({ language, booking }: { language: Language; booking: Pick<Booking, 'organisation' | 'guest'> }) {
  const say = words[language];
  if (booking.organisation) return <bdi>{booking.organisation.name}</bdi>;
  return (
    <>
      <bdi>{booking.guest?.name}</bdi> <span class="muted">{say.guest}</span>
    </>
  );
}

/** The same for a sentence. */
export const whoText = ({ organisation, guest }: Pick<Booking, 'organisation' | 'guest'>): string =>
  organisation?.name ?? guest?.name ?? '';

/** Which parts: 'Fensterseite', 'ganz', 'Zugang 2'; nothing where there is only one to have. */
export function partsText(language: Language, { parts, slots }: Booking, resource: Resource | undefined): string {
  const say = words[language];
  if (!resource || resource.slots === 1) return '';
  if (isDivisible(resource) && slots === resource.slots) return say.whole;
  const names = parts.flatMap(({ name }) => name ?? []);
  return names.length === slots ? formatList(language, names) : say.pieces({ n: slots });
}

/** When, as the page of one day says it: the hours alone, the days too where it goes beyond. */
export const timeOn = (language: Language, booking: Booking, day: Day): string =>
  contains(wholeDay(day), booking) ? hoursText(language, booking) : whenText(language, booking);
