import { seeOther } from '#ground/http';
import { type Route, routes } from '#routes';
import {
  demonstrationOutboxAnswer,
  demonstrationPeopleAnswer,
  demonstrationSignInAnswer,
} from './pages/demonstration.tsx';
import { accountAnswer, changeAccountAnswer } from './pages/account.tsx';
import { newEmailAnswer, takeNewEmailAnswer } from './pages/newEmail.tsx';
import {
  forgetPasskeyAnswer,
  keepPasskeyAnswer,
  newPasskeyQuestionAnswer,
  passkeyQuestionAnswer,
  signInByPasskeyAnswer,
} from './pages/passkeys.ts';
import { endRoleAnswer, inviteAnswer, peopleAnswer } from './pages/people.tsx';
import { comeFromProviderAnswer, goToProviderAnswer } from './pages/provider.tsx';
import { makeTokenAnswer, revokeTokenAnswer, tokensAnswer } from './pages/tokens.tsx';
import { apiMeAnswer } from './pages/me.ts';
import { endOtherSessionsAnswer, endSessionAnswer, sessionsAnswer } from './pages/sessions.tsx';
import {
  askForLinkAnswer,
  signInAnswer,
  signInByCodeAnswer,
  signInByLinkAnswer,
  signInLinkAnswer,
  signInSentAnswer,
} from './pages/signIn.tsx';
import { pathInHouse } from './next.ts';
import { endSession } from './session.ts';
import { type Answer, isSecure, type Visit } from './visit.ts';

/** Every address of identity. */
export const identityAnswers: readonly (readonly [Route, Answer])[] = [
  [routes.signInSent, signInSentAnswer],
  [routes.signInByCode, signInByCodeAnswer],
  [routes.signInLink, signInLinkAnswer],
  [routes.signInByLink, signInByLinkAnswer],
  [routes.signIn, signInAnswer],
  [routes.askForLink, askForLinkAnswer],
  [routes.signOut, signOutAnswer],
  [routes.sessions, sessionsAnswer],
  [routes.endOtherSessions, endOtherSessionsAnswer],
  [routes.endSession, endSessionAnswer],
  [routes.apiMe, apiMeAnswer],
  [routes.account, accountAnswer],
  [routes.changeAccount, changeAccountAnswer],
  [routes.newEmail, newEmailAnswer],
  [routes.takeNewEmail, takeNewEmailAnswer],
  [routes.passkeyQuestion, passkeyQuestionAnswer],
  [routes.signInByPasskey, signInByPasskeyAnswer],
  [routes.newPasskeyQuestion, newPasskeyQuestionAnswer],
  [routes.keepPasskey, keepPasskeyAnswer],
  [routes.forgetPasskey, forgetPasskeyAnswer],
  [routes.goToProvider, goToProviderAnswer],
  [routes.comeFromProvider, comeFromProviderAnswer],
  [routes.people, peopleAnswer],
  [routes.invite, inviteAnswer],
  [routes.endRole, endRoleAnswer],
  [routes.tokens, tokensAnswer],
  [routes.makeToken, makeTokenAnswer],
  [routes.revokeToken, revokeTokenAnswer],
  [routes.demonstrationPeople, demonstrationPeopleAnswer],
  [routes.demonstrationSignIn, demonstrationSignInAnswer],
  [routes.demonstrationOutbox, demonstrationOutboxAnswer],
];

async function signOutAnswer({ house, url, request }: Visit): Promise<Response> {
  const cookie = await endSession(house.database, request, isSecure(house));
  return seeOther(pathInHouse(url.searchParams.get('next') ?? '/'), {
    'Set-Cookie': cookie,
    'Clear-Site-Data': '"cache", "storage"',
  });
}
