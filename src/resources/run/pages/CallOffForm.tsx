import { Actions, LongTextField } from '#ground/forms';
import { routes } from '#routes';
import { words } from '../words.generated.ts';
import { type BookingShown, Version } from './BookingShown.tsx';
import { partsOf } from './reach.ts';

/** The house takes back what it gave, and says why. */
export function CallOffForm(shown: BookingShown) {
  const say = words[shown.visit.language];
  return (
    <section class="beam stack" aria-labelledby="call-off">
      <h2 id="call-off">{say.callOffTitle}</h2>
      <form class="stack" method="post" action={routes.callOffBooking.to(partsOf(shown))} novalidate>
        <Version {...shown} />
        <LongTextField form={shown.form} name="why" label={say.callOffReason} hint={say.callOffReasonHint} rows={3} />
        <Actions>
          <button class="button second" type="submit">
            {say.callOff}
          </button>
        </Actions>
      </form>
    </section>
  );
}
