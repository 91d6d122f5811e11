import type { Run } from '../queries.ts';

/** How far a plan is. */
export function stateOf(run: Run): 'open' | 'running' | 'done' | 'discarded' {
  if (run.doneAt) return 'done';
  if (run.discardedAt) return 'discarded';
  return run.releasedAt ? 'running' : 'open';
}
