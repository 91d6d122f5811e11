import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Visit } from '#identity';
import { routes } from '#routes';
import { withoutBuffers } from '../fate.ts';
import { byWeeks, type Resource } from '../resource.ts';
import type { Held } from '../situation.ts';
import type { Span } from '../time/span.ts';
import { locationOf } from './bookingEntry.ts';
import { words } from './words.generated.ts';
import type { Entry } from './write.ts';

/** The times of bookings, set-up and clean-up left out: neighbours want to know when somebody is there. */
export function takenEntries(resource: Resource, held: readonly Held[], visit: Visit): Entry[] {
  return [...Map.groupBy(held, ({ booking }) => booking ?? '')].map(([booking, its]) => ({
    ...entryAt(resource, visit, `taken-${marked(booking)}`, withoutBuffers(resource, its[0]!)),
    summary: words[visit.language].taken({ what: resource.name, taken: its.length, all: resource.slots }),
  }));
}

interface Shown extends Span {
  readonly booking: string;
  readonly resource: number;
  readonly artist: string;
  readonly title: string;
  readonly about: string;
  readonly opens: number | null;
  readonly closes: number | null;
}

/** What is shown on these walls. Everyone may know it: the wall in the database lets it through by itself. */
export async function exhibitionsIn(
  { house }: Visit,
  resources: readonly number[],
  { from, until }: Span,
): Promise<readonly Shown[]> {
  return house.database.within({ organisations: [] }, async (write) => {
    const found = await sql<Shown>`
      select booking, resource, artist, title, about,
        extract(epoch from lower(during))::float8 * 1000 as from, extract(epoch from upper(during))::float8 * 1000 as until,
        extract(epoch from lower(opening))::float8 * 1000 as opens,
        extract(epoch from upper(opening))::float8 * 1000 as closes
      from exhibition
      where shown and resource = any (${resources}::int[])
        and during && tstzrange(to_timestamp(${from}::float8 / 1000), to_timestamp(${until}::float8 / 1000))
      order by lower(during), booking`.execute(write);
    return found.rows;
  });
}

/** What is shown on a wall, and its opening for itself: one hangs for weeks, the other is an evening. */
export function exhibitionEntries(shown: Shown, resources: readonly Resource[], visit: Visit): Entry[] {
  const { booking, artist, title, about, opens, closes, from, until } = shown;
  const say = words[visit.language];
  const resource = resources.find(({ id }) => id === shown.resource)!;
  const at = (name: string, when: Span) => entryAt(resource, visit, `${name}-${marked(booking)}`, when);
  const hanging = {
    ...at('exhibition', { from, until }),
    summary: say.exhibition({ title, artist }),
    description: about,
  };
  if (opens === null || closes === null) return [hanging];
  const opening = { ...at('opening', { from: opens, until: closes }), free: false, description: about };
  return [hanging, { ...opening, summary: say.opening({ title, artist }) }];
}

/** When the house or one of these is shut, and why. */
export async function closureEntries(
  visit: Visit,
  resources: readonly Resource[],
  { from, until }: Span,
): Promise<Entry[]> {
  const rows = await visit.house.database.ask<Span & { id: string; resource: number | null; reason: string }>(
    {
      name: 'closures-shown',
      text: `
        select id, resource, reason, extract(epoch from lower(during))::float8 * 1000 as from,
          extract(epoch from upper(during))::float8 * 1000 as until
        from closure
        where house = $1 and (resource is null or resource = any ($2))
          and during && tstzrange(to_timestamp($3::float8 / 1000), to_timestamp($4::float8 / 1000))
        order by lower(during), id`,
    },
    [resources[0]!.house.id, resources.map(({ id }) => id), from, until],
  );
  return rows.map(({ id, resource, reason, ...span }) => {
    const shut = resources.find((each) => each.id === resource);
    const entry = entryAt(shut ?? resources[0]!, visit, `closure-${marked(id)}`, span);
    const { name, street, postcode, place } = resources[0]!.house;
    return {
      ...entry,
      summary: words[visit.language].closedFor({ reason }),
      location: shut ? entry.location : [name, street, `${postcode} ${place}`].join(', '),
    };
  });
}

function entryAt(resource: Resource, { house: { publicUrl }, language }: Visit, mark: string, { from, until }: Span) {
  const { keeper, house, slug } = resource;
  return {
    uid: `${mark}@${new URL(publicUrl).host}`,
    from,
    until,
    sequence: 0,
    status: 'CONFIRMED' as const,
    location: locationOf({ resource }, house),
    url: publicUrl + routes.resource.to({ language, umbrella: keeper.slug, house: house.slug, resource: slug }),
    free: byWeeks(resource),
  };
}

/** The same for the same booking, and nothing that names it anywhere else. */
const marked = (id: string): string => createHash('sha256').update(id).digest('hex').slice(0, 20);
