import { granted, type Owner, standingOf, type Task, type Tasks, type Visit } from '#identity';
import { domains } from './domains.ts';

/** A task and the organisation it waits in. */
export interface Waiting extends Task {
  readonly owner: Owner;
}

/** What waits for this person in the organisation the visit was granted for, what is due first at the top. */
export async function waitingIn(visit: Visit, from: readonly Tasks[] = domains): Promise<Waiting[]> {
  const owner = visit.granted?.owner;
  if (!owner) return [];
  const tasks = await Promise.all(from.map((tasksOf) => tasksOf(visit)));
  return dueFirst(tasks.flat().map((task) => ({ ...task, owner })));
}

/** The same over all organisations the person holds a role in. */
export async function waitingFor(visit: Visit, from: readonly Tasks[] = domains): Promise<Waiting[]> {
  const { actor, house, today } = visit;
  const slugs = [...new Set(actor.roles.map(({ slug }) => slug))];
  const all = await Promise.all(
    slugs.map(async (slug) => {
      const standing = await standingOf(house.database, actor, slug, today);
      const grant = standing && granted(house.rights, actor, 'enterWorkplace', standing);
      return standing && grant
        ? waitingIn({ ...visit, granted: { owner: standing.owner, grant, standing } }, from)
        : [];
    }),
  );
  return dueFirst(all.flat());
}

/** What has no last day comes after all that has one; what is due together stays in its domain's order. */
export const dueFirst = <T extends Task>(tasks: readonly T[]): T[] =>
  tasks.toSorted((a, b) => (a.due ?? LAST).localeCompare(b.due ?? LAST));

const LAST = '9999';
