import { connect, type Database } from '#ground/database';
import { addDays, today } from '#ground/day';
import { makeToken } from '#identity';
import { addHouse, addResource, momentAt, setOpenings } from '#resources';
import { routes } from '#routes';
import { copyOf, type Data } from './data.ts';
import type { Ask } from './load.ts';
import { type Figure, measure } from './measure.ts';
import { startServer } from './server.ts';

const RESOURCES = 10;
const DAYS = 365;
const A_DAY = 6;

/** A house of ten rooms with a year of 21,900 bookings: one more by a program, and the pages of a day and a week. */
export async function bookings(server: string, data: Data): Promise<Figure[]> {
  const copy = await copyOf(server, data, 'bench_bookings');
  try {
    const { organisation, token } = await fillHouse(copy.url);
    const running = await startServer(copy.url);
    try {
      const figures: Figure[] = [];
      const jobs = [
        { title: 'one more, API', asks: () => [booking(organisation, token)], goal: 1.3 },
        { title: 'a week, page', asks: () => pages('week'), goal: 1.5 },
        { title: 'a day, page', asks: () => pages('day'), goal: 1.5 },
        { title: 'a month, page', asks: () => pages('month') },
        {
          title: 'busy and free of a week, API',
          asks: () => [
            {
              path: routes.apiAvailability.to(
                { resource: 'raum-1' },
                { from: addDays(today(), 7), until: addDays(today(), 14) },
              ),
            },
          ],
        },
      ];
      for (const { goal, ...job } of jobs) {
        process.stderr.write(`\rbookings, ${job.title}`.padEnd(70));
        const told = { ...job, name: 'bookings', ...(goal ? { goal: { [data.organisations]: goal } } : {}) };
        figures.push(await measure(running, copy.url, told, data.organisations));
      }
      return figures;
    } finally {
      process.stderr.write('\r'.padEnd(71) + '\r');
      await running.stop();
    }
  } finally {
    await copy.drop();
  }
}

const pages = (view: string): Ask[] =>
  Array.from({ length: RESOURCES }, (_, index) => ({
    path: routes.resource.to(
      { language: 'de', umbrella: 'fed', house: 'haus', resource: `raum-${index + 1}` },
      { view, on: addDays(today(), 7 + index) },
    ),
  }));

/** Each time another hour that nobody has: every fourth hour of each room's days is taken, in winter the one before. */
function booking(organisation: string, token: string): Ask {
  let turn = 0;
  return {
    path: routes.apiBook.to({}),
    method: 'POST',
    headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
    body() {
      const hour = 4 * (turn % A_DAY) + 1.5;
      const room = (Math.floor(turn / A_DAY) % RESOURCES) + 1;
      const day = addDays(today(), 2 + Math.floor(turn / A_DAY / RESOURCES));
      turn += 1;
      const at = (minute: number) => new Date(momentAt(day, minute)).toISOString();
      return JSON.stringify({
        resource: `raum-${room}`,
        organisation,
        from: at(hour * 60),
        until: at(hour * 60 + 60),
        purpose: 'Treffen',
        people: 8,
      });
    },
  };
}

async function fillHouse(url: string): Promise<{ organisation: string; token: string }> {
  const database = connect(url, { connections: 2 });
  try {
    await database.change(async (write) => {
      const keeper = await write
        .selectFrom('organisation')
        .select('node')
        .where('slug', '=', 'fed')
        .executeTakeFirstOrThrow();
      const house = await addHouse(write, 'bench', keeper.node, {
        slug: 'haus',
        name: 'Haus',
        street: 'Weg 1',
        postcode: '04315',
        place: 'Leipzig',
        ags: '14713000',
        language: 'de',
        directions: null,
        houseRules: null,
        contact: null,
        phone: null,
        email: null,
      });
      await setOpenings(
        write,
        house,
        null,
        [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, opens: 0, closes: 1440 })),
      );
      for (let index = 1; index <= RESOURCES; index += 1)
        await addResource(write, 'bench', { id: house, keeper: keeper.node }, room(index));
    });
    await fillYear(database);
    return await tokenOfMember(database);
  } finally {
    await database.close();
  }
}

const room = (index: number) =>
  ({
    slug: `raum-${index}`,
    kind: 'room',
    name: `Raum ${index}`,
    about: null,
    people: 20,
    stepFree: true,
    bufferBefore: 0,
    bufferAfter: 15,
    leadMinutes: 120,
    horizonDays: 400,
    priorityDays: 0,
    longestMinutes: 600,
    quotaMinutes: 100_000,
    audience: ['member'],
    approval: 'atOnce',
    openOnHolidays: true,
    calendarPublic: true,
    namesOnDoor: false,
    parts: [null],
    openings: [],
  }) as const;

/** Six bookings of an hour on each day of a year around today, by the members in turn. */
async function fillYear(database: Database): Promise<void> {
  const first = momentAt(addDays(today(), -180), 0) / 1000;
  await database.pool.query(
    `with members as (
       select node, row_number() over (order by node) - 1 as place, count(*) over () as n
       from organisation where kind = 'memberOrganisation'),
     made as (
       insert into booking (id, resource, keeper, organisation, during, purpose, purpose_kind, people, state, booked_at)
       select gen_random_uuid(), r.id, r.keeper, m.node, tstzrange(t.at, t.at + interval '1 hour'), 'Treffen', 'meeting', 8,
         'booked', t.at - interval '9 days'
       from resource r
       cross join generate_series(0, $2::int * $3::int - 1) i
       cross join lateral (select to_timestamp($1::float8 + i / $3::int * 86400 + i % $3::int * 14400) as at) t
       join members m on m.place = (i * 7 + r.id) % m.n
       returning id, resource, during)
     insert into occupancy (resource, slot, during, booking)
     select resource, 1, tstzrange(lower(during), upper(during) + interval '15 minutes'), id from made`,
    [first, DAYS, A_DAY],
  );
  await database.pool.query('analyze booking; analyze occupancy');
}

async function tokenOfMember(database: Database): Promise<{ organisation: string; token: string }> {
  const [member] = await database.ask<{ node: number; slug: string }>(
    {
      text: `select o.node, o.slug from organisation o join presence p on p.member = o.node
      join organisation u on u.node = p.umbrella and u.slug = 'fed'
      where p.since <= current_date and p.until > current_date and p.counted order by o.node limit 1`,
    },
    [],
  );
  if (!member) throw new Error('the federation of the bench has no member');
  const token = await makeToken(database, 'bench', member, { name: 'bench' });
  return { organisation: member.slug, token };
}
