import type { ActRights } from './rights.ts';

declare module '#acts' {
  interface Acts {
    managePeople: true;
    manageTokens: true;
    seeVisibility: true;
    refuseReach: true;
    overruleRefusal: true;
  }
}

/** Who may decide about rights themselves. Read each line as a sentence: "may manage people: the board of …". */
export const identityRights = {
  enterWorkplace: {
    may: [
      'the board of the organisation',
      'the head office of the organisation',
      'an editor of the organisation',
      'a volunteer of the organisation',
      'a contact keeper of the organisation',
      'the privacy officer of the organisation',
      'a house keeper of the organisation',
      'a curator of the organisation',
    ],
  },
  managePeople: { may: ['the board of the organisation'], peopleOnly: true },
  manageTokens: { may: ['the board of the organisation'], peopleOnly: true },
  seeVisibility: {
    may: [
      'the board of the organisation',
      'the head office of the organisation',
      'an editor of the organisation',
      'a volunteer of the organisation',
      'a contact keeper of the organisation',
      'the privacy officer of the organisation',
      'a house keeper of the organisation',
      'a curator of the organisation',
      'the board of its umbrella',
      'the head office of its umbrella',
      'the privacy officer of its umbrella',
    ],
  },
  refuseReach: { may: ['the board of the organisation'], peopleOnly: true },
  overruleRefusal: { may: ['the board of its umbrella'], peopleOnly: true },
} as const satisfies Readonly<Record<string, ActRights>>;
