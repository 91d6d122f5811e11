import { granted, reachOf, type Tasks } from '#identity';
import { routes } from '#routes';
import { addDays } from '#ground/day';
import { dayAtMoment, wholeDay } from '../time/clock.ts';
import { housesRun } from './houseOf.ts';
import { countsOf } from './queries/houseDay.ts';
import { words } from './words.generated.ts';

/** What waits for the house's decision, a day before the first of it begins. */
export const houseTasks: Tasks = async (visit) => {
  const { house, actor, language, today, granted: right } = visit;
  if (!right || !granted(house.rights, actor, 'runHouses', right.standing)) return [];
  const { owner } = right;
  const counts = await house.database.within(reachOf(actor), (write) =>
    countsOf(write, owner.node, wholeDay(today), house.now()),
  );
  if (![...counts.values()].some(({ waiting }) => waiting > 0)) return [];
  const houses = await housesRun(visit);
  return houses.flatMap(({ id, slug, name }) => {
    const { waiting = 0, earliest = null } = counts.get(id) ?? {};
    if (waiting === 0 || earliest === null) return [];
    const due = addDays(dayAtMoment(earliest), -1);
    return [
      {
        sentence: words[language].taskDecide({ n: waiting, house: name }),
        address: `${routes.houseDay.to({ language, organisation: owner.slug, house: slug })}#waiting`,
        due: due < today ? today : due,
      },
    ];
  });
};
