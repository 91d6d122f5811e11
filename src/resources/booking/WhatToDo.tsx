import type { Language } from '#ground/language';
import { routes } from '#routes';
import type { Booking } from '../queries/booking.ts';
import { words } from './words.generated.ts';

/** What can be done with a booking as it stands; nothing with what is over. */
export function WhatToDo(props: { language: Language; slug: string; booking: Booking; now: number }) {
  const { language, slug, booking, now } = props;
  const say = words[language];
  const { state, from, until, resource } = booking;
  const parts = { language, organisation: slug, booking: booking.id };
  if (state === 'offered') {
    return (
      <form method="post" action={routes.takeOffer.to(parts)} class="actions">
        <button class="button" type="submit">
          {say.takeOffer}
        </button>
        <a class="button second" href={routes.cancelBookingPage.to(parts)}>
          {say.declineOffer}
        </a>
      </form>
    );
  }
  if ((state !== 'asked' && state !== 'booked') || now >= until) {
    return (
      <p>
        <a href={routes.bookPage.to({ language, resource: resource.slug }, { organisation: slug })}>{say.bookAgain}</a>
      </p>
    );
  }
  return (
    <>
      <p class="actions">
        <a class="button" href={routes.bookingIcs.to(parts)}>
          {say.ics}
        </a>
        <a class="button second" href={routes.changeBookingPage.to(parts)}>
          {say.changeIt}
        </a>
        <a class="button second" href={routes.cancelBookingPage.to(parts)}>
          {say.cancelIt}
        </a>
      </p>
      {state === 'booked' && from <= now && (
        <form method="post" action={routes.giveBack.to(parts)}>
          <button class="button second" type="submit">
            {say.giveBack}
          </button>
        </form>
      )}
    </>
  );
}
