import { contactsLifecycles, contactsPrivacy } from '#contacts';
import { federationLifecycles, federationPrivacy } from '#federation';
import { groundLifecycles, groundPrivacy, type Life, type Privacy } from '#ground/database/privacy';
import { mailLifecycles, mailPrivacy } from '#ground/mail';
import { identityLifecycles, identityPrivacy } from '#identity';
import { resourcesLifecycles, resourcesPrivacy } from '#resources';
import type { Activity } from './activities.ts';
import { ownLifecycles, ownPrivacy } from './privacy.ts';

/** Every column of the database: what it is for, what allows it, who sees it, when it goes. */
export const dataMap: Privacy = {
  ...groundPrivacy,
  ...mailPrivacy,
  ...identityPrivacy,
  ...federationPrivacy,
  ...contactsPrivacy,
  ...resourcesPrivacy,
  ...ownPrivacy,
};

const declaredLives = {
  ...groundLifecycles,
  ...mailLifecycles,
  ...identityLifecycles,
  ...federationLifecycles,
  ...contactsLifecycles,
  ...resourcesLifecycles,
  ...ownLifecycles,
} satisfies Readonly<Record<string, { readonly activity: Activity }>>;

/** The lives of all rows that may say something of a person. A table with such a column and no life fails a test. */
export const lives: Readonly<Record<string, Life>> = declaredLives;

/** The processing a table belongs to; open data and machinery where it holds nothing of a person. */
export const activityOf = (table: string): Activity =>
  Object.hasOwn(declaredLives, table) ? declaredLives[table as keyof typeof declaredLives].activity : 'open';
