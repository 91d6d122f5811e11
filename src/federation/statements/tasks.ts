import { granted, ownerOf, reachOf, type Task, type Tasks } from '#identity';
import { routes } from '#routes';
import { statementsAskedOf, statementsOf } from './queries/statement.ts';
import { words } from './words.generated.ts';

/** What waits: the own statement that is due, and for the office what is missing or can be closed. */
export const statementTasks: Tasks = async (visit) => {
  const { house, actor, language, today } = visit;
  const say = words[language];
  const { node, slug } = ownerOf(visit);
  const may = (act: 'confirmStatement' | 'runStatements') =>
    granted(house.rights, actor, act, visit.granted!.standing) !== undefined;
  const own = may('confirmStatement');
  const run = may('runStatements');
  if (!own && !run) return [];
  return house.database.within(reachOf(actor), async (write) => {
    const tasks: Task[] = [];
    for (const { id, year, umbrella, deadline, closedOn, confirmedOn } of own
      ? await statementsAskedOf(write, node)
      : []) {
      if (closedOn !== null || confirmedOn !== null) continue;
      const address = routes.ownStatement.to({ language, organisation: slug, statement: id });
      const said = { year: String(year), umbrella: umbrella.name, deadline };
      tasks.push({ sentence: say.taskOwn(said), detail: say.taskOwnDetail, address, due: deadline });
    }
    for (const { year, deadline, closedOn, asked, answered } of run ? await statementsOf(write, node) : []) {
      if (closedOn !== null) continue;
      const address = routes.statement.to({ language, organisation: slug, year: String(year) });
      const said = { year: String(year), n: asked - answered };
      if (today > deadline) tasks.push({ sentence: say.taskClose(said), address });
      else if (asked > answered) tasks.push({ sentence: say.taskMissing(said), address, due: deadline });
    }
    return tasks;
  });
};
