import { type Visit, workPage } from '#identity';
import type { Booking } from '../queries/booking.ts';
import { BookingFacts } from './BookingFacts.tsx';
import { bookingPath } from './own.ts';
import { words } from './words.generated.ts';

/** What was asked cannot be done with this booking, and why. */
export function refusedPage(visit: Visit, booking: Booking, told: { title: string; why: string; status?: number }) {
  const { language } = visit;
  return workPage(visit, {
    title: told.title,
    face: 'form',
    status: told.status ?? 409,
    body: (
      <div class="stack">
        <a class="back" href={bookingPath(visit, booking)}>
          {words[language].toBooking}
        </a>
        <h1>{told.title}</h1>
        <p class="note warm">{told.why}</p>
        <BookingFacts language={language} booking={booking} />
      </div>
    ),
  });
}
