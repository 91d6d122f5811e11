import { decoded } from './pageText.ts';

/** A form as a page holds it: where it goes, how, and its fields with what stands in them. */
export interface FormFound {
  readonly action: string;
  readonly method: 'get' | 'post';
  readonly multipart: boolean;
  readonly fields: readonly FieldFound[];
}

export interface FieldFound {
  readonly name: string;
  /** 'text', 'hidden', 'radio', 'checkbox', 'file', 'select', 'textarea', 'submit' … */
  readonly type: string;
  readonly value: string;
  /** What can be chosen, for a select. */
  readonly choices: readonly string[];
}

/** The forms of a page. Our own pages are well formed, so their tags can be read one after the other. */
export function formsIn(html: string): FormFound[] {
  return [...html.matchAll(/<form\b([^>]*)>(.*?)<\/form>/gs)].map(([, attributes = '', inside = '']) => ({
    action: attributeOf(attributes, 'action') ?? '',
    method: attributeOf(attributes, 'method')?.toLowerCase() === 'post' ? 'post' : 'get',
    multipart: attributeOf(attributes, 'enctype') === 'multipart/form-data',
    fields: fieldsIn(inside),
  }));
}

function fieldsIn(html: string): FieldFound[] {
  const fields: FieldFound[] = [];
  for (const [, tag = '', attributes = '', rest = ''] of html.matchAll(
    /<(input|textarea|select|button)\b([^>]*)>((?:(?!<\/?(?:input|textarea|select|button)\b).)*)/gs,
  )) {
    const name = attributeOf(attributes, 'name');
    if (name === undefined) continue;
    const type = tag === 'input' ? (attributeOf(attributes, 'type') ?? 'text') : tag === 'button' ? 'submit' : tag;
    const choices = [...rest.matchAll(/<option\b([^>]*)>/g)].map(
      ([, option = '']) => attributeOf(option, 'value') ?? '',
    );
    const value = tag === 'textarea' ? decoded(rest) : (attributeOf(attributes, 'value') ?? choices[0] ?? '');
    fields.push({ name, type, value, choices });
  }
  return fields;
}

function attributeOf(attributes: string, name: string): string | undefined {
  const found = new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(attributes)?.[1];
  return found === undefined ? undefined : decoded(found);
}
