import { addDays, type Day, daysBetween } from '#ground/day';

/** Chance that falls the same way every time: the same seed gives the same story. */
export class Chance {
  private state: number;

  constructor(seed: number) {
    this.state = seed;
  }

  /** A number from 0 up to, but not including, 1. Mulberry32 (Tommy Ettinger, public domain). */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), this.state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  /** A whole number from the least to the most, both possible. */
  between(least: number, most: number): number {
    return least + Math.floor(this.next() * (most - least + 1));
  }

  /** True in so many of a hundred cases. */
  percent(cases: number): boolean {
    return this.next() * 100 < cases;
  }

  pick<Thing>(things: readonly Thing[]): Thing {
    const thing = things[Math.floor(this.next() * things.length)];
    if (thing === undefined) throw new RangeError('nothing to pick from');
    return thing;
  }

  /** So many different things, in the order they were given. */
  some<Thing>(things: readonly Thing[], count: number): Thing[] {
    const left = [...things.keys()];
    const chosen = new Set<number>();
    while (chosen.size < Math.min(count, things.length)) {
      const at = Math.floor(this.next() * left.length);
      chosen.add(left.splice(at, 1)[0]!);
    }
    return things.filter((_, at) => chosen.has(at));
  }

  /** A day from the first to the last, both possible. */
  day(first: Day, last: Day): Day {
    return first >= last ? first : addDays(first, this.between(0, daysBetween(first, last)));
  }
}
