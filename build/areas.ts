// Makes places/areas.csv, places/postcodes.csv and places/geometry/districts.geojson from the downloaded sources.
// Run once per new edition, with the folder that holds them: node build/areas.ts ../shared/data/geo-de-admin
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { districtName } from './district-name.ts';

const source = process.argv[2];
if (source === undefined) throw new Error('Name the folder that holds the downloaded sources.');
const places = new URL('../places/', import.meta.url);

interface Unit {
  ags: string;
  gen: string;
  bez: string;
}
const units = (file: string): Unit[] =>
  (JSON.parse(readFileSync(join(source, file), 'utf8')) as { features: { properties: Unit }[] }).features.map(
    (feature) => feature.properties,
  );
const rows = (file: string, separator: string): string[][] =>
  readFileSync(join(source, file), 'utf8')
    .replace(/^\uFEFF/, '')
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map((line) => line.split(separator));

const states = units('laender-de.geojson');
const districts = units('kreise-de.geojson');
const population = new Map(rows('districts.csv', ';').map((row) => [row[0] ?? '', Number(row[5])]));

// Eisenach gave up its rank as an urban district on 1 July 2021 and is a town of the Wartburgkreis since;
// the sources are older, so the change is written here.
const ended: Record<string, { until: string; successor: string }> = {
  '16056': { until: '2021-06-30', successor: '16063' },
  '16056000': { until: '2021-06-30', successor: '16063105' },
};
const began: Record<string, string> = { '16063105': '2021-07-01' };

const municipalities = new Map<string, string>([['16063105', 'Eisenach']]);
const postcodes = new Set<string>();
for (const [, ags = '', place = '', postcode = ''] of rows('zuordnung_plz_ort_landkreis.csv', ',')) {
  municipalities.set(ags, place.trim());
  postcodes.add([postcode, ended[ags]?.successor ?? ags, place.trim()].join(';'));
}

function line(ags: string, level: string, name: string, kind: string, people: number | undefined): string {
  const end = ended[ags];
  return [ags, level, name, kind, began[ags] ?? '', end?.until ?? '', end?.successor ?? '', people ?? ''].join(';');
}

const peopleOf = (state: string): number =>
  districts.filter((d) => d.ags.startsWith(state)).reduce((sum, d) => sum + (population.get(d.ags) ?? 0), 0);

const areas = [
  ...states.map((s) => line(s.ags, 'state', s.gen, s.bez, peopleOf(s.ags))),
  ...districts.map((d) => line(d.ags, 'district', districtName(d), d.bez, population.get(d.ags))),
  ...[...municipalities].map(([ags, name]) =>
    line(ags, 'municipality', name, ags.endsWith('000') ? 'Kreisfreie Stadt' : 'Gemeinde', undefined),
  ),
];

write('areas.csv', 'ags;level;name;kind;valid_from;valid_until;successor;population', areas, 8);
write('postcodes.csv', 'postcode;ags;place', [...postcodes], 3);
copyFileSync(join(source, 'kreise-de.geojson'), new URL('geometry/districts.geojson', places));

/** Readers split the lines at the semicolon, so a field that holds one must not get in. */
function write(file: string, head: string, lines: string[], fields: number): void {
  const wrong = lines.find((text) => text.split(';').length !== fields || text.includes('"'));
  if (wrong !== undefined) throw new Error(`${file}: a field would break the line ${wrong}`);
  const key = (text: string) => text.replaceAll(';', ' ');
  const sorted = lines.toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
  writeFileSync(new URL(file, places), `${[head, ...sorted].join('\n')}\n`);
}
