import { type PluralElement, type SelectElement, TYPE } from '@formatjs/icu-messageformat-parser';
import type { Setting } from './emit-message.ts';

/** A condition in TypeScript and the option of the message that it leads to; "other" needs none. */
type Test = [condition: string, option: string];

export function testsOf(element: PluralElement | SelectElement, number: string, setting: Setting): Test[] {
  return element.type === TYPE.plural ? pluralTests(element, number, setting) : selectTests(element);
}

function selectTests({ value, options }: SelectElement): Test[] {
  const choices = Object.keys(options).filter((choice) => choice !== 'other');
  return choices.map((choice) => [`a.${value} === ${JSON.stringify(choice)}`, choice]);
}

/** Exact numbers (=0) first, before any offset, as ICU has it; then the language's forms. */
function pluralTests({ value, options, pluralType }: PluralElement, number: string, setting: Setting): Test[] {
  const keys = Object.keys(options).filter((key) => key !== 'other');
  const exact = keys.filter((key) => key.startsWith('='));
  const forms = keys.filter((key) => !key.startsWith('='));
  const tests = exact.map((key): Test => [`a.${value} === ${Number(key.slice(1))}`, key]);
  if (forms.length === 0) return tests;
  const name = formName(pluralType === 'ordinal' ? 'ordinalOf' : 'pluralOf', number, setting);
  return [...tests, ...forms.map((form): Test => [`${name} === '${form}'`, form])];
}

// The form is looked up once per message, however often the message branches on it.
function formName(lookup: string, number: string, { language, calls, forms }: Setting): string {
  calls.add(lookup);
  const call = `${lookup}('${language}', ${number})`;
  const name = forms.get(call) ?? `form${forms.size}`;
  forms.set(call, name);
  return name;
}
