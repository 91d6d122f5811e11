import { z } from 'zod';
import {
  Actions,
  emptyForm,
  field,
  type Form,
  LongTextField,
  pageStatus,
  ProblemSummary,
  readForm,
} from '#ground/forms';
import { seeOther } from '#ground/http';
import { housePage, sameIn, type Visit } from '#identity';
import { routes } from '#routes';
import { end } from '../commands/end.ts';
import { offerFreed } from '../commands/offer.ts';
import { tellBooker } from '../letters/index.ts';
import { resourceOf } from '../queries/resources.ts';
import { words as shared } from '../words.generated.ts';
import { BookedFacts } from './BookedFacts.tsx';
import { bookingOfSecret, guestActor, type OwnBooking, ownBookingOf, reachOfLink } from './link.ts';
import { words } from './words.generated.ts';

/** What the link of a letter opens: how the own question stands. */
export async function guestBookingAnswer(visit: Visit): Promise<Response | undefined> {
  const own = await ownBooking(visit);
  return own && ownPage(visit, own, emptyForm(visit.language));
}

/** The guest does not need it any more. */
export async function cancelGuestBookingAnswer(visit: Visit): Promise<Response | undefined> {
  const { house, language, request, parts } = visit;
  const own = await ownBooking(visit);
  if (!own) return undefined;
  const read = await readForm(request, z.object({ reason: field.optionalLongText({ most: 500 }) }), language);
  if ('refused' in read) return ownPage(visit, own, read.refused);
  const { booking } = own;
  const { reason } = read.values;
  const ended =
    mayCancel(visit, own) &&
    (await house.database.within(reachOfLink(booking.id), async (write) => {
      const done = await end(write, { actor: guestActor(booking.id) }, booking, 'cancelled', { reason });
      if (done) await tellBooker(write, house, 'cancelled', [booking.id]);
      return done;
    }));
  if (!ended) {
    const now = (await ownBooking(visit)) ?? own;
    return ownPage(visit, now, { ...read.form, problems: { '': words[language].tooLate } }, 409);
  }
  await offerFreed(house.database, house, booking.resource.id);
  house.carryMail?.();
  return seeOther(routes.guestBooking.to({ language, secret: parts['secret'] ?? '' }));
}

async function ownBooking({ house, parts }: Visit): Promise<OwnBooking | undefined> {
  const id = await bookingOfSecret(house.database, parts['secret']);
  return id === undefined ? undefined : house.database.within(reachOfLink(id), (write) => ownBookingOf(write, id));
}

const mayCancel = ({ house }: Visit, { booking }: OwnBooking): boolean =>
  (booking.state === 'asked' || booking.state === 'booked') && booking.from > house.now();

async function ownPage(
  visit: Visit,
  own: OwnBooking,
  form: Form,
  status: number = pageStatus(form),
): Promise<Response> {
  const { house, language, actor } = visit;
  const say = words[language];
  const { booking } = own;
  const lent = await resourceOf(house.database, booking.resource.slug);
  const title = say.yourQuestion({ resource: booking.resource.name });
  return housePage(house, language, {
    title,
    face: 'form',
    status,
    actor,
    addressIn: (other) => sameIn(visit, other),
    body: (
      <>
        <div class="stack">
          <ProblemSummary form={form} />
          <h1>{title}</h1>
          <p>
            <span class={`state ${look[booking.state]}`}>{shared[language].stateOf({ state: booking.state })}</span>
          </p>
          <p class="lead">{stateText(visit, own)}</p>
        </div>
        <BookedFacts language={language} own={own} lent={lent} />
        {mayCancel(visit, own) && (
          <section class="beam stack" aria-labelledby="cancel">
            <h2 id="cancel">{say.cancelTitle}</h2>
            <form
              class="stack"
              method="post"
              action={routes.cancelGuestBooking.to({ language, secret: visit.parts['secret'] ?? '' })}
              novalidate
            >
              <LongTextField form={form} name="reason" rows={2} label={say.cancelReason} optional />
              <Actions>
                <button class="button second" type="submit">
                  {say.cancel}
                </button>
              </Actions>
            </form>
          </section>
        )}
      </>
    ),
  });
}

const look = {
  asked: 'soon',
  offered: 'soon',
  booked: 'yes',
  refused: 'no',
  cancelled: 'calm',
  lapsed: 'calm',
} as const;

function stateText({ language }: Visit, { booking, exhibition }: OwnBooking): string {
  const say = words[language];
  if (booking.state === 'asked') return exhibition === undefined ? say.nextRoom : say.nextWall;
  if (booking.state === 'booked') return exhibition === undefined ? say.isBooked : say.isShown;
  return booking.state === 'refused' ? say.isRefused : say.isOver;
}
