import { Hono } from 'hono';
import { contactAnswers } from '#contacts';
import { assetAnswer } from '#ground/html';
import { compressed, fromOwnPage, problemAnswer, securityHeaders, seeOther } from '#ground/http';
import { chooseLanguage, isLanguage, type Language } from '#ground/language';
import { logError } from '#ground/log';
import {
  type Actor,
  type Answer,
  anyone,
  granted,
  type House,
  identityAnswers,
  isSecure,
  personOf,
  programOf,
  type Rights,
  standingOf,
  type Visit,
} from '#identity';
import { apiDescribedBy, federationAnswers, federationApi } from '#federation';
import { brokenPage, missingPage, portalAnswers } from '#portal';
import { privacyAnswers } from '#privacy';
import { resourceAnswers, resourceApi } from '#resources';
import { type Route, routes } from '#routes';
import { rights as allRights } from '#rights';

/** From request to response; `network` is where the connection comes from, as `networkOf` tells it. */
export type App = (request: Request, network?: string) => Promise<Response>;

/** A house as the app is given it: with the rights it is built with, unless a test tries others. */
export type GivenHouse = Omit<House, 'rights'> & { readonly rights?: Rights };

/** The whole product as one function from request to response. */
export function makeApp(given: GivenHouse): App {
  const house: House = { rights: allRights, ...given };
  const hono = new Hono<{ Bindings: { network: string } }>();
  for (const [route, answer] of [
    ...ownAnswers,
    ...identityAnswers,
    ...privacyAnswers,
    ...portalAnswers,
    ...contactAnswers,
    ...resourceAnswers,
    ...federationAnswers,
  ]) {
    hono.on(route.method, route.pattern, async (context) => {
      const request = context.req.raw;
      const url = new URL(request.url);
      const parts = context.req.param() as Record<string, string>;
      if (parts['language'] !== undefined && !isLanguage(parts['language'])) return missing(request, url, house);
      // No name in the database holds a NUL, and PostgreSQL would not even let itself be asked for one.
      if (Object.values(parts).some((part) => part.includes('\0'))) return missing(request, url, house);
      if (route.method !== 'GET' && !fromOwnPage(request)) return foreignForm();
      const actor = await actorOf(house, request);
      if (actor === undefined) return needsToken();
      const language = languageOf(parts['language'], request);
      const { network } = context.env;
      const visit: Visit = { house, actor, today: house.today(), language, url, parts, request, network };
      const allowed = await allow(route, visit);
      if (allowed === undefined) return refused(route, visit);
      const answered = (await answer(allowed)) ?? (await missing(request, url, house));
      // What is not for everyone is kept by no browser and no proxy.
      if (route.rule !== 'everyone') answered.headers.set('Cache-Control', 'no-store');
      return answered;
    });
  }
  hono.notFound((context) => missing(context.req.raw, new URL(context.req.url), house));
  hono.onError((error, context) => broken(error, context.req.raw, house));
  return async (request, network = 'unknown') => compressed(request, await hono.fetch(request, { network }));
}

/** The visit as its route may see it, with the right that opened it; undefined where there is none. */
async function allow(route: Route, visit: Visit): Promise<Visit | undefined> {
  const { rule } = route;
  const { house, actor, parts, today } = visit;
  if (rule === 'everyone' || rule === 'linkHolder') return visit;
  if (rule === 'demonstration') return house.demonstration ? visit : undefined;
  if (rule === 'signedIn') return actor.kind === 'anyone' || isAstray(route, actor) ? undefined : visit;
  // Named in the body: the answer asks for the right itself, once it has read whose thing it is.
  if (rule.of === 'body') return actor.kind === 'anyone' ? undefined : visit;
  const standing = await standingOf(house.database, actor, parts[rule.of] ?? '', today);
  const grant = standing && granted(house.rights, actor, rule.may, standing);
  return standing && grant && { ...visit, granted: { owner: standing.owner, grant, standing } };
}

// Through an organisation's own sign-in people come to its work. Their account, and what it opens elsewhere, is theirs:
// for that they come in by themselves, or a provider could give itself a key to it.
const isAstray = (route: Route, actor: Actor) =>
  actor.kind === 'person' && actor.limited === true && !forLimited.has(route);
const forLimited: ReadonlySet<Route> = new Set<Route>([
  routes.myArea,
  routes.sessions,
  routes.endSession,
  routes.endOtherSessions,
  routes.apiMe,
  routes.bookPage,
  routes.book,
]);

/**
 * Not there and not for this reader look the same. Who is not signed in is asked to do so first, and comes back afterwards:
 * the same answer for every address that is not for everyone, so it tells nothing about what is there.
 */
function refused(route: Route, visit: Visit): Response | Promise<Response> {
  const { rule, method } = route;
  const { actor, request, url, house, language } = visit;
  if (rule !== 'demonstration' && (actor.kind === 'anyone' || (rule === 'signedIn' && isAstray(route, actor)))) {
    if (forPrograms(url)) return needsToken();
    if (method === 'GET') return seeOther(routes.signIn.to({ language }, { next: url.pathname + url.search }));
  }
  return missing(request, url, house);
}

// The API is described in one place, whichever part answers.
const apiDescription = apiDescribedBy([federationApi, resourceApi]);

const ownAnswers: readonly (readonly [Route, Answer])[] = [
  [routes.look, (visit) => assetAnswer(visit.request, visit.parts['file'] ?? '')],
  [
    routes.health,
    () => new Response('ok\n', { headers: { 'Content-Type': 'text/plain; charset=utf-8', ...securityHeaders() } }),
  ],
  [routes.ready, ready],
  [apiDescription.route, apiDescription.answer],
];

async function ready({ house }: { house: House }): Promise<Response> {
  const headers = { 'Content-Type': 'text/plain; charset=utf-8', ...securityHeaders() };
  try {
    await house.database.pool.query('select 1 from migration limit 1');
    return new Response('ready\n', { headers });
  } catch {
    return new Response('the database does not answer\n', { status: 503, headers: { 'Retry-After': '2', ...headers } });
  }
}

/** Who asks: a program by its token, a person by their cookie, else anyone. Undefined: a token that is none. */
async function actorOf(house: House, request: Request): Promise<Actor | undefined> {
  const bearer = request.headers.get('Authorization');
  if (bearer !== null) return programOf(house.database, bearer, house.today());
  return (await personOf(house.database, request, isSecure(house), house.today())) ?? anyone;
}

function languageOf(part: string | undefined, request: Request): Language {
  return part !== undefined && isLanguage(part) ? part : chooseLanguage(request.headers.get('Accept-Language'));
}

const forPrograms = (url: URL) => url.pathname.startsWith('/api/');
function missing(request: Request, url: URL, house: House): Response | Promise<Response> {
  if (forPrograms(url)) {
    return problemAnswer({
      status: 404,
      name: 'not-found',
      title: 'Not found',
      detail: 'There is nothing of that address.',
    });
  }
  const first = url.pathname.split('/')[1] ?? '';
  return missingPage(house, languageOf(first, request));
}

function broken(error: unknown, request: Request, house: House): Response | Promise<Response> {
  const url = new URL(request.url);
  const away = databaseIsAway(error);
  if (!away) logError('request', error, { method: request.method });
  const status = away ? 503 : 500;
  if (forPrograms(url)) {
    return problemAnswer({
      status,
      name: away ? 'unavailable' : 'broken',
      title: away ? 'The database does not answer' : 'Something broke here',
      detail:
        request.method === 'GET'
          ? 'Please try again in a moment.'
          : 'Please look whether your change was saved before you send it again.',
      headers: { 'Retry-After': '5' },
    });
  }
  return brokenPage(house, languageOf(url.pathname.split('/')[1], request), { status, sent: request.method !== 'GET' });
}

// Connection failures (class 08), shutdown and start (57P0x), a full disk or too many connections (53xxx).
function databaseIsAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error ? String(error.code) : '';
  return (
    /^(?:08|57P0|53|ECONN|EPIPE)/.test(code) ||
    /connection terminated|not queryable|timeout exceeded when trying to connect/i.test(error.message)
  );
}

function foreignForm(): Response {
  return problemAnswer({
    status: 403,
    name: 'foreign-page',
    title: 'This form was sent from another site',
    detail: 'Nothing was changed. Open the page here and send it again.',
  });
}

function needsToken(): Response {
  return problemAnswer({
    status: 401,
    name: 'token-needed',
    title: 'A token is needed',
    detail: 'Send "Authorization: Bearer …" with a token of the organisation whose thing it is.',
    headers: { 'WWW-Authenticate': 'Bearer' },
  });
}
