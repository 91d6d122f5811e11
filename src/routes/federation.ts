import { route, site } from './route.ts';

const bringIn = { may: 'bringIn', of: 'umbrella' } as const;
const decideMemberships = { may: 'decideMemberships', of: 'body' } as const;

/** The public site of an umbrella, its imports, and the federation's API. */
export const federationRoutes = {
  home: route('GET', site, 'everyone'),
  about: route('GET', `${site}/about`, 'everyone'),
  members: route('GET', `${site}/members`, 'everyone'),
  membersCsv: route('GET', `${site}/members.csv`, 'everyone'),
  membersXlsx: route('GET', `${site}/members.xlsx`, 'everyone'),
  districts: route('GET', `${site}/districts`, 'everyone'),
  districtsSvg: route('GET', `${site}/districts.svg`, 'everyone'),
  figures: route('GET', `${site}/figures`, 'everyone'),
  figuresCsv: route('GET', `${site}/figures.csv`, 'everyone'),
  figuresXlsx: route('GET', `${site}/figures.xlsx`, 'everyone'),
  figuresSvg: route('GET', `${site}/figures.svg`, 'everyone'),
  organisation: route('GET', `${site}/organisations/:organisation`, 'everyone'),

  imports: route('GET', `${site}/imports`, bringIn),
  bringImport: route('POST', `${site}/imports`, bringIn),
  import: route('GET', `${site}/imports/:import`, bringIn),
  mapImport: route('POST', `${site}/imports/:import/mapping`, bringIn),
  runImport: route('POST', `${site}/imports/:import/run`, bringIn),
  undoImport: route('POST', `${site}/imports/:import/undo`, bringIn),

  apiDescription: route('GET', '/api/v1/openapi.json', 'everyone'),
  apiOrganisations: route('GET', '/api/v1/organisations', 'everyone'),
  apiOrganisationsCsv: route('GET', '/api/v1/organisations.csv', 'everyone'),
  apiOrganisation: route('GET', '/api/v1/organisations/:slug', 'everyone'),
  apiMemberFigures: route('GET', '/api/v1/figures/members', 'everyone'),
  apiMemberFiguresCsv: route('GET', '/api/v1/figures/members.csv', 'everyone'),
  apiBeginAffiliation: route('POST', '/api/v1/affiliations', decideMemberships),
  apiAffiliation: route('GET', '/api/v1/affiliations/:id', decideMemberships),
  apiEndAffiliation: route('PATCH', '/api/v1/affiliations/:id', decideMemberships),
} as const;
