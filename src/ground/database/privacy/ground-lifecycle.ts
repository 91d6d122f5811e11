import type { Lifecycles } from './lifecycle.ts';

const threeYears = 3 * 365;

/** The lives of what the ground floor keeps of people. */
export const groundLifecycles = {
  history: {
    activity: 'history',
    found: [{ actor: 'actor' }],
    erase: { keep: 'proof' },
  },
  consent: {
    activity: 'privacy',
    found: [{ account: 'account' }],
    erase: { keep: 'consentProof' },
    forget: { days: threeYears, since: { moment: 'withdrawn_at' }, organisation: 'organisation' },
  },
} as const satisfies Lifecycles<'history' | 'consent'>;
