import { sql } from 'kysely';
import { granted, reachOf, type Visit } from '#identity';
import type { Span } from '../time/span.ts';
import '../tables.ts';

/** A booking of an organisation the visitor acts for. */
export interface OwnBooking extends Span {
  readonly id: string;
  /** Slug of the organisation. */
  readonly organisation: string;
  readonly state: 'asked' | 'offered' | 'booked';
}

/** The visitor's own bookings of some resources between two moments, by resource; of others' nothing is read. */
export async function ownBookings(
  visit: Visit,
  resources: readonly number[],
  { from, until }: Span,
): Promise<Map<number, OwnBooking[]>> {
  const { actor, house } = visit;
  // Who may book for an organisation sees its bookings: its own people, whatever the keeper's may see.
  const nodes = [...new Set(actor.roles.map(({ organisation }) => organisation))].filter((node) =>
    granted(house.rights, actor, 'bookResources', itself(node)),
  );
  if (nodes.length === 0 || resources.length === 0) return new Map();
  return house.database.within(reachOf(actor), async (write) => {
    const { rows } = await sql<OwnBooking & { resource: number }>`
      select b.resource, b.id, o.slug as organisation, b.state,
        extract(epoch from lower(b.during))::float8 * 1000 as from,
        extract(epoch from upper(b.during))::float8 * 1000 as until
      from booking b join organisation o on o.node = b.organisation
      where b.organisation = any (${nodes}) and b.resource = any (${resources as number[]})
        and b.state in ('asked', 'offered', 'booked')
        and b.during && tstzrange(to_timestamp(${from}::float8 / 1000), to_timestamp(${until}::float8 / 1000))
      order by lower(b.during), b.id`.execute(write);
    return Map.groupBy(rows, ({ resource }) => resource);
  });
}

// How one's roles in an organisation stand to that organisation: it is itself.
const itself = (node: number) => ({
  owner: { node, slug: '', name: '', kind: '', unites: false, colour: undefined },
  relations: new Map([[node, new Set(['itself' as const])]]),
  refused: [],
  overruled: [],
});
