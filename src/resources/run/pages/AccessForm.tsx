import { Actions, emptyForm, HiddenField, TextField, versionOf } from '#ground/forms';
import { routes } from '#routes';
import { words } from '../words.generated.ts';
import type { BookingShown } from './BookingShown.tsx';
import { partsOf } from './reach.ts';

/** Which key, which code. Whoever has the booking reads it in their booking. */
export function AccessForm(shown: BookingShown) {
  const { visit, booking, form } = shown;
  const { language } = visit;
  const say = words[language];
  const typed = form.typed.has('access')
    ? form
    : { ...form, typed: emptyForm(language, { access: booking.accessNote }).typed };
  return (
    <section class="beam stack" aria-labelledby="key">
      <h2 id="key">{say.access}</h2>
      <form class="stack" method="post" action={routes.assignAccess.to(partsOf(shown))} novalidate>
        <HiddenField form={form} name="noteSeen" value={versionOf(booking.accessNote)} />
        <TextField form={typed} name="access" label={say.accessLabel} hint={say.accessHint} size="mid" optional />
        <Actions>
          <button class="button second" type="submit">
            {say.saveAccess}
          </button>
        </Actions>
      </form>
    </section>
  );
}
