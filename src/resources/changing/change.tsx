import { type Form, readForm } from '#ground/forms';
import { seeOther } from '#ground/http';
import type { Visit } from '#identity';
import { byOf } from '../by.ts';
import { change, type Changed } from '../commands/change.ts';
import { offerFreed } from '../commands/offer.ts';
import type { Fate } from '../fate.ts';
import { tellBooker, tellKeepers } from '../letters/index.ts';
import type { Booking } from '../queries/booking.ts';
import { byWeeks } from '../resource.ts';
import { fateSentence } from '../sentence.ts';
import { changeLabels } from './ChangeFields.tsx';
import { changeOf, changeShape, formOf, type Wanted } from './changeForm.ts';
import { changePage } from './changePage.tsx';
import { changeDates, previewAnswer } from './changeSeries.tsx';
import { nextTimeFor } from './nextTime.ts';
import { bookingPath, type Own, ownBooking, seeing } from './own.ts';
import { refusedPage } from './refusedPage.tsx';
import { words } from './words.generated.ts';

/** The booking in a form. */
export async function changePageAnswer(visit: Visit): Promise<Response | undefined> {
  const own = await ownBooking(visit);
  if (!own) return undefined;
  return whyNot(visit, own, 200) ?? changePage(visit, own, formOf(visit.language, own.booking));
}

/** Changes it; of a series first shows what would become of each date, and changes those that were then chosen. */
export async function changeAnswer(visit: Visit): Promise<Response | undefined> {
  const { request, language, today } = visit;
  const own = await ownBooking(visit);
  if (!own) return undefined;
  const refused = whyNot(visit, own, 409);
  if (refused) return refused;
  const read = await readForm(request, changeShape(language, today), language);
  if ('refused' in read) return changePage(visit, own, read.refused);
  const { values, form } = read;
  if (values.scope !== undefined && values.scope !== 'one' && own.booking.series !== null) {
    return form.typed.has('chosen') ? changeDates(visit, own, values, form) : previewAnswer(visit, own, values, form);
  }
  return changeOne(visit, own, values, form);
}

async function changeOne(visit: Visit, own: Own, wanted: Wanted, form: Form): Promise<Response> {
  const { house } = visit;
  const { booking, resource } = own;
  // The version the writer saw, whatever it is by now.
  const seen: Booking = { ...booking, version: wanted.version };
  const outcome = await seeing(visit, async (write) => {
    const by = { ...byOf(visit), asKeeper: false };
    const changed = await change(write, by, seen, resource, changeOf(wanted, booking));
    if (changed.changed) {
      await tellBooker(write, house, 'changed', [booking.id]);
      if (changed.state === 'asked') await tellKeepers(write, house, 'asked', [booking.id]);
    }
    return changed;
  });
  if (!outcome.changed) return notChanged(visit, own, wanted, form, outcome);
  await offerFreed(house.database, house, resource.id);
  return seeOther(bookingPath(visit, booking));
}

async function notChanged(
  visit: Visit,
  own: Own,
  wanted: Wanted,
  form: Form,
  outcome: Exclude<Changed, { changed: true }>,
): Promise<Response> {
  if (outcome.why === 'fate') {
    const { span, slots } = changeOf(wanted, own.booking);
    const next = await nextTimeFor(visit, own, {
      ...span,
      slots,
      people: wanted.people ?? own.booking.people ?? undefined,
    });
    const problems = { [placeOf(outcome.fate)]: fateSentence(visit.language, outcome.fate) };
    return changePage(visit, own, { ...form, problems }, { next });
  }
  const now = await ownBooking(visit);
  const refused = now && whyNot(visit, now, 409);
  return refused ?? changePage(visit, own, form, { theirs: differing(form, now?.booking ?? own.booking) });
}

/** Beside which field a sentence stands. */
function placeOf(fate: Exclude<Fate, { fate: 'free' }>): string {
  if (fate.fate !== 'broken') return 'day';
  const { rule } = fate.broken;
  if (rule === 'people' || rule === 'slots') return rule;
  if (rule === 'order' || rule === 'longest') return 'until';
  return rule === 'audience' || rule === 'gone' ? '' : 'day';
}

/** What somebody else saved meanwhile and what stands in the form, field by field. */
function differing(form: Form, now: Booking) {
  const theirs = formOf(form.language, now).typed;
  const rows = Object.entries(changeLabels(form.language)).flatMap(([name, label]) => {
    if (name === 'scope') return [];
    const row = { label, theirs: theirs.get(name), yours: form.typed.get(name) };
    return row.theirs === row.yours ? [] : [row];
  });
  return { rows, version: String(now.version) };
}

function whyNot(visit: Visit, { booking, resource }: Own, status: number): Response | undefined {
  const say = words[visit.language];
  const why =
    booking.state === 'offered'
      ? say.cannotOffer
      : booking.state !== 'asked' && booking.state !== 'booked'
        ? say.cannotEnded
        : booking.until <= visit.house.now()
          ? say.cannotPast
          : byWeeks(resource)
            ? say.cannotWall
            : undefined;
  return why === undefined ? undefined : refusedPage(visit, booking, { title: say.changeTitle, why, status });
}
