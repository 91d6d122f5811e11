import { tongue } from './tongue.ts';
import type { Language } from './tongues.generated.ts';

const FIRST_STRONG_ISOLATE = '\u2068';
const POP_ISOLATE = '\u2069';
const RIGHT_TO_LEFT_LETTER = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]|[\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/**
 * Text of unknown direction, made safe to stand inside a sentence: without an isolate, a name such as
 * "Verein 21 (Halle)" reorders the Arabic words and brackets around it (Unicode UAX #9, 2.7).
 * In right-to-left languages every such text is isolated, since even one of digits alone moves. In the
 * others only text with right-to-left letters is: the rest cannot do harm, and stays free of invisible
 * characters that people would copy into a search box.
 */
export function isolate(language: Language, text: string): string {
  const needed = tongue(language).direction === 'rtl' ? text !== '' : RIGHT_TO_LEFT_LETTER.test(text);
  return needed ? `${FIRST_STRONG_ISOLATE}${closed(text)}${POP_ISOLATE}` : text;
}

// A person's text may itself hold stray isolates; one too many would end ours early, one too few leak out.
function closed(text: string): string {
  return /[\u2066-\u2069]/.test(text) ? balanced(text) : text;
}

function balanced(text: string): string {
  let open = 0;
  const kept = text.replace(/[\u2066-\u2069]/g, (mark) => {
    if (mark !== POP_ISOLATE) open += 1;
    else if (open === 0) return '';
    else open -= 1;
    return mark;
  });
  return kept + POP_ISOLATE.repeat(open);
}
