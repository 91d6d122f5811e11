import type { ActRights } from '#identity';

declare module '#acts' {
  interface Acts {
    bookResources: true;
    followCalendars: true;
    runHouses: true;
    shapeHouses: true;
    curateWalls: true;
  }
}

// Everybody who acts for an organisation but its privacy officer.
const whoBooks = [
  'the board of the organisation',
  'the head office of the organisation',
  'an editor of the organisation',
  'a volunteer of the organisation',
  'a contact keeper of the organisation',
  'a house keeper of the organisation',
  'a curator of the organisation',
] as const;

/** Who books for an organisation, who follows its bookings in a calendar of their own, who runs its houses, who says what is lent to whom, who chooses for its walls. */
export const resourceRights = {
  bookResources: { may: whoBooks },
  followCalendars: { may: whoBooks, peopleOnly: true },
  runHouses: {
    may: ['the board of the organisation', 'the head office of the organisation', 'a house keeper of the organisation'],
  },
  shapeHouses: {
    may: ['the board of the organisation', 'the head office of the organisation'],
    peopleOnly: true,
  },
  curateWalls: {
    may: ['the board of the organisation', 'the head office of the organisation', 'a curator of the organisation'],
    peopleOnly: true,
  },
} as const satisfies Readonly<Record<string, ActRights>>;
