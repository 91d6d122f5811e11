/** Why a rule of a series cannot be used. */
export type SeriesFault =
  /** Not written as RFC 5545 has it. */
  | { readonly fault: 'syntax' }
  /** A part that is not booked by here: hours, years, weeks of the year … */
  | { readonly fault: 'part'; readonly part: string }
  /** It never ends. */
  | { readonly fault: 'endless' }
  | { readonly fault: 'tooMany'; readonly most: number }
  | { readonly fault: 'tooLong'; readonly years: number }
  /** No day fits. */
  | { readonly fault: 'empty' };
