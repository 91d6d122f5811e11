import { Actions, type Form, HiddenField, ManyField, pageStatus, ProblemSummary, typedFrom } from '#ground/forms';
import { ownerOf, type Visit, workPage } from '#identity';
import { routes } from '#routes';
import { timeText } from '../../find/say.ts';
import type { Closing } from '../../commands/close.ts';
import { dayAtMoment } from '../../time/clock.ts';
import type { AllClosed } from '../closeAll.ts';
import type { CalendarRead, EventRead } from '../../calendar/readClosures.ts';
import type { HouseRun } from '../houseOf.ts';
import { whoText } from '../labels.tsx';
import { words } from '../words.generated.ts';

// Enough to see what is wrong with a file.
const MOST_FAULTS = 20;

/** How a form names one event of the file. */
export const eventKey = ({ source, from }: EventRead): string => `${from} ${source}`;

interface Read extends CalendarRead {
  readonly form: Form;
  readonly what: Pick<Closing, 'house' | 'resource' | 'closes'>;
  /** The file, in letters a form can carry. */
  readonly content: string;
}

/** What the file holds, each event ticked; nothing is shut yet. */
export function checkPage(visit: Visit, house: HouseRun, { form, what, content, events, faults }: Read): Response {
  const { language } = visit;
  const say = words[language];
  const parts = { language, organisation: ownerOf(visit).slug, house: house.slug };
  const ticked = form.typed.has('sure') ? form.typed.all('event') : events.map(eventKey);
  const shown: Form = { ...form, typed: typedFrom({ event: ticked }) };
  return workPage(visit, {
    title: say.importCheck,
    face: 'form',
    status: pageStatus(form),
    body: (
      <form class="ask" method="post" enctype="multipart/form-data" action={routes.importClosures.to(parts)}>
        <div class="stack">
          <a class="back" href={routes.importClosuresPage.to(parts)}>
            {say.importTitle}
          </a>
          <ProblemSummary form={shown} />
          <h1>{say.importCheck}</h1>
          <p>
            {events.length > 0
              ? say.importFound({ n: events.length, what: what.resource?.name ?? say.wholeHouse })
              : say.importEmpty}
          </p>
        </div>
        {events.length > 0 && (
          <ManyField
            form={shown}
            name="event"
            label={say.importWhich}
            choices={events.map((event) => ({
              value: eventKey(event),
              label: <bdi>{event.summary || say.shutReason}</bdi>,
              hint: timeText(language, event),
            }))}
          />
        )}
        {faults.length > 0 && (
          <div class="note stack-s">
            <p>{say.importLeft({ n: faults.length })}</p>
            <ul>
              {faults.slice(0, MOST_FAULTS).map(({ summary, why }) => (
                <li>
                  <bdi>{summary || say.noTitle}</bdi>: {say.faultOf({ why })}
                </li>
              ))}
            </ul>
          </div>
        )}
        {events.length > 0 && (
          <>
            <HiddenField form={form} name="what" />
            <HiddenField form={form} name="content" value={content} />
            <HiddenField form={form} name="sure" value="yes" />
            <Actions>
              <button class="button" type="submit">
                {say.closeTicked}
              </button>
            </Actions>
          </>
        )}
      </form>
    ),
  });
}

/** What is shut now, what was before, and what stays open because somebody has it booked. */
export function donePage(visit: Visit, house: HouseRun, what: string, { closed, before, left }: AllClosed): Response {
  const { language } = visit;
  const say = words[language];
  const parts = { language, organisation: ownerOf(visit).slug, house: house.slug };
  return workPage(visit, {
    title: say.importDone,
    face: 'form',
    body: (
      <div class="stack">
        <a class="back" href={routes.houseDay.to(parts)}>
          <bdi>{house.name}</bdi>
        </a>
        <h1>{say.importDone}</h1>
        <p>{say.closedCount({ n: closed.length })}</p>
        {before.length > 0 && <p>{say.beforeCount({ n: before.length })}</p>}
        {left.length > 0 && (
          <div class="note warm stack-s">
            <p>{say.leftCount({ n: left.length })}</p>
            <ul>
              {left.map(({ event, bookings }) => (
                <li>
                  <bdi>{event.summary || say.shutReason}</bdi>, {timeText(language, event)}
                  <ul>
                    {bookings.slice(0, 5).map((booking) => (
                      <li>
                        <a href={routes.houseBooking.to({ ...parts, booking: booking.id })}>
                          <bdi>{whoText(booking)}</bdi>
                        </a>{' '}
                        · <bdi>{booking.resource.name}</bdi>, {timeText(language, booking)}
                      </li>
                    ))}
                  </ul>
                  <a class="arrow" href={routes.closePage.to(parts, { what, day: dayAtMoment(event.from) })}>
                    {say.decideThere}
                  </a>
                </li>
              ))}
            </ul>
          </div>
        )}
      </div>
    ),
  });
}
