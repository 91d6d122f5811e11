import type { Language } from '#ground/language';
import { fieldNames } from '../people/form.ts';
import { personLabels } from '../people/PersonFields.tsx';
import { type PersonRecord, personColumns } from '../people/person.ts';
import { words as contactWords } from '../words.generated.ts';
import { useLabel } from '../labels.ts';
import { type Choice, listFields } from './merge.ts';

/** A field in which two entries differ, with what can be taken. */
export interface Differing {
  readonly name: keyof PersonRecord;
  readonly label: string;
  readonly choices: readonly { readonly value: Choice; readonly text: string }[];
  /** What is chosen unless somebody says otherwise: both, or the one that says something. */
  readonly proposed: Choice;
}

/** The fields somebody has to choose in. An objection to letters is no choice: it holds. */
export function differing(language: Language, a: PersonRecord, b: PersonRecord): Differing[] {
  return personColumns
    .filter((name) => name !== 'objected_on' && JSON.stringify(a[name]) !== JSON.stringify(b[name]))
    .map((name) => {
      const isList = listFields.some((each) => each === name);
      const both = [a[name] ?? [], b[name] ?? []].flat();
      const one: readonly { value: Choice; text: string }[] = [
        { value: 'a', text: textOf(language, name, a[name]) },
        { value: 'b', text: textOf(language, name, b[name]) },
      ];
      const choices = isList
        ? [{ value: 'both' as const, text: textOf(language, name, [...new Set(both)]) }, ...one]
        : one;
      const empty = a[name] === null || a[name] === '';
      return { name, label: labelOf(language, name), choices, proposed: isList ? 'both' : empty ? 'b' : 'a' };
    });
}

function textOf(language: Language, name: keyof PersonRecord, value: PersonRecord[keyof PersonRecord]): string {
  if (name === 'uses' && Array.isArray(value)) {
    return (value as PersonRecord['uses']).map((use) => useLabel(language, use)).join(', ');
  }
  return [value ?? ''].flat().join(', ');
}

const labelOf = (language: Language, name: keyof PersonRecord): string =>
  personLabels(contactWords[language])[fieldNames[name]];
