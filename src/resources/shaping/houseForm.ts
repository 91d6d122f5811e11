import { z } from 'zod';
import { field, type Form, readForm } from '#ground/forms';
import { isLanguage, type Language, languages } from '#ground/language';
import { placeSaid } from '#federation';
import type { Visit } from '#identity';
import type { HouseChange } from '../commands/editHouse.ts';
import type { Opening } from '../openings/opening.ts';
import type { HouseRun } from '../run/houseOf.ts';
import { hoursField, hoursTyped, readWeek, weekdays } from './hours.ts';
import { words } from './words.generated.ts';

const tongues = languages.map(({ code }) => code) as [Language, ...Language[]];

const shapeIn = (language: Language) =>
  z.object({
    name: field.text(),
    slug: field.optionalText({ most: 100 }),
    street: field.text(),
    postcode: field.postcode(),
    place: field.text(),
    ags: field.optionalText({ most: 8 }),
    language: field.choice(tongues),
    directions: field.optionalLongText({ most: 2_000 }),
    houseRules: field.optionalLongText({ most: 5_000 }),
    contact: field.optionalText(),
    phone: field.phone(),
    email: field.optionalEmail(),
    closedOn: field.optionalDay(language),
    version: field.optionalNumber(),
  });

/** A house as its form sent it. */
export interface HouseSent {
  readonly form: Form;
  readonly wish: HouseChange;
  /** The address somebody wished; undefined: as the name suggests. */
  readonly slug: string | undefined;
  readonly version: number;
}

/** Reads the form of a house, place and hours included; all that is wrong at once. */
export async function readHouseForm(visit: Visit): Promise<HouseSent | { refused: Form }> {
  const { request, language, today } = visit;
  const read = await readForm(request, shapeIn(language), language);
  const form = 'refused' in read ? read.refused : read.form;
  // A body that is no form at all has no hours either.
  if ('' in form.problems) return { refused: form };
  const week = readWeek(form, language);
  const late = 'problems' in week ? week.problems : {};
  if ('refused' in read) return { refused: { ...form, problems: { ...form.problems, ...late } } };
  const { slug, version, phone, email, contact, directions, houseRules, closedOn, ...values } = read.values;
  const place = placeSaid({ ...values, ags: values.ags ?? '' }, today, language);
  if ('problems' in place || 'problems' in week) {
    return { refused: { ...form, problems: { ...('problems' in place ? place.problems : {}), ...late } } };
  }
  return {
    form,
    slug,
    version: version ?? 0,
    wish: {
      name: values.name,
      street: values.street,
      postcode: values.postcode,
      place: place.place.place,
      ags: place.place.ags,
      language: values.language,
      directions: directions ?? null,
      houseRules: houseRules ?? null,
      contact: contact ?? null,
      phone: phone ?? null,
      email: email ?? null,
      closedOn: closedOn ?? null,
      openings: week.openings,
    },
  };
}

/** What is stored, as the form shows it. */
export const houseTyped = (house: HouseRun, openings: readonly Opening[]): Record<string, string> => ({
  name: house.name,
  street: house.street,
  postcode: house.postcode,
  place: house.place,
  language: house.language,
  directions: house.directions ?? '',
  houseRules: house.houseRules ?? '',
  contact: house.contact ?? '',
  phone: house.phone ?? '',
  email: house.email ?? '',
  closedOn: house.closedOn ?? '',
  ...hoursTyped(openings),
});

/** The fields' names as people read them, in the order of the page. */
export function houseLabels(language: Language): Record<string, string> {
  const say = words[language];
  return {
    name: say.houseName,
    slug: say.address,
    street: say.street,
    postcode: say.postcode,
    place: say.place,
    ...weekLabels(language),
    language: say.textLanguage,
    directions: say.directions,
    houseRules: say.houseRules,
    contact: say.contact,
    phone: say.phone,
    email: say.email,
    closedOn: say.closedOn,
  };
}

export const weekLabels = (language: Language): Record<string, string> =>
  Object.fromEntries(weekdays.map((day) => [hoursField(day), words[language].weekday({ day: `${day}` })]));

/** The language of the texts while they are being written. */
export const textLanguage = (form: Form): string | undefined =>
  isLanguage(form.typed.get('language')) ? form.typed.get('language') : undefined;
