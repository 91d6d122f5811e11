import type { Write } from '#ground/database';
import type { Day } from '#ground/day';

/** A plan to forget, as its page shows it. */
export interface Run {
  readonly id: string;
  readonly asOf: Day;
  readonly plannedBy: string;
  readonly plannedAt: Date;
  readonly releasedAt: Date | null;
  readonly discardedAt: Date | null;
  readonly doneAt: Date | null;
  readonly lines: readonly Line[];
}

export interface Line {
  readonly rule: string;
  readonly rowsPlanned: number;
  readonly rowsDone: number;
  readonly oldest: Day;
}

/** The plans of an organisation, the newest first; with an id only that one. */
export async function runsOf(write: Write, organisation: number, id?: string): Promise<Run[]> {
  const runs = await write
    .selectFrom('retention_run')
    .selectAll()
    .where('organisation', '=', organisation)
    .$if(id !== undefined, (query) => query.where('id', '=', id!))
    .orderBy('planned_at', 'desc')
    .limit(50)
    .execute();
  if (runs.length === 0) return [];
  const lines = await write
    .selectFrom('retention_line')
    .selectAll()
    .where(
      'run',
      'in',
      runs.map((run) => run.id),
    )
    .orderBy('rule')
    .execute();
  return runs.map((run) => ({
    id: run.id,
    asOf: run.as_of as Day,
    plannedBy: run.planned_by,
    plannedAt: run.planned_at,
    releasedAt: run.released_at,
    discardedAt: run.discarded_at,
    doneAt: run.done_at,
    lines: lines
      .filter((line) => line.run === run.id)
      .map((line) => ({
        rule: line.rule,
        rowsPlanned: line.rows_planned,
        rowsDone: line.rows_done,
        oldest: line.oldest as Day,
      })),
  }));
}
