/** What spreadsheet programs take for the start of a formula, in a full-width keyboard's form too. */
const FORMULA_START = '=+\\-@\\t\\r\\n＝＋－＠';
const FORMULA = new RegExp(`^[${FORMULA_START}]`);
const GUARDED = new RegExp(`^'+[${FORMULA_START}]`);

/** Whether a spreadsheet program might run this text when it opens a text file (OWASP, "CSV injection"). */
export function looksLikeFormula(text: string): boolean {
  return FORMULA.test(text);
}

/** With an apostrophe before it, which makes it text. Text that already looks guarded gets another one, so that it comes back as it was. */
export function guarded(text: string): string {
  return looksLikeFormula(text) || GUARDED.test(text) ? `'${text}` : text;
}

/** The text before `guarded`. */
export function unguarded(text: string): string {
  return GUARDED.test(text) ? text.slice(1) : text;
}
