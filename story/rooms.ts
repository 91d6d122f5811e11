import type { Write } from '#ground/database';
import { addHouse, addResource, type ResourceWish, setOpenings } from '#resources';

const everyDay = [1, 2, 3, 4, 5, 6, 7];
const around = everyDay.map((weekday) => ({ weekday, opens: 0, closes: 1440 }));

const usual = {
  about: null,
  people: null,
  stepFree: true,
  bufferBefore: 0,
  bufferAfter: 15,
  leadMinutes: 120,
  horizonDays: 183,
  priorityDays: 31,
  longestMinutes: 600,
  quotaMinutes: 20 * 60,
  audience: ['member', 'partner'],
  approval: 'atOnce',
  openOnHolidays: false,
  calendarPublic: true,
  namesOnDoor: false,
  parts: [null],
  openings: [],
} as const satisfies Partial<ResourceWish>;

/** What the house in Leipzig lends. */
const lent: readonly ResourceWish[] = [
  {
    ...usual,
    slug: 'seminarraum',
    kind: 'room',
    name: 'Seminarraum',
    about: 'Stühle und Tische für 20 Personen, Beamer, Küche nebenan. Eine Faltwand teilt ihn in zwei Hälften.',
    people: 20,
    parts: ['Fensterseite', 'Türseite'],
  },
  {
    ...usual,
    slug: 'beratung-1',
    kind: 'consultingRoom',
    name: 'Beratungsraum 1',
    about: 'Ein ruhiger Raum für vertrauliche Gespräche.',
    people: 4,
    bufferAfter: 0,
  },
  {
    ...usual,
    slug: 'beratung-2',
    kind: 'consultingRoom',
    name: 'Beratungsraum 2',
    about: 'Mit Spielecke, groß genug für eine Familie und Sprachmittlung.',
    people: 6,
    bufferAfter: 0,
    approval: 'byHouse',
  },
  {
    ...usual,
    slug: 'zoom',
    kind: 'licence',
    name: 'Zoom',
    about: 'Videokonferenzen bis 100 Personen. Der Link steht kurz vor Beginn in Ihrer Buchung.',
    people: 200,
    bufferAfter: 0,
    leadMinutes: 15,
    openOnHolidays: true,
    parts: ['Zugang 1', 'Zugang 2'],
    openings: around,
  },
  ...['Flur', 'Saal'].map((where) => ({
    ...usual,
    slug: `wand-${where.toLowerCase()}`,
    kind: 'exhibitionWall' as const,
    name: `Wand im ${where}`,
    about: 'Galerieschiene mit Haken, gutes Licht.',
    bufferAfter: 0,
    leadMinutes: 14 * 1440,
    horizonDays: 365,
    priorityDays: 0,
    longestMinutes: 8 * 7 * 1440,
    quotaMinutes: null,
    audience: ['member', 'partner', 'artist'] as const,
    approval: 'byHouse' as const,
    openings: [],
  })),
];

/** The house in Leipzig of the network in Saxony, with all it lends. */
export async function tellRooms(write: Write): Promise<void> {
  const { node } = await write
    .selectFrom('organisation')
    .select('node')
    .where('slug', '=', 'dsm')
    .executeTakeFirstOrThrow();
  const house = await addHouse(write, 'story', node, {
    slug: 'leipzig',
    name: 'Haus am Alten Webstuhl',
    street: 'Am Alten Webstuhl 88',
    postcode: '04315',
    place: 'Leipzig',
    ags: '14713000',
    language: 'de',
    directions:
      'Straßenbahn bis »Alter Webstuhl«, von dort zwei Minuten zu Fuß. Der Eingang ist ebenerdig, der Aufzug fährt in alle Stockwerke.',
    houseRules: 'Bitte verlassen Sie die Räume, wie Sie sie vorgefunden haben. Um 20 Uhr schließt das Haus.',
    contact: 'Youssef Haddad',
    phone: '+49 341 0000 455',
    email: 'leipzig@dsm.example',
  });
  await setOpenings(write, house, null, [
    ...[1, 2, 3, 4, 5].map((weekday) => ({ weekday, opens: 9 * 60, closes: 20 * 60 })),
    { weekday: 6, opens: 10 * 60, closes: 18 * 60 },
  ]);
  for (const wish of lent) await addResource(write, 'story', { id: house, keeper: node }, wish);
}
