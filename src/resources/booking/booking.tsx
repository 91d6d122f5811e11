import { sql } from 'kysely';
import { ownerOf, reachOf, type Visit, workPage } from '#identity';
import { type Booking, bookingOf, bookingsWhere } from '../queries/booking.ts';
import { resourceOf } from '../queries/resources.ts';
import { accessOf } from './access.ts';
import { BookingFacts } from './BookingFacts.tsx';
import { Lost } from './Lost.tsx';
import { OnTheWay } from './OnTheWay.tsx';
import { Siblings } from './Siblings.tsx';
import { WhatToDo } from './WhatToDo.tsx';
import { heldUntil } from './Lines.tsx';
import { routes } from '#routes';
import { words } from './words.generated.ts';

/** One booking of the organisation: the confirmation, and from then on the place to come back to. */
export async function bookingAnswer(visit: Visit): Promise<Response | undefined> {
  const { house, actor, language, parts } = visit;
  const { node, slug } = ownerOf(visit);
  const found = await house.database.within(reachOf(actor), async (write) => {
    const booking = await bookingOf(write, parts['booking']);
    if (!booking || booking.organisation?.node !== node) return undefined;
    const siblings =
      booking.series === null
        ? []
        : await bookingsWhere(write, sql`b.series = ${booking.series} and b.organisation = ${node}`);
    return { booking, siblings, access: await accessOf(write, booking) };
  });
  const resource = found && (await resourceOf(house.database, found.booking.resource.slug));
  if (!resource) return undefined;
  const { booking, siblings, access } = found;
  const say = words[language];
  const title = say.bookingTitle({ state: booking.state });
  return workPage(visit, {
    title,
    body: (
      <>
        <div class="stack">
          <p>
            <a class="back" href={routes.bookings.to({ language, organisation: slug })}>
              {say.bookings}
            </a>
          </p>
          <h1>{title}</h1>
          <p class="lead">{leadOf(visit, booking)}</p>
          <Lost language={language} url={visit.url} />
        </div>
        <div class="pair">
          <div class="stack-l">
            <BookingFacts language={language} booking={booking} access={access} now={house.now()} />
            <WhatToDo language={language} slug={slug} booking={booking} now={house.now()} />
          </div>
          <OnTheWay language={language} resource={resource} />
        </div>
        {siblings.length > 1 && <Siblings language={language} slug={slug} booking={booking} siblings={siblings} />}
      </>
    ),
  });
}

/** What the state means for the reader, and what comes next. */
function leadOf({ language }: Visit, { state, offerUntil, reason }: Booking): string {
  const say = words[language];
  if (state === 'offered' && offerUntil !== null) return heldUntil(language, offerUntil);
  if (reason !== null && state === 'refused') return say.leadReason({ state, reason });
  if (reason !== null && state === 'cancelled') return say.leadReason({ state: 'other', reason });
  return say.leadOf({ state });
}
