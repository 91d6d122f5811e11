import { declared, type Declares, type Privacy } from '#ground/database/privacy';
import './tables.ts';

/** What is kept of those who may write: never a secret, only the hash it is recognised by. */
export const identityPrivacy = {
  token: declared(
    {
      audience: 'operator',
      category: 'plain',
      retention: 'kept after it is revoked, so that the history stays readable',
    },
    {
      id: 'how the history names it',
      organisation: 'what it may decide',
      name: 'what the operator called it, to tell one from another',
      hash: 'recognises the token; the token itself is shown once and not kept',
      made_at: 'when it was made',
      revoked_at: 'since when it is worth nothing',
    },
  ),
  session: declared(
    {
      audience: 'operator',
      category: 'personal',
      retention: 'worth nothing after twelve hours; the row goes at sign-out',
    },
    {
      id: 'how the history names it',
      organisation: 'for which organisation somebody works',
      hash: 'recognises the cookie; the cookie itself is not kept',
      made_at: 'when somebody signed in',
      ends_at: 'when the session ends by itself',
    },
  ),
} satisfies Privacy & Declares<'token' | 'session'>;
