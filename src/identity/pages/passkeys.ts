import { isId } from '#ground/database';
import { jsonAnswer, readJson, seeOther } from '#ground/http';
import { routes } from '#routes';
import { personIn } from '../actor.ts';
import { cookieIn, cookieOf } from '../cookie.ts';
import { askForNewPasskey, forgetPasskey, keepPasskey } from '../passkeys/keep.ts';
import { accountByPasskey, askForPasskey } from '../passkeys/signIn.ts';
import { beginSession } from '../session.ts';
import { withinLimits } from '../throttle.ts';
import { isSecure, type Visit } from '../visit.ts';

// What the script of the sign-in and account pages asks for; a page says what comes of it.

const questionCookie = (visit: Visit, secret: string) =>
  cookieOf('passkey', secret, { days: secret === '' ? 0 : 5 / 1440, secure: isSecure(visit.house) });

/** What a device is to sign, so that its person comes in. */
export async function passkeyQuestionAnswer(visit: Visit): Promise<Response> {
  const { house, network } = visit;
  if (!(await withinLimits(house.database, { [`passkey:network:${network}`]: 100 }))) return jsonAnswer({}, 429);
  const { question, browser } = await askForPasskey(house);
  return jsonAnswer(question, 200, { 'Set-Cookie': questionCookie(visit, browser), 'Cache-Control': 'no-store' });
}

/** What it signed: the session, or one "no" for everything that is wrong. */
export async function signInByPasskeyAnswer(visit: Visit): Promise<Response> {
  const { house, request } = visit;
  const secure = isSecure(house);
  const browser = cookieIn(request, 'passkey', secure);
  const read = await readJson(request, 50_000);
  const account = browser && 'json' in read ? await accountByPasskey(house, browser, read.json) : undefined;
  if (account === undefined) return jsonAnswer({ cameIn: false }, 422, { 'Set-Cookie': questionCookie(visit, '') });
  const session = await beginSession(house.database, { account, way: 'passkey', request, secure });
  const answer = jsonAnswer({ cameIn: true }, 200, { 'Set-Cookie': session, 'Cache-Control': 'no-store' });
  answer.headers.append('Set-Cookie', questionCookie(visit, ''));
  return answer;
}

/** What a device needs to make a passkey for whoever is signed in. */
export async function newPasskeyQuestionAnswer(visit: Visit): Promise<Response | undefined> {
  const person = personIn(visit.actor);
  if (!person) return undefined;
  const { question, browser } = await askForNewPasskey(visit.house, person);
  return jsonAnswer(question, 200, { 'Set-Cookie': questionCookie(visit, browser) });
}

/** Keeps what the device made. */
export async function keepPasskeyAnswer(visit: Visit): Promise<Response | undefined> {
  const { house, request, actor } = visit;
  const person = personIn(actor);
  if (!person) return undefined;
  const browser = cookieIn(request, 'passkey', isSecure(house));
  const read = await readJson(request, 200_000);
  const kept = browser && 'json' in read ? await keepPasskey(house, person, browser, read.json) : false;
  return jsonAnswer({ kept }, kept ? 200 : 422, { 'Set-Cookie': questionCookie(visit, '') });
}

/** Forgets one of one's own passkeys; another's is the same as none. */
export async function forgetPasskeyAnswer({ house, actor, parts, language }: Visit): Promise<Response | undefined> {
  const person = personIn(actor);
  const id = parts['passkey'];
  if (!person || !isId(id)) return undefined;
  const gone = await forgetPasskey(house.database, person, id);
  return gone ? seeOther(routes.account.to({ language })) : undefined;
}
