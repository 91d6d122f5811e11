import { type MessageFormatElement, TYPE } from '@formatjs/icu-messageformat-parser';
import type { Shape } from './shape.ts';

/** A translation must ask for what German asks for, no more and no less: the page gives the same to all. */
export function compareShapes(source: Shape, translation: Shape, wrong: (reason: string) => void): void {
  for (const [name, asked] of source) {
    const found = translation.get(name);
    const what = asked.kind === 'tag' ? `the tag <${name}>` : `the argument "${name}"`;
    if (!found) wrong(`lacks ${what}, which German has`);
    else if (found.kind !== asked.kind) wrong(`uses "${name}" as ${found.kind}, German as ${asked.kind}`);
    else {
      for (const choice of found.choices) {
        if (!asked.choices.has(choice)) wrong(`has a case "${choice}" of "${name}", which German does not have`);
      }
    }
  }
  for (const [name, { kind }] of translation) {
    const what = kind === 'tag' ? `the tag <${name}>` : `the argument "${name}"`;
    if (!source.has(name)) wrong(`has ${what}, which German does not have`);
  }
}

/** Every plural must speak all forms of its language, and none that the language does not have. */
export function checkPlurals(elements: MessageFormatElement[], locale: string, wrong: (reason: string) => void): void {
  for (const element of elements) {
    if (element.type === TYPE.tag) checkPlurals(element.children, locale, wrong);
    if (element.type !== TYPE.plural && element.type !== TYPE.select) continue;
    if (element.type === TYPE.plural) {
      const type = element.pluralType ?? 'cardinal';
      const forms: string[] = new Intl.PluralRules(locale, { type }).resolvedOptions().pluralCategories;
      for (const form of forms) {
        if (!Object.hasOwn(element.options, form)) wrong(`lacks the plural form "${form}" of "${element.value}"`);
      }
      for (const form of Object.keys(element.options)) {
        if (!/^=\d+$/.test(form) && !forms.includes(form)) {
          wrong(`has a plural form "${form}" of "${element.value}", which the language does not have`);
        }
      }
    }
    for (const option of Object.values(element.options)) checkPlurals(option.value, locale, wrong);
  }
}
