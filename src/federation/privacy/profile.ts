import { declared, type Declares, type Privacy } from '#ground/database/privacy';
import '../profile/tables.ts';

const organisation = 'whose it is';

/** What an organisation keeps from the public, and its papers with their days. */
export const profilePrivacy = {
  publicity: declared(
    {
      audience: 'public',
      category: 'plain',
      retention: 'kept until the organisation chooses otherwise or is forgotten',
    },
    {
      organisation,
      field: 'which field it is about',
      audience: 'who sees that field: the federation, or the organisation alone',
    },
  ),
  association_fact: declared(
    {
      audience: 'staff',
      category: 'plain',
      retention: 'kept with the organisation; an earlier notice proves what was true in its years',
    },
    {
      id: 'names it in the history',
      organisation,
      kind: 'which paper or term it is',
      on_day: 'the day it is of',
      ends_on: 'when it runs out',
      note: 'a number or a place to find it, in the words of the organisation',
      reminded: 'that nobody is reminded of it twice',
      recorded_at: { purpose: 'when it was written down here', audience: 'operator' },
    },
  ),
} satisfies Privacy & Declares<'publicity' | 'association_fact'>;
