import { sql } from 'kysely';

/**
 * The condition on `import` that nothing of it is in the house and nobody is at it: it may be decided about and run.
 * Whoever runs it says so every second; after a silence they were killed, and their transaction with them.
 */
export const stillOpen = sql`(state in ('previewed', 'failed') or (state = 'running' and beat_at < now() - interval '15 seconds'))`;
