/**
 * Reads a number as people write it: '1.234,56', '1,234.56', '12,5', '1 234,5', '−3', Arabic and Persian digits too.
 * One separator before exactly three digits ('1.234') can mean a thousand or a decimal: `habit` says whose habit
 * holds, 'de' (1.234 is a thousand, 1,234 a decimal) or 'en' (the other way round).
 * Undefined where the text is no number or its groups are not of three.
 */
export function readDecimal(text: string, habit: 'de' | 'en' = 'de'): number | undefined {
  const written = /^([+-]?)(\d[\d.,]*)$/.exec(plain(text));
  if (!written) return undefined;
  const [, sign, digits = ''] = written;
  const mark = decimalMark(digits, habit);
  const cut = mark === undefined ? digits.length : digits.lastIndexOf(mark);
  const whole = digits.slice(0, cut);
  const fraction = digits.slice(cut + 1);
  if (!/^(?:\d+|\d{1,3}(?:\.\d{3})+|\d{1,3}(?:,\d{3})+)$/.test(whole) || !/^\d*$/.test(fraction)) return undefined;
  if (mark !== undefined && (fraction === '' || whole.includes(mark))) return undefined;
  const value = Number(`${whole.replace(/[.,]/g, '')}.${fraction || '0'}`);
  return sign === '-' && value !== 0 ? -value : value;
}

/** The character that starts the decimals: the last of two kinds; a single one, unless it groups a thousand. */
function decimalMark(digits: string, habit: 'de' | 'en'): string | undefined {
  const marks = digits.replace(/\d/g, '');
  const last = marks.at(-1);
  if (last === undefined) return undefined;
  if (marks.length > 1) return marks[0] === last ? undefined : last;
  const groupMark = habit === 'de' ? '.' : ',';
  return last === groupMark && /^[1-9]\d{0,2}[.,]\d{3}$/.test(digits) ? undefined : last;
}

/** Western digits, '.' and ',' only; spaces and apostrophes that group three digits are gone. */
function plain(text: string): string {
  return text
    .replace(/[\u200e\u200f\u061c]/g, '')
    .trim()
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 0xf))
    .replace(/[\u2212\u2013]/g, '-')
    .replace(/\u066b/g, ',')
    .replace(/\u066c/g, '.')
    .replace(/(?<=\d)[ \u00a0\u2009\u202f'’](?=\d{3}(?!\d))/g, '');
}
