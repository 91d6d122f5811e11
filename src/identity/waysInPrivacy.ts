import { declared, type Declares, type Privacy } from '#ground/database/privacy';
import './tables.ts';

const account = 'whose it is';
const shortly = { audience: 'operator', category: 'personal' } as const;

/** What is kept of passkeys, of the organisations' own sign-ins, and of addresses on their way to be changed. */
export const waysInPrivacy = {
  passkey: declared(
    { audience: 'operator', category: 'personal', retention: 'until its person forgets it, or erases the account' },
    {
      id: 'how its person forgets it',
      account,
      credential_id: 'how the device calls it',
      public_key: 'proves that the device has the other half',
      counter: 'how often it was used, where the device counts: a copy would count differently',
      transports: 'how the device is reached: built in, by cable, by radio',
      name: 'what its person calls it',
      made_at: 'since when',
      used_at: 'when it last was of use',
    },
  ),
  passkey_question: declared(
    { ...shortly, retention: 'five minutes' },
    {
      browser_hash: 'recognises the browser that asked',
      challenge: 'what the device is to sign',
      account: 'who keeps a new passkey',
      ends_at: 'when it is worth nothing any more',
    },
  ),
  identity_provider: declared(
    { audience: 'public', category: 'plain', retention: 'until the operator removes it' },
    {
      id: 'how its button names it',
      organisation: 'whose people come in by it',
      name: 'what its button says',
      issuer: { purpose: 'where it is', audience: 'operator' },
      client_id: { purpose: 'how it calls this house', audience: 'operator' },
      client_secret: { purpose: 'how it recognises this house; sealed', audience: 'operator' },
      made_at: { purpose: 'since when', audience: 'operator' },
    },
  ),
  provider_account: declared(
    { audience: 'operator', category: 'personal', retention: 'until the account is erased, or the sign-in removed' },
    {
      provider: 'by which sign-in',
      subject: 'how it numbers this person',
      account,
      made_at: 'since when',
    },
  ),
  provider_visit: declared(
    { ...shortly, category: 'plain', retention: 'ten minutes' },
    {
      browser_hash: 'recognises the browser that went',
      provider: 'where it went',
      state: 'the answer must bring it back',
      nonce: 'the signed answer must contain it',
      verifier: 'proves that who asked also fetches the answer',
      language: 'in which language to go on',
      ends_at: 'when it is worth nothing any more',
    },
  ),
  email_change: declared(
    { ...shortly, retention: 'one day after it ended' },
    {
      id: 'how the history names it',
      account,
      email: 'where letters are to go from now on',
      link_hash: 'recognises the link of the letter',
      made_at: 'when it was asked for',
      ends_at: 'when it is worth nothing any more',
      used_at: 'that it was used: it works once',
    },
  ),
} satisfies Privacy &
  Declares<
    'passkey' | 'passkey_question' | 'identity_provider' | 'provider_account' | 'provider_visit' | 'email_change'
  >;
