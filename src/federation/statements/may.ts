import type { ActRights } from '#identity';

declare module '#acts' {
  interface Acts {
    runStatements: true;
    confirmStatement: true;
  }
}

/** Who asks members for their annual statement, and who makes it. */
export const statementRights = {
  runStatements: { may: ['the head office of the organisation', 'the board of the organisation'] },
  confirmStatement: {
    may: ['the board of the organisation', 'the head office of the organisation', 'an editor of the organisation'],
  },
} as const satisfies Readonly<Record<string, ActRights>>;
