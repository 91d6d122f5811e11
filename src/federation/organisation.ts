/** What an organisation is. An umbrella is a role in the graph; the kind says what it was founded to be. */
export const organisationKinds = [
  'federalAssociation',
  'regionalUmbrella',
  'stateNetwork',
  'cityAlliance',
  'memberOrganisation',
  'other',
] as const;
export type OrganisationKind = (typeof organisationKinds)[number];

export const legalForms = [
  'initiative',
  'beingFounded',
  'registeredAssociation',
  'foundation',
  'company',
  'publicBody',
  'otherForm',
] as const;
export type LegalForm = (typeof legalForms)[number];

/** What organisations work on; the labels in all languages are words (`topics` in words/). */
export const topics = [
  'education',
  'languageCourses',
  'culture',
  'youth',
  'women',
  'family',
  'health',
  'work',
  'housing',
  'antiRacism',
  'participation',
  'counselling',
  'refugees',
  'elderly',
  'sport',
  'religionDialogue',
  'media',
  'environment',
  'arts',
  'economy',
] as const;
export type Topic = (typeof topics)[number];

/** Addresses are made of these letters only, so that a slug never needs escaping. */
export const slugPattern = /^[a-z0-9](?:[a-z0-9-]{0,78}[a-z0-9])?$/;

const LETTERS: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss', đ: 'd', ø: 'o', ł: 'l', ı: 'i', æ: 'ae' };

/** A readable address for a name in Latin letters; undefined where none of its letters is Latin. */
export function slugFor(name: string): string | undefined {
  const slug = name
    .toLowerCase()
    .replace(/[äöüßđøłıæ]/g, (letter) => LETTERS[letter]!)
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 70)
    .replace(/^-+|-+$/g, '');
  return slug === '' ? undefined : slug;
}
