import { sql } from 'kysely';
import type { Write } from '#ground/database';
import { type Day, dayFrom } from '#ground/day';
import { momentAt } from '#resources';
import { idOf } from './ids.ts';
import { picture } from './picture.ts';

interface Shown {
  resource: string;
  artist: string;
  title: string;
  about: string;
  from: string;
  until: string;
  /** The evening it is opened, at six. */
  opening?: string;
  state: 'booked' | 'asked';
  images: readonly { alternative: string; colours: readonly (readonly [number, number, number])[] }[];
}

/** Who shows at the walls of the house in Leipzig. All are invented. */
const told: readonly Shown[] = [
  {
    resource: 'wand-flur',
    artist: 'Rojda Amanî',
    title: 'Wege nach Hause',
    about: 'Sechs Drucke über Straßen, die man im Schlaf geht. Entstanden in einer Werkstatt mit Jugendlichen.',
    from: '2026-11-02',
    until: '2026-11-30',
    opening: '2026-11-05',
    state: 'booked',
    images: [
      {
        alternative: 'Farbige Bänder wie Felder, darüber eine helle Scheibe',
        colours: [
          [32, 66, 94],
          [70, 120, 130],
          [226, 188, 120],
          [188, 92, 60],
          [96, 44, 52],
        ],
      },
      {
        alternative: 'Grüne und blaue Wellen unter einer dunklen Scheibe',
        colours: [
          [222, 232, 220],
          [150, 190, 160],
          [70, 130, 120],
          [30, 80, 90],
        ],
      },
    ],
  },
  {
    resource: 'wand-saal',
    artist: 'Werkstatt Zwischenlicht',
    title: 'Hände, die bleiben',
    about: 'Fotografien aus drei Vereinen: Menschen bei der Arbeit, die sie verbindet.',
    from: '2026-12-07',
    until: '2027-01-11',
    opening: '2026-12-10',
    state: 'booked',
    images: [
      {
        alternative: 'Rote und goldene Schichten mit einer weißen Scheibe',
        colours: [
          [120, 30, 40],
          [190, 80, 50],
          [230, 170, 80],
          [245, 235, 215],
        ],
      },
    ],
  },
  {
    resource: 'wand-flur',
    artist: 'Teodor Marin',
    title: 'Fenster im Winter',
    about: 'Aquarelle von Fenstern in der Eisenbahnstraße, gemalt zwischen November und Februar.',
    from: '2027-01-04',
    until: '2027-02-01',
    state: 'asked',
    images: [
      {
        alternative: 'Blaue und graue Streifen, eine gelbe Scheibe wie eine Lampe',
        colours: [
          [40, 50, 80],
          [90, 105, 140],
          [240, 205, 110],
          [170, 180, 200],
        ],
      },
    ],
  },
];

/** Two exhibitions that are decided and one that waits for a curator. */
export async function tellExhibitions(write: Write): Promise<void> {
  for (const { resource, from, until, opening, images, ...shown } of told) {
    const id = idOf('exhibition', shown.title);
    const weeks = rangeOf(from, until);
    await sql`
      insert into booking (id, resource, keeper, organisation, guest_name, guest_email, guest_language, during, purpose,
        purpose_kind, state, booked_at)
      select ${id}, id, keeper, null, ${shown.artist}, ${`${id.slice(0, 8)}@menschen.example`}, 'de', ${weeks}::tstzrange,
        ${shown.title}, 'exhibition', ${shown.state}, timestamptz '2026-10-01' from resource where slug = ${resource}`.execute(
      write,
    );
    if (shown.state === 'booked') {
      await sql`insert into occupancy (resource, slot, during, booking)
        select id, 1, ${weeks}::tstzrange, ${id} from resource where slug = ${resource}`.execute(write);
    }
    await sql`
      insert into exhibition (booking, resource, during, shown, artist, title, about, opening)
      select ${id}, id, ${weeks}::tstzrange, ${shown.state === 'booked'}, ${shown.artist}, ${shown.title}, ${shown.about},
        ${opening ? rangeOf(opening, opening, 18 * 60, 20 * 60) : null}::tstzrange
      from resource where slug = ${resource}`.execute(write);
    for (const [place, { alternative, colours }] of images.entries()) {
      await sql`insert into exhibition_image (id, booking, place, type, content, alternative)
        values (${idOf('image', `${shown.title} ${place}`)}, ${id}, ${place + 1}, 'image/png', ${picture(colours)}, ${alternative})`.execute(
        write,
      );
    }
  }
}

const rangeOf = (from: string, until: string, begins = 0, ends = 0): string => {
  const at = (day: Day, minute: number) => new Date(momentAt(day, minute)).toISOString();
  return `[${at(dayFrom(from), begins)},${at(dayFrom(until), ends)})`;
};
