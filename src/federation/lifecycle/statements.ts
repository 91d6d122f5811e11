import type { Lifecycles } from '#ground/database/privacy';
import '../statements/tables.ts';

/** The lives of annual statements: numbers of their year, which nothing that happens later changes. */
export const statementLifecycles = {
  annual_statement: {
    activity: 'statements',
    found: { nobody: 'what an umbrella asks its members for' },
    erase: { keep: 'figure' },
  },
  // What is closed is never changed but for this: that it is not known any more whose account confirmed it.
  member_statement: {
    activity: 'statements',
    found: [{ account: 'confirmed_by' }],
    erase: { blank: { confirmed_by: null } },
  },
} as const satisfies Partial<Lifecycles>;
