import { declared, type Declares, type Privacy } from '#ground/database/privacy';
import { noticesPrivacy } from './notices/index.ts';
import './tables.ts';
import { waysInPrivacy } from './waysInPrivacy.ts';

const account = 'whose it is';
const organisation = 'for which organisation';

/** What is kept of those who may act: never a secret, only the hash it is recognised by. */
export const identityPrivacy = {
  ...noticesPrivacy,
  account: declared(
    {
      audience: 'staff',
      category: 'personal',
      retention: 'until its person erases it; the history then names a number nobody has',
    },
    {
      id: 'how the history names a person',
      name: 'how letters and colleagues address them',
      email: 'where letters go',
      email_key: { purpose: 'one person, one account, however the address is written', audience: 'operator' },
      language: 'the language of letters',
      made_at: 'when they were taken in',
      closed_at: 'since when nobody signs in with it',
    },
  ),
  role_held: declared(
    { audience: 'staff', category: 'personal', retention: 'three years after it ended, for who was responsible when' },
    {
      id: 'how the history names it',
      account: 'who acts',
      organisation,
      role: 'what follows from it is written in the table of rights',
      during: 'the days on which it counts',
      office: 'the office held that brings it and ends it',
    },
  ),
  refusal_of_reach: declared(
    { audience: 'federation', category: 'plain', retention: 'until the organisation takes it back' },
    { organisation: 'whose "no" it is', act: 'what those above may not', since: 'since when' },
  ),
  overruling: declared(
    { audience: 'federation', category: 'personal', retention: 'three years, shown to the organisation concerned' },
    {
      id: 'how the history names it',
      organisation: 'whose "no" was overruled',
      act: 'what was looked at or done',
      account: 'who did it',
      by_organisation: 'for which organisation above',
      reason: 'why; the organisation concerned reads it',
      at: 'when',
      ends_at: 'until when it opens anything: one day',
    },
  ),
  sign_in: declared(
    { audience: 'operator', category: 'personal', retention: 'one day after it ended; an invitation lasts a week' },
    {
      id: 'links rows inside the database',
      account: 'whom it signs in; none for an address nobody here has',
      link_hash: 'recognises the link of the letter',
      browser_hash: 'recognises the browser that asked for it',
      code_hash: 'recognises the code of the letter in that browser',
      tries: 'how often a code was tried',
      made_at: 'when it was asked for',
      ends_at: 'when it is worth nothing any more',
      used_at: 'that it was used: it works once',
    },
  ),
  attempt: declared(
    { audience: 'operator', category: 'personal', retention: 'one day' },
    {
      key: 'a hash of what is counted; neither address nor network can be read there',
      since: 'which quarter of an hour',
      n: 'how often',
    },
  ),
  token: declared(
    {
      audience: 'staff',
      category: 'plain',
      retention: 'kept after it is revoked, so that the history stays readable',
    },
    {
      id: 'how the history names it',
      organisation: 'what it may decide',
      name: 'what its board called it, to tell one from another',
      hash: { purpose: 'recognises the token; the token itself is shown once and not kept', audience: 'operator' },
      role: 'which role the program stands in for',
      made_at: 'when it was made',
      made_by: { purpose: 'who made it', category: 'personal' },
      ends_on: 'its last day',
      used_on: 'when it last was of use',
      revoked_at: 'since when it is worth nothing',
    },
  ),
  ...waysInPrivacy,
  session: declared(
    {
      audience: 'operator',
      category: 'personal',
      retention: 'two weeks at most; the row goes at sign-out and is shown to its person alone',
    },
    {
      id: 'how its person ends it',
      account,
      hash: 'recognises the cookie; the cookie itself is not kept',
      way: 'how its person came in',
      only_for: 'the one organisation it counts for, where somebody came in through its own sign-in',
      device: 'which of their devices it is: browser and system, no version',
      made_at: 'when somebody signed in',
      seen_at: 'a day without use ends it',
      ends_at: 'when the session ends by itself',
    },
  ),
} satisfies Privacy &
  Declares<'account' | 'role_held' | 'refusal_of_reach' | 'overruling' | 'sign_in' | 'attempt' | 'token' | 'session'>;
