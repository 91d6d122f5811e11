import type { Day } from '#ground/day';
import type { Area, PlaceBook } from './book.ts';
import { abbreviates, foldName, type FoldedName } from './fold.ts';

/** What somebody wrote about a place; empty texts count as not written. */
export interface AskedPlace {
  ags?: string | undefined;
  postcode?: string | undefined;
  place?: string | undefined;
  /** With a day, an area that had ended by then is answered with its successor. */
  on?: Day | undefined;
}

/** Something that was put right or taken less finely than asked; worth a word to whoever asked. */
export type PlaceNote =
  | 'leadingZeroRestored'
  | 'regionalKeyShortened'
  /** The key's or postcode's district is certain, its municipality is not. */
  | 'districtOnly'
  /** The place's name is unknown (a quarter, a misspelling); the postcode alone decided. */
  | 'byPostcodeAlone'
  | 'succeeded';

export type FoundPlace =
  | { found: 'place'; area: Area; notes: PlaceNote[] }
  /** Several places fit, or postcode and place contradict each other: to be asked about, never guessed. */
  | { found: 'ambiguous'; candidates: Area[]; contradiction: boolean }
  | { found: 'unknown'; by: 'ags' | 'postcode' | 'place' | 'nothing' };

/** Finds the area somebody means: by key, else by postcode and town together, else by one of the two. */
export function findPlace(asked: AskedPlace, book: PlaceBook): FoundPlace {
  const found = lookUp(asked, book);
  return asked.on !== undefined && found.found === 'place' ? succeeded(found.area, found.notes, asked.on, book) : found;
}

function lookUp(asked: AskedPlace, book: PlaceBook): FoundPlace {
  const ags = asked.ags?.replace(/\s/g, '') ?? '';
  if (ags !== '') return byKey(ags, book);
  const postcode = asked.postcode?.replace(/\s/g, '').replace(/^D-?/i, '') ?? '';
  const place = asked.place?.trim() ?? '';
  if (postcode !== '') return byPostcode(postcode, place, book);
  if (place === '') return { found: 'unknown', by: 'nothing' };
  const towns = named(foldName(place), book);
  return towns.length === 0 ? { found: 'unknown', by: 'place' } : oneOf(towns, []);
}

// Spreadsheets take keys for numbers and drop their leading zero; an even (2, 8) or odd (5) length betrays it.
const REPAIRED_LENGTHS = [1, 4, 7, 11];

function byKey(asked: string, book: PlaceBook): FoundPlace {
  const notes: PlaceNote[] = [];
  let ags = asked;
  if (/^\d+$/.test(ags) && REPAIRED_LENGTHS.includes(ags.length)) {
    ags = `0${ags}`;
    notes.push('leadingZeroRestored');
  }
  // The regional key (ARS) has four more digits for the association of municipalities in its middle.
  if (/^\d{12}$/.test(ags)) {
    ags = ags.slice(0, 5) + ags.slice(9);
    notes.push('regionalKeyShortened');
  }
  const area = book.areas.get(ags);
  if (area) return { found: 'place', area, notes };
  const district = /^\d{8}$/.test(ags) ? book.areas.get(ags.slice(0, 5)) : undefined;
  return district
    ? { found: 'place', area: district, notes: [...notes, 'districtOnly'] }
    : { found: 'unknown', by: 'ags' };
}

function byPostcode(asked: string, place: string, book: PlaceBook): FoundPlace {
  const postcode = /^\d{4}$/.test(asked) ? `0${asked}` : asked;
  const notes: PlaceNote[] = postcode === asked ? [] : ['leadingZeroRestored'];
  const there = areasOf(
    (book.postcodes.get(postcode) ?? []).map(({ ags }) => ags),
    book,
  );
  if (there.length === 0) return { found: 'unknown', by: 'postcode' };
  if (place === '') return oneOf(there, notes, book);

  const towns = named(foldName(place), book);
  const both = there.filter((area) => towns.includes(area));
  if (both.length > 0) return oneOf(both, notes);
  if (towns.length > 0) return { found: 'ambiguous', candidates: [...there, ...towns], contradiction: true };
  return oneOf(there, [...notes, 'byPostcodeAlone'], book);
}

/** The one area; with a book, also the one district of several municipalities. */
function oneOf(areas: Area[], notes: PlaceNote[], book?: PlaceBook): FoundPlace {
  const [first] = areas;
  if (first && areas.length === 1) return { found: 'place', area: first, notes };
  const districts = book
    ? areasOf(
        areas.map(({ ags }) => ags.slice(0, 5)),
        book,
      )
    : [];
  if (districts[0] && districts.length === 1)
    return { found: 'place', area: districts[0], notes: [...notes, 'districtOnly'] };
  return { found: 'ambiguous', candidates: areas, contradiction: false };
}

/** Municipalities of a name: "Neustadt" is every Neustadt, "Neustadt in Sachsen" the one it says. */
function named({ base, qualifiers }: FoldedName, book: PlaceBook): Area[] {
  const same = book.towns.get(base) ?? [];
  const fits = (words: string[]) => qualifiers.every((asked) => words.some((word) => abbreviates(asked, word)));
  const byOwnName = same.filter(({ name }) => fits(name.qualifiers));
  const chosen =
    byOwnName.length > 0
      ? byOwnName
      : same.filter(({ area, name }) => fits([...name.qualifiers, ...aroundOf(area, book)]));
  return chosen.map(({ area }) => area);
}

/** The words of the district and Land around a municipality, for "Leipzig (Sachsen)". */
function aroundOf({ ags }: Area, book: PlaceBook): string[] {
  const names = [ags.slice(0, 5), ags.slice(0, 2)].map((key) => foldName(book.areas.get(key)?.name ?? ''));
  return names.flatMap(({ base, qualifiers }) => [...base.split(' '), ...qualifiers]);
}

const areasOf = (keys: string[], book: PlaceBook): Area[] =>
  [...new Set(keys)].map((ags) => book.areas.get(ags)).filter((area) => area !== undefined);

function succeeded(area: Area, notes: PlaceNote[], on: Day, book: PlaceBook): FoundPlace {
  const successor = area.until !== undefined && area.until < on ? book.areas.get(area.successor ?? '') : undefined;
  return successor ? succeeded(successor, [...notes, 'succeeded'], on, book) : { found: 'place', area, notes };
}
