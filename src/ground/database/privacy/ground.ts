import { declared, type Declares, type Privacy } from './declaration.ts';

/** What the ground floor keeps: who changed what, and which migrations ran. */
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
  migration: declared(
    { audience: 'operator', category: 'plain', retention: 'kept as long as the house' },
    {
      name: 'which step of the tables ran',
      hash: 'whether that step was altered afterwards',
      ran_at: 'when it ran',
    },
  ),
} satisfies Privacy & Declares<'history'>;
