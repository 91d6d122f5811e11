import type { Database } from '#ground/database';
import { withinLimits } from '#identity';

/** A form that writes letters could be turned against somebody's mailbox, and one that holds rooms against the house. */
export const calmEnough = (db: Database, email: string, network: string): Promise<boolean> =>
  withinLimits(db, { [`guest:${email.toLowerCase()}`]: 6, [`guest:network:${network}`]: 30 });
