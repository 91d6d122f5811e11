import type { Language } from '#ground/language';
import type { Reach } from '#ground/database';
import type { RoleHeld } from './roles.ts';

/** Who asks. Rights are decided on this and the organisation whose thing it is, never on an address alone. */
export type Actor =
  | { readonly kind: 'anyone'; readonly roles: readonly [] }
  /** A program of an organisation, standing in for one of its roles. */
  | { readonly kind: 'program'; readonly id: string; readonly roles: readonly RoleHeld[] }
  | Person;

/** A person who signed in. */
export interface Person {
  readonly kind: 'person';
  readonly account: string;
  readonly session: string;
  readonly name: string;
  /** Came in through an organisation's own sign-in: acts for that one alone, and not on the account itself. */
  readonly limited?: true;
  /** For letters; pages are in the language of their address. */
  readonly language: Language;
  readonly roles: readonly RoleHeld[];
}

/** The person, where the actor is one: pages about oneself are nothing for programs. */
export const personIn = (actor: Actor): Person | undefined => (actor.kind === 'person' ? actor : undefined);

export const anyone: Actor = { kind: 'anyone', roles: [] };

/** How the actor stands in the history: an id, never a name. */
export function actorName(actor: Actor): string {
  if (actor.kind === 'program') return `token:${actor.id}`;
  if (actor.kind === 'person') return `account:${actor.account}`;
  return 'anyone';
}

/** What this actor's transactions see behind row security: the organisations in which they hold a role. */
export function reachOf(actor: Actor): Exclude<Reach, 'house'> {
  return {
    organisations: [...new Set(actor.roles.map(({ organisation }) => organisation))],
    ...(actor.kind === 'person' ? { account: actor.account } : {}),
  };
}
