/** What letters of the house are about, as far as their readers choose when they come. */
export const matters = [
  'applications',
  'statements',
  'deadlines',
  'contacts',
  'houses',
  'privacy',
  'visibility',
] as const;
export type Matter = (typeof matters)[number];

/** When somebody is told of a matter. */
export const waysOfTelling = ['atOnce', 'daily', 'never'] as const;
export type HowTold = (typeof waysOfTelling)[number];

// The first word of what a letter is about: 'applicationArrived' is about applications.
const BY_FIRST_WORD: Readonly<Record<string, Matter>> = {
  application: 'applications',
  admission: 'applications',
  affiliation: 'applications',
  membership: 'applications',
  resignation: 'applications',
  statement: 'statements',
  deadline: 'deadlines',
  profile: 'deadlines',
  contact: 'contacts',
  contacts: 'contacts',
  talk: 'contacts',
  // What waits for those who run a house; what becomes of one's own booking always comes at once.
  house: 'houses',
  privacy: 'privacy',
  retention: 'privacy',
  erasure: 'privacy',
  visibility: 'visibility',
  reach: 'visibility',
  refusal: 'visibility',
};

/**
 * The matter a letter belongs to; undefined where nobody may choose: signing in, an invitation, and that a "no" was
 * overruled always come at once, and so does whatever nobody put here.
 */
export function matterOf(about: string): Matter | undefined {
  const word = /^[a-z]+/.exec(about)?.[0] ?? '';
  return Object.hasOwn(BY_FIRST_WORD, word) ? BY_FIRST_WORD[word] : undefined;
}
