import type { Tables } from '#ground/database';
import type { Declares, Privacy } from '#ground/database/privacy';
import { derivedPrivacy } from './privacy/derived.ts';
import { importsPrivacy } from './privacy/imports.ts';
import { membershipsPrivacy } from './privacy/memberships.ts';
import { organisationsPrivacy } from './privacy/organisations.ts';
import { placesPrivacy } from './privacy/places.ts';

/** Tables that the parts below this one declare. */
export const declaredBelow = ['history', 'migration', 'token', 'session', 'mail', 'account', 'role_held', 'refusal_of_reach', 'overruling', 'sign_in', 'attempt'] as const;

/**
 * What a federation keeps, column by column. A table that queries know and nobody declares does not compile;
 * what only SQL knows is compared with the database in privacy.test.ts.
 */
export const federationPrivacy = {
  ...placesPrivacy,
  ...organisationsPrivacy,
  ...membershipsPrivacy,
  ...derivedPrivacy,
  ...importsPrivacy,
} satisfies Privacy & Declares<Exclude<keyof Tables, (typeof declaredBelow)[number]>>;
