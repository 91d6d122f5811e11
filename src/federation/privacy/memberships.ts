import { declared, type Declares, type Privacy } from '#ground/database/privacy';
import '../tables.ts';

/** Who belongs to whom. Of organisations this is public; of persons only the number is. */
export const membershipsPrivacy = {
  affiliation: declared(
    {
      audience: 'public',
      category: 'plain',
      retention: 'kept: an end closes its days; only an import that is taken back removes what it began',
    },
    {
      id: 'names it for other programs',
      member: 'who belongs',
      umbrella: 'to whom',
      kind: 'full, supporting or guest',
      during: 'the days on which it holds',
      decided_on: { purpose: 'when it was decided', audience: 'federation' },
      decision: 'where that can be looked up, such as the number of a resolution',
      ending: 'how it ended',
      successor: 'whom it merged into',
    },
  ),
  // Membership of a person in a migrants' organisation may reveal origin or conviction. Pages show the number
  // only, and the API hides numbers from one to four.
  individual_membership: declared(
    {
      audience: 'operator',
      category: 'art9',
      retention: 'kept while figures of those days are asked; goes on request',
    },
    {
      person: 'counts each person once; who it is stands nowhere in this database',
      umbrella: 'whose individual member',
      during: 'the days on which it holds',
    },
  ),
  contact: declared(
    { audience: 'staff', category: 'plain', retention: 'until the umbrella forgets it, or one of both is deleted' },
    {
      organisation: 'whom the umbrella knows',
      umbrella: 'who knows it',
      since: 'since when',
    },
  ),
} satisfies Privacy & Declares<'affiliation' | 'individual_membership' | 'contact'>;
