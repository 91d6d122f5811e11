import type { ActRights } from '#identity';

declare module '#acts' {
  interface Acts {
    reviewApplications: true;
    decideApplications: true;
    endMemberships: true;
    resign: true;
  }
}

/** Who may look through applications, who decides them, and who ends a membership. */
export const admissionRights = {
  reviewApplications: {
    may: ['the head office of the organisation', 'the board of the organisation'],
    peopleOnly: true,
  },
  decideApplications: { may: ['the board of the organisation'], peopleOnly: true },
  endMemberships: { may: ['the board of the organisation', 'the head office of the organisation'], peopleOnly: true },
  resign: { may: ['the board of the organisation'], peopleOnly: true },
} as const satisfies Readonly<Record<string, ActRights>>;
