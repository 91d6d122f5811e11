import { type Route, routes } from '#routes';
import { wheres, OWNER } from './matrixActors.ts';
import type { Things } from './matrixThings.ts';

/** Parts that mean another thing in one address than in the others. */
const apart: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  [routes.contactImport.pattern]: { import: 'contactImport' },
  [routes.takeOverContacts.pattern]: { import: 'contactImport' },
  [routes.resign.pattern]: { affiliation: 'membership' },
  [routes.ownStatement.pattern]: { statement: 'ownStatement' },
  [routes.takeOffer.pattern]: { booking: 'offered' },
  [routes.exhibitPage.pattern]: { resource: 'wall' },
};

const NOBODY = '0193e5b2-0000-7000-8000-000000000000';

const fixed: Readonly<Record<string, string>> = {
  language: 'de',
  part: 'homepage',
  step: 'organisation',
  member: wheres['a member below'],
  file: 'none.css',
  secret: 'x'.repeat(43),
  feed: `${'x'.repeat(43)}.ics`,
  passkey: NOBODY,
  session: NOBODY,
  provider: NOBODY,
};

/** The address of a route with its parts filled in, the owner's or that of nobody there is. */
export function addressOf(route: Route, things: Things, owner: string = OWNER): string {
  const id = owner === OWNER ? things['affiliation'] : NOBODY;
  const own = { umbrella: owner, organisation: owner, slug: owner, id: id ?? NOBODY };
  const parts: Record<string, string> = { ...things, ...fixed, ...own };
  for (const [part, thing] of Object.entries(apart[route.pattern] ?? {})) parts[part] = things[thing] ?? '';
  // A program names a booking by its id alone, and nobody's is another one.
  if (isApi(route) && owner !== OWNER) parts['booking'] = NOBODY;
  return route.to(parts);
}

export const isApi = ({ pattern }: Route): boolean => pattern.startsWith('/api/');
/** Whether it names one thing among several, which an act may use up. */
export const namesThing = ({ pattern }: Route): boolean =>
  pattern in named || /:(?!language|umbrella|organisation|slug|part|step|secret|file)[a-z]+/i.test(pattern);

/** Acts that name their thing in the form, where the others name it in the address. */
const named: Readonly<Record<string, (things: Things) => Readonly<Record<string, string>>>> = {
  [routes.mergePeople.pattern]: ({ person = '', other = '' }) => ({ a: person, b: other, versions: 'of before' }),
  [routes.wait.pattern]: ({ resource = '' }) => ({ resource }),
  [routes.mergeOrganisations.pattern]: ({ affiliation = '' }) => ({ affiliation }),
};

/** The request as a page of the house, or a program, would send it: with nothing filled in but what it is about. */
export function requestTo(
  route: Route,
  headers: Readonly<Record<string, string>>,
  things: Things,
  owner: string = OWNER,
): RequestInit {
  if (route.method === 'GET') return { headers };
  const own = { 'Sec-Fetch-Site': 'same-origin', ...headers };
  if (!isApi(route)) return { method: route.method, body: formOf(named[route.pattern]?.(things) ?? {}), headers: own };
  const body = JSON.stringify(
    route === routes.apiBeginAffiliation
      ? { umbrella: owner, member: wheres['a member below'], kind: 'full', from: '2024-01-01' }
      : route === routes.apiBook
        ? {
            resource: things['resource'],
            organisation: owner,
            from: '2026-12-07T10:00',
            until: '2026-12-07T11:00',
            purpose: '–',
          }
        : {},
  );
  return { method: route.method, body, headers: { ...own, 'Content-Type': 'application/json' } };
}

function formOf(fields: Readonly<Record<string, string>>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  return form;
}
