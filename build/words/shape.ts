import { type MessageFormatElement, TYPE } from '@formatjs/icu-messageformat-parser';

/** What a message asks of the page that shows it: each argument with its kind, a choice with its cases. */
export type Shape = Map<string, Argument>;

export interface Argument {
  kind: 'text' | 'number' | 'day' | 'choice' | 'tag';
  choices: Set<string>;
}

const DAY_FORMS = ['long', 'short', 'month', 'year'];

/** Collects the arguments of a message; what cannot be compiled goes to `wrong` as half a sentence. */
export function shapeOf(elements: MessageFormatElement[], wrong: (reason: string) => void): Shape {
  const shape: Shape = new Map();
  collect(elements, shape, wrong);
  return shape;
}

function collect(elements: MessageFormatElement[], shape: Shape, wrong: (reason: string) => void): void {
  for (const element of elements) {
    switch (element.type) {
      case TYPE.pound:
        break;
      case TYPE.literal:
        // The parser takes <br/> as text; a reader would see the angle brackets.
        if (/<\/?[a-z]\w*\s*\/?>/i.test(element.value)) wrong(`has a tag without content in "${element.value.trim()}"`);
        break;
      case TYPE.argument:
        add(shape, element.value, 'text', wrong);
        break;
      case TYPE.number:
        if (element.style)
          wrong(`the number "${element.value}" has a style, and only {${element.value}, number} is known`);
        add(shape, element.value, 'number', wrong);
        break;
      case TYPE.date:
        if (element.style && !(typeof element.style === 'string' && DAY_FORMS.includes(element.style))) {
          wrong(`the day "${element.value}" has a form other than ${DAY_FORMS.join(', ')}`);
        }
        add(shape, element.value, 'day', wrong);
        break;
      case TYPE.time:
        wrong(`the time of day in "${element.value}" cannot be written yet`);
        break;
      case TYPE.tag:
        add(shape, element.value, 'tag', wrong);
        collect(element.children, shape, wrong);
        break;
      case TYPE.plural:
        add(shape, element.value, 'number', wrong);
        for (const option of Object.values(element.options)) collect(option.value, shape, wrong);
        break;
      case TYPE.select: {
        const { choices } = add(shape, element.value, 'choice', wrong);
        for (const [choice, option] of Object.entries(element.options)) {
          choices.add(choice);
          collect(option.value, shape, wrong);
        }
        break;
      }
    }
  }
}

function add(shape: Shape, name: string, kind: Argument['kind'], wrong: (reason: string) => void): Argument {
  if (!/^[a-z][a-zA-Z0-9]*$/.test(name)) wrong(`the argument "${name}" is no camelCase name`);
  const known = shape.get(name);
  if (!known) {
    const fresh: Argument = { kind, choices: new Set() };
    shape.set(name, fresh);
    return fresh;
  }
  // A text one chooses by may also be written out; then it stays a choice.
  const both = new Set([known.kind, kind]);
  if (both.size === 2 && both.has('text') && both.has('choice')) known.kind = 'choice';
  else if (both.size === 2) wrong(`uses "${name}" both as ${known.kind} and as ${kind}`);
  return known;
}
