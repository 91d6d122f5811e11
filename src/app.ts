import { Hono } from 'hono';
import { assetAnswer } from '#ground/html';
import { compressed, fromOwnPage, problemAnswer, securityHeaders, seeOther } from '#ground/http';
import { chooseLanguage, isLanguage, type Language } from '#ground/language';
import { logError } from '#ground/log';
import {
  type Actor,
  actorOfSession,
  actorOfToken,
  type Answer,
  anyone,
  beginSession,
  endSession,
  type House,
  type Visit,
} from '#identity';
import { federationAnswers } from '#federation';
import { missingPage, brokenPage, portalAnswers } from '#portal';
import { type Route, routes } from '#routes';

export type App = (request: Request) => Promise<Response>;

/** The whole product as one function from request to response. */
export function makeApp(house: House): App {
  const hono = new Hono();
  for (const [route, answer] of [...ownAnswers, ...portalAnswers, ...federationAnswers]) {
    hono.on(route.method, route.pattern, async (context) => {
      const request = context.req.raw;
      const url = new URL(request.url);
      const parts = context.req.param() as Record<string, string>;
      if (parts['language'] !== undefined && !isLanguage(parts['language'])) return missing(request, url, house);
      // No name in the database holds a NUL, and PostgreSQL would not even let itself be asked for one.
      if (Object.values(parts).some((part) => part.includes('\0'))) return missing(request, url, house);
      const language = languageOf(parts['language'], request);
      if (route.method !== 'GET' && !fromOwnPage(request)) return foreignForm();
      const actor = await actorOf(house, request, route);
      if ('refused' in actor) return actor.refused;
      if (route.audience === 'staff' && actor.kind !== 'staff') return missing(request, url, house);
      const answered = await answer({ house, actor, today: house.today(), language, url, parts, request });
      return answered ?? missing(request, url, house);
    });
  }
  hono.notFound((context) => missing(context.req.raw, new URL(context.req.url), house));
  hono.onError((error, context) => broken(error, context.req.raw, house));
  return async (request) => compressed(request, await hono.fetch(request));
}

const ownAnswers: readonly (readonly [Route, Answer])[] = [
  [routes.look, (visit) => assetAnswer(visit.request, visit.parts['file'] ?? '')],
  [routes.health, () => new Response('ok\n', { headers: { 'Content-Type': 'text/plain', ...securityHeaders() } })],
  [routes.ready, ready],
  [routes.demonstrationSignIn, signIn],
  [routes.signOut, signOut],
];

async function signIn({ house, url }: Visit): Promise<Response | undefined> {
  if (!house.demonstration) return undefined;
  return seeOther(pathIn(url), { 'Set-Cookie': await beginSession(house.database, isSecure(house)) });
}

async function signOut({ house, url, request }: Visit): Promise<Response> {
  const cookies = request.headers.get('Cookie') ?? '';
  return seeOther(pathIn(url), { 'Set-Cookie': await endSession(house.database, cookies, isSecure(house)) });
}

const isSecure = ({ publicUrl }: House) => publicUrl.startsWith('https:');

/** Where to go afterwards: a path of this house from ?next=, else the beginning. */
function pathIn(url: URL): string {
  const next = url.searchParams.get('next') ?? '/';
  return /^\/(?![/\\])[\w\-./?=&%]*$/.test(next) ? next : '/';
}

async function ready({ house }: { house: House }): Promise<Response> {
  const headers = { 'Content-Type': 'text/plain', ...securityHeaders() };
  try {
    await house.database.pool.query('select 1 from migration limit 1');
    return new Response('ready\n', { headers });
  } catch {
    return new Response('the database does not answer\n', { status: 503, headers: { 'Retry-After': '2', ...headers } });
  }
}

async function actorOf(house: House, request: Request, route: Route): Promise<Actor | { refused: Response }> {
  const bearer = request.headers.get('Authorization');
  if (route.audience === 'token') {
    const actor = bearer === null ? undefined : await actorOfToken(house.database, bearer);
    return actor ?? { refused: needsToken() };
  }
  const cookies = request.headers.get('Cookie');
  const session = cookies?.includes('dachwerk-session=') ? await actorOfSession(house.database, cookies) : undefined;
  return session ?? anyone;
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
    detail: 'Send "Authorization: Bearer …" with a token of the organisation that decides this.',
    headers: { 'WWW-Authenticate': 'Bearer' },
  });
}
