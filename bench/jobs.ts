import { routes } from '#routes';
import { anyoneAsks, somebodyAsks } from './session.ts';
import type { Ask } from './load.ts';

/** Goals in CPU milliseconds a request, app and database together, by number of organisations. */
export type Goal = Readonly<Record<number, number>>;

export interface Job {
  /** `bin/bench NAME` runs all jobs of a name. */
  name: string;
  title: string;
  asks(origin: string, databaseUrl: string): Promise<readonly Ask[]> | readonly Ask[];
  goal?: Goal;
}

const LIST: Goal = { 700: 1, 15_000: 1.5, 600_000: 3 };
const FIGURE: Goal = { 15_000: 5, 600_000: 100 };
const PAGE: Goal = { 700: 0.5, 15_000: 0.5, 600_000: 0.5 };

const fed = { language: 'de', umbrella: 'fed' };
const api = (query: Record<string, string>) => ({
  path: routes.apiOrganisations.to({}, { umbrella: 'fed', depth: 'all', limit: '25', ...query }),
});
const page = (query: Record<string, string>, language = 'de') => ({
  path: routes.members.to({ ...fed, language }, query),
});
const figure = (by: string) => ({ path: routes.apiMemberFigures.to({}, { umbrella: 'fed', by }) });
const packed = (ask: Ask): Ask => ({ ...ask, headers: { 'Accept-Encoding': 'gzip' } });

const WORDS = ['bildungsbrücke', 'syrischer chor', 'kulturverein köln', 'leipzig'];
const MISTYPED = ['bildungsbrüke', 'kulturverien', 'theatre hamburg', 'leipzg'];
const PLACES = [
  { district: '05315', topic: 'culture' },
  { district: '14713', topic: 'women' },
  { district: '02000', topic: 'sport' },
];

// Today's questions first, then those of other days, then what is not a list.
export const jobs: readonly Job[] = [
  { name: 'list', title: 'list, API', asks: () => [api({})], goal: LIST },
  { name: 'list', title: 'list of a Land, API', asks: () => [api({ umbrella: 'land-05' })], goal: LIST },
  {
    name: 'list',
    title: 'list by place, API',
    asks: () => [api({ sort: 'place' }), api({ sort: '-since' })],
    goal: LIST,
  },
  { name: 'list', title: 'list, page', asks: () => [page({})], goal: LIST },
  { name: 'deep', title: 'forty pages on, API', asks: deep, goal: LIST },
  { name: 'search', title: 'words, API', asks: () => WORDS.map((q) => api({ q })), goal: LIST },
  { name: 'search', title: 'mistyped words, API', asks: () => MISTYPED.map((q) => api({ q })), goal: LIST },
  { name: 'search', title: 'district and topic, API', asks: () => PLACES.map(api), goal: LIST },
  { name: 'search', title: 'topic, API', asks: () => [api({ topic: 'media' }), api({ topic: 'women' })], goal: LIST },
  { name: 'search', title: 'words, page', asks: () => WORDS.map((q) => page({ q })), goal: LIST },
  { name: 'search', title: 'mistyped words, page', asks: () => MISTYPED.map((q) => page({ q })), goal: LIST },
  { name: 'search', title: 'district and topic, page', asks: () => PLACES.map((place) => page(place)), goal: LIST },
  { name: 'asof', title: 'list as of 2012, API', asks: () => [api({ on: '2012-05-01' })], goal: LIST },
  { name: 'asof', title: 'list as of 1996, API', asks: () => [api({ on: '1996-03-01' })], goal: LIST },
  { name: 'asof', title: 'list as of 1996, page', asks: () => [page({ on: '1996-03-01' })], goal: LIST },
  {
    name: 'asof',
    title: 'words as of 2012, API',
    asks: () => WORDS.map((q) => api({ q, on: '2012-05-01' })),
    goal: LIST,
  },
  { name: 'figures', title: 'by district, API', asks: () => [figure('district')], goal: FIGURE },
  { name: 'figures', title: 'by origin, API', asks: () => [figure('origin')], goal: FIGURE },
  { name: 'figures', title: 'by topic, API', asks: () => [figure('topic')], goal: FIGURE },
  {
    name: 'figures',
    title: 'figures and time line, page',
    asks: () => [{ path: routes.figures.to(fed) }],
    goal: FIGURE,
  },
  { name: 'page', title: 'about, German', asks: () => [{ path: routes.about.to(fed) }], goal: PAGE },
  {
    name: 'page',
    title: 'about, Arabic',
    asks: () => [{ path: routes.about.to({ ...fed, language: 'ar' }) }],
    goal: PAGE,
  },
  { name: 'page', title: 'about, packed', asks: () => [packed({ path: routes.about.to(fed) })] },
  { name: 'page', title: 'an organisation', asks: organisations, goal: PAGE },
  { name: 'page', title: 'home with map, German', asks: () => [{ path: routes.home.to(fed) }], goal: PAGE },
  {
    name: 'page',
    title: 'home with map, Arabic',
    asks: () => [{ path: routes.home.to({ ...fed, language: 'ar' }) }],
    goal: PAGE,
  },
  { name: 'page', title: 'home with map, packed', asks: () => [packed({ path: routes.home.to(fed) })] },
  { name: 'page', title: 'list, Arabic', asks: () => [page({}, 'ar')], goal: LIST },
  // What knowing who asks costs on top of a page: the difference between these two.
  { name: 'session', title: 'about, nobody signed in', asks: anyoneAsks },
  { name: 'session', title: 'about, somebody signed in', asks: somebodyAsks },
  { name: 'page', title: 'list, packed', asks: () => [packed(page({}))] },
];

/** The list some thousand rows further on, by the cursors the list itself gives. */
async function deep(origin: string): Promise<Ask[]> {
  let path = api({ limit: '200' }).path;
  for (let turned = 0; turned < 5; turned += 1) {
    const answer = await fetch(`${origin}${path}`);
    const { next } = (await answer.json()) as { next: string | null };
    if (next === null) break;
    path = api({ limit: '200', cursor: next }).path;
  }
  return [{ path: path.replace('limit=200', 'limit=25') }];
}

async function organisations(origin: string): Promise<Ask[]> {
  const answer = await fetch(`${origin}${api({}).path}`);
  const { items } = (await answer.json()) as { items: { slug: string }[] };
  return items.map(({ slug }) => ({ path: routes.organisation.to({ ...fed, organisation: slug }) }));
}
