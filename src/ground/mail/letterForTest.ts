import type { Letter } from './letter.ts';

export const FROM = 'Dachwerk <no-reply@dachwerk.example>';

/** A letter with what every letter has; a test adds what it is about. */
export const letter = (said: Partial<Letter> = {}): Letter => ({
  to: 'maryam@verein.example',
  language: 'de',
  about: 'signIn',
  subject: 'Ihre Anmeldung',
  paragraphs: ['Guten Tag,', 'mit dieser Adresse melden Sie sich an.'],
  ...said,
});

/** Carriers in tests look only when they are asked to, unless the test is about the looking. */
export const QUIET = { from: FROM, pause: 3_600_000 };
