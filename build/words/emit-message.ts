import {
  type MessageFormatElement,
  type PluralElement,
  type SelectElement,
  TYPE,
} from '@formatjs/icu-messageformat-parser';
import { testsOf } from './branches.ts';
import type { Shape } from './shape.ts';

/** What the code of one message gathers on its way: the plural forms to look up, the functions it calls. */
export interface Setting {
  language: string;
  forms: Map<string, string>;
  calls: Set<string>;
}

/**
 * The TypeScript expression of one message: a text where it asks for nothing, else a function of its
 * arguments `a`. Branches become conditions and texts template literals, so nothing is interpreted later.
 */
export function messageCode(
  elements: MessageFormatElement[],
  shape: Shape,
  language: string,
  calls: Set<string>,
): string {
  const setting: Setting = { language, forms: new Map(), calls };
  const body = hasTag(elements) ? partsCode(elements, setting) : textCode(elements, setting);
  if (shape.size === 0) return body;
  if (setting.forms.size === 0) return `(a) => ${body}`;
  const lookups = [...setting.forms].map(([call, name]) => `const ${name} = ${call};`);
  return `(a) => { ${lookups.join(' ')} return ${body}; }`;
}

function hasTag(elements: MessageFormatElement[]): boolean {
  return elements.some((element) => {
    if (element.type === TYPE.tag) return true;
    if (element.type !== TYPE.plural && element.type !== TYPE.select) return false;
    return Object.values(element.options).some((option) => hasTag(option.value));
  });
}

/** Writes elements as code; `count` is the number that a # stands for, inside a plural. */
type Write = (elements: MessageFormatElement[], setting: Setting, count?: string) => string;

/** An array of what stands beside one another: texts, and what the tag functions make of theirs. */
const partsCode: Write = (elements, setting, count) => {
  const parts: string[] = [];
  let plain: MessageFormatElement[] = [];
  const endText = () => {
    if (plain.length > 0) parts.push(textCode(plain, setting, count));
    plain = [];
  };
  for (const element of elements) {
    if (!hasTag([element])) {
      plain.push(element);
      continue;
    }
    endText();
    if (element.type === TYPE.tag) {
      const write = hasTag(element.children) ? partsCode : textCode;
      parts.push(`a.${element.value}(${write(element.children, setting, count)})`);
    } else if (element.type === TYPE.plural || element.type === TYPE.select) {
      parts.push(branchCode(element, setting, count, partsCode));
    }
  }
  endText();
  return `[${parts.join(', ')}]`;
};

/** A string expression: a literal where nothing is put in, else a template. */
const textCode: Write = (elements, setting, count) => {
  if (elements.every((element) => element.type === TYPE.literal)) {
    return JSON.stringify(elements.map((element) => element.value).join(''));
  }
  const [only] = elements;
  if (elements.length === 1 && only) return valueCode(only, setting, count);
  const pieces = elements.map((element) =>
    element.type === TYPE.literal
      ? element.value.replace(/[\\`$]/g, '\\$&')
      : `\${${valueCode(element, setting, count)}}`,
  );
  return `\`${pieces.join('')}\``;
};

function valueCode(element: MessageFormatElement, setting: Setting, count?: string): string {
  const call = (name: string, ...given: string[]) => {
    setting.calls.add(name);
    return `${name}('${setting.language}', ${given.join(', ')})`;
  };
  switch (element.type) {
    case TYPE.argument:
      return call('isolate', `a.${element.value}`);
    case TYPE.number:
      return call('formatNumber', `a.${element.value}`);
    case TYPE.pound:
      if (count === undefined) throw new Error('a # stands outside of any plural');
      return call('formatNumber', count);
    case TYPE.date:
      return call('formatDay', `a.${element.value}`, `'${typeof element.style === 'string' ? element.style : 'long'}'`);
    case TYPE.plural:
    case TYPE.select:
      return branchCode(element, setting, count, textCode);
    default:
      throw new Error(`an element of type ${element.type} passed the checks`);
  }
}

/** A chain of conditions that ends in the option "other". */
function branchCode(
  element: PluralElement | SelectElement,
  setting: Setting,
  count: string | undefined,
  write: Write,
): string {
  const offset = element.type === TYPE.plural ? element.offset : 0;
  const number = offset === 0 ? `a.${element.value}` : `a.${element.value} - ${offset}`;
  const inner = element.type === TYPE.plural ? number : count;
  const option = (name: string) => write(element.options[name]?.value ?? [], setting, inner);
  const conditions = testsOf(element, number, setting).map(([test, name]) => `${test} ? ${option(name)} : `);
  return conditions.join('') + option('other');
}
