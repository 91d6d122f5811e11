import type { Tables } from '#ground/database';
import type { Declares, Privacy } from '#ground/database/privacy';
import { admissionPrivacy } from './privacy/admission.ts';
import { derivedPrivacy } from './privacy/derived.ts';
import { importsPrivacy } from './privacy/imports.ts';
import { membershipsPrivacy } from './privacy/memberships.ts';
import { organisationsPrivacy } from './privacy/organisations.ts';
import { profilePrivacy } from './privacy/profile.ts';
import { placesPrivacy } from './privacy/places.ts';
import { statementsPrivacy } from './privacy/statements.ts';

/** Tables that the parts below this one declare. */
export const declaredBelow = [
  'contact_body',
  'contact_office',
  'contact_person',
  'contact_function',
  'talk',
  'talk_person',
  'talk_account',
  'contact_merge',
  'contact_import',
  'contact_list',
  'contact_mailing',
  'house',
  'resource',
  'part',
  'part_access',
  'opening',
  'house_partner',
  'house_staff',
  'own_premises',
  'closure',
  'booking_series',
  'booking',
  'occupancy',
  'waiting',
  'exhibition',
  'exhibition_image',
  'calendar_feed',
  'kept_answer',
  'consent',
  'consent_text',
  'erasure',
  'retention_run',
  'retention_line',
  'history',
  'migration',
  'token',
  'session',
  'mail',
  'account',
  'role_held',
  'refusal_of_reach',
  'overruling',
  'sign_in',
  'attempt',
  'notification_preference',
  'notice',
  'turn_off',
  'passkey',
  'passkey_question',
  'identity_provider',
  'provider_account',
  'provider_visit',
  'email_change',
] as const;

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
  ...profilePrivacy,
  ...admissionPrivacy,
  ...statementsPrivacy,
} satisfies Privacy & Declares<Exclude<keyof Tables, (typeof declaredBelow)[number]>>;
