import { declared, type Declares, type Privacy } from '#ground/database/privacy';
import '../admission/tables.ts';

const retention =
  'unfinished: ninety days after its last link ended; withdrawn or refused: two years; admitted: as long as the membership and ten years after it';
const plain = { audience: 'staff', category: 'plain', retention } as const;
// Who applies is a person; what an organisation says of its communities may reveal origin or conviction.
const personal = { category: 'personal' } as const;
const application = 'which application';

const rules = {
  audience: 'public',
  category: 'plain',
  retention: 'as long as the umbrella',
} as const;

/** How members come and go. */
export const admissionPrivacy = {
  admission_condition: declared(rules, {
    umbrella: 'whose condition it is',
    key: 'which condition',
    position: 'its place in the list',
    text: 'the condition in its own words, by language',
    document: 'whether a document is wanted',
    active: 'whether it is asked today',
  }),
  membership_terms: declared(rules, {
    umbrella: 'whose statutes',
    notice_months: 'how long before its end a member says that it leaves',
    end_of: 'to the end of what a membership ends',
    answer_weeks: 'by when an applicant hears',
  }),
  application: declared(plain, {
    id: 'names it in the history',
    umbrella: 'where somebody wants to belong',
    wish: 'as what',
    state: 'who has the next word',
    email: { purpose: 'reaches the applicant; becomes the account when admitted', ...personal },
    language: { purpose: 'the language of the letters', ...personal },
    organisation: { purpose: 'which organisation applies', category: 'art9' },
    contact: { purpose: 'who applies and how to reach them', ...personal },
    work: { purpose: 'what it does and which communities it stands for, named by itself', category: 'art9' },
    conditions_note: { purpose: 'what the applicant says about the conditions', ...personal },
    consent_version: 'which text was agreed to',
    consented_at: 'when it was agreed to',
    number: 'names it in letters',
    begun_at: 'how old it is',
    submitted_on: 'by when an answer is due',
    presented_on: 'since when the board has it',
    ended_on: 'from when retention counts',
  }),
  application_number: declared(
    { ...plain, retention: 'as long as the umbrella' },
    { umbrella: 'who counts', year: 'which year', last: 'the last number given out' },
  ),
  application_link: declared(
    { ...plain, audience: 'operator', retention: 'ninety days after it ended' },
    {
      hash: 'recognises a link of a letter',
      application,
      ends_at: 'until when it opens',
    },
  ),
  application_condition: declared(plain, {
    application,
    key: 'which condition',
    said: 'whether the applicant says it holds',
    checked_by: { purpose: 'who looked at it', ...personal },
    checked_on: 'when it was looked at',
  }),
  application_document: declared(plain, {
    id: 'its address',
    application,
    purpose: 'what it proves',
    name: { purpose: 'tells one from another', ...personal },
    type: 'how it is read',
    content: { purpose: 'statutes, register excerpt, notice of exemption; may name persons', category: 'art9' },
    added_at: 'when it came',
  }),
  application_question: declared(plain, {
    id: 'its address',
    application,
    question: { purpose: 'what the office asks', ...personal },
    asked_by: { purpose: 'who asked', ...personal },
    asked_on: 'when it was asked',
    answer: { purpose: 'what the applicant answers', category: 'art9' },
    answered_on: 'when it was answered',
  }),
  application_decision: declared(plain, {
    application,
    outcome: 'admitted or refused',
    kind: 'as what',
    from_day: 'from when',
    decision: 'the number of the resolution',
    decided_on: 'when it was taken',
    reason: { purpose: 'what the applicant reads as the reason', ...personal },
    decided_by: { purpose: 'who wrote it down', ...personal },
    organisation: 'the organisation it became',
    affiliation: 'the membership that was begun',
    person: { purpose: 'the individual membership it became', audience: 'operator', category: 'art9' },
  }),
  membership_ending: declared(
    { ...plain, retention: 'ten years after the membership ended' },
    {
      affiliation: 'which membership',
      umbrella: 'where it ended',
      member: 'whose it was',
      said_on: 'when it was said or decided',
      decided_on: 'when the board decided it',
      reason: { purpose: 'why it ends, as the member and the board read it', ...personal },
      heard: { purpose: 'how the member was heard', ...personal },
      by_account: { purpose: 'who wrote it down', ...personal },
    },
  ),
} satisfies Privacy &
  Declares<
    | 'admission_condition'
    | 'membership_terms'
    | 'application'
    | 'application_number'
    | 'application_link'
    | 'application_condition'
    | 'application_document'
    | 'application_question'
    | 'application_decision'
    | 'membership_ending'
  >;
