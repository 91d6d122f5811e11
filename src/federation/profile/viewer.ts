import type { Visit } from '#identity';
import type { Audience } from './publicity.ts';

/** As what somebody looks at the profile whose page they may open: as its own people, or as an umbrella's office. */
export const viewerOf = ({ granted }: Pick<Visit, 'granted'>): Exclude<Audience, 'public'> =>
  granted?.grant.relation === 'itself' ? 'own' : 'federation';
