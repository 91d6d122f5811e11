import type { Database } from '#ground/database';
import type { Day } from '#ground/day';
import type { Language } from '#ground/language';
import type { Actor } from './actor.ts';
import type { Grant, Owner, Rights, Standing } from './rights.ts';

/** What every request finds in place: the database, today's day, the house's own address, its rights. */
export interface House {
  readonly database: Database;
  /** Today in Europe/Berlin; a test chooses its own. */
  today(): Day;
  /** This moment, in milliseconds since 1970; a test chooses its own. */
  now(): number;
  /** The address people type, without a slash at the end. */
  readonly publicUrl: string;
  /** The story is loaded, pages say so, and anyone comes in as one of its people. */
  readonly demonstration: boolean;
  /** Who may do what. */
  readonly rights: Rights;
  /** Looks into the outbox at once, where letters leave this house; they go within seconds anyway. */
  carryMail?(): void;
  /** The key secrets in the database are sealed under; absent: the house has none, and no provider of sign-ins. */
  sealingKey?(): Buffer;
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
  /** The network it comes from, for counting attempts only. */
  readonly network: string;
  /** Where the route needs a right: the organisation whose thing it is, and why the actor may. */
  readonly granted?: Granted;
}

export interface Granted {
  readonly owner: Owner;
  readonly grant: Grant;
  readonly standing: Standing;
}

/** Answers a visit. `undefined` means: nothing of that address, or not for this reader; both look the same. */
export type Answer = (visit: Visit) => Promise<Response | undefined> | Response | undefined;

/** The same page in another language, its questions kept. */
export function sameIn({ url, language }: Pick<Visit, 'url' | 'language'>, other: string): string {
  return `/${other}${url.pathname.slice(language.length + 1)}${url.search}`;
}

/** Over https cookies carry more protection than a demonstration on one's own machine can have. */
export const isSecure = ({ publicUrl }: Pick<House, 'publicUrl'>): boolean => publicUrl.startsWith('https:');

/** The organisation whose work page this is; the app saw to the right before the page was asked. */
export function ownerOf({ granted }: Visit): Owner {
  if (!granted) throw new Error('a page of an organisation is asked for without the right to it');
  return granted.owner;
}
