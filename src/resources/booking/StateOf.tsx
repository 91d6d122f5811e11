import type { Language } from '#ground/language';
import type { BookingState } from '../resource.ts';
import { words as shared } from '../words.generated.ts';

const looks = {
  asked: 'soon',
  offered: 'late',
  booked: 'yes',
  refused: 'no',
  cancelled: 'calm',
  lapsed: 'calm',
} as const satisfies Record<BookingState, string>;

/** How a booking stands, as a word. */
export const StateOf = ({ language, state }: { language: Language; state: BookingState }) => (
  <span class={`state ${looks[state]}`}>{shared[language].stateOf({ state })}</span>
);
