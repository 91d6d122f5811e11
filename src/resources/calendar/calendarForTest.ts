import type { TestHouse } from '#test';
import { dayFrom } from '#ground/day';
import { newId } from '#ground/database';
import { hold } from '../commands/book.ts';
import { resourceOf } from '../queries/resources.ts';
import { usualSlots } from '../resource.ts';
import { momentAt } from '../time/clock.ts';
import { HOUR } from '../time/span.ts';
import { sql } from 'kysely';

export interface BookedForTest {
  /** Slug of what is booked, and of the organisation. */
  readonly resource: string;
  readonly organisation: string;
  /** The first part of the address of one of the story's people. */
  readonly by: string;
  readonly day: string;
  /** Hours on the clock. */
  readonly from: number;
  readonly until: number;
  readonly purpose?: string;
  readonly state?: 'asked' | 'booked' | 'cancelled';
  readonly slots?: number;
}

const DAY = 24 * HOUR;

/** A booking as it stands in the database, whatever its rules would say. Returns its id. */
export async function bookedForTest({ database }: TestHouse, wish: BookedForTest): Promise<string> {
  const resource = (await resourceOf(database, wish.resource))!;
  const [day, id, state] = [dayFrom(wish.day), newId(), wish.state ?? 'booked'];
  const span = { from: momentAt(day, wish.from * 60), until: momentAt(day, wish.until * 60) };
  const slots = wish.slots ?? usualSlots(resource);
  await database.change(async (write) => {
    // Whatever the story has there makes room.
    await sql`delete from occupancy where resource = ${resource.id}
      and during && tstzrange(to_timestamp(${span.from - DAY}::float8 / 1000), to_timestamp(${span.until + DAY}::float8 / 1000))`.execute(
      write,
    );
    await sql`
      insert into booking (id, resource, keeper, organisation, during, slots, purpose, state, booked_by, ended_at)
      select ${id}, ${resource.id}, ${resource.keeper.node}, o.node,
        tstzrange(to_timestamp(${span.from}::float8 / 1000), to_timestamp(${span.until}::float8 / 1000)), ${slots},
        ${wish.purpose ?? 'Treffen'}, ${state}, a.id, ${state === 'cancelled' ? sql`now()` : null}
      from organisation o, account a
      where o.slug = ${wish.organisation} and a.email_key like ${`${wish.by}@%`}`.execute(write);
    const parts = Array.from({ length: slots }, (_, index) => index + 1);
    if (state !== 'cancelled') await hold(write, resource, [{ id, ...span, slots: parts }]);
  });
  return id;
}
