import { granted, type Granted, type Visit } from '#identity';
import { type Act, refusableIn } from './acts.ts';

/** The refused acts this person would have a right to, were they not refused: what alone can be overruled. */
export function overrulable({ house, actor, granted: how }: Visit): readonly Act[] {
  const { owner, standing } = how as Granted;
  const open = { ...standing, refused: [], overruled: [] };
  if (granted(house.rights, actor, 'overruleRefusal', standing) === undefined) return [];
  return refusableIn(house.rights, owner).filter(
    (act) =>
      standing.refused.includes(act) &&
      granted(house.rights, actor, act, standing) === undefined &&
      granted(house.rights, actor, act, open) !== undefined,
  );
}
