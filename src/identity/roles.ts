/** What people are in an organisation, as far as rights follow from it. */
export const roles = [
  'board',
  'headOffice',
  'editor',
  'volunteer',
  'contactKeeper',
  'privacyOfficer',
  'houseKeeper',
  'curator',
] as const;
export type Role = (typeof roles)[number];

/** A role somebody holds today, or a program was given. */
export interface RoleHeld {
  readonly id: string;
  readonly role: Role;
  /** The organisation's node, slug and name. */
  readonly organisation: number;
  readonly slug: string;
  readonly name: string;
  /** First day, and the last day that belongs to it where that is known. */
  readonly from: string;
  readonly until?: string;
}

// How the rights' sentences call a role.
const holders = {
  'the board': 'board',
  'the head office': 'headOffice',
  'an editor': 'editor',
  'a volunteer': 'volunteer',
  'a contact keeper': 'contactKeeper',
  'the privacy officer': 'privacyOfficer',
  'a house keeper': 'houseKeeper',
  'a curator': 'curator',
} as const satisfies Record<string, Role>;
type Holder = keyof typeof holders;

/**
 * Where the role is held, seen from the organisation whose thing it is: itself; an umbrella it belongs to
 * directly; one it stands below over any number of levels; a direct member of it; a fellow member of an umbrella.
 */
export const relations = ['itself', 'directUmbrella', 'umbrella', 'member', 'sister'] as const;
export type Relation = (typeof relations)[number];

const places = {
  'the organisation': 'itself',
  'its umbrella': 'directUmbrella',
  'any umbrella above': 'umbrella',
  'a member': 'member',
  'a sister organisation': 'sister',
} as const satisfies Record<string, Relation>;
type Place = keyof typeof places;

/** Who may, as a piece of a sentence: "the head office of its umbrella". */
export type Right = 'anyone' | 'anyone signed in' | `${Holder} of ${Place}`;

/** The same, taken apart. */
export type ReadRight = 'anyone' | 'signedIn' | { readonly role: Role; readonly relation: Relation };

/** Takes a right's sentence apart. */
export function readRight(right: Right): ReadRight {
  if (right === 'anyone') return 'anyone';
  if (right === 'anyone signed in') return 'signedIn';
  const [holder, place] = right.split(' of ') as [Holder, Place];
  return { role: holders[holder], relation: places[place] };
}
