import type { Day } from '#ground/day';
import type { Area, PlaceBook } from '../../places/book.ts';
import { findPlace } from '../../places/find.ts';
import { type Candidate, type FaultReason, quoted, type ReadCell } from '../fault.ts';
import type { Wish } from '../wish.ts';

/** What a row says about its place, cell by cell; the address may hold postcode and town too. */
export interface SaidPlace {
  ags: string;
  postcode: string;
  town: string;
  address: string;
  /** What a person answered where several places fit. */
  chosen: string | undefined;
}

export type PlaceCell = 'ags' | 'postcode' | 'town' | 'address';

/** The seat of a row; undefined where it says nothing of a place. A fault names the cell it comes from. */
export function readPlace(said: SaidPlace, on: Day, book: PlaceBook): ReadCell<Wish['seat']> & { cell?: PlaceCell } {
  const inAddress = readAddress(said.address);
  const postcode = said.postcode.trim() || inAddress.postcode;
  const town = said.town.trim() || inAddress.town;
  const cell = cellOf(said, town);
  const chosen = said.chosen === undefined ? undefined : book.areas.get(said.chosen);
  const found = chosen
    ? ({ found: 'place', area: chosen, notes: [] } as const)
    : findPlace({ ags: said.ags, postcode, place: town, on }, book);
  if (found.found === 'place') {
    if (found.area.level === 'state') return { code: 'agsOfState', text: found.area.name, cell };
    const ownName = found.area.level === 'municipality' && !found.notes.some((note) => note === 'byPostcodeAlone');
    const written = /^\d{4,5}$/.test(postcode) ? postcode.padStart(5, '0') : undefined;
    const place = ownName || town === '' || town.length > 200 ? found.area.name : town;
    return {
      value: { ags: found.area.ags, place, ...(written && book.postcodes.has(written) ? { postcode: written } : {}) },
    };
  }
  return { ...unfound(found, { ...said, postcode, town }, book), cell };
}

/**
 * Postcode and town at the end of an address ("Konradstraße 27, 04315 Leipzig"); without a postcode the town is
 * what stands behind the last comma. A street alone names no place.
 */
export function readAddress(address: string): { postcode: string; town: string } {
  const behindPostcode =
    /(?:^|[\s,;])(?:D\s?-\s?)?(\d{5})\s+([^\d,;]+?)\s*(?:[,;]\s*(?:Deutschland|Germany)\s*)?$/i.exec(address);
  if (behindPostcode) return { postcode: behindPostcode[1] ?? '', town: behindPostcode[2] ?? '' };
  const behindComma = /[,;\n]\s*([^\d,;\n]+?)\s*$/.exec(address);
  return { postcode: '', town: behindComma?.[1] ?? '' };
}

function cellOf(said: SaidPlace, town: string): PlaceCell {
  if (said.ags.trim() !== '') return 'ags';
  if (said.postcode.trim() !== '') return 'postcode';
  return said.town.trim() !== '' || town === '' ? 'town' : 'address';
}

type Unfound = Exclude<ReturnType<typeof findPlace>, { found: 'place' }>;

function unfound(found: Unfound, said: SaidPlace, book: PlaceBook): ReadCell<undefined> {
  if (found.found === 'ambiguous') {
    const text = quoted([said.postcode, said.town].filter(Boolean).join(' '));
    const code = found.contradiction ? 'contradictingPlaces' : 'severalPlaces';
    return { code, text, candidates: found.candidates.map((area) => candidateOf(area, book)) };
  }
  if (found.by === 'ags') return fault('unknownAgs', said.ags);
  if (found.by === 'postcode') return fault('unknownPostcode', said.postcode);
  return found.by === 'place' ? fault('unknownPlace', said.town) : { value: undefined };
}

const fault = (code: 'unknownAgs' | 'unknownPostcode' | 'unknownPlace', text: string): FaultReason => ({
  code,
  text: quoted(text.trim()),
});

/** "Neustadt (Landkreis Coburg)": which of several. */
function candidateOf(area: Area, book: PlaceBook): Candidate {
  const district = area.level === 'municipality' ? book.areas.get(area.ags.slice(0, 5)) : undefined;
  return { ags: area.ags, label: district ? `${area.name} (${district.name})` : area.name };
}
