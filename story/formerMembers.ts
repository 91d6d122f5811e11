import { addDays, dayFrom } from '#ground/day';
import { alliances } from './alliances.ts';
import { found } from './memberOrganisation.ts';
import type { Teller } from './teller.ts';

/** In each alliance somebody was a member once and is no more: earlier days have other figures. */
export function tellFormerMembers(teller: Teller): void {
  const { chance } = teller;
  for (const { slug: umbrella, town, founded, members } of alliances) {
    for (let count = Math.ceil(members / 26); count > 0; count -= 1) {
      const from = chance.day(founded, dayFrom('2022-06-30'));
      const until = dayFrom(`${chance.between(Number(from.slice(0, 4)) + 1, 2025)}-12-31`);
      const ending = chance.pick(['resignation', 'resignation', 'dissolution'] as const);
      const member = found(teller, {
        town,
        before: from,
        ...(ending === 'dissolution' && { until: addDays(until, 31) }),
      });
      teller.admit({ member, umbrella, from, until, ending });
    }
  }
}
