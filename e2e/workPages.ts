import { type Route, routes } from '#routes';
import { formsIn, linksIn, type TestHouse } from '#test';
import type { Opened } from './faults.ts';

/** A page found by its links, in German; `main` is the first of its kind, the ones like it show other forms. */
export interface WorkPage extends Opened {
  readonly route: string;
  readonly main: boolean;
}

/**
 * The work pages somebody reaches by links from where they begin, one of each kind: an address for each route and each set
 * of forms on it. `known` goes along from person to person, so that only what is new is looked at again.
 */
export async function workPagesOf(
  house: TestHouse,
  cookie: string,
  beginnings: readonly string[],
  known: Set<string>,
): Promise<WorkPage[]> {
  const waiting = [...beginnings];
  const asked = new Set<string>();
  const found: WorkPage[] = [];
  for (let address = waiting.shift(); address !== undefined; address = waiting.shift()) {
    const route = nameOf(address);
    // A calendar leads from day to day for ever: one day is of the same kind as the next.
    const search = new URL(address, house.house.publicUrl).search.replace(/\d{4}-\d{2}-\d{2}[^&]*/g, 'day');
    const kind = `${route} ${address.startsWith('/de/my-area/dsm')} ${search}`;
    if (route === undefined || asked.has(kind)) continue;
    asked.add(kind);
    const answer = await house.ask(address, { headers: { Cookie: cookie } });
    if (answer.status !== 200 || !answer.headers.get('Content-Type')?.startsWith('text/html')) continue;
    const html = await answer.text();
    const forms = formsIn(html).map(({ action }) => nameOf(action, 'POST'));
    const shown = `${route} ${[...new Set(forms)].sort().join()}`;
    if (!known.has(shown)) found.push({ route, address, cookie, main: !known.has(route) });
    known.add(shown).add(route);
    waiting.push(...linksIn(html).filter((link) => link.startsWith('/de/')));
  }
  return found;
}

const PUBLIC: ReadonlySet<string> = new Set([
  'house',
  'home',
  'about',
  'members',
  'districts',
  'figures',
  'organisation',
  'membersCsv',
  'membersXlsx',
  'figuresCsv',
  'figuresXlsx',
  'districtsSvg',
  'figuresSvg',
  'rooms',
  'roomsHouse',
  'resource',
  'resourceDoor',
  'houseCalendar',
  'resourceCalendar',
  'exhibitionImage',
]);

const patterns = Object.entries<Route>(routes).map(([name, { method, pattern }]) => ({
  name,
  method,
  fits: new RegExp(
    `^${pattern.replaceAll('.', '\\.').replace(/:[a-z]+(\{[^}]*\})?/gi, (_, shape: string | undefined) => shape?.slice(1, -1) ?? '[^/]+')}$`,
  ),
}));

/** Which route an address belongs to; undefined for what every reader sees, which has its own tests. */
function nameOf(address: string, method = 'GET'): string | undefined {
  const [path = ''] = address.split('?');
  const name = patterns.find((each) => each.method === method && each.fits.test(path))?.name;
  return name === undefined || PUBLIC.has(name) ? undefined : name;
}
