import type { Database } from '#ground/database';
import type { Day } from '#ground/day';
import type { Language } from '#ground/language';
import type { Actor } from './actor.ts';

/** What every request finds in place: the database, today's day, the house's own address. */
export interface House {
  readonly database: Database;
  /** Today in Europe/Berlin; a test chooses its own. */
  today(): Day;
  /** The address people type, without a slash at the end. */
  readonly publicUrl: string;
  /** The story is loaded, pages say so, and staff sign in without an account. */
  readonly demonstration: boolean;
}

/** One request, read: who asks, for what, in which language, on which day. Passed on, never global. */
export interface Visit {
  readonly house: House;
  readonly actor: Actor;
  readonly today: Day;
  readonly language: Language;
  readonly url: URL;
  /** The parts of the address: { umbrella: 'dsm' }. */
  readonly parts: Readonly<Record<string, string>>;
  readonly request: Request;
}

/** Answers a visit. `undefined` means: nothing of that address, or not for this reader; both look the same. */
export type Answer = (visit: Visit) => Promise<Response | undefined> | Response | undefined;
