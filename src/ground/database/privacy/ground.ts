import { declared, type Declares, type Privacy } from './declaration.ts';

/** What the ground floor keeps: who changed what, what was consented to, and which migrations ran. */
export const groundPrivacy = {
  history: declared(
    {
      audience: 'operator',
      category: 'plain',
      retention: 'kept as long as the house: it is the proof of what was known when',
    },
    {
      id: 'order of the changes',
      at: 'when it was changed',
      actor: {
        purpose: 'who changed it, as the number of a token, a session or an import, never a name',
        category: 'personal',
      },
      act: 'what was done',
      subject: 'what it was done to, as an address or a number',
      before: 'public facts and numbers before the change, never what a person answered',
      after: 'public facts and numbers after the change, never what a person answered',
      reason: 'why, in the words of whoever changed it',
    },
  ),
  consent_text: declared(
    { audience: 'public', category: 'plain', retention: 'kept as long as a consent names it' },
    {
      key: 'what it is about',
      language: 'the language it was read in',
      version: 'tells a changed text from the one before',
      text: 'the words somebody agreed to',
    },
  ),
  consent: declared(
    {
      audience: 'staff',
      category: 'personal',
      basis: 'Art. 6(1)(c)',
      retention: 'three years after it was withdrawn: proof that what was done before was allowed',
    },
    {
      id: 'how the history names it',
      account: 'who agreed',
      person: 'who agreed, where they have no account',
      organisation: 'to whom',
      key: 'to what',
      language: 'in which language they read it',
      version: 'to which words',
      given_at: 'since when it counts',
      withdrawn_at: 'until when it counted',
    },
  ),
  migration: declared(
    { audience: 'operator', category: 'plain', retention: 'kept as long as the house' },
    {
      name: 'which step of the tables ran',
      hash: 'whether that step was altered afterwards',
      ran_at: 'when it ran',
    },
  ),
} satisfies Privacy & Declares<'history' | 'consent' | 'consent_text'>;
