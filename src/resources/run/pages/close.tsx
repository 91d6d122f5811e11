import { Actions, emptyForm, type Form, pageStatus, ProblemSummary, SelectField, TextField } from '#ground/forms';
import { isDay } from '#ground/day';
import { seeOther } from '#ground/http';
import { ownerOf, reachOf, type Visit, workPage } from '#identity';
import { routes } from '#routes';
import { byOf } from '../../by.ts';
import { type Closed, close, MOST_IN_THE_WAY } from '../../commands/close.ts';
import { offerFreed } from '../../commands/offer.ts';
import { reopen } from '../../commands/reopen.ts';
import { isId } from '#ground/database';
import { tellBooker } from '../../letters/index.ts';
import { resourcesFor } from '../../queries/resources.ts';
import type { Resource } from '../../resource.ts';
import { dayAtMoment } from '../../time/clock.ts';
import { type HouseRun, houseOf } from '../houseOf.ts';
import { words } from '../words.generated.ts';
import { readClosing, WHOLE_HOUSE } from './closeForm.ts';
import { inTheWayPage, waysIn } from './inTheWay.tsx';
import { StretchFields } from './StretchFields.tsx';

/** What to shut, when and why. */
export async function closePageAnswer(visit: Visit): Promise<Response | undefined> {
  const house = await houseOf(visit);
  if (!house) return undefined;
  const asked = (name: string) => visit.url.searchParams.get(name) ?? '';
  const day = isDay(asked('day')) ? asked('day') : '';
  const what = asked('what') || WHOLE_HOUSE;
  return closePage(visit, house, await lentBy(visit, house), emptyForm(visit.language, { what, fromDay: day }));
}

/** Shuts it. Where bookings are in the way their people are moved or told first, all at once or nothing. */
export async function closeHouseAnswer(visit: Visit): Promise<Response | undefined> {
  const run = await houseOf(visit);
  if (!run) return undefined;
  const { house, actor } = visit;
  const lent = await lentBy(visit, run);
  const read = await readClosing(visit, run, lent);
  if ('refused' in read) return closePage(visit, run, lent, read.refused);
  const { closing, form } = read;
  const ways = waysIn(form, lent);
  const closed = await close(house.database, reachOf(actor), byOf(visit), closing, ways, async (write, done) => {
    const told = { publicUrl: house.publicUrl };
    await tellBooker(
      write,
      told,
      'moved',
      done.moved.map(({ id }) => id),
    );
    await tellBooker(
      write,
      told,
      'calledOff',
      done.calledOff.map(({ id }) => id),
    );
  });
  if (!closed.closed) return notClosed(visit, run, { closing, form, lent, ways }, closed);
  house.carryMail?.();
  for (const { id } of closing.closes) await offerFreed(house.database, house, id);
  const parts = { language: visit.language, organisation: ownerOf(visit).slug, house: run.slug };
  return seeOther(`${routes.houseDay.to(parts, { day: dayAtMoment(closing.span.from) })}#shut`);
}

/** Opens again what was shut. */
export async function reopenAnswer(visit: Visit): Promise<Response | undefined> {
  const run = await houseOf(visit);
  const id = visit.parts['closure'];
  if (!run || !isId(id)) return undefined;
  const { house, actor, language } = visit;
  const opened = await house.database.within(reachOf(actor), (write) => reopen(write, byOf(visit), run.id, id));
  if (!opened) return undefined;
  for (const resource of opened) await offerFreed(house.database, house, resource);
  return seeOther(routes.houseDay.to({ language, organisation: ownerOf(visit).slug, house: run.slug }));
}

export const lentBy = (visit: Visit, { slug, keeper }: HouseRun): Promise<Resource[]> =>
  resourcesFor(visit.house.database, { house: slug, keeper }, visit.today);

type Tried = Omit<Parameters<typeof inTheWayPage>[2], 'bookings' | 'unmoved'>;

function notClosed(visit: Visit, run: HouseRun, tried: Tried, closed: Closed & { closed: false }) {
  const { form, lent } = tried;
  // Only what a calendar file brings can be shut already; a person may shut what is shut.
  if (closed.why === 'closedAlready') return closePage(visit, run, lent, form);
  if (closed.bookings.length > MOST_IN_THE_WAY) {
    const problem = words[visit.language].tooManyInTheWay({ most: MOST_IN_THE_WAY });
    return closePage(visit, run, lent, { ...form, problems: { untilDay: problem } });
  }
  const unmoved = closed.why === 'unmoved' ? { booking: closed.booking, fate: closed.fate } : undefined;
  return inTheWayPage(visit, run, { ...tried, bookings: closed.bookings, unmoved });
}

function closePage(visit: Visit, house: HouseRun, lent: readonly Resource[], form: Form): Response {
  const { language } = visit;
  const say = words[language];
  const parts = { language, organisation: ownerOf(visit).slug, house: house.slug };
  return workPage(visit, {
    title: say.close,
    face: 'form',
    status: pageStatus(form),
    body: (
      <form class="ask" method="post" action={routes.closeHouse.to(parts)} novalidate>
        <div class="stack">
          <a class="back" href={routes.houseDay.to(parts)}>
            <bdi>{house.name}</bdi>
          </a>
          <ProblemSummary form={form} />
          <h1>{say.close}</h1>
          <p>{say.closeLead}</p>
        </div>
        <SelectField
          form={form}
          name="what"
          label={say.closeWhat}
          hint={say.closeWhatHint}
          choices={[
            { value: WHOLE_HOUSE, label: say.wholeHouse },
            ...lent.map(({ slug, name }) => ({ value: slug, label: name })),
          ]}
        />
        <StretchFields form={form} wholeDays />
        <TextField form={form} name="reason" label={say.closeReason} hint={say.closeReasonHint} />
        <Actions>
          <button class="button" type="submit">
            {say.closeNow}
          </button>
          <a class="back-link" href={routes.importClosuresPage.to(parts)}>
            {say.importTitle}
          </a>
        </Actions>
      </form>
    ),
  });
}
