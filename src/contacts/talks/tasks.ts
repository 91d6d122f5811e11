import { granted, ownerOf, type Task, type Tasks } from '#identity';
import { routes } from '#routes';
import { seeing } from '../seeing.ts';
import { openSteps } from './talk.ts';
import { words } from './words.generated.ts';

/** Next steps from talks that wait for this person, or for whoever keeps the contacts. */
export const contactTasks: Tasks = async (visit) => {
  const { house, actor, language } = visit;
  if (actor.kind !== 'person' || !visit.granted) return [];
  if (!granted(house.rights, actor, 'keepContacts', visit.granted.standing)) return [];
  const organisation = ownerOf(visit).slug;
  const steps = await seeing(visit, (write, node) => openSteps(write, node, actor.account));
  return steps.map((step): Task => ({
    sentence: step.next_step ?? '',
    detail: words[language].stepFrom({ topic: step.topic, day: step.on }),
    address: routes.talk.to({ language, organisation, talk: step.id }),
    ...(step.next_due ? { due: step.next_due } : {}),
  }));
};
