import { ownerOf, type Visit } from '#identity';
import { routes } from '#routes';

/** Back to the profile, which says what was saved. */
export const doneAddress = (visit: Visit, saved: string): string =>
  routes.profile.to({ language: visit.language, organisation: ownerOf(visit).slug }, { saved });
