import { Actions, LongTextField, TickField } from '#ground/forms';
import { routes } from '#routes';
import { words } from '../words.generated.ts';
import { type BookingShown, Version } from './BookingShown.tsx';
import { partsOf } from './reach.ts';

/** Yes with one button; no with the reason its booker reads. */
export function DecideForm(shown: BookingShown) {
  const { visit, form, inSeries } = shown;
  const say = words[visit.language];
  const action = routes.decideBooking.to(partsOf(shown));
  const refused = form.typed.get('decision') === 'refuse' ? form : { ...form, problems: {} };
  return (
    <section class="beam stack" aria-labelledby="decide">
      <h2 id="decide">{say.decideTitle}</h2>
      <form class="actions" method="post" action={action}>
        <input type="hidden" name="decision" value="approve" />
        <Version {...shown} />
        <button class="button" type="submit">
          {say.approve}
        </button>
        {inSeries > 1 && (
          <button class="button second" type="submit" name="series" value="yes">
            {say.approveAll({ n: inSeries })}
          </button>
        )}
      </form>
      <form class="stack" method="post" action={action} novalidate>
        <input type="hidden" name="decision" value="refuse" />
        <Version {...shown} />
        <LongTextField form={refused} name="reason" label={say.refuseReason} hint={say.refuseReasonHint} rows={3} />
        {inSeries > 1 && <TickField form={refused} name="series" label={say.refuseAll({ n: inSeries })} />}
        <Actions>
          <button class="button second" type="submit">
            {say.refuse}
          </button>
        </Actions>
      </form>
    </section>
  );
}
