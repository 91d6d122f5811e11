import { addDays } from '#ground/day';
import { granted, type Tasks } from '#identity';
import { routes } from '#routes';
import { dayAtMoment } from '../time/clock.ts';
import { applicationsOf } from './reached.ts';
import { words } from './words.generated.ts';

/** Applications for walls that wait for a curator, a day before the first of them would begin. */
export const wallTasks: Tasks = async (visit) => {
  const { house, actor, language, today, granted: right } = visit;
  if (!right || !granted(house.rights, actor, 'curateWalls', right.standing)) return [];
  const waiting = (await applicationsOf(visit)).filter(({ booking }) => booking.state === 'asked');
  const [first] = waiting;
  if (!first) return [];
  const due = addDays(dayAtMoment(first.booking.from), -1);
  return [
    {
      sentence: words[language].task({ n: waiting.length }),
      address: routes.walls.to({ language, organisation: right.owner.slug }),
      due: due < today ? today : due,
    },
  ];
};
