import type { Reading } from '#ground/database';
import { type Day, yearOf } from '#ground/day';

/** A number of persons this small would tell about the persons. */
const SMALLEST_SHOWN = 5;

/**
 * A number of persons as it may be shown: itself; 'underFive' for one to four; 'hidden' where it could be shown, but
 * whoever compares it with another published number would find one from one to four.
 */
export type PersonsShown = number | 'underFive' | 'hidden';

/** Individual members of an umbrella: its own, and everyone below too, each once. */
export interface Individuals {
  readonly direct: PersonsShown;
  readonly all: PersonsShown;
  /** The day they are counted on. */
  readonly on: Day;
}

const INDIVIDUALS = {
  name: 'individuals',
  text: `
    with member as (
      select i.umbrella, i.person
      from individual_membership i
      where i.during @> $2::date
        and (i.umbrella = $1 or exists (
          select from presence p
          where p.umbrella = $1 and p.member = i.umbrella and p.since <= $2 and p.until > $2))
    ),
    own as (select umbrella, count(*)::int as n from member group by umbrella)
    select
      coalesce((select n from own where umbrella = $1), 0) as direct,
      (select count(distinct person)::int from member) as "all",
      (select count(*)::int from own) as umbrellas,
      (select count(*)::int from own where n < ${SMALLEST_SHOWN}) as small,
      (select coalesce(sum(n), 0)::int from own) as sum`,
};

/**
 * Individual members, who are persons: each counted once, however many umbrellas they belong to.
 *
 * Goal: nobody finds a number from one to four, neither directly nor by subtracting what is shown. Method: an
 * umbrella's own number is shown as it is from five on. The number with all below is shown only where it is nothing
 * but the sum of own numbers that are shown themselves, or differs from it by five or more who belong to several; so
 * it says nothing that was not public. All are counted on the first day of the year asked for: two neighbouring days
 * cannot be compared.
 */
export async function individuals(db: Reading, umbrella: number, asked: Day): Promise<Individuals> {
  const on = yearOf(asked);
  const [row] = await db.ask<Counted>(INDIVIDUALS, [umbrella, on]);
  const { direct, all, umbrellas, small, sum } = row!;
  // Four umbrellas with somebody each, and fewer than five in all: then each has one.
  if (umbrellas === 1) return { direct: shown(direct), all: shown(all), on };
  const telling = small > 0 || isSmall(all) || isSmall(sum - all);
  return { direct: shown(direct), all: telling ? 'hidden' : all, on };
}

interface Counted {
  direct: number;
  all: number;
  /** Umbrellas with persons of their own, those of them with fewer than five, and their own numbers added up. */
  umbrellas: number;
  small: number;
  sum: number;
}

const isSmall = (n: number) => n > 0 && n < SMALLEST_SHOWN;
const shown = (n: number): PersonsShown => (isSmall(n) ? 'underFive' : n);
