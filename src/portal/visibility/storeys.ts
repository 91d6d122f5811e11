import { readRight, type Relation, relations, type Rights, type Role, roles } from '#identity';
import type { Act } from './acts.ts';

/** Those who hold one role in one relation to the organisation, and what follows from it. */
export interface Storey {
  readonly relation: Relation;
  readonly role: Role;
  readonly acts: readonly Act[];
}

/** The rights turned round: not who may do an act, but what each may. From the inside out; nobody without a right. */
export function storeysOf(rights: Rights, acts: readonly Act[]): Storey[] {
  return relations.flatMap((relation) =>
    roles
      .map((role) => ({
        relation,
        role,
        acts: acts.filter((act) =>
          rights[act].may.map(readRight).some((right) => {
            return typeof right === 'object' && right.role === role && right.relation === relation;
          }),
        ),
      }))
      .filter((storey) => storey.acts.length > 0),
  );
}

/** What needs no role at all: open to anyone, or to anyone signed in. */
export const openTo = (rights: Rights, acts: readonly Act[], whom: 'anyone' | 'signedIn'): readonly Act[] =>
  acts.filter((act) => rights[act].may.map(readRight).includes(whom));
