import type { Lifecycles } from '#ground/database/privacy';
import './tables.ts';

/** Letters to somebody go with them; thirty days after it left, every letter forgets whom it went to by itself. */
export const mailLifecycles = {
  mail: { activity: 'letters', found: [{ email: 'recipient' }], erase: 'delete' },
} as const satisfies Lifecycles<'mail'>;
