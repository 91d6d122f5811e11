import { declared, type Declares, type Privacy } from '#ground/database/privacy';
import '../statements/tables.ts';

const retention = 'for good, as the figures of their year: what is closed is never changed';
const plain = { audience: 'staff', category: 'plain', retention } as const;
// Of a very small association a number may say something of one of its members.
const personal = { category: 'personal' } as const;

/** The annual statement: what members report once a year, and who was asked. */
export const statementsPrivacy = {
  annual_statement: declared(plain, {
    id: 'names it in the history',
    umbrella: 'who asks',
    year: 'which year',
    counted_on: 'who is asked, and what the tree looked like',
    deadline: 'until when an answer is in time',
    questions: 'which numbers are asked for',
    message: 'what the umbrella says to its members',
    message_language: 'the language it says it in',
    opened_on: 'since when it is open',
    closed_on: 'since when nothing in it changes',
    totals: 'what the closed statement said, with small figures hidden',
  }),
  member_statement: declared(plain, {
    statement: 'which statement',
    umbrella: 'who asks',
    member: 'who is asked',
    slug: 'its address on the counting day',
    name: 'its name on the counting day',
    kind: 'what it was on the counting day',
    membership: 'how it belonged on the counting day',
    place: 'where it sat on the counting day',
    district: 'in which district that was',
    district_name: 'what the district was called',
    umbrellas: 'everyone it stood below on the counting day',
    counted_persons: { purpose: 'individual members the house counts itself', ...personal },
    counted_languages: 'languages recorded here',
    counted_districts: 'districts recorded here',
    persons: { purpose: 'members as the association reports them', ...personal },
    under27: { purpose: 'of these, how many are young', ...personal },
    women: { purpose: 'of these, how many are women, where the association wants to say so', ...personal },
    volunteers: { purpose: 'how many help without pay', ...personal },
    staff: { purpose: 'how many are employed', ...personal },
    languages: 'in how many languages it works',
    districts: 'in how many districts it works',
    still_right: 'whether what is recorded still holds',
    confirmed_as: { purpose: 'in which office somebody confirmed it', ...personal },
    confirmed_on: 'when it was confirmed',
    confirmed_by: {
      purpose: 'whose account confirmed it',
      ...personal,
      retention: 'as long as the account: emptied when it is erased, in closed statements too',
    },
    by_phone: 'whether staff wrote it down',
  }),
  statement_reminder: declared(plain, {
    statement: 'which statement',
    umbrella: 'who asks',
    member: 'who was told',
    step: 'at which step',
    step_on: 'for which day, so that each step is told once',
    letters: 'to how many people',
  }),
} satisfies Privacy & Declares<'annual_statement' | 'member_statement' | 'statement_reminder'>;
