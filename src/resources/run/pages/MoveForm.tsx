import { Actions, emptyForm, SelectField } from '#ground/forms';
import { routes } from '#routes';
import { words } from '../words.generated.ts';
import { type BookingShown, Version } from './BookingShown.tsx';
import { partsOf } from './reach.ts';
import { StretchFields, typedStretch } from './StretchFields.tsx';

/** Another room of the house, another time, or both. */
export function MoveForm(shown: BookingShown) {
  const { visit, booking, resources, form } = shown;
  const { language } = visit;
  const say = words[language];
  const typed = form.typed.has('to')
    ? form
    : { ...form, typed: emptyForm(language, { to: booking.resource.slug, ...typedStretch(booking) }).typed };
  return (
    <section class="beam stack" aria-labelledby="move">
      <h2 id="move">{say.moveTitle}</h2>
      <form class="stack" method="post" action={routes.moveBooking.to(partsOf(shown))} novalidate>
        <Version {...shown} />
        <SelectField
          form={typed}
          name="to"
          label={say.moveTo}
          choices={resources.map(({ slug, name }) => ({ value: slug, label: name }))}
        />
        <StretchFields form={typed} />
        <p class="muted">{say.moveTold}</p>
        <Actions>
          <button class="button second" type="submit">
            {say.move}
          </button>
        </Actions>
      </form>
    </section>
  );
}
