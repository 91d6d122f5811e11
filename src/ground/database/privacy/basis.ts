/** The articles of the GDPR that allow keeping something. */
export const bases = [
  'Art. 6(1)(a)',
  'Art. 6(1)(b)',
  'Art. 6(1)(c)',
  'Art. 6(1)(e)',
  'Art. 6(1)(f)',
  'Art. 9(2)(a)',
  'Art. 9(2)(d)',
  'Art. 9(2)(e)',
] as const;
export type Basis = (typeof bases)[number];

/**
 * The basis of a column that names none. What reveals origin or conviction rests on having been made public by those
 * it is of, or on their explicit consent, never on less; a person's own data on what they are here for; the rest on
 * the interest of a federation in knowing and showing whom it unites.
 */
export function basisOf(category: 'plain' | 'personal' | 'art9', audience: string): Basis {
  if (category === 'art9') return audience === 'public' ? 'Art. 9(2)(e)' : 'Art. 9(2)(a)';
  return category === 'personal' ? 'Art. 6(1)(b)' : 'Art. 6(1)(f)';
}
