import type { Form } from '#ground/forms';
import { isId, newId } from '#ground/database';
import { seeOther } from '#ground/http';
import { formatList, type Language } from '#ground/language';
import { personIn, type Visit } from '#identity';
import { routes } from '#routes';
import { resourceOf } from '../queries/resources.ts';
import { byWeeks, type Resource } from '../resource.ts';
import { fateSentence } from '../sentence.ts';
import { datesOf } from '../series/dates.ts';
import { seriesFaultSentence } from '../series/sentence.ts';
import { HOUR } from '../time/span.ts';
import { words as shared } from '../words.generated.ts';
import { bookPage, firstForm } from './bookPage.tsx';
import { bookOnce, shownAt } from './once.ts';
import { type RepeatFault, ruleOf } from './repeat.ts';
import { seriesAnswer } from './series.tsx';
import { organisationsNamed, type Whom, whomFor } from './whom.ts';
import { readWish, showing, type Wished } from './wish.ts';
import { words } from './words.generated.ts';

/** The form; a wall is applied for elsewhere. */
export async function bookPageAnswer(visit: Visit): Promise<Response | undefined> {
  const resource = await lentNow(visit);
  // A program books by the API; this form is for people.
  if (!resource || !personIn(visit.actor)) return undefined;
  if (byWeeks(resource)) return toTheWall(visit, resource);
  const whom = await whomFor(visit, resource);
  return bookPage(visit, resource, whom, firstForm(visit, resource, whom));
}

/** Books one date at once; the dates of a series are shown first with what would become of each. */
export async function bookAnswer(visit: Visit): Promise<Response | undefined> {
  const { language, request } = visit;
  const resource = await lentNow(visit);
  if (!resource || !personIn(visit.actor)) return undefined;
  if (byWeeks(resource)) return toTheWall(visit, resource);
  const whom = await whomFor(visit, resource);
  const read = await readWish(request, language, resource);
  if ('refused' in read) return bookPage(visit, resource, whom, read.refused);
  const { wished, form } = read;
  const wrong = (problems: Form['problems']) => bookPage(visit, resource, whom, { ...form, problems });

  const sentBefore = await shownAt(visit, whom, resource, wished.booking);
  if (sentBefore !== undefined) return seeOther(sentBefore);
  if (wished.step === 'edit') return bookPage(visit, resource, whom, form);
  const organisation = await chosen(visit, whom, wished);
  if ('problems' in organisation) return wrong(organisation.problems);
  const outside = outOfReach(visit, wished);
  if (outside !== undefined) return wrong({ when: outside });
  const rule = ruleOf(wished, wished.day);
  if (typeof rule === 'object') return wrong(repeatProblem(language, rule.fault));

  const { slots, people, purpose, purposeKind, booking } = wished;
  const wish = {
    resource,
    for: organisation,
    slots,
    people,
    purpose,
    purposeKind,
    id: isId(booking) ? booking : newId(),
  };
  if (rule === undefined) return oneDate(visit, whom, form, { ...wish, times: [wished.time] });
  const dates = datesOf(rule, wished.time);
  if (!Array.isArray(dates)) return wrong({ repeat: seriesFaultSentence(language, dates.unreadable) });
  return seriesAnswer(visit, whom, form, { ...wish, times: dates, rule }, wished.step === 'decide');
}

async function oneDate(visit: Visit, whom: Whom, form: Form, wish: Parameters<typeof bookOnce>[1]) {
  const { house, language } = visit;
  const { resource, id } = wish;
  const asked = await bookOnce(visit, wish);
  const shown = await shownAt(visit, whom, resource, id);
  if (shown !== undefined) {
    house.carryMail?.();
    return seeOther(shown);
  }
  // Somebody else's booking has this very id; the next try brings another.
  const again = { ...form, typed: showing(form.typed, { booking: newId() }) };
  if (asked === 'already')
    return bookPage(visit, resource, whom, { ...again, problems: { '': words[language].sendAgain } });
  const [date] = asked.dates;
  if (!date || date.fate === 'booked') throw new Error('a booking is made and cannot be seen by whoever made it');
  const field = date.fate === 'broken' ? fieldOf(date.broken.rule) : 'when';
  // Where another time would not help, none is looked for.
  const helps = field === 'when' && !(date.fate === 'broken' && date.broken.rule === 'order');
  const node = 'organisation' in wish.for ? wish.for.organisation : undefined;
  const own = whom.own.find((each) => each.node === node);
  const mayWait = date.fate === 'taken' ? own?.slug : undefined;
  const refused = helps ? { nextFree: asked.nextFree, mayWait } : undefined;
  const problems = { [field]: fateSentence(language, date) };
  return bookPage(visit, resource, whom, { ...again, problems }, refused);
}

/** Which field a broken rule speaks of. */
const fieldOf = (rule: string): string =>
  rule === 'people' || rule === 'slots' ? rule : rule === 'audience' ? 'organisation' : 'when';

/** For whom it is, where this person may; or what is wrong with the choice. */
async function chosen(visit: Visit, { own, runs }: Whom, { organisation, other }: Wished) {
  const say = words[visit.language];
  if (runs && (organisation === 'other' || (organisation === undefined && other !== undefined))) {
    if (other === undefined) return { problems: { other: say.otherMissing } };
    const named = await organisationsNamed(visit, other);
    const [one] = named;
    if (!one) return { problems: { other: say.otherUnknown } };
    if (named.length > 1) {
      const names = formatList(
        visit.language,
        named.map(({ name }) => name),
      );
      return { problems: { other: say.otherSeveral({ names }) } };
    }
    return { organisation: one.node, asKeeper: true };
  }
  const mine = own.find(({ slug }) => slug === organisation);
  return mine ? { organisation: mine.node, asKeeper: false } : { problems: { organisation: say.notYours } };
}

/** Times no calendar of a house reaches are refused before anything is counted for them. */
function outOfReach({ house, language }: Visit, { time }: Wished): string | undefined {
  const now = house.now();
  if (time.from < now - 366 * 24 * HOUR) return shared[language].rulePast;
  return time.from > now + MOST || time.until > now + MOST ? words[language].tooFar : undefined;
}

const MOST = 1_130 * 24 * HOUR;

const repeatProblem = (language: Language, fault: RepeatFault): Form['problems'] => {
  const say = words[language];
  return 'times' in fault
    ? { times: fault.times === 'endNeeded' ? say.endNeeded : say.endTwice }
    : { except: fault.except === 'noDays' ? say.exceptNoDays : say.exceptTooMany };
};

async function lentNow({ house, parts, today }: Visit): Promise<Resource | undefined> {
  const resource = await resourceOf(house.database, parts['resource'] ?? '');
  return resource && (resource.goneOn === null || resource.goneOn > today) ? resource : undefined;
}

const toTheWall = ({ language, url }: Visit, { slug }: Resource): Response =>
  seeOther(routes.exhibitPage.to({ language, resource: slug }, Object.fromEntries(url.searchParams)));
