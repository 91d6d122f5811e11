import { openSpans } from '../openings/openSpans.ts';
import { byWeeks, type Resource } from '../resource.ts';
import type { Held } from '../situation.ts';
import { momentAt } from '../time/clock.ts';
import { common, minutesOf, type Span, without } from '../time/span.ts';
import type { Used } from './booked.ts';

/**
 * The share of its opening hours in which each resource was used, from 0 to 1, by slug. Time in which it was shut is no
 * opening time; of several parts each counts. Absent where it was never open, and for walls, which have no hours.
 */
export function sharesOf(
  resources: readonly Resource[],
  used: readonly Used[],
  held: ReadonlyMap<number, readonly Held[]>,
  within: Span,
): ReadonlyMap<string, number> {
  const byResource = Map.groupBy(
    used.filter(({ noShow }) => !noShow),
    ({ resource }) => resource,
  );
  const shares = new Map<string, number>();
  for (const resource of resources.filter((each) => !byWeeks(each))) {
    const { goneOn } = resource;
    const until = goneOn === null ? within.until : Math.min(within.until, momentAt(goneOn, 0));
    if (until <= within.from) continue;
    const open = openSpans(resource, { from: within.from, until });
    const shut = (held.get(resource.id) ?? []).filter(({ closed }) => closed !== null);
    let openMinutes = 0;
    for (let slot = 1; slot <= resource.slots; slot += 1) {
      const closed = shut.filter((each) => each.slot === slot);
      openMinutes += minutesIn(without(open, closed));
    }
    if (openMinutes === 0) continue;
    const usedMinutes = (byResource.get(resource.slug) ?? []).reduce(
      (sum, booking) => sum + booking.slots * minutesIn(common(open, [booking])),
      0,
    );
    shares.set(resource.slug, Math.min(1, usedMinutes / openMinutes));
  }
  return shares;
}

const minutesIn = (spans: readonly Span[]) => spans.reduce((sum, span) => sum + minutesOf(span), 0);
