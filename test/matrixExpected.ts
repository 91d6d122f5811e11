import type { Role } from '#identity';
import { rights } from '#rights';
import type { Rule } from '#routes';
import type { Asking, Where } from './matrixActors.ts';

// How a right's sentence calls who holds it and where, written down here a second time and on purpose: a slip in
// the house's own reading of the sentences would else be compared with itself.
const holders: Readonly<Record<Role, string>> = {
  board: 'the board',
  headOffice: 'the head office',
  editor: 'an editor',
  volunteer: 'a volunteer',
  contactKeeper: 'a contact keeper',
  privacyOfficer: 'the privacy officer',
  houseKeeper: 'a house keeper',
  curator: 'a curator',
};
const places: Readonly<Record<Where, readonly string[]>> = {
  itself: ['the organisation'],
  'one level above': ['its umbrella', 'any umbrella above'],
  'two levels above': ['any umbrella above'],
  'a member below': ['a member'],
  'a sister': ['a sister organisation'],
  foreign: [],
};

/** Whether this reader comes in by this rule. Pages of one's own are for people; a program is known to the API only. */
export function comesIn(rule: Rule, asking: Asking, api: boolean): boolean {
  if (rule === 'everyone' || rule === 'linkHolder' || rule === 'demonstration') return true;
  if (rule === 'signedIn') return asking.kind === 'person' || (asking.kind === 'program' && api);
  const { may, peopleOnly } = rights[rule.may];
  if (peopleOnly && asking.kind === 'program') return false;
  const sentences: readonly string[] = may;
  if (sentences.includes('anyone')) return true;
  if (sentences.includes('anyone signed in') && asking.kind === 'person') return true;
  const { role, where } = asking;
  if (role === undefined || where === undefined) return false;
  return places[where].some((place) => sentences.includes(`${holders[role]} of ${place}`));
}
