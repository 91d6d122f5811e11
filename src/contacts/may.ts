import type { ActRights } from '#identity';

declare module '#acts' {
  interface Acts {
    readContacts: true;
    keepContacts: true;
  }
}

/** Who may read an organisation's contacts, and who keeps them. Nobody above or beside it does either. */
export const contactRights = {
  readContacts: {
    may: [
      'the head office of the organisation',
      'a contact keeper of the organisation',
      'the board of the organisation',
    ],
  },
  keepContacts: {
    may: [
      'the head office of the organisation',
      'a contact keeper of the organisation',
      'the board of the organisation',
    ],
  },
} as const satisfies Readonly<Record<string, ActRights>>;
