import type { ActRights } from '#identity';

declare module '#acts' {
  interface Acts {
    editProfile: true;
    readKept: true;
    readHistory: true;
  }
}

/** Who may change what is known of an organisation, and who reads what it keeps from the public. */
export const profileRights = {
  editProfile: {
    may: [
      'the board of the organisation',
      'the head office of the organisation',
      'an editor of the organisation',
      'the head office of its umbrella',
    ],
    refusable: true,
  },
  readKept: {
    may: [
      'the board of the organisation',
      'the head office of the organisation',
      'an editor of the organisation',
      'the board of its umbrella',
      'the head office of its umbrella',
    ],
    refusable: true,
  },
  readHistory: {
    may: [
      'the board of the organisation',
      'the head office of the organisation',
      'an editor of the organisation',
      'the privacy officer of the organisation',
      'the head office of its umbrella',
    ],
    refusable: true,
  },
} as const satisfies Readonly<Record<string, ActRights>>;
