import { sql } from 'kysely';
import type { Write } from '#ground/database';
import { addDays, type Day, dayFrom } from '#ground/day';
import { momentAt, weekdayOf } from '#resources';
import { Chance } from './chance.ts';
import { idOf } from './ids.ts';

const FIRST = dayFrom('2026-01-05');
const TODAY = dayFrom('2026-11-22');
const LAST = dayFrom('2027-01-29');
const MINUTE = 60_000;

type Purpose = 'meeting' | 'counselling' | 'course' | 'culture' | 'celebration' | 'children';

/** Something that comes every week, in hours: on these weekdays, from when until when. */
interface Regular {
  resource: string;
  weekday: number;
  from: number;
  until: number;
  purpose: string;
  kind: Purpose;
  people: number;
  slots?: number;
  /** First day, where it is not the year's. */
  since?: string;
}

// On Wednesdays before four and on Saturdays rooms are left to whoever comes.
const regulars: readonly Regular[] = [
  {
    resource: 'seminarraum',
    weekday: 1,
    from: 9,
    until: 12,
    purpose: 'Deutschkurs am Vormittag',
    kind: 'course',
    people: 14,
  },
  { resource: 'seminarraum', weekday: 1, from: 16, until: 19.5, purpose: 'Chorprobe', kind: 'culture', people: 18 },
  {
    resource: 'seminarraum',
    weekday: 3,
    from: 16,
    until: 18,
    purpose: 'Hausaufgabenhilfe',
    kind: 'children',
    people: 12,
  },
  {
    resource: 'seminarraum',
    weekday: 4,
    from: 9,
    until: 13,
    purpose: 'Schulung für Vorstände',
    kind: 'course',
    people: 16,
  },
  {
    resource: 'seminarraum',
    weekday: 5,
    from: 13,
    until: 15,
    purpose: 'Eltern-Kind-Gruppe',
    kind: 'children',
    people: 8,
    slots: 1,
  },
  {
    resource: 'beratung-1',
    weekday: 1,
    from: 10,
    until: 13,
    purpose: 'Sozialberatung',
    kind: 'counselling',
    people: 3,
  },
  {
    resource: 'beratung-1',
    weekday: 2,
    from: 14,
    until: 18,
    purpose: 'Beratung zum Aufenthalt',
    kind: 'counselling',
    people: 3,
  },
  {
    resource: 'beratung-1',
    weekday: 4,
    from: 10,
    until: 14,
    purpose: 'Sozialberatung',
    kind: 'counselling',
    people: 3,
  },
  {
    resource: 'beratung-2',
    weekday: 2,
    from: 9,
    until: 12,
    purpose: 'Familienberatung',
    kind: 'counselling',
    people: 5,
  },
  {
    resource: 'beratung-2',
    weekday: 5,
    from: 10,
    until: 12,
    purpose: 'Sprachmittlung',
    kind: 'counselling',
    people: 4,
  },
  { resource: 'zoom', weekday: 2, from: 19, until: 21, purpose: 'Vorstandssitzung online', kind: 'meeting', people: 9 },
  {
    resource: 'zoom',
    weekday: 4,
    from: 18,
    until: 20,
    purpose: 'Onlinekurs Vereinsrecht',
    kind: 'course',
    people: 40,
    since: '2026-09-01',
  },
];

const singles: readonly {
  resource: string;
  slots: number;
  people: number;
  wishes: readonly (readonly [string, Purpose])[];
}[] = [
  {
    resource: 'seminarraum',
    slots: 2,
    people: 20,
    wishes: [
      ['Mitgliederversammlung', 'meeting'],
      ['Lesung mit Gespräch', 'culture'],
      ['Neujahrsfest der Gemeinschaft', 'celebration'],
      ['Workshop Fördermittel', 'course'],
      ['Netzwerktreffen', 'meeting'],
    ],
  },
  {
    resource: 'seminarraum',
    slots: 1,
    people: 10,
    wishes: [
      ['Vorstandssitzung', 'meeting'],
      ['Bastelnachmittag', 'children'],
    ],
  },
  {
    resource: 'beratung-1',
    slots: 1,
    people: 3,
    wishes: [
      ['Einzelgespräche', 'counselling'],
      ['Vertrauliches Gespräch', 'counselling'],
    ],
  },
  {
    resource: 'beratung-2',
    slots: 1,
    people: 4,
    wishes: [
      ['Elterngespräche', 'counselling'],
      ['Beratung mit Sprachmittlung', 'counselling'],
    ],
  },
  {
    resource: 'zoom',
    slots: 1,
    people: 25,
    wishes: [
      ['Arbeitsgruppe online', 'meeting'],
      ['Onlineberatung', 'counselling'],
    ],
  },
];

interface Told {
  id: string;
  resource: string;
  organisation: string;
  account: string | null;
  from: number;
  until: number;
  slots: readonly number[];
  purpose: string;
  kind: string;
  people: number;
  state: string;
  series: string | null;
  came: boolean | null;
  bookedAt: number;
}

/** A year of bookings of the house in Leipzig, and what stands at its walls. They fall the same way every time. */
export async function tellBookings(write: Write): Promise<void> {
  const { rows: members } = await sql<{ slug: string }>`
    select p.slug from presence p join organisation u on u.node = p.umbrella
    where u.slug = 'dsm' and p.direct and p.counted and p.since <= ${TODAY} and p.until > ${TODAY}
      and (p.ags like '14713%' or p.slug = 'sonnenhof-frauen-und-familien') order by p.slug`.execute(write);
  const told = tellYear(members.map(({ slug }) => slug));
  await sql`
    insert into booking_series (id, resource, keeper, organisation, rule)
    select distinct on (s.series) s.series, r.id, r.keeper, o.node, 'FREQ=WEEKLY'
    from jsonb_to_recordset(${JSON.stringify(told)}::jsonb) as s (series uuid, resource text, organisation text)
    join resource r on r.slug = s.resource join organisation o on o.slug = s.organisation
    where s.series is not null`.execute(write);
  await sql`
    insert into booking (id, resource, keeper, organisation, during, slots, purpose, purpose_kind, people, state, series,
      booked_by, booked_at, came)
    select b.id, r.id, r.keeper, o.node, tstzrange(to_timestamp(b."from" / 1000), to_timestamp(b."until" / 1000)),
      jsonb_array_length(b.slots), b.purpose, b.kind, b.people, b.state, b.series, b.account,
      to_timestamp(b."bookedAt" / 1000), b.came
    from jsonb_to_recordset(${JSON.stringify(told)}::jsonb) as b (id uuid, resource text, organisation text, account uuid,
      "from" float8, "until" float8, slots jsonb, purpose text, kind text, people int, state text, series uuid,
      "bookedAt" float8, came boolean)
    join resource r on r.slug = b.resource join organisation o on o.slug = b.organisation`.execute(write);
  await sql`
    insert into occupancy (resource, slot, during, booking)
    select r.id, slot::int, tstzrange(to_timestamp(b."from" / 1000) - r.buffer_before * interval '1 minute',
      to_timestamp(b."until" / 1000) + r.buffer_after * interval '1 minute'), b.id
    from jsonb_to_recordset(${JSON.stringify(told)}::jsonb) as b (id uuid, resource text, "from" float8, "until" float8, slots jsonb)
    cross join jsonb_array_elements_text(b.slots) slot
    join resource r on r.slug = b.resource`.execute(write);
}

/** Regular ones first, then single ones wherever there is room, by their numbers in the week. */
export function tellYear(members: readonly string[]): Told[] {
  const chance = new Chance(2026);
  const told: Told[] = [];
  const taken = new Map<string, { from: number; until: number; slots: readonly number[] }[]>();
  const layla = idOf('account', 'layla-al-masri');
  const sonnenhof = 'sonnenhof-frauen-und-familien';

  function tell(
    wish: Omit<Told, 'id' | 'account' | 'state' | 'came' | 'bookedAt' | 'slots'>,
    places: number,
    slots: number,
  ): boolean {
    const held = taken.get(wish.resource) ?? [];
    const free = Array.from({ length: places }, (_, index) => index + 1).filter(
      (slot) =>
        !held.some(
          (each) =>
            each.slots.includes(slot) && each.from < wish.until + 15 * MINUTE && wish.from < each.until + 15 * MINUTE,
        ),
    );
    if (free.length < slots) return false;
    const chosen = free.slice(0, slots);
    taken.set(wish.resource, [...held, { from: wish.from, until: wish.until, slots: chosen }]);
    const over = wish.until < momentAt(TODAY, 0);
    // The second consulting room is decided by the house; what lies far ahead still waits for it.
    const asked = wish.resource === 'beratung-2' && !over && wish.series === null;
    told.push({
      ...wish,
      id: idOf('booking', `${wish.resource} ${wish.from} ${chosen.join(' ')}`),
      account: wish.organisation === sonnenhof ? layla : null,
      slots: chosen,
      state: asked ? 'asked' : 'booked',
      came: over ? !chance.percent(4) : null,
      bookedAt: Math.min(wish.from - chance.between(2, 30) * 1440 * MINUTE, momentAt(TODAY, 8 * 60)),
    });
    return true;
  }

  for (const [index, regular] of regulars.entries()) {
    const organisation = members[(index * 3) % members.length]!;
    const series = idOf('series', `${regular.resource} ${regular.weekday} ${regular.from}`);
    for (const day of days(regular.since ? dayFrom(regular.since) : FIRST, LAST)) {
      if (weekdayOf(day) !== regular.weekday || closed(day)) continue;
      tell(
        {
          resource: regular.resource,
          organisation,
          from: momentAt(day, regular.from * 60),
          until: momentAt(day, regular.until * 60),
          purpose: regular.purpose,
          kind: regular.kind,
          people: regular.people,
          series,
        },
        places(regular.resource),
        regular.slots ?? places(regular.resource, 'whole'),
      );
    }
  }
  tell(
    {
      resource: 'seminarraum',
      organisation: sonnenhof,
      from: momentAt(dayFrom('2026-11-24'), 14 * 60),
      until: momentAt(dayFrom('2026-11-24'), 16 * 60),
      purpose: 'Frauenfrühstück mit Kinderbetreuung',
      kind: 'meeting',
      people: 15,
      series: null,
    },
    2,
    2,
  );
  for (const day of days(FIRST, LAST)) {
    // Wednesdays of this and the next weeks stay open, as do Sundays and holidays.
    if (weekdayOf(day) === 7 || closed(day) || (weekdayOf(day) === 3 && day >= TODAY)) continue;
    for (const { resource, slots, people, wishes } of singles) {
      if (!chance.percent(day < TODAY ? 38 : 16)) continue;
      const [purpose, kind] = chance.pick(wishes);
      const begins = weekdayOf(day) === 6 ? chance.between(10, 14) : chance.between(9, 17);
      const from = momentAt(day, begins * 60 + (chance.percent(25) ? 30 : 0));
      const until = from + chance.pick([60, 90, 120, 120, 150]) * MINUTE;
      const organisation = chance.pick(members);
      tell(
        { resource, organisation, from, until, purpose, kind, people: chance.between(2, people), series: null },
        places(resource),
        slots,
      );
    }
  }
  return told.toSorted((a, b) => a.from - b.from || (a.resource < b.resource ? -1 : 1));
}

const places = (resource: string, whole?: 'whole') =>
  resource === 'seminarraum' ? 2 : resource === 'zoom' ? (whole ? 1 : 2) : 1;

function days(first: Day, last: Day): Day[] {
  const all: Day[] = [];
  for (let day = first; day <= last; day = addDays(day, 1)) all.push(day);
  return all;
}

// Holidays of Saxony on working days of that year, and the days between the years.
const closed = (day: Day) =>
  /^(?:2026-(?:04-03|04-06|05-01|05-14|05-25|10-31|11-18|12-2[3-9]|12-3[01])|2027-01-01)$/.test(day);
