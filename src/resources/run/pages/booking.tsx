import type { ComponentChildren } from 'preact';
import { emptyForm, type Form, pageStatus, ProblemSummary } from '#ground/forms';
import { granted, reachOf, type Visit, workPage } from '#identity';
import { routes } from '#routes';
import { timeText } from '../../find/say.ts';
import { resourcesFor } from '../../queries/resources.ts';
import { byWeeks } from '../../resource.ts';
import { wallTimeAt } from '../../time/clock.ts';
import { words as shared } from '../../words.generated.ts';
import { hasCome } from '../came.ts';
import { stateLook, Who } from '../labels.tsx';
import { bookerOf, happenedTo, waitingInSeries } from '../queries/houseDay.ts';
import { words } from '../words.generated.ts';
import { Facts } from './BookingFacts.tsx';
import { History } from './BookingHistory.tsx';
import type { BookingShown } from './BookingShown.tsx';
import { AccessForm } from './AccessForm.tsx';
import { CallOffForm } from './CallOffForm.tsx';
import { CameButtons, CameState } from './DayTable.tsx';
import { DecideForm } from './DecideForm.tsx';
import { MoveForm } from './MoveForm.tsx';
import { partsOf, type Reached, reached } from './reach.ts';

/** One booking with everything the house may see of it and do about it. */
export async function houseBookingAnswer(visit: Visit): Promise<Response | undefined> {
  const those = await reached(visit);
  return those && bookingPage(those, emptyForm(visit.language));
}

/** The page as it stands now, with a form that was not accepted. */
export async function bookingPage(
  those: Reached,
  form: Form,
  { status = pageStatus(form), children }: { status?: number; children?: ComponentChildren } = {},
): Promise<Response> {
  const shown = await shownOf(those, form);
  const { visit, house, booking, resource } = shown;
  const { language } = visit;
  const say = words[language];
  const parts = partsOf(shown);
  const open = booking.state === 'asked' || booking.state === 'booked';
  const ahead = booking.until > visit.house.now();
  return workPage(visit, {
    title: say.bookingOn({ what: booking.resource.name, when: timeText(language, booking) }),
    status,
    body: (
      <>
        <div class="stack">
          <a class="back" href={routes.houseDay.to(parts, { day: wallTimeAt(booking.from).day })}>
            {say.dayOf({ day: wallTimeAt(booking.from).day, house: house.name })}
          </a>
          <ProblemSummary form={form} />
          {children}
          <h1>
            <Who language={language} booking={booking} />
          </h1>
          <p>
            <span class={`state ${stateLook[booking.state]}`}>
              {booking.state === 'offered' ? say.offeredTo : shared[language].stateOf({ state: booking.state })}
            </span>
          </p>
          <Facts {...shown} />
        </div>
        {booking.state === 'asked' && !shown.exhibition && <DecideForm {...shown} />}
        {booking.state === 'asked' && shown.exhibition && <AtTheWalls {...shown} />}
        {hasCome(booking, visit.house.now()) && !byWeeks(resource) && (
          <section class="beam stack" aria-labelledby="came">
            <h2 id="came">{say.cameTitle}</h2>
            <form class="stack" method="post" action={routes.markCame.to(parts)}>
              <CameState came={booking.came} language={language} />
              <CameButtons came={booking.came} language={language} />
            </form>
          </section>
        )}
        {open && ahead && <AccessForm {...shown} />}
        {open && ahead && !byWeeks(resource) && <MoveForm {...shown} />}
        {open && ahead && booking.state === 'booked' && <CallOffForm {...shown} />}
        <History {...shown} />
      </>
    ),
  });
}

async function shownOf(those: Reached, form: Form): Promise<BookingShown> {
  const { visit, house, booking } = those;
  const { database } = visit.house;
  const resources = await resourcesFor(database, { house: house.slug, keeper: house.keeper }, visit.today);
  const read = await database.within(reachOf(visit.actor), async (write) => ({
    exhibition:
      (await write.selectFrom('exhibition').select('booking').where('booking', '=', booking.id).executeTakeFirst()) !==
      undefined,
    inSeries:
      booking.series === null ? 0 : (await waitingInSeries(write, house.id, booking.series, visit.house.now())).length,
    booker: await bookerOf(write, booking),
    happened: await happenedTo(write, booking, visit.today),
  }));
  return { ...those, form, resources, ...read };
}

function AtTheWalls(shown: BookingShown) {
  const { visit } = shown;
  const say = words[visit.language];
  const curates = granted(visit.house.rights, visit.actor, 'curateWalls', visit.granted!.standing) !== undefined;
  return (
    <p class="note">
      {say.atTheWalls} {curates && <a href={routes.walls.to(partsOf(shown))}>{say.walls}</a>}
    </p>
  );
}
