import { isId } from '#ground/database';
import { logError } from '#ground/log';
import { seeOther } from '#ground/http';
import { isLanguage } from '#ground/language';
import { routes } from '#routes';
import { cookieIn, cookieOf } from '../cookie.ts';
import { comeFromProvider } from '../providers/come.ts';
import { goToProvider } from '../providers/go.ts';
import { beginSession } from '../session.ts';
import { withinLimits } from '../throttle.ts';
import { isSecure, type Visit } from '../visit.ts';
import { words } from '../words.generated.ts';
import { housePage } from './housePage.tsx';

/**
 * On to an organisation's own sign-in. A page and no redirect: the rules for our forms (form-action) let none lead out
 * of the house, and so people see where they go.
 */
export async function goToProviderAnswer(visit: Visit): Promise<Response | undefined> {
  const { house, language, parts, network } = visit;
  const say = words[language];
  const id = parts['provider'];
  if (!isId(id) || !house.sealingKey) return undefined;
  if (!(await withinLimits(house.database, { [`provider:network:${network}`]: 100 }))) {
    return tellPage(visit, say.providerBroken, say.tooMany, 429);
  }
  try {
    const way = await goToProvider(house, id, language);
    if (!way) return undefined;
    const cookie = cookieOf('provider', way.browser, { days: 10 / 1440, secure: isSecure(house) });
    const title = say.providerGo({ provider: way.name });
    return housePage(house, language, {
      title,
      face: 'form',
      headers: { 'Cache-Control': 'no-store', 'Set-Cookie': cookie, Refresh: `0; url=${way.address}` },
      body: (
        <div class="stack">
          <h1>{title}</h1>
          <p>
            <a class="button" href={way.address}>
              {say.providerGoOn}
            </a>
          </p>
        </div>
      ),
    });
  } catch (error) {
    logError('provider', error, { provider: id });
    return tellPage(visit, say.providerBroken, say.providerBrokenText, 502);
  }
}

/** Back from there. */
export async function comeFromProviderAnswer(visit: Visit): Promise<Response> {
  const { house, request, url, today } = visit;
  const secure = isSecure(house);
  const browser = cookieIn(request, 'provider', secure);
  const come = browser === undefined ? 'over' : await comeFromProvider(house, url, browser, today);
  const say = words[visit.language];
  const cleared = cookieOf('provider', '', { days: 0, secure });
  if (come === 'over') return tellPage(visit, say.providerOver, say.providerOverText, 422, cleared);
  if (come === 'stranger') return tellPage(visit, say.providerStranger, say.providerStrangerText, 422, cleared);
  const session = await beginSession(house.database, {
    account: come.account,
    way: 'provider',
    request,
    secure,
    onlyFor: come.organisation,
  });
  const answer = seeOther(routes.myArea.to({ language: await languageOf(visit, come.account) }), {
    'Set-Cookie': session,
  });
  answer.headers.append('Set-Cookie', cleared);
  return answer;
}

async function languageOf({ house, language }: Visit, account: string) {
  const row = await house.database.kysely
    .selectFrom('account')
    .select('language')
    .where('id', '=', account)
    .executeTakeFirst();
  return row && isLanguage(row.language) ? row.language : language;
}

function tellPage(visit: Visit, title: string, text: string, status: number, cookie?: string): Response {
  const { house, language } = visit;
  return housePage(house, language, {
    title,
    status,
    face: 'form',
    headers: { 'Cache-Control': 'no-store', ...(cookie ? { 'Set-Cookie': cookie } : {}) },
    body: (
      <div class="stack">
        <h1>{title}</h1>
        <p>{text}</p>
        <p>
          <a class="arrow" href={routes.signIn.to({ language })}>
            {words[language].signIn}
          </a>
        </p>
      </div>
    ),
  });
}
