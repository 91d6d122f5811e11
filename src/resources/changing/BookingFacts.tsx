import type { Language } from '#ground/language';
import type { Booking } from '../queries/booking.ts';
import { whenText } from '../sentence.ts';
import { words } from './words.generated.ts';

/** What it is about, in three lines. */
export function BookingFacts({ language, booking }: { language: Language; booking: Booking }) {
  const say = words[language];
  return (
    <dl class="facts">
      <div>
        <dt>{say.what}</dt>
        <dd>{say.resourceIn({ resource: booking.resource.name, house: booking.house.name })}</dd>
      </div>
      <div>
        <dt>{say.when}</dt>
        <dd>{whenText(language, booking)}</dd>
      </div>
      <div>
        <dt>{say.purpose}</dt>
        <dd>
          <bdi>{booking.purpose}</bdi>
        </dd>
      </div>
    </dl>
  );
}
