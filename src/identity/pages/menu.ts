import type { Act } from '#acts';
import { routes } from '#routes';
import { granted } from '../rights.ts';
import { ownerOf, type Visit } from '../visit.ts';
import { words } from '../words.generated.ts';

export interface MenuEntry {
  readonly address: string;
  readonly title: string;
}

/** What this person may do for the organisation: the work of most days, and what is set up or looked up now and then. */
export interface Menu {
  readonly daily: readonly MenuEntry[];
  readonly settings: readonly MenuEntry[];
}

type Line = readonly [Act, { to(parts: { language: string; organisation: string }): string }, string];

/** The menu of an organisation's work pages. Only what this person may is there. */
export function menuOf(visit: Visit): Menu {
  const { language, house, actor } = visit;
  const say = words[language];
  const parts = { language, organisation: ownerOf(visit).slug };
  const standing = visit.granted!.standing;
  const { unites } = ownerOf(visit);
  const allowed = (lines: readonly Line[]): MenuEntry[] =>
    lines
      .filter(([act]) => unites || !forUmbrellas.has(act))
      .filter(([act]) => granted(house.rights, actor, act, standing) !== undefined)
      .map(([, route, title]) => ({ address: route.to(parts), title }));
  return {
    daily: allowed([
      ['reviewApplications', routes.applications, say.menuApplications],
      ['endMemberships', routes.memberships, say.menuMemberships],
      ['runStatements', routes.statements, say.menuStatements],
      ['readContacts', routes.contacts, say.menuContacts],
      ['bookResources', routes.bookings, say.menuBookings],
      ['runHouses', routes.houses, say.menuHouses],
      ['curateWalls', routes.walls, say.menuWalls],
      ['editProfile', routes.profile, say.menuProfile],
      ['confirmStatement', routes.ownStatements, say.menuOwnStatements],
    ]),
    settings: allowed([
      ['editProfile', routes.deadlines, say.menuDeadlines],
      ['resign', routes.ownMemberships, say.menuOwnMemberships],
      ['managePeople', routes.people, say.menuPeople],
      ['manageTokens', routes.tokens, say.menuTokens],
      ['seeVisibility', routes.visibility, say.menuVisibility],
      ['readHistory', routes.history, say.menuHistory],
      ['planRetention', routes.retention, say.menuRetention],
      ['readProcessingRecord', routes.processingRecord, say.menuProcessingRecord],
    ]),
  };
}

// An association without members of its own has nobody to admit or to ask.
const forUmbrellas: ReadonlySet<Act> = new Set(['reviewApplications', 'endMemberships', 'runStatements']);
