import { addDays } from '#ground/day';
import { granted, ownerOf, reachOf, type Task, type Visit } from '#identity';
import { routes } from '#routes';
import { SOON } from './fact.ts';
import { factsOf } from './queries/facts.ts';
import { words } from './words.generated.ts';

/** What of the association's papers and terms runs out within sixty days, or has. */
export async function profileTasks(visit: Visit): Promise<readonly Task[]> {
  const { house, actor, language, today } = visit;
  const { node, slug } = ownerOf(visit);
  if (!visit.granted || !granted(house.rights, actor, 'editProfile', visit.granted.standing)) return [];
  const say = words[language];
  const { latest } = await factsOf(house.database, reachOf(actor), node);
  return latest.flatMap(({ kind, endsOn }) => {
    if (endsOn === undefined || endsOn > addDays(today, SOON)) return [];
    return [
      {
        sentence: say.taskRenew({ kind }),
        address: routes.deadlines.to({ language, organisation: slug }, { renew: kind }),
        due: endsOn,
      },
    ];
  });
}
