import type { Language } from '#ground/language';
import type { Booking } from '../queries/booking.ts';
import { words } from '../words.generated.ts';

/** What it is for: as it was written, and of which kind. */
export function purposeText(language: Language, { purpose, purposeKind }: Pick<Booking, 'purpose' | 'purposeKind'>) {
  return (
    <span>
      <bdi>{purpose}</bdi> ({words[language].purposeOf({ kind: purposeKind })})
    </span>
  );
}
