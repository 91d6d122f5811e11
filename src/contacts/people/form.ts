import { z } from 'zod';
import { field } from '#ground/forms';
import { type Language, languages } from '#ground/language';
import { isOneAddress } from '#ground/mail';
import { uses } from '../kinds.ts';
import { words } from '../words.generated.ts';
import type { PersonRecord } from './person.ts';

const codes = languages.map(({ code }) => code);
const linesOf = (text: string | undefined) => [
  ...new Set(
    (text ?? '')
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== ''),
  ),
];

/** What the form of a contact takes. Addresses and numbers stand one a line. */
export function personShape(language: Language) {
  const say = words[language];
  return z.object({
    name: field.text(),
    addressForm: field.optionalText(),
    ownName: field.optionalText(),
    pronunciation: field.optionalText(),
    emails: field
      .optionalLongText({ most: 2_000 })
      .refine((text) => linesOf(text).length <= 10 && linesOf(text).every(isOneAddress), { error: say.emailsWrong }),
    phones: field
      .optionalLongText({ most: 1_000 })
      .refine(
        (text) => linesOf(text).length <= 10 && linesOf(text).every((line) => /^\+?[\d\s()/.–-]{4,40}$/.test(line)),
        { error: say.phonesWrong },
      ),
    language: field.choice(codes),
    note: field.optionalLongText(),
    tags: field
      .optionalText({ most: 500 })
      .refine((text) => tagsIn(text).every((tag) => tag.length <= 50), { error: say.tagsWrong }),
    uses: field.many(uses),
    source: field.text(),
    sourceSince: field.day(language),
    informedOn: field.optionalDay(language),
    objectedOn: field.optionalDay(language),
  });
}

/** Tags as people type them, parted by commas of any of our scripts. */
export const tagsIn = (text: string | undefined): string[] => [
  ...new Set(
    (text ?? '')
      .split(/[,،;؛]/)
      .map((tag) => tag.trim())
      .filter((tag) => tag !== ''),
  ),
];

/** The form's values as they are stored. */
export const recordOf = (values: z.output<ReturnType<typeof personShape>>): PersonRecord => ({
  name: values.name,
  address_form: values.addressForm ?? null,
  own_name: values.ownName ?? null,
  pronunciation: values.pronunciation ?? null,
  emails: linesOf(values.emails),
  phones: linesOf(values.phones),
  language: values.language,
  note: values.note ?? null,
  tags: tagsIn(values.tags),
  uses: values.uses,
  source: values.source,
  source_since: values.sourceSince,
  informed_on: values.informedOn ?? null,
  objected_on: values.objectedOn ?? null,
});

/** What the form calls each column. */
export const fieldNames = {
  name: 'name',
  address_form: 'addressForm',
  own_name: 'ownName',
  pronunciation: 'pronunciation',
  emails: 'emails',
  phones: 'phones',
  language: 'language',
  note: 'note',
  tags: 'tags',
  uses: 'uses',
  source: 'source',
  source_since: 'sourceSince',
  informed_on: 'informedOn',
  objected_on: 'objectedOn',
} as const satisfies Record<keyof PersonRecord, string>;

/** What is stored as the form shows it. */
export const typedOf = (person: PersonRecord) => ({
  name: person.name,
  addressForm: person.address_form,
  ownName: person.own_name,
  pronunciation: person.pronunciation,
  emails: person.emails.join('\n'),
  phones: person.phones.join('\n'),
  language: person.language,
  note: person.note,
  tags: person.tags.join(', '),
  uses: person.uses,
  source: person.source,
  sourceSince: person.source_since,
  informedOn: person.informed_on,
  objectedOn: person.objected_on,
});
