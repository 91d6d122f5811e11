import type { ActRights } from '#identity';
import { admissionRights } from './admission/may.ts';
import { profileRights } from './profile/may.ts';
import { statementRights } from './statements/may.ts';

declare module '#acts' {
  interface Acts {
    bringIn: true;
    decideMemberships: true;
  }
}

/** Who may bring lists in and write memberships down. */
export const federationRights = {
  bringIn: { may: ['the head office of the organisation', 'the board of the organisation'] },
  decideMemberships: { may: ['the head office of the organisation', 'the board of the organisation'] },
  ...admissionRights,
  ...profileRights,
  ...statementRights,
} as const satisfies Readonly<Record<string, ActRights>>;
