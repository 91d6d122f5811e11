import { declared, type Declares, type Lifecycles, type Privacy } from '#ground/database/privacy';
import './tables.ts';

const proof = {
  audience: 'staff',
  category: 'personal',
  basis: 'Art. 6(1)(c)',
  retention: 'ten years: proof of what was forgotten, without what it was',
} as const;

/** What privacy itself keeps. */
export const ownPrivacy = {
  erasure: declared(
    {
      audience: 'operator',
      category: 'personal',
      basis: 'Art. 6(1)(c)',
      retention: 'as long as a backup could bring the data back: ten years',
    },
    { account: 'whose data a restored backup must lose again, as a number', erased_at: 'when they went' },
  ),
  retention_run: declared(proof, {
    id: 'how the history names it',
    organisation: 'whose rows are forgotten',
    as_of: 'the day the rules are reckoned to',
    planned_by: 'who planned it',
    planned_at: 'when it was planned',
    released_by: 'who released it: somebody else',
    released_at: 'when it was released',
    discarded_at: 'that it was dropped',
    done_at: 'when the last row was gone',
  }),
  retention_line: declared(
    { ...proof, category: 'plain' },
    {
      run: 'which plan',
      rule: 'which rule',
      rows_planned: 'how many rows were shown before the release',
      oldest: 'how old the oldest was',
      rows_done: 'how many are gone',
    },
  ),
} satisfies Privacy & Declares<'erasure' | 'retention_run' | 'retention_line'>;

/** Their lives. Each is proof that something was forgotten, and names numbers only. */
export const ownLifecycles = {
  erasure: {
    activity: 'privacy',
    found: [{ account: 'account' }],
    erase: { keep: 'erasureProof' },
    forget: { days: 3650, since: { moment: 'erased_at' }, organisation: 'house' },
  },
  retention_run: {
    activity: 'privacy',
    found: [{ account: 'planned_by' }, { account: 'released_by' }],
    erase: { keep: 'responsibility' },
    forget: { days: 3650, since: { moment: 'done_at' }, organisation: 'organisation' },
  },
} as const satisfies Lifecycles<'erasure' | 'retention_run'>;
