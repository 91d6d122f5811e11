import type { ComponentChildren } from 'preact';
import { ownerOf, reachOf, type Visit, workPage } from '#identity';
import { routes } from '#routes';
import { Bookings, Offers, WaitingFor } from './Lines.tsx';
import { bookingsOf } from './ownBookings.ts';
import { Premises } from './Premises.tsx';
import { words } from './words.generated.ts';

/** What an organisation has booked, asked for, is offered and waits for; and what is over. */
export async function bookingsAnswer(visit: Visit): Promise<Response> {
  const { house, actor, language, url } = visit;
  const say = words[language];
  const { node, slug } = ownerOf(visit);
  const { offers, coming, past, waiting, withoutPremises } = await house.database.within(reachOf(actor), (write) =>
    bookingsOf(write, node, house.now()),
  );
  const of = { language, slug };
  return workPage(visit, {
    title: say.bookings,
    body: (
      <>
        <div class="stack">
          <h1>{say.bookings}</h1>
          {url.searchParams.get('done') === 'premises' && (
            <p class="note" role="status">
              {say.premisesSaved}
            </p>
          )}
          <p class="links">
            <a href={routes.calendars.to({ language, organisation: slug })}>{say.toCalendars}</a>
          </p>
        </div>
        {offers.length > 0 && (
          <Section id="offers" title={say.offersTitle}>
            <Offers {...of} title={say.offersTitle} lines={offers} />
          </Section>
        )}
        <Section id="coming" title={say.comingTitle}>
          {coming.length > 0 ? <Bookings {...of} title={say.comingTitle} lines={coming} /> : <p>{say.comingNone}</p>}
        </Section>
        {waiting.length > 0 && (
          <Section id="waiting" title={say.waitingTitle}>
            <p>{say.waitingText}</p>
            <WaitingFor {...of} title={say.waitingTitle} lines={waiting} />
          </Section>
        )}
        <Premises language={language} slug={slug} without={withoutPremises} />
        {past.length > 0 && (
          <details class="open">
            <summary>{say.pastTitle({ n: past.length })}</summary>
            <Bookings {...of} title={say.pastTitle({ n: past.length })} lines={past} />
          </details>
        )}
      </>
    ),
  });
}

function Section({ id, title, children }: { id: string; title: string; children: ComponentChildren }) {
  return (
    <section class="beam stack" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}
