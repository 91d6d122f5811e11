import { type Database, record, type Write } from '#ground/database';
import { type HowTold, type Matter, matters } from './matter.ts';
import type { TurnOff } from './turnOff.ts';
import './tables.ts';

/** When somebody wants to be told, for every matter. */
export type Wishes = Readonly<Record<Matter, HowTold>>;

/** What this account wishes; at once, where it never said. */
export async function wishesOf(write: Write, account: string): Promise<Wishes> {
  const rows = await write
    .selectFrom('notification_preference')
    .select(['matter', 'how'])
    .where('account', '=', account)
    .execute();
  const said = new Map(rows.map(({ matter, how }) => [matter, how]));
  return Object.fromEntries(matters.map((matter) => [matter, said.get(matter) ?? 'atOnce'])) as unknown as Wishes;
}

/** Writes down what changed, forgets what waits of matters nobody wants any more. Within a reach of the account. */
export async function changeWishes(write: Write, account: string, wishes: Partial<Wishes>): Promise<void> {
  const before = await wishesOf(write, account);
  const changed = matters.flatMap((matter) => {
    const how = wishes[matter];
    return how !== undefined && how !== before[matter] ? [{ account, matter, how }] : [];
  });
  if (changed.length === 0) return;
  for (const wish of changed) {
    await write
      .insertInto('notification_preference')
      .values(wish)
      .onConflict((conflict) =>
        conflict.columns(['account', 'matter']).doUpdateSet({ how: wish.how, changed_at: new Date() }),
      )
      .execute();
  }
  const unwanted = changed.filter(({ how }) => how === 'never').map(({ matter }) => matter);
  if (unwanted.length > 0) {
    await write
      .deleteFrom('notice')
      .where('account', '=', account)
      .where('matter', 'in', unwanted)
      .where('sent_on', 'is', null)
      .execute();
  }
  await record(write, {
    actor: `account:${account}`,
    act: 'notifications.change',
    subject: `account:${account}`,
    before: Object.fromEntries(changed.map(({ matter }) => [matter, before[matter]])),
    after: Object.fromEntries(changed.map(({ matter, how }) => [matter, how])),
  });
}

/** Ends what a letter's way out ends: its matter, or everything that comes in the daily letter. */
export async function turnOff(database: Database, { account, matter }: TurnOff): Promise<void> {
  await database.within({ organisations: [], account }, async (write) => {
    const wishes = await wishesOf(write, account);
    const ended = matter ? [matter] : matters.filter((each) => wishes[each] === 'daily');
    await changeWishes(write, account, Object.fromEntries(ended.map((each) => [each, 'never'])));
  });
}
