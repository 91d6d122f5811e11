// Every address of the product, as values: the app registers them, links and forms and tests are made from
// them, and nothing else in the house writes a path. Who may use one stands beside it.

/** Who a route is for: anyone, the holder of an organisation's token, or staff who signed in. */
export type Audience = 'public' | 'token' | 'staff';

export interface Route<Params extends string = string> {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  readonly pattern: string;
  readonly audience: Audience;
  /** The address with its parts filled in; absent query values are left out. */
  to(parts: Record<Params, string>, query?: Query): string;
}

export type Query = Record<string, string | number | readonly string[] | undefined>;

type ParamsOf<Pattern extends string> = Pattern extends `${string}:${infer Rest}`
  ? Rest extends `${infer Name}/${infer More}`
    ? NameOf<Name> | ParamsOf<More>
    : NameOf<Rest>
  : never;
type NameOf<Part extends string> = Part extends `${infer Name}{${string}` ? Name : Part;

function route<const Pattern extends string>(
  method: Route['method'],
  pattern: Pattern,
  audience: Audience = 'public',
): Route<ParamsOf<Pattern>> {
  return {
    method,
    pattern,
    audience,
    to(parts, query = {}) {
      const path = pattern.replace(/:([a-z]+)(?:\{[^}]*\})?/gi, (_, name: ParamsOf<Pattern>) =>
        encodeURIComponent(parts[name]),
      );
      return path + searchOf(query);
    },
  };
}

/** '?a=1&b=2' with its parts in the order given, or '' where nothing is asked. */
export function searchOf(query: Query): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value === undefined || value === '') continue;
    for (const each of Array.isArray(value) ? (value as readonly string[]) : [String(value)]) search.append(name, each);
  }
  const text = search.toString();
  return text === '' ? '' : `?${text}`;
}

const page = '/:language{[a-z][a-z](?:-[a-z]+)?}/:umbrella{[a-z0-9][a-z0-9-]*}';

export const routes = {
  root: route('GET', '/'),
  house: route('GET', '/:language{[a-z][a-z](?:-[a-z]+)?}'),
  home: route('GET', page),
  about: route('GET', `${page}/about`),
  members: route('GET', `${page}/members`),
  membersCsv: route('GET', `${page}/members.csv`),
  membersXlsx: route('GET', `${page}/members.xlsx`),
  districts: route('GET', `${page}/districts`),
  districtsSvg: route('GET', `${page}/districts.svg`),
  figures: route('GET', `${page}/figures`),
  figuresCsv: route('GET', `${page}/figures.csv`),
  figuresXlsx: route('GET', `${page}/figures.xlsx`),
  figuresSvg: route('GET', `${page}/figures.svg`),
  organisation: route('GET', `${page}/organisations/:organisation`),

  imports: route('GET', `${page}/imports`, 'staff'),
  bringImport: route('POST', `${page}/imports`, 'staff'),
  import: route('GET', `${page}/imports/:import`, 'staff'),
  mapImport: route('POST', `${page}/imports/:import/mapping`, 'staff'),
  runImport: route('POST', `${page}/imports/:import/run`, 'staff'),
  undoImport: route('POST', `${page}/imports/:import/undo`, 'staff'),

  demonstrationSignIn: route('POST', '/demonstration/sign-in'),
  signOut: route('POST', '/sign-out'),

  health: route('GET', '/health'),
  ready: route('GET', '/ready'),
  look: route('GET', '/look/:file'),
  robots: route('GET', '/robots.txt'),

  apiDescription: route('GET', '/api/v1/openapi.json'),
  apiOrganisations: route('GET', '/api/v1/organisations'),
  apiOrganisationsCsv: route('GET', '/api/v1/organisations.csv'),
  apiOrganisation: route('GET', '/api/v1/organisations/:slug'),
  apiMemberFigures: route('GET', '/api/v1/figures/members'),
  apiMemberFiguresCsv: route('GET', '/api/v1/figures/members.csv'),
  apiBeginAffiliation: route('POST', '/api/v1/affiliations', 'token'),
  apiAffiliation: route('GET', '/api/v1/affiliations/:id', 'token'),
  apiEndAffiliation: route('PATCH', '/api/v1/affiliations/:id', 'token'),
} as const;
