import type { ReadCell } from './fault.ts';
import { readKind, readLegalForm, readMembership, readTopic } from './cells/choice.ts';
import { readCountry } from './cells/country.ts';
import { readDayCell } from './cells/day.ts';
import { readListCell } from './cells/list.ts';
import { type Field, type Mapping, withoutRepeats } from './field.ts';
import { foldHeader } from './fold.ts';

/**
 * What the columns most likely hold, by their headers. Headers that may mean many things ("Typ", "von") are only
 * taken where most of their first values can be read as such, and "Name" only where no column says "Verein".
 */
export function proposeMapping(columns: readonly string[], rows: readonly (readonly string[])[]): Mapping {
  const mapping = columns.map((column, at): Field | null => {
    const folded = foldHeader(column);
    const field = byHeader.get(folded) ?? byHeader.get(foldHeader(column.replace(/[([:].*$/, ''))) ?? null;
    return field &&
      VAGUE.has(folded) &&
      !mostlyReadable(
        field,
        rows.map((cells) => cells[at] ?? ''),
      )
      ? null
      : field;
  });
  const saysName = mapping.findIndex(
    (field, at) => field === 'name' && !PLAIN_NAMES.has(foldHeader(columns[at] ?? '')),
  );
  return withoutRepeats(
    mapping.map((field, at) => (field === 'name' && saysName >= 0 && at !== saysName ? null : field)),
  );
}

const PLAIN_NAMES = new Set(['Name', 'Titel', 'Title', 'Bezeichnung', 'Firma', 'Company'].map(foldHeader));
const VAGUE = new Set(
  'Typ, type, kind, Ebene, Status, form, von, from, bis, to, until, left, start, Beginn, end, Ende, seit, since, Bereiche, Community, Communities, countries'
    .split(',')
    .map(foldHeader),
);

function mostlyReadable(field: Field, cells: readonly string[]): boolean {
  const read = READERS[field];
  const filled = cells.filter((cell) => cell.trim() !== '');
  return !read || filled.filter((cell) => 'value' in read(cell)).length * 2 >= filled.length;
}

const READERS: Partial<Record<Field, (text: string) => ReadCell<unknown>>> = {
  kind: readKind,
  legalForm: readLegalForm,
  membership: readMembership,
  since: (text) => readDayCell(text, 'xlsx'),
  until: (text) => readDayCell(text, 'xlsx'),
  topics: (text) => readListCell(text, readTopic),
  origins: (text) => readListCell(text, readCountry),
};

// German and English, as such lists are headed; "PLZ/Ort" is an address in one cell.
const HEADERS: Record<Field, string> = {
  name: `Name, Verein, Vereinsname, Organisation, Organisationsname, Mitglied, Mitgliedsorganisation, Mitgliedsverein, Titel,
    Name der Organisation, Name des Vereins, Name des Mitglieds, Name der Mitgliedsorganisation, Organisation Name, Bezeichnung,
    Institution, Einrichtung, Firma, Association, Organization, Organisation name, Organization name, Member, Member organisation,
    Club, Title, Company, MO, Akteur`,
  kind: 'Art der Organisation, Organisationsart, Organisationstyp, Typ, kind, type, organisation type, organization type, Ebene',
  ags: `AGS, Gemeindeschlüssel, Amtlicher Gemeindeschlüssel, Gemeindekennziffer, GKZ, Kreisschlüssel, Regionalschlüssel, ARS,
    Schlüsselnummer, municipality key, district key, community key, Landkreisschlüssel`,
  postcode: 'PLZ, Postleitzahl, Post-Leitzahl, Postcode, postal code, zip, zip code, zipcode',
  town: `Ort, Stadt, Sitz, Wohnort, Gemeinde, Ortschaft, Vereinssitz, Stadt/Gemeinde, Ort des Sitzes, town, city, place, seat,
    municipality, location`,
  address: `Adresse, Anschrift, Straße, Str, Strasse und Hausnummer, Straße Nr, Straße und Nr, Postanschrift, Vereinsadresse,
    address, street, street address, postal address, PLZ/Ort, PLZ Ort, PLZ und Ort, Postleitzahl und Ort, Ort mit PLZ`,
  legalForm: 'Rechtsform, Rechtsstatus, legal form, legalform, legal status, form',
  nonProfit:
    'gemeinnützig, Gemeinnützigkeit, anerkannt gemeinnützig, non profit, nonprofit, non-profit, charitable, charity',
  homepage: `Homepage, Website, Webseite, Web, Internet, Internetseite, Internetadresse, Internetauftritt, Webadresse, URL, www, web site,
    web page, Netzseite`,
  founded: `gegründet, gegründet am, Gründung, Gründungsdatum, Gründungstag, Gründungsjahr, founded, founded on, foundation date, founding date,
    year founded, established`,
  since: `Mitglied seit, seit, Eintritt, Eintrittsdatum, Beitritt, Beitrittsdatum, Beitritt am, Aufnahme, Aufgenommen am, Aufnahmedatum,
    Mitglied ab, von, Beginn, member since, since, joined, joined on, admission, admitted, from, start, start date, Mitgliedschaft seit,
    Kontakt seit, Beginn der Mitgliedschaft`,
  until: `Austritt, Austrittsdatum, Ausgetreten am, Mitglied bis, bis, Ende, Ende der Mitgliedschaft, member until, until, left, left on,
    resigned, resignation, to, end, end date, Ausgeschieden, ausgeschieden am`,
  membership: `Art der Mitgliedschaft, Mitgliedschaft, Mitgliedsart, Mitgliedsstatus, Mitgliedstatus, Mitgliedschaftsart, membership, membership kind,
    membership type, member type, affiliation, Status`,
  decision:
    'Beschluss, Beschlussnummer, Beschluss Nr, Vorstandsbeschluss, Aufnahmebeschluss, decision, resolution, decision no',
  decidedOn:
    'Beschlussdatum, Beschluss vom, beschlossen am, Datum des Beschlusses, decided on, decision date, resolution date',
  topics: `Themen, Thema, Themenfelder, Schwerpunkte, Schwerpunkt, Tätigkeitsfelder, Arbeitsfelder, Arbeitsschwerpunkte, Handlungsfelder,
    Bereiche, topics, topic, themes, fields of work, focus`,
  languages:
    'Sprachen, Sprache, Arbeitssprachen, gesprochene Sprachen, Vereinssprachen, languages, language, spoken languages',
  origins: `Herkunft, Herkunftsland, Herkunftsländer, Herkunftsregion, Land der Herkunft, Herkunft der Mitglieder, Herkunft der Community,
    Herkunft der Communities, Communitys, Communities, Community, origin, origins, country of origin, countries of origin, countries`,
};

const byHeader = new Map(
  Object.entries(HEADERS).flatMap(([field, headers]) =>
    [...headers.split(','), field].map((header) => [foldHeader(header), field as Field] as const),
  ),
);
