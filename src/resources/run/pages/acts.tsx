import { z } from 'zod';
import { isDay } from '#ground/day';
import { ChangedMeanwhile, emptyForm, field, type Form, readForm, versionOf } from '#ground/forms';
import { seeOther } from '#ground/http';
import { ownerOf, reachOf, type Visit } from '#identity';
import { routes } from '#routes';
import { byOf } from '../../by.ts';
import { assignAccess, noteCame } from '../../commands/attend.ts';
import { end } from '../../commands/end.ts';
import { offerFreed } from '../../commands/offer.ts';
import { tellBooker } from '../../letters/index.ts';
import { hasCome } from '../came.ts';
import { words } from '../words.generated.ts';
import { bookingPage } from './booking.tsx';
import { bookingAddress, type Reached, reached } from './reach.ts';

/** The house takes a booking back, for a reason its booker reads. */
export async function callOffBookingAnswer(visit: Visit): Promise<Response | undefined> {
  const those = await reached(visit);
  if (!those) return undefined;
  const { house, language, actor } = visit;
  const { booking } = those;
  const shape = z.object({ why: field.longText({ most: 500 }), version: field.wholeNumber() });
  const read = await readForm(visit.request, shape, language);
  if ('refused' in read) return bookingPage(those, read.refused);
  const { why, version } = read.values;
  if (booking.state !== 'booked' || booking.until <= house.now()) return overPage(those, read.form);
  const done = await house.database.within(reachOf(actor), async (write) => {
    if (!(await end(write, byOf(visit), booking, 'cancelled', { reason: why, version }))) return false;
    await tellBooker(write, house, 'calledOff', [booking.id]);
    return true;
  });
  if (!done) return overPage(those, read.form);
  house.carryMail?.();
  await offerFreed(house.database, house, booking.resource.id);
  return seeOther(bookingAddress(those));
}

/** Whether anybody came. */
export async function markCameAnswer(visit: Visit): Promise<Response | undefined> {
  const those = await reached(visit);
  if (!those) return undefined;
  const { house, language, actor, request } = visit;
  const shape = z.object({ came: field.choice(['yes', 'no']), day: field.optionalText() });
  const read = await readForm(request, shape, language);
  if ('refused' in read) return bookingPage(those, read.refused);
  if (!hasCome(those.booking, house.now())) {
    const form = { ...read.form, problems: { '': words[language].notBegun } };
    return bookingPage(those, form, { status: 409 });
  }
  const { came, day } = read.values;
  await house.database.within(reachOf(actor), (write) => noteCame(write, byOf(visit), those.booking, came === 'yes'));
  if (day === undefined || !isDay(day)) return seeOther(bookingAddress(those));
  return seeOther(
    routes.houseDay.to({ language, organisation: ownerOf(visit).slug, house: those.house.slug }, { day }),
  );
}

/** Which key, which code. */
export async function assignAccessAnswer(visit: Visit): Promise<Response | undefined> {
  const those = await reached(visit);
  if (!those) return undefined;
  const { house, language, actor, request } = visit;
  const { booking } = those;
  const shape = z.object({ access: field.optionalText({ most: 500 }), noteSeen: field.optionalText() });
  const read = await readForm(request, shape, language);
  if ('refused' in read) return bookingPage(those, read.refused);
  const { access, noteSeen } = read.values;
  const written =
    noteSeen === versionOf(booking.accessNote) &&
    (await house.database.within(reachOf(actor), (write) => assignAccess(write, byOf(visit), booking, access)));
  return written ? seeOther(bookingAddress(those)) : noteChanged(visit, read.form);
}

async function noteChanged(visit: Visit, form: Form): Promise<Response | undefined> {
  const now = await reached(visit);
  if (!now) return undefined;
  const { language } = visit;
  const theirs = now.booking.accessNote ?? '';
  const yours = form.typed.get('access');
  const kept = emptyForm(language, { access: yours });
  return bookingPage(now, kept, {
    status: 409,
    children: <ChangedMeanwhile language={language} rows={[{ label: words[language].access, theirs, yours }]} />,
  });
}

/** Somebody was quicker: the booking as it stands now, with what was typed. */
export async function overPage(those: Reached, form: Form, problem?: string): Promise<Response> {
  const now = (await reached(those.visit)) ?? those;
  const { language } = those.visit;
  const typed = {
    ...form.typed,
    // The form is to be sent again for what it is now.
    all: (name: string) => (name === 'version' ? [String(now.booking.version)] : form.typed.all(name)),
  };
  return bookingPage(
    now,
    { ...form, typed, problems: { '': problem ?? words[language].changedByOther } },
    { status: 409 },
  );
}
