/** Who sees a field: everybody; the organisation and the offices of its umbrellas; the organisation alone. */
export const audiences = ['public', 'federation', 'own'] as const;
export type Audience = (typeof audiences)[number];

/** What can be kept from the public. Name, legal form and the seat's town cannot: they are what a member is known by. */
export const publicityFields = [
  'address',
  'phone',
  'email',
  'contactFunction',
  'homepage',
  'founded',
  'topics',
  'languages',
  'origins',
  'reach',
  'portrait',
  'about',
] as const;
export type PublicityField = (typeof publicityFields)[number];

/** The audience of every field. */
export type Publicity = Readonly<Record<PublicityField, Audience>>;

/** Whether one audience is wider than another: the public is wider than the federation. */
export const isWider = (one: Audience, other: Audience): boolean => audiences.indexOf(one) < audiences.indexOf(other);

/** Whether a field of that audience is kept from who looks on as `viewer`. */
export const isKeptFrom = (viewer: Audience, audience: Audience): boolean => isWider(viewer, audience);
