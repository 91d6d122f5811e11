import type { Reading } from '#ground/database';
import type { Day } from '#ground/day';
import type { Facet } from '../facet.ts';
import type { Depth } from './asked.ts';
import { type Cursor, type MemberRow, membersPage, type Sorting } from './members.ts';
import { allOf, facetValues, understand, type Understood } from './search.ts';
import { countCondition, totalAndStaying, totalOfValue } from './totals.ts';

/** What a list of members is asked for, by a page, a download or a program. */
export interface ListQuestion {
  on: Day;
  depth: Depth;
  /** What somebody typed; absent or empty: no search. */
  words?: string | undefined;
  facets: readonly (readonly [Facet, string])[];
  sort: Sorting;
  descending: boolean;
}

/** A list that can be counted and turned page by page. */
export interface MemberList {
  /** How many stand below the umbrella on that day, whatever was searched for. */
  everyone: number;
  /** Words that were read as another spelling. */
  respelled: Understood['respelled'];
  count(): Promise<Count>;
  /** At most `limit` rows after (or, going back, before) the cursor; in the list's order in any case. */
  page(limit: number, after?: Cursor): Promise<MemberRow[]>;
}

export interface Count {
  total: number;
  /** There are more than that: counting them would cost more than the number tells. */
  atLeast: boolean;
}

/** Where more stand below an umbrella, those who meet several conditions are only counted as far as a hundred. */
const COUNTED_UNTIL = 20_000;
const COUNTED_AT_LEAST = 100;

/** Those below an umbrella (by its node), as the question narrows them. */
export async function memberList(db: Reading, umbrella: number, question: ListQuestion): Promise<MemberList> {
  const { on, depth, sort, descending } = question;
  const [values, understood, { total: everyone, staying }] = await Promise.all([
    facetValues(db, question.facets),
    question.words ? understand(db, question.words) : undefined,
    totalAndStaying(db, umbrella, depth, on),
  ]);
  const respelled = understood?.respelled ?? [];
  if (values.length < question.facets.length || understood?.unknown) {
    return { everyone, respelled, count: async () => ({ total: 0, atLeast: false }), page: async () => [] };
  }
  const conditions = [...(understood?.terms ? [understood.terms] : []), ...allOf(values)];
  const terms = conditions.length > 0 ? conditions.join(' & ') : undefined;
  const umbrellasToo = depth === 'all' && asksForUmbrellas(question);

  return {
    everyone,
    respelled,
    count: async () => {
      if (terms === undefined) return { total: everyone, atLeast: false };
      const [value] = values;
      if (value !== undefined && conditions.length === 1 && !umbrellasToo) {
        return { total: await totalOfValue(db, umbrella, depth, on, value), atLeast: false };
      }
      const most = everyone > COUNTED_UNTIL ? COUNTED_AT_LEAST : COUNTED_UNTIL;
      const found = await countCondition(db, { umbrella, depth, on, terms, umbrellasToo }, most);
      return { total: Math.min(found, most), atLeast: found > most };
    },
    page: async (limit, after) => {
      const early = terms === undefined && fewOnThatDay(everyone, staying, limit);
      return membersPage(db, { umbrella, on, depth, sort, descending, terms, umbrellasToo, limit, after, early });
    },
  };
}

// Umbrellas below are left out of lists so that these agree with the figures; who asks for them gets them.
const asksForUmbrellas = ({ facets }: ListQuestion) =>
  facets.some(([facet, key]) => facet === 'kind' && key !== 'memberOrganisation' && key !== 'other');

// Walking by name costs about limit × all rows / that day's, walking by first days about that day's rows.
// Those who stay for good stand for all rows; small umbrellas are quick either way.
const fewOnThatDay = (then: number, staying: number, limit: number) =>
  then <= 5_000 && staying > 2_000 && then * then < limit * staying;
