import type { Language } from '#ground/language';
import type { Application } from './applications.ts';
import { words as shared } from '../words.generated.ts';
import { words } from './words.generated.ts';

/** What a list calls an application: its title, or what a program said it is for. */
export const titleOf = ({ exhibition, booking }: Application): string => exhibition?.title ?? booking.purpose;

/** Who shows it, or for whom it was asked. */
export const artistOf = ({ exhibition, booking }: Application): string =>
  exhibition?.artist ?? booking.organisation?.name ?? booking.guest?.name ?? '';

/** The state in words, and its look; `over`: something else hangs there by now. */
export function stateOf(language: Language, { booking }: Application, over: boolean) {
  if (booking.state === 'asked' && over) return { look: 'part', text: words[language].stateOver } as const;
  const look = {
    asked: 'soon',
    offered: 'soon',
    booked: 'yes',
    refused: 'no',
    cancelled: 'calm',
    lapsed: 'calm',
  } as const;
  return { look: look[booking.state], text: shared[language].stateOf({ state: booking.state }) } as const;
}
