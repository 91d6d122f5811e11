import { z } from 'zod';
import { field, type Form, pageStatus, readForm } from '#ground/forms';
import { seeOther } from '#ground/http';
import { reachOf, type Visit } from '#identity';
import { routes } from '#routes';
import { byOf } from '../../by.ts';
import { change, type Changed } from '../../commands/change.ts';
import { slotsIn } from '../../commands/close.ts';
import { offerFreed } from '../../commands/offer.ts';
import { nextTime } from '../../commands/request.ts';
import { timeText } from '../../find/say.ts';
import { tellBooker } from '../../letters/index.ts';
import { resourcesFor } from '../../queries/resources.ts';
import { byWeeks, type Resource } from '../../resource.ts';
import { fateSentence } from '../../sentence.ts';
import type { Span } from '../../time/span.ts';
import { words as shared } from '../../words.generated.ts';
import { readStretch, stretchFields } from '../stretch.ts';
import { words } from '../words.generated.ts';
import { overPage } from './acts.tsx';
import { bookingPage } from './booking.tsx';
import { bookingAddress, partsOf, type Reached, reached } from './reach.ts';
import { typedStretch } from './StretchFields.tsx';

/** The house gives a booking another room of its own, another time, or both. */
export async function moveBookingAnswer(visit: Visit): Promise<Response | undefined> {
  const those = await reached(visit);
  // What hangs on a wall was chosen for it.
  if (!those || byWeeks(those.resource)) return undefined;
  const { house, language, actor, request, today } = visit;
  const { booking, resource } = those;
  const shape = z.object({ to: field.text(), version: field.wholeNumber(), ...stretchFields(language) });
  const read = await readForm(request, shape, language);
  if ('refused' in read) return bookingPage(those, read.refused);
  const lent = await resourcesFor(house.database, { house: those.house.slug, keeper: those.house.keeper }, today);
  const to = lent.find((each) => each.slug === read.values.to && !byWeeks(each));
  const span = readStretch(language, read.values, today);
  if (!to) return bookingPage(those, { ...read.form, problems: { to: words[language].notHere } });
  if ('problems' in span) return bookingPage(those, { ...read.form, problems: span.problems });

  const by = { ...byOf(visit), asKeeper: true };
  const seen = { ...booking, version: read.values.version };
  const slots = slotsIn(booking, resource, to);
  const changed = await house.database.within(reachOf(actor), async (write) => {
    const outcome = await change(write, by, seen, resource, { span, slots }, to);
    if (outcome.changed) await tellBooker(write, house, 'moved', [booking.id]);
    return outcome;
  });
  if (!changed.changed) return unmoved(those, read.form, changed, { to, span, slots });
  house.carryMail?.();
  await offerFreed(house.database, house, resource.id);
  return seeOther(bookingAddress(those));
}

interface Wanted {
  readonly to: Resource;
  readonly span: Span;
  readonly slots: number;
}

/** Why not, what is free next there, and a button that takes it. */
async function unmoved(those: Reached, form: Form, why: Changed & { changed: false }, wanted: Wanted) {
  const { visit, booking } = those;
  if (why.why !== 'fate') return overPage(those, form);
  const { language } = visit;
  const { to, span, slots } = wanted;
  const next = await visit.house.database.within(reachOf(visit.actor), (write) =>
    nextTime(
      write,
      byOf(visit),
      { resource: to, for: { organisation: booking.keeper.node, asKeeper: true } },
      { ...span, slots, people: booking.people ?? undefined },
    ),
  );
  const sentence = fateSentence(language, why.fate);
  const refused = { ...form, problems: { [why.fate.fate === 'broken' ? 'fromDay' : 'to']: sentence } };
  return bookingPage(those, refused, {
    status: pageStatus(refused),
    children: next && <TakeNext those={those} to={to} span={next} />,
  });
}

function TakeNext({ those, to, span }: { those: Reached; to: Resource; span: Span }) {
  const { visit, booking } = those;
  const { language } = visit;
  const say = words[language];
  return (
    <form class="note stack-s" method="post" action={routes.moveBooking.to(partsOf(those))}>
      <p>{shared[language].nextFreeIs({ when: timeText(language, span) })}</p>
      <input type="hidden" name="to" value={to.slug} />
      <input type="hidden" name="version" value={booking.version} />
      {Object.entries(typedStretch(span)).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <div class="actions">
        <button class="button" type="submit">
          {say.moveThere}
        </button>
      </div>
    </form>
  );
}
