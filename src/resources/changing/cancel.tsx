import { z } from 'zod';
import {
  Actions,
  ChoiceField,
  emptyForm,
  field,
  type Form,
  HiddenField,
  LongTextField,
  pageStatus,
  ProblemSummary,
  readForm,
} from '#ground/forms';
import { seeOther } from '#ground/http';
import type { Write } from '#ground/database';
import { ownerOf, type Visit, workPage } from '#identity';
import { routes } from '#routes';
import { byOf } from '../by.ts';
import { end } from '../commands/end.ts';
import { offerFreed } from '../commands/offer.ts';
import { tellBooker } from '../letters/index.ts';
import type { Booking } from '../queries/booking.ts';
import { BookingFacts } from './BookingFacts.tsx';
import { bookingPath, datesIn, ownBooking, type Scope, scopes, seeing } from './own.ts';
import { refusedPage } from './refusedPage.tsx';
import { scopeChoices } from './scopeChoices.ts';
import { words } from './words.generated.ts';

const shape = z.object({
  reason: field.optionalLongText({ most: 500 }),
  scope: field.optionalChoice(scopes),
  version: field.wholeNumber(),
});

/** Asks once more before a booking is cancelled, or an offer declined. */
export async function cancelPageAnswer(visit: Visit): Promise<Response | undefined> {
  const own = await ownBooking(visit);
  if (!own) return undefined;
  const { booking } = own;
  const form = emptyForm(visit.language, { scope: 'one', version: String(booking.version) });
  return whyNot(visit, booking, 200) ?? formPage(visit, booking, form);
}

/** Cancels one date or several of a series: all of them, or nothing where somebody changed it meanwhile. */
export async function cancelAnswer(visit: Visit): Promise<Response | undefined> {
  const { house, request, language } = visit;
  const own = await ownBooking(visit);
  if (!own) return undefined;
  const { booking } = own;
  // Sent twice: it is as they wanted it.
  if (booking.state === 'cancelled') return seeOther(bookingPath(visit, booking));
  const refused = whyNot(visit, booking, 409);
  if (refused) return refused;
  const read = await readForm(request, shape, language);
  if ('refused' in read) return formPage(visit, booking, read.refused);
  const { reason, version, scope = 'one' } = read.values;

  const cancelled = await seeing(visit, (write) => cancelIn(write, visit, booking, { scope, reason, version }));
  if (!cancelled) {
    const now = (await ownBooking(visit))?.booking ?? booking;
    return whyNot(visit, now, 409) ?? formPage(visit, now, read.form, true);
  }
  await offerFreed(house.database, house, booking.resource.id);
  return seeOther(bookingPath(visit, booking));
}

async function cancelIn(
  write: Write,
  visit: Visit,
  booking: Booking,
  { scope, reason, version }: { scope: Scope; reason: string | undefined; version: number },
): Promise<boolean> {
  const by = byOf(visit);
  if (!(await end(write, by, booking, 'cancelled', { reason, version }))) return false;
  const ended = [booking.id];
  for (const date of await datesIn(write, booking, scope, by.now)) {
    if (date.id === booking.id || date.from <= by.now) continue;
    if (await end(write, by, date, 'cancelled', { reason })) ended.push(date.id);
  }
  // Who declines an offer never had it in their calendar.
  if (booking.state !== 'offered') await tellBooker(write, visit.house, 'cancelled', ended);
  return true;
}

/** What has begun is not cancelled any more: its rest can be given back. */
function whyNot(visit: Visit, booking: Booking, status: number): Response | undefined {
  const say = words[visit.language];
  const { now } = byOf(visit);
  const title = say.cancelTitle;
  const open = booking.state === 'asked' || booking.state === 'offered' || booking.state === 'booked';
  if (!open) return refusedPage(visit, booking, { title, why: say.cannotEnded, status });
  if (booking.until <= now) return refusedPage(visit, booking, { title, why: say.cannotPast, status });
  if (booking.from <= now && booking.state === 'booked') return givingBackPage(visit, booking, status);
  return undefined;
}

function givingBackPage(visit: Visit, booking: Booking, status: number): Response {
  const { language } = visit;
  const say = words[language];
  return workPage(visit, {
    title: say.giveBackTitle,
    face: 'form',
    status,
    body: (
      <div class="stack">
        <a class="back" href={bookingPath(visit, booking)}>
          {say.toBooking}
        </a>
        <h1>{say.giveBackTitle}</h1>
        <p>{say.running}</p>
        <BookingFacts language={language} booking={booking} />
        <form
          method="post"
          action={routes.giveBack.to({ language, organisation: ownerOf(visit).slug, booking: booking.id })}
        >
          <Actions>
            <button class="button" type="submit">
              {say.giveBack}
            </button>
          </Actions>
        </form>
      </div>
    ),
  });
}

async function formPage(visit: Visit, booking: Booking, form: Form, changedMeanwhile = false): Promise<Response> {
  const { language, house } = visit;
  const say = words[language];
  const offered = booking.state === 'offered';
  const choices = await seeing(visit, (write) => scopeChoices(write, booking, house.now(), language));
  const title = offered ? say.declineTitle : say.cancelTitle;
  const labels = { reason: say.reason, scope: say.scope };
  return workPage(visit, {
    title,
    face: 'form',
    status: changedMeanwhile ? 409 : pageStatus(form),
    body: (
      <>
        <div class="stack">
          <a class="back" href={bookingPath(visit, booking)}>
            {say.toBooking}
          </a>
          <ProblemSummary form={form} labels={labels} />
          {changedMeanwhile && (
            <p class="note warm" role="alert" tabIndex={-1} autofocus>
              {say.lookAgain}
            </p>
          )}
          <h1>{title}</h1>
          <BookingFacts language={language} booking={booking} />
          <p>{say.cancelText}</p>
        </div>
        <form class="stack" method="post" noValidate>
          {choices.length > 0 && <ChoiceField form={form} name="scope" label={say.scope} choices={choices} />}
          {!offered && (
            <LongTextField form={form} name="reason" label={say.reason} hint={say.reasonHint} rows={3} optional />
          )}
          <HiddenField form={form} name="version" value={String(booking.version)} />
          <Actions>
            <button class="button" type="submit">
              {offered ? say.decline : say.cancel}
            </button>
            <a class="button second" href={bookingPath(visit, booking)}>
              {say.keep}
            </a>
          </Actions>
        </form>
      </>
    ),
  });
}
