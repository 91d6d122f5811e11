import { sql } from 'kysely';
import type { Write } from '#ground/database';

/**
 * Holds a resource's row until the transaction ends. Whoever books, moves, closes or offers does this first: the constraint alone
 * would refuse the second too, but a thousand at once would tie themselves in deadlocks over it. Others wait meanwhile, so
 * from here on statements run by the plans that are kept; planning them behind row security takes longer than running them.
 */
export async function lockResource(write: Write, resource: number): Promise<void> {
  await sql`
    select set_config('plan_cache_mode', 'force_generic_plan', true) from resource
    where id = ${resource} for no key update`.execute(write);
}
