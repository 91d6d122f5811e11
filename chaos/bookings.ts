import { addHouse, addResource, type ResourceWish } from '#resources';
import type { Work } from './kill.ts';
import { inDatabase, settle } from './room.ts';

const ROOMS = 4;
const QUARTER = 15 * 60_000;
const TOMORROW = Math.ceil(Date.now() / 86_400_000 + 1) * 86_400_000;

/** Bookings over HTTP, each of a quarter of an hour of its own; what was confirmed must be there with what it holds. */
export const bookings: Work = {
  async prepare(dataDir) {
    const { umbrella, token } = await settle(dataDir, 1);
    await lend(dataDir, umbrella);
    return {
      path: '/api/v1/bookings',
      token,
      tried: 0,
      wish(turn) {
        const from = TOMORROW + Math.floor(turn / ROOMS) * QUARTER;
        return {
          resource: `raum-${turn % ROOMS}`,
          organisation: umbrella,
          from: new Date(from).toISOString(),
          until: new Date(from + QUARTER).toISOString(),
          purpose: `Wunsch ${turn}`,
        };
      },
      idIn: (answer) => (JSON.parse(answer) as { booking: { id: string } }).booking.id,
    };
  },
  inspect: (dataDir, acknowledged) =>
    inDatabase(dataDir, async ({ pool }) => {
      const { rows } = await pool.query<{ lost: number; halves: number; faults: number }>(
        `select
           (select count(*)::int from unnest($1::uuid[]) id where not exists (
             select from booking b join occupancy o on o.booking = b.id where b.id = id.id and b.state = 'booked')) as lost,
           (select count(*)::int
            from booking b
            full join (select subject from history where act = 'booking.book') h on h.subject = b.id::text
            left join occupancy o on o.booking = b.id
            where b.id is null or h.subject is null or o.booking is null) as halves,
           (select count(*)::int from booking a join booking b
              on a.id < b.id and a.resource = b.resource and a.during && b.during) as faults`,
        [acknowledged],
      );
      return rows[0]!;
    }),
};

const room: Omit<ResourceWish, 'slug'> = {
  kind: 'room',
  name: 'Raum',
  about: null,
  people: null,
  stepFree: true,
  bufferBefore: 0,
  bufferAfter: 0,
  leadMinutes: 0,
  horizonDays: 183,
  priorityDays: 0,
  longestMinutes: null,
  quotaMinutes: null,
  audience: ['member'],
  approval: 'atOnce',
  openOnHolidays: true,
  calendarPublic: false,
  namesOnDoor: false,
  parts: [null],
  openings: [],
};

/** A house of the umbrella with a few rooms. */
async function lend(dataDir: string, umbrella: string): Promise<void> {
  await inDatabase(dataDir, (database) =>
    database.change(async (write) => {
      const { node: keeper } = await write
        .selectFrom('organisation')
        .select('node')
        .where('slug', '=', umbrella)
        .executeTakeFirstOrThrow();
      const id = await addHouse(write, 'command', keeper, {
        slug: 'haus',
        name: 'Haus',
        street: 'Am Markt 1',
        postcode: '04109',
        place: 'Leipzig',
        ags: '14713000',
        language: 'de',
        directions: null,
        houseRules: null,
        contact: null,
        phone: null,
        email: null,
      });
      for (let i = 0; i < ROOMS; i += 1)
        await addResource(write, 'command', { id, keeper }, { ...room, slug: `raum-${i}` });
    }),
  );
}
