/** What a body is; `unsorted` as long as nobody said, as after an import. */
export const bodyKinds = [
  'authority',
  'parliament',
  'party',
  'media',
  'science',
  'civilSociety',
  'otherUmbrella',
  'company',
  'unsorted',
] as const;
export type BodyKind = (typeof bodyKinds)[number];

/** The level it works on. */
export const levels = ['municipal', 'state', 'federal', 'european'] as const;
export type Level = (typeof levels)[number];

/** What a contact's data may be used for beyond working with them: letters on our concerns, invitations, press work. */
export const uses = ['letters', 'invitations', 'press'] as const;
export type Use = (typeof uses)[number];
