import { sql } from 'kysely';
import type { Write } from '#ground/database';
import { takenWords } from '#routes';
import { slugFor } from '../organisation.ts';

const LOOKED_AHEAD = 30;

/** Gives out addresses that nobody has, for many names at once; remembers what it gave. */
export class Slugs {
  // The highest number given or found for each wished address; 1 is the address without a number.
  private readonly last = new Map<string, number>();
  private readonly given = new Set<string>();
  private readonly taken = new Set<string>();
  private readonly lookedTo = new Map<string, number>();

  /** One address for each name, in the same order. The caller holds the graph's lock, so none is taken meanwhile. */
  async giveOut(write: Write, names: readonly string[]): Promise<string[]> {
    const wished = names.map((name) => slugFor(name) ?? 'organisation');
    await this.findTaken(write, new Set(wished.filter((slug) => !this.last.has(slug))));
    const given: string[] = [];
    for (const slug of wished) {
      // "verein-2" may be a name of its own and given already, so the number goes on until one is free.
      let free: string;
      do {
        const number = (this.last.get(slug) ?? 0) + 1;
        this.last.set(slug, number);
        free = number === 1 ? slug : `${slug}-${number}`;
      } while (this.given.has(free) || (await this.isTaken(write, slug, free)));
      this.given.add(free);
      given.push(free);
    }
    return given;
  }

  private async findTaken(write: Write, slugs: ReadonlySet<string>): Promise<void> {
    const candidates = [...slugs];
    for (const slug of candidates) this.lookedTo.set(slug, 1);
    await this.look(write, candidates);
  }

  /** Whether it stands in the house; looked up some numbers ahead, since many may have that name. */
  private async isTaken(write: Write, slug: string, free: string): Promise<boolean> {
    const number = this.last.get(slug) ?? 1;
    const lookedTo = this.lookedTo.get(slug) ?? 0;
    if (number > lookedTo) {
      const until = Math.max(number, lookedTo) + LOOKED_AHEAD;
      await this.look(
        write,
        Array.from({ length: until - lookedTo }, (_, at) => `${slug}-${lookedTo + 1 + at}`),
      );
      this.lookedTo.set(slug, until);
    }
    return this.taken.has(free);
  }

  private async look(write: Write, candidates: readonly string[]): Promise<void> {
    const { rows } = await sql<{
      slug: string;
    }>`select slug from organisation where slug = any(${candidates}::text[])`.execute(write);
    for (const { slug } of rows) this.taken.add(slug);
    for (const word of takenWords) this.taken.add(word);
  }
}
