import type { Act } from '#acts';
import { routes } from '#routes';
import { granted } from '../rights.ts';
import { ownerOf, type Visit } from '../visit.ts';
import { words } from '../words.generated.ts';

/** What this person may do for the organisation, as the menu of its work pages. Only what they may is there. */
export function menuOf(visit: Visit): { address: string; title: string }[] {
  const { language, house, actor } = visit;
  const say = words[language];
  const parts = { language, organisation: ownerOf(visit).slug };
  const entries: readonly (readonly [
    Act,
    { to(parts: { language: string; organisation: string }): string },
    string,
  ])[] = [
    ['reviewApplications', routes.applications, say.menuApplications],
    ['endMemberships', routes.memberships, say.menuMemberships],
    ['runStatements', routes.statements, say.menuStatements],
    ['readContacts', routes.contacts, say.menuContacts],
    ['editProfile', routes.profile, say.menuProfile],
    ['editProfile', routes.deadlines, say.menuDeadlines],
    ['confirmStatement', routes.ownStatements, say.menuOwnStatements],
    ['resign', routes.ownMemberships, say.menuOwnMemberships],
    ['managePeople', routes.people, say.menuPeople],
    ['manageTokens', routes.tokens, say.menuTokens],
    ['seeVisibility', routes.visibility, say.menuVisibility],
    ['readHistory', routes.history, say.menuHistory],
    ['planRetention', routes.retention, say.menuRetention],
    ['readProcessingRecord', routes.processingRecord, say.menuProcessingRecord],
  ];
  const standing = visit.granted!.standing;
  const { unites } = ownerOf(visit);
  return entries
    .filter(([act]) => unites || !forUmbrellas.has(act))
    .filter(([act]) => granted(house.rights, actor, act, standing) !== undefined)
    .map(([, route, title]) => ({ address: route.to(parts), title }));
}

// An association without members of its own has nobody to admit or to ask.
const forUmbrellas: ReadonlySet<Act> = new Set(['reviewApplications', 'endMemberships', 'runStatements']);
