/** What goes into a cell. A number is a number to every program; text is never taken for a formula. */
export type Cell = string | number | null | undefined;

/** A number as decimal text without exponent: 1e21 and 1e-7 too. Throws on infinity and NaN, which no cell can hold. */
export function plainNumber(value: number): string {
  if (!Number.isFinite(value)) throw new RangeError('a cell holds a finite number');
  const [mantissa = '', exponentText] = String(value).split('e');
  if (exponentText === undefined) return mantissa;
  const exponent = Number(exponentText);
  const sign = value < 0 ? '-' : '';
  const [whole = '', fraction = ''] = mantissa.replace('-', '').split('.');
  if (exponent < 0) return `${sign}0.${'0'.repeat(-exponent - 1)}${whole}${fraction}`;
  return `${sign}${whole}${fraction.padEnd(exponent, '0')}`;
}
