/** What a column can be taken as. */
export const fields = [
  'name',
  'kind',
  'ags',
  'postcode',
  'town',
  'address',
  'legalForm',
  'nonProfit',
  'homepage',
  'founded',
  'since',
  'until',
  'membership',
  'decision',
  'decidedOn',
  'topics',
  'languages',
  'origins',
] as const;
export type Field = (typeof fields)[number];

/** What each column of a file is taken as, in the file's order; null where it is not taken over. */
export type Mapping = (Field | null)[];

export function isField(text: string): text is Field {
  return (fields as readonly string[]).includes(text);
}

/** Lists may stand in several columns; of everything else one column says it. */
export const mayRepeat = (field: Field): boolean => field === 'topics' || field === 'languages' || field === 'origins';

/** With each other field taken once at most; the first column keeps it. */
export function withoutRepeats(mapping: Mapping): Mapping {
  return mapping.map((field, at) => (field && !mayRepeat(field) && mapping.indexOf(field) < at ? null : field));
}
