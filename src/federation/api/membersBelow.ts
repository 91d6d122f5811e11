import type { Reading } from '#ground/database';
import { memberList } from '../queries/memberList.ts';
import type { Listing } from './listing.ts';
import type { Question } from './question.ts';

/** Those below an umbrella, as the question narrows them. */
export async function membersBelow(db: Reading, umbrella: number, question: Question): Promise<Listing> {
  const list = await memberList(db, umbrella, question);
  return {
    total: async () => {
      const { total, atLeast } = await list.count();
      return atLeast ? { total, totalIsAtLeast: true } : { total };
    },
    page: (limit, after) => list.page(limit, after),
  };
}
