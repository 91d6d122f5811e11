import type { ActRights } from '#identity';

declare module '#acts' {
  interface Acts {
    planRetention: true;
    readProcessingRecord: true;
  }
}

/** Who may have data forgotten that have served, and who reads the record of processing. */
export const privacyRights = {
  planRetention: {
    may: ['the privacy officer of the organisation', 'the board of the organisation'],
    peopleOnly: true,
  },
  readProcessingRecord: {
    may: [
      'the privacy officer of the organisation',
      'the board of the organisation',
      'the head office of the organisation',
    ],
  },
} as const satisfies Readonly<Record<string, ActRights>>;
