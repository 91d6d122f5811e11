import type { Day } from '#ground/day';
import type { PlaceBook } from '../places/book.ts';
import { readKind, readLegalForm, readMembership, readTopic, readYesNo, saysNonProfit } from './cells/choice.ts';
import { readCountry } from './cells/country.ts';
import { readDayCell } from './cells/day.ts';
import { readHomepage } from './cells/homepage.ts';
import { readListCell } from './cells/list.ts';
import { legalFormInName, readName, visible, withoutAssociation } from './cells/name.ts';
import { readPlace } from './cells/place.ts';
import { readSpoken } from './cells/spoken.ts';
import type { Fault, FaultReason, ReadCell } from './fault.ts';
import type { Field, Mapping } from './field.ts';
import type { Brings } from './tables.ts';
import type { Wish } from './wish.ts';

/** What holds for all rows of a file. */
export interface Reading {
  mapping: Mapping;
  kind: 'csv' | 'xlsx';
  brings: Brings;
  /** For rows that name no day themselves. */
  since: Day;
  book: PlaceBook;
}

export interface RowToRead {
  cells: readonly string[];
  crowded: boolean;
  chosenAgs: string | undefined;
}

/** Reads one row: what it asks for, or everything that stands in the way, cell by cell. */
export function interpretRow(row: RowToRead, reading: Reading): { wish: Wish } | { faults: Fault[] } {
  // Too many cells: a delimiter stood in a text without quotes, and everything behind it would be read one column off.
  if (row.crowded) return { faults: [{ code: 'tooManyCells', column: null }] };
  const faults: Fault[] = [];
  const { mapping, kind } = reading;
  const columnOf = (field: Field): number | null => (mapping.includes(field) ? mapping.indexOf(field) : null);
  const text = (field: Field): string => row.cells[mapping.indexOf(field)]?.trim() ?? '';
  const take = <Value>(field: Field, outcome: ReadCell<Value>): Value | undefined => {
    if ('value' in outcome) return outcome.value;
    faults.push({ ...(outcome satisfies FaultReason), column: columnOf(field) });
    return undefined;
  };
  const given = <Value>(field: Field, read: (text: string) => ReadCell<Value>): Value | undefined =>
    text(field) === '' ? undefined : take(field, read(text(field)));
  const list = <Value>(field: Field, read: (text: string) => ReadCell<Value>): Value[] => {
    const cells = row.cells.filter((_, at) => mapping[at] === field);
    return take(field, readListCell(cells.join('\n'), read)) ?? [];
  };

  const name = take('name', readName(text('name')));
  const since = given('since', (cell) => readDayCell(cell, kind)) ?? reading.since;
  const until = given('until', (cell) => readDayCell(cell, kind));
  if (until !== undefined && until < since)
    faults.push({ code: 'endsBeforeBeginning', since, column: columnOf('until') });
  const legalForm = given('legalForm', readLegalForm);
  const inName = legalForm || text('legalForm') !== '' ? undefined : legalFormInName(name ?? '');
  const form = legalForm ?? inName?.legalForm;
  const nonProfit =
    given('nonProfit', readYesNo) ?? (saysNonProfit(text('legalForm')) || inName?.nonProfit || undefined);
  const decision = visible(text('decision'));
  if (decision.length > 200) faults.push({ code: 'decisionTooLong', column: columnOf('decision') });
  const place = readPlace(
    {
      ags: text('ags'),
      postcode: text('postcode'),
      town: text('town'),
      address: text('address'),
      chosen: row.chosenAgs,
    },
    since,
    reading.book,
  );
  const seat = 'value' in place ? place.value : undefined;
  if ('code' in place) {
    const { cell, ...fault } = place;
    faults.push({ ...fault, column: cell ? columnOf(cell) : null });
  }
  const homepage = given('homepage', readHomepage);
  const founded = given('founded', (cell) => readDayCell(cell, kind, 'firstDay'));
  const decidedOn = given('decidedOn', (cell) => readDayCell(cell, kind));
  const wish: Wish = {
    name: form === 'registeredAssociation' ? withoutAssociation(name ?? '') : (name ?? ''),
    kind: given('kind', readKind) ?? (reading.brings === 'members' ? 'memberOrganisation' : 'other'),
    topics: list('topics', readTopic),
    languages: list('languages', readSpoken),
    origins: list('origins', readCountry),
    since,
    membership: given('membership', readMembership) ?? 'full',
    ...(homepage ? { homepage } : {}),
    ...(founded ? { founded } : {}),
    ...(form ? { legalForm: form } : {}),
    // Without a legal form there is nothing a tax office could have recognised.
    ...(form && nonProfit !== undefined ? { nonProfit } : {}),
    ...(seat ? { seat } : {}),
    ...(until ? { until } : {}),
    ...(decision ? { decision } : {}),
    ...(decidedOn ? { decidedOn } : {}),
  };
  return faults.length > 0 ? { faults } : { wish };
}
