/** Who asks. Rights are decided on this and the row asked for, never on an address. */
export type Actor =
  | { kind: 'anyone' }
  /** A program of an organisation: it writes what that organisation decides. */
  | { kind: 'token'; id: string; organisation: number }
  /** A person who signed in; without an organisation, for the whole house (the demonstration's staff). */
  | { kind: 'staff'; session: string; organisation?: number };

export const anyone: Actor = { kind: 'anyone' };

/** How the actor stands in the history: an id, never a name. */
export function actorName(actor: Actor): string {
  if (actor.kind === 'token') return `token:${actor.id}`;
  if (actor.kind === 'staff') return `session:${actor.session}`;
  return 'anyone';
}

/** Whether the actor may write what this organisation decides: affiliations with it as umbrella, its own record. */
export function mayDecideFor(actor: Actor, organisation: number): boolean {
  if (actor.kind === 'token') return actor.organisation === organisation;
  if (actor.kind === 'staff') return actor.organisation === undefined || actor.organisation === organisation;
  return false;
}
