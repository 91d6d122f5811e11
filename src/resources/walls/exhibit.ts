import { emptyForm, type Form, pageStatus } from '#ground/forms';
import { seeOther } from '#ground/http';
import { newId } from '#ground/database';
import { mayOn, reachOf, type Visit } from '#identity';
import { routes } from '#routes';
import { byOf } from '../by.ts';
import { requestBooking } from '../commands/request.ts';
import type { DateFate } from '../commands/book.ts';
import { askAsGuest } from '../guests/ask.ts';
import { alreadyPage } from '../guests/guestPage.tsx';
import { calmEnough } from '../guests/throttle.ts';
import { words as guestWords } from '../guests/words.generated.ts';
import { tellBooker, tellKeepers } from '../letters/index.ts';
import { heldOf } from '../queries/held.ts';
import { resourceOf } from '../queries/resources.ts';
import { byWeeks, type Resource } from '../resource.ts';
import { fateSentence } from '../sentence.ts';
import { dayAtMoment } from '../time/clock.ts';
import type { Span } from '../time/span.ts';
import { writeExhibition } from './apply.ts';
import { exhibitPage } from './exhibitPage.tsx';
import type { Wall } from './wall.ts';
import { rangeAhead, weeksAhead } from './weeks.ts';
import { type ExhibitionWish, readExhibitForm } from './wish.ts';

/** What a wall is, when it is free, and the form to apply for it. */
export async function exhibitPageAnswer(visit: Visit): Promise<Response | undefined> {
  const wall = await wallOf(visit);
  if (!wall) return undefined;
  const asked = visit.url.searchParams.get('week') ?? '';
  const known = wall.weeks.find(({ monday }) => monday === asked);
  return exhibitPage(visit, wall, emptyForm(visit.language, { week: known?.monday, weeks: '4' }));
}

/** An application: it holds nothing, and those who choose for the wall hear of it. */
export async function exhibitAnswer(visit: Visit): Promise<Response | undefined> {
  const { house, language, request, network } = visit;
  const wall = await wallOf(visit);
  if (!wall) return undefined;
  const guests = guestWords[language];
  const slugs = wall.organisations.map(({ slug }) => slug);
  const read = await readExhibitForm(request, language, { ...wall, slugs });
  if ('refused' in read) return exhibitPage(visit, wall, read.refused);
  const { wish, form } = read;
  const limited = typeof wish.whom === 'string' ? wish.whom : wish.whom.email;
  if (!(await calmEnough(house.database, limited, network))) {
    return exhibitPage(visit, wall, { ...form, problems: { '': guests.tooManyTries } }, undefined, 429);
  }
  if (typeof wish.whom === 'string') return forOrganisation(visit, wall, wish, wish.whom, form);
  const guest = { ...wish.whom, language };
  const by = byOf(visit);
  const asked = await askAsGuest(house, by, guest, { ...bookingOf(wall, wish), time: wish.time }, (write, id) =>
    writeExhibition(write, by.actor, id, wall.resource, wish, false),
  );
  switch (asked.outcome) {
    case 'asked':
      house.carryMail?.();
      return seeOther(routes.guestBooking.to({ language, secret: asked.secret }));
    case 'already':
      return alreadyPage(visit);
    case 'tooMany':
      return exhibitPage(visit, wall, { ...form, problems: { email: guests.tooManyOpen } });
    case 'no':
      return refusedPage(visit, wall, form, asked.date, asked.nextFree);
  }
}

async function forOrganisation(
  visit: Visit,
  wall: Wall,
  wish: ExhibitionWish,
  slug: string,
  form: Form,
): Promise<Response | undefined> {
  const { house, actor, language } = visit;
  const organisation = wall.organisations.find((each) => each.slug === slug);
  if (!organisation) return undefined;
  const by = byOf(visit);
  const booking = {
    ...bookingOf(wall, wish),
    id: newId(),
    for: { organisation: organisation.node, asKeeper: false },
    times: [wish.time],
  };
  const { dates, nextFree } = await requestBooking(house.database, reachOf(actor), by, booking, async (write, all) => {
    for (const date of all) {
      if (date.fate !== 'booked') continue;
      const shown = date.state === 'booked';
      await writeExhibition(write, by.actor, date.id, wall.resource, wish, shown);
      await tellBooker(write, house, shown ? 'booked' : 'asked', [date.id]);
      if (!shown) await tellKeepers(write, house, 'exhibitionAsked', [date.id]);
    }
  });
  const [date] = dates;
  if (date?.fate !== 'booked') return date && refusedPage(visit, wall, form, date, nextFree);
  house.carryMail?.();
  return seeOther(routes.booking.to({ language, organisation: slug, booking: date.id }));
}

const bookingOf = ({ resource }: Wall, { title }: ExhibitionWish) => ({
  resource,
  slots: 1,
  people: undefined,
  purpose: title,
  purposeKind: 'exhibition' as const,
});

function refusedPage(
  visit: Visit,
  wall: Wall,
  form: Form,
  date: DateFate,
  nextFree: Span | undefined,
): Promise<Response | undefined> {
  if (date.fate === 'booked') throw new Error('a date that is booked is no refusal');
  const refused = { ...form, problems: { week: fateSentence(visit.language, date) } };
  return exhibitPage(visit, wall, refused, nextFree && dayAtMoment(nextFree.from), pageStatus(refused));
}

/** The wall of the address with its weeks, and for whom this visitor may apply. */
async function wallOf(visit: Visit): Promise<Wall | undefined> {
  const { house, parts, today } = visit;
  const resource = await resourceOf(house.database, parts['resource'] ?? '');
  if (!resource || !byWeeks(resource)) return undefined;
  if (resource.goneOn !== null && resource.goneOn <= today) return undefined;
  const held = await heldOf(house.database, [resource.id], rangeAhead(resource, today));
  const weeks = weeksAhead(resource, held.get(resource.id) ?? [], { now: house.now(), today });
  return { resource, weeks, organisations: await organisationsFor(visit, resource) };
}

// Who books for the keeper may not put something up by the way: that is for those who choose for its walls.
async function organisationsFor(visit: Visit, { keeper }: Resource): Promise<Wall['organisations']> {
  const { house, actor, today } = visit;
  const slugs = new Map(actor.roles.map(({ organisation, slug }) => [slug, organisation] as const));
  const allowed = await Promise.all(
    [...slugs].map(([slug, node]) =>
      mayOn(house, actor, node === keeper.node ? 'curateWalls' : 'bookResources', slug, today),
    ),
  );
  return allowed.flatMap((right) => (right ? [right.owner] : []));
}
