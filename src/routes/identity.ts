import { area, route, tongue } from './route.ts';

const people = { may: 'managePeople', of: 'organisation' } as const;
const tokens = { may: 'manageTokens', of: 'organisation' } as const;
const visibility = { may: 'seeVisibility', of: 'organisation' } as const;

/** Coming in, one's own account, and who may act for an organisation. */
export const identityRoutes = {
  signIn: route('GET', `${tongue}/sign-in`, 'everyone'),
  askForLink: route('POST', `${tongue}/sign-in`, 'everyone'),
  signInSent: route('GET', `${tongue}/sign-in/sent`, 'everyone'),
  signInByCode: route('POST', `${tongue}/sign-in/code`, 'linkHolder'),
  signInLink: route('GET', `${tongue}/sign-in/link/:secret`, 'linkHolder'),
  signInByLink: route('POST', `${tongue}/sign-in/link/:secret`, 'linkHolder'),
  signOut: route('POST', '/sign-out', 'everyone'),

  passkeyQuestion: route('POST', '/sign-in/passkey/question', 'everyone'),
  signInByPasskey: route('POST', '/sign-in/passkey', 'everyone'),
  newPasskeyQuestion: route('POST', '/account/passkeys/question', 'signedIn'),
  keepPasskey: route('POST', '/account/passkeys', 'signedIn'),
  forgetPasskey: route('POST', `${tongue}/account/passkeys/:passkey/forget`, 'signedIn'),
  goToProvider: route('POST', `${tongue}/sign-in/provider/:provider`, 'everyone'),
  comeFromProvider: route('GET', '/sign-in/provider/return', 'linkHolder'),

  account: route('GET', `${tongue}/account`, 'signedIn'),
  changeAccount: route('POST', `${tongue}/account`, 'signedIn'),
  newEmail: route('GET', `${tongue}/account/email/:secret`, 'linkHolder'),
  takeNewEmail: route('POST', `${tongue}/account/email/:secret`, 'linkHolder'),
  sessions: route('GET', `${tongue}/account/sessions`, 'signedIn'),
  endSession: route('POST', `${tongue}/account/sessions/:session/end`, 'signedIn'),
  endOtherSessions: route('POST', `${tongue}/account/sessions/end-others`, 'signedIn'),
  apiMe: route('GET', '/api/v1/me', 'signedIn'),

  people: route('GET', `${area}/people`, people),
  invite: route('POST', `${area}/people`, people),
  endRole: route('POST', `${area}/people/:role/end`, people),
  tokens: route('GET', `${area}/tokens`, tokens),
  makeToken: route('POST', `${area}/tokens`, tokens),
  revokeToken: route('POST', `${area}/tokens/:token/revoke`, tokens),
  visibility: route('GET', `${area}/visibility`, visibility),
  refuseReach: route('POST', `${area}/visibility/refusals`, { may: 'refuseReach', of: 'organisation' }),
  overruleRefusal: route('POST', `${area}/visibility/overrule`, { may: 'overruleRefusal', of: 'organisation' }),

  demonstrationPeople: route('GET', `${tongue}/demonstration/people`, 'demonstration'),
  demonstrationSignIn: route('POST', '/demonstration/sign-in', 'demonstration'),
  demonstrationOutbox: route('GET', `${tongue}/demonstration/outbox`, 'demonstration'),
} as const;
