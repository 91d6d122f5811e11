import { addDays, dayOf } from '#ground/day';
import { granted, ownerOf, reachOf, type Tasks } from '#identity';
import { routes } from '#routes';
import { runsOf } from './retention/queries.ts';
import { stateOf } from './retention/pages/state.ts';
import { words } from './words.generated.ts';

/** A plan nobody looks at for a month keeps what should be gone. */
const DAYS_TO_RELEASE = 30;

/** Plans to forget that somebody else made and this person may release. */
export const privacyTasks: Tasks = async (visit) => {
  const { actor, house, language } = visit;
  if (actor.kind !== 'person' || !visit.granted) return [];
  if (!granted(house.rights, actor, 'planRetention', visit.granted.standing)) return [];
  const { node, slug } = ownerOf(visit);
  const runs = await house.database.within(reachOf(actor), (write) => runsOf(write, node));
  return runs
    .filter((run) => stateOf(run) === 'open' && run.plannedBy !== actor.account)
    .map((run) => {
      const day = dayOf(run.plannedAt);
      const n = run.lines.reduce((sum, line) => sum + line.rowsPlanned, 0);
      return {
        sentence: words[language].taskRelease,
        detail: words[language].taskReleaseDetail({ n, day }),
        address: routes.retentionRun.to({ language, organisation: slug, run: run.id }),
        due: addDays(day, DAYS_TO_RELEASE),
      };
    });
};
