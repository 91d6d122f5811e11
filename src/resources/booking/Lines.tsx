import { Table } from '#ground/html';
import type { Language } from '#ground/language';
import { routes } from '#routes';
import { timeText } from '../find/say.ts';
import type { Booking } from '../queries/booking.ts';
import { clockText, wallTimeAt } from '../time/clock.ts';
import type { Waiting } from './ownBookings.ts';
import { StateOf } from './StateOf.tsx';
import { words } from './words.generated.ts';

interface Shown<Line> {
  readonly language: Language;
  /** The organisation's slug. */
  readonly slug: string;
  readonly title: string;
  readonly lines: readonly Line[];
}

/** Bookings with how they stand. */
export function Bookings({ language, slug, title, lines }: Shown<Booking>) {
  return (
    <Table
      caption={title}
      columns={columnsOf(language, words[language].factState)}
      rows={lines.map((booking) => [
        <When language={language} slug={slug} booking={booking} />,
        ...whatOf(language, booking),
        <StateOf language={language} state={booking.state} />,
      ])}
    />
  );
}

/** Times that are held for the organisation, each with its deadline and the answer to it. */
export function Offers({ language, slug, title, lines }: Shown<Booking>) {
  const say = words[language];
  return (
    <Table
      caption={title}
      columns={columnsOf(language, say.columnDo)}
      rows={lines.map((booking) => {
        const parts = { language, organisation: slug, booking: booking.id };
        return [
          <>
            <When language={language} slug={slug} booking={booking} />
            {booking.offerUntil !== null && (
              <p>
                <span class="state late">{heldUntil(language, booking.offerUntil)}</span>
              </p>
            )}
          </>,
          ...whatOf(language, booking),
          <form method="post" action={routes.takeOffer.to(parts)} class="actions">
            <button class="button" type="submit" aria-label={say.takeOfferOf({ when: timeText(language, booking) })}>
              {say.takeOffer}
            </button>
            <a class="back-link" href={routes.cancelBookingPage.to(parts)}>
              {say.declineOffer}
            </a>
          </form>,
        ];
      })}
    />
  );
}

/** Times the organisation waits for, each with the way off the list. */
export function WaitingFor({ language, slug, title, lines }: Shown<Waiting>) {
  const say = words[language];
  return (
    <Table
      caption={title}
      columns={columnsOf(language, say.columnDo)}
      rows={lines.map((entry) => [
        timeText(language, entry),
        ...whatOf(language, entry),
        <form method="post" action={routes.withdrawWaiting.to({ language, organisation: slug, waiting: entry.id })}>
          <button class="button second" type="submit" aria-label={say.withdrawOf({ when: timeText(language, entry) })}>
            {say.withdraw}
          </button>
        </form>,
      ])}
    />
  );
}

/** Until when an offer is held, as a sentence. */
export function heldUntil(language: Language, moment: number): string {
  const { day, minute } = wallTimeAt(moment);
  return words[language].heldUntil({ day, time: clockText(minute) });
}

const columnsOf = (language: Language, last: string) => {
  const say = words[language];
  return [{ title: say.factWhen }, { title: say.factWhat }, { title: say.factPurpose }, { title: last }];
};

const When = ({ language, slug, booking }: { language: Language; slug: string; booking: Booking }) => (
  <a class="name" href={routes.booking.to({ language, organisation: slug, booking: booking.id })}>
    {timeText(language, booking)}
  </a>
);

const whatOf = (language: Language, { resource, house, purpose }: Pick<Booking, 'resource' | 'house' | 'purpose'>) => [
  words[language].whatWhere({ what: resource.name, house: house.name }),
  <span dir="auto">{purpose}</span>,
];
