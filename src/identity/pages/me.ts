import { jsonAnswer } from '#ground/http';
import type { Visit } from '../visit.ts';

/** Who one is for programs: a person or a token, and the roles that count today. */
export function apiMeAnswer({ actor, house }: Visit): Response {
  const roles = actor.roles.map(({ slug, role, from, until }) => ({
    organisation: slug,
    role,
    from,
    until: until ?? null,
  }));
  const acts = Object.keys(house.rights);
  const self =
    actor.kind === 'person'
      ? { kind: 'person', id: actor.account, name: actor.name, language: actor.language }
      : { kind: 'program', id: actor.kind === 'program' ? actor.id : null };
  return jsonAnswer({ ...self, roles, knownActs: acts });
}
