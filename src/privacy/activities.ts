/**
 * The processings of Art. 30 GDPR, in the order of the record. Their titles, purposes and retention are sentences in
 * words/; what belongs to them follows from the data map.
 */
export const activities = [
  'account',
  'roles',
  'letters',
  'admission',
  'membership',
  'profile',
  'statements',
  'contacts',
  'bookings',
  'imports',
  'history',
  'privacy',
  'open',
] as const;
export type Activity = (typeof activities)[number];
