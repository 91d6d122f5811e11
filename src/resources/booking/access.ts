import type { Write } from '#ground/database';
import type { Booking } from '../queries/booking.ts';

/** How one gets in: the link of each place, the code of each door; only what the database shows at this moment. */
export async function accessOf(write: Write, { resource, parts }: Booking): Promise<readonly string[]> {
  if (parts.length === 0) return [];
  const rows = await write
    .selectFrom('part_access')
    .select('secret')
    .where('resource', '=', resource.id)
    .where(
      'slot',
      'in',
      parts.map(({ slot }) => slot),
    )
    .orderBy('slot')
    .execute();
  return rows.map(({ secret }) => secret);
}
