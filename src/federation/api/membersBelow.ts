import type { Reading } from '#ground/database';
import { dayFrom } from '#ground/day';
import { membersPage } from '../queries/members.ts';
import { allOf, facetValues, understand } from '../queries/search.ts';
import { countCondition, total, totalOfValue } from '../queries/totals.ts';
import type { Listing, Total } from './listing.ts';
import type { Question } from './question.ts';

/** Where more stand below an umbrella, those who meet several conditions are only counted as far as a hundred. */
const COUNTED_UNTIL = 20_000;
const COUNTED_AT_LEAST = 100;

const LAST = dayFrom('2500-12-31');

const NOBODY: Listing = { total: async () => ({ total: 0 }), page: async () => [] };

/** Those below an umbrella, as the question narrows them. */
export async function membersBelow(db: Reading, umbrella: number, question: Question): Promise<Listing> {
  const { on, depth, sort, descending } = question;
  const [values, understood] = await Promise.all([
    facetValues(db, question.facets),
    question.words === undefined ? undefined : understand(db, question.words),
  ]);
  if (values.length < question.facets.length || understood?.unknown) return NOBODY;
  const conditions = [...(understood?.terms ? [understood.terms] : []), ...allOf(values)];
  const terms = conditions.length > 0 ? conditions.join(' & ') : undefined;
  const umbrellasToo = depth === 'all' && asksForUmbrellas(question);
  const everyone = await total(db, umbrella, depth, on);

  return {
    total: async (): Promise<Total> => {
      if (terms === undefined) return { total: everyone };
      const [value] = values;
      if (value !== undefined && conditions.length === 1 && !umbrellasToo) {
        return { total: await totalOfValue(db, umbrella, depth, on, value) };
      }
      const most = everyone > COUNTED_UNTIL ? COUNTED_AT_LEAST : Number.MAX_SAFE_INTEGER - 1;
      const found = await countCondition(db, { umbrella, depth, on, terms, umbrellasToo }, most);
      return found > most ? { total: most, totalIsAtLeast: true } : { total: found };
    },
    page: async (limit, after) => {
      const early = terms === undefined && (await fewOnThatDay(db, umbrella, question, everyone, limit));
      return membersPage(db, { umbrella, on, depth, sort, descending, terms, umbrellasToo, limit, after, early });
    },
  };
}

// Umbrellas below are left out of lists so that these agree with the figures; who asks for them gets them.
const asksForUmbrellas = ({ facets }: Question) =>
  facets.some(([facet, key]) => facet === 'kind' && key !== 'memberOrganisation' && key !== 'other');

// Walking by name costs about limit × all rows / that day's, walking by first days about that day's rows.
// Those who stay for good stand for all rows.
async function fewOnThatDay(
  db: Reading,
  umbrella: number,
  { depth }: Question,
  then: number,
  limit: number,
): Promise<boolean> {
  if (then > 5_000) return false;
  const last = await total(db, umbrella, depth, LAST);
  return then * then < limit * last;
}
