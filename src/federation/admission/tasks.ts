import { granted, reachOf, type Tasks } from '#identity';
import { routes } from '#routes';
import { waitingOf } from './queries/applications.ts';
import { answerBy, termsOf } from './terms.ts';
import { words } from './words.generated.ts';

/** Applications that wait for the office or the board, with the day by which the oldest applicant hears. */
export const admissionTasks: Tasks = async ({ house, actor, language, granted: right }) => {
  if (!right || !granted(house.rights, actor, 'reviewApplications', right.standing)) return [];
  const { owner, standing } = right;
  const decides = granted(house.rights, actor, 'decideApplications', standing) !== undefined;
  const waiting = await house.database.within(reachOf(actor), (write) => waitingOf(write, owner.node));
  if (waiting.length === 0) return [];
  const terms = await termsOf(house.database, owner.node);
  const say = words[language];
  return waiting
    .filter(({ state }) => state === 'submitted' || decides)
    .map(({ state, n, since }) => ({
      sentence: state === 'submitted' ? say.taskReview({ n }) : say.taskDecide({ n }),
      address: `${routes.applications.to({ language, organisation: owner.slug })}#${state}`,
      due: answerBy(terms, since),
    }));
};
