import type { Database } from '#ground/database';
import type { Day } from '#ground/day';
import { whoseIs } from '../whose.ts';
import { boardsLost, tellUmbrellas } from './boardsLost.ts';
import { erase } from './erase.ts';

/**
 * A person erases themselves, in one transaction. False where they are erased already. It sees the whole house, since
 * their rows lie with any organisation; every statement is bound to them.
 */
export async function eraseAccount(
  database: Database,
  { account, today }: { account: string; today: Day },
): Promise<boolean> {
  return database.within('house', async (write) => {
    const whose = await whoseIs(write, account);
    if (!whose) return false;
    const lost = await boardsLost(write, account, today);
    await erase(write, `account:${account}`, whose, today);
    await tellUmbrellas(write, lost, today);
    return true;
  });
}
