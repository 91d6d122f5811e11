import type { SeriesFault } from '../series/fault.ts';

/** Why a rule of a series cannot be used, as the end of a sentence about the field. */
export function seriesSentence(fault: SeriesFault): string {
  switch (fault.fault) {
    case 'syntax':
      return 'is not written as RFC 5545 has it';
    case 'part':
      return `has a part that is not booked by here: ${fault.part}`;
    case 'endless':
      return 'never ends: it needs COUNT or UNTIL';
    case 'tooMany':
      return `has more than ${fault.most} dates`;
    case 'tooLong':
      return `goes on for more than ${fault.years} years`;
    case 'empty':
      return 'fits no day';
  }
}
