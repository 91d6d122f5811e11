import type { Write } from '#ground/database';
import type { Day } from '#ground/day';
import { withBuffers } from '../fate.ts';
import type { Resource } from '../resource.ts';
import type { Situation } from '../situation.ts';
import type { Span } from '../time/span.ts';
import { heldNow } from './held.ts';
import { type Booker, standingOfBooker, usedMinutes } from './standing.ts';

/** What the judging of a wish asks the clock: this moment and the day it falls on. */
export interface Now {
  readonly now: number;
  readonly today: Day;
}

/**
 * Reads all that wishes for these stretches of one resource are judged by. `except` are bookings that are being changed: they
 * neither stand in the way nor use up the quota.
 */
export async function situationFor(
  write: Write,
  { now, today }: Now,
  resource: Resource,
  booker: Booker,
  spans: readonly Span[],
  except: readonly string[] = [],
): Promise<Situation> {
  const whole = withBuffers(resource, {
    from: Math.min(...spans.map(({ from }) => from)),
    until: Math.max(...spans.map(({ until }) => until)),
  });
  const held = whole.from < whole.until ? await heldNow(write, resource.id, whole) : [];
  const standing = await standingOfBooker(write, booker, resource, today);
  const used =
    booker === 'guest' || standing.keeper
      ? new Map<string, number>()
      : await usedMinutes(write, booker.organisation, resource, spans, except);
  return {
    resource,
    now,
    today,
    held: except.length === 0 ? held : held.filter(({ booking }) => booking === null || !except.includes(booking)),
    standing,
    used,
  };
}
