import type { Language } from '#ground/language';
import { routes } from '#routes';
import { byWeeks, isDivisible, type Resource } from '../resource.ts';
import { dayAtMoment, isoText } from '../time/clock.ts';
import { MINUTE, type Span } from '../time/span.ts';

/** Where a stretch is booked, or a wall applied for, with what is known filled in; not longer than may be booked. */
export function bookAddress(
  language: Language,
  resource: Resource,
  { from, until }: Span,
  wish: { slots?: number; people?: number | undefined } = {},
): string {
  const parts = { language, resource: resource.slug };
  if (byWeeks(resource)) return routes.exhibitPage.to(parts, { week: dayAtMoment(from) });
  const longest = resource.longestMinutes === null ? until : from + resource.longestMinutes * MINUTE;
  const query = {
    from: isoText(from),
    until: isoText(Math.min(until, longest)),
    slots: isDivisible(resource) && wish.slots !== resource.slots ? wish.slots : undefined,
    people: wish.people,
  };
  return routes.bookPage.to(parts, query);
}
