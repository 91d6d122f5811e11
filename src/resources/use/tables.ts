import { formatDay, type Language } from '#ground/language';
import { words as shared } from '../words.generated.ts';
import { guests, type Line, noSeat } from './figures.ts';
import type { Use } from './reading.ts';
import { words } from './words.generated.ts';

/** One table of the page and one sheet of the workbook. */
export interface UseTable {
  /** Its place on the page. */
  readonly id: 'organisations' | 'districts' | 'purposes' | 'months' | 'resources';
  readonly title: string;
  /** What its lines name. */
  readonly column: string;
  /** Lines with the label a reader sees. */
  readonly lines: readonly (Line & { readonly label: string; readonly share?: number | undefined })[];
}

/** The tables about a house's use, each of which sums up to the same bookings and hours. */
export function tablesOf(language: Language, { figures, shares }: Use): UseTable[] {
  const say = words[language];
  const named = (line: Line): string => {
    if (line.key === guests) return say.guests;
    return line.key === noSeat ? say.noSeat : (line.name ?? line.key);
  };
  return [
    {
      id: 'organisations',
      title: say.byOrganisation,
      column: say.organisation,
      lines: figures.organisations.map((line) => ({ ...line, label: named(line) })),
    },
    {
      id: 'districts',
      title: say.byDistrict,
      column: say.district,
      lines: figures.districts.map((line) => ({ ...line, label: named(line) })),
    },
    {
      id: 'purposes',
      title: say.byPurpose,
      column: say.purpose,
      lines: figures.purposes.map((line) => ({ ...line, label: shared[language].purposeOf({ kind: line.key }) })),
    },
    {
      id: 'months',
      title: say.byMonth,
      column: say.month,
      lines: figures.months.map((line) => ({ ...line, label: formatDay(language, line.key, 'month') })),
    },
    {
      id: 'resources',
      title: say.byResource,
      column: say.resource,
      lines: figures.resources.map((line) => ({ ...line, label: named(line), share: shares.get(line.key) })),
    },
  ];
}

/** Minutes as hours with at most two decimals, as tables show them. */
export const hoursOf = (minutes: number): number => Math.round((minutes / 60) * 100) / 100;

/** Minutes as weeks with at most one decimal. */
export const weeksOf = (minutes: number): number => Math.round((minutes / (7 * 1440)) * 10) / 10;

/** A share as whole per cent. */
export const percentOf = (share: number): number => Math.round(share * 100);
