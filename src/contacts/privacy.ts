import { declared, type Declares, type Privacy } from '#ground/database/privacy';
import './tables.ts';

const staff = { audience: 'staff', category: 'personal' } as const;
const whileKept = {
  ...staff,
  retention: 'until the contact is deleted; looked at again two years after the last talk',
} as const;
const organisation = 'whose contact it is; nobody else sees it';
const id = 'how the history names it';

/** What is kept of contacts. A function in a party says a political opinion: Art. 9. */
export const contactsPrivacy = {
  contact_body: declared(
    { audience: 'staff', category: 'plain', retention: 'until the body is deleted' },
    {
      id,
      organisation,
      name: 'what it is called',
      kind: 'finds authorities, parties, media …',
      level: 'municipal, state, federal or European',
      ags: 'the district it works for',
      homepage: 'where it says more of itself',
      note: { purpose: 'what one should know when working with it', category: 'personal' },
      made_at: 'since when it is known',
    },
  ),
  contact_office: declared(
    { audience: 'staff', category: 'personal', retention: 'until the body is deleted' },
    {
      id,
      body: 'whose office it is',
      name: 'tells one office from another',
      street: 'where letters go',
      postcode: 'where letters go',
      place: 'where letters go',
      phone: 'reaches the office',
      email: 'reaches the office',
    },
  ),
  contact_person: declared(whileKept, {
    id,
    organisation,
    name: 'who it is',
    address_form: 'how letters address them',
    own_name: 'the name in its own script',
    pronunciation: 'how the name is said',
    emails: 'reaches them',
    phones: 'reaches them',
    language: 'the language of letters',
    note: { purpose: 'what one should know when working with them', category: 'art9' },
    tags: { purpose: 'finds them in lists', category: 'art9' },
    uses: 'what their data may be used for beyond working with them',
    source: 'where the data come from (Art. 14 GDPR)',
    source_since: 'since when they are kept (Art. 14 GDPR)',
    informed_on: 'when they were told of it (Art. 14 GDPR)',
    objected_on: 'since when they want no letters (Art. 21 GDPR)',
    made_at: 'when the entry was made',
  }),
  contact_function: declared(whileKept, {
    id,
    person: 'who holds it',
    body: { purpose: 'where it is held', category: 'art9' },
    node: { purpose: 'the organisation of the federation in which it is held', category: 'art9' },
    title: 'what it is called',
    office: 'where they are reached in it',
    during: 'the days on which it is held',
  }),
  talk: declared(
    { ...staff, retention: 'five years after the talk' },
    {
      id,
      organisation,
      on_day: 'when',
      topic: 'what about',
      said: { purpose: 'what was said', category: 'art9' },
      next_step: 'what comes next',
      next_due: 'until when',
      next_by: 'who does it',
      next_done_on: 'when it was done',
      made_at: 'when it was written down',
    },
  ),
  talk_person: declared({ ...staff, retention: 'as the talk' }, { talk: 'which talk', person: 'who took part' }),
  talk_account: declared(
    { ...staff, retention: 'as the talk' },
    { talk: 'which talk', account: 'who of us took part' },
  ),
  contact_merge: declared(
    { ...staff, retention: 'ninety days, so that it can be taken back' },
    {
      id,
      organisation,
      kept: 'the entry that stays',
      gone: 'the entry that went',
      before: { purpose: 'both entries as they were, to take it back', category: 'art9' },
      after: { purpose: 'the entry as it became, to see whether it was changed since', category: 'art9' },
      at: 'when',
      undone_at: 'that it was taken back',
    },
  ),
  contact_import: declared(
    { ...staff, retention: 'thirty days' },
    {
      id,
      organisation,
      file_name: 'tells one file from another',
      rows: { purpose: 'what was read, to be looked at before it is taken over', category: 'art9' },
      at: 'starts the thirty days',
      taken_at: 'that it was taken over',
    },
  ),
  contact_list: declared(
    { audience: 'staff', category: 'plain', retention: 'until the list is deleted' },
    { id, organisation, name: 'what it is called', filters: 'what is asked; whoever fits is in it' },
  ),
  contact_mailing: declared(
    { audience: 'staff', category: 'plain', retention: 'three years, for who was written to about what' },
    {
      id: 'a mailing is sent once, however often the button is pressed',
      organisation,
      subject: 'which mailing it was',
      use: 'for which purpose',
      letters: 'to how many',
      at: 'when',
    },
  ),
} satisfies Privacy &
  Declares<
    | 'contact_body'
    | 'contact_office'
    | 'contact_person'
    | 'contact_function'
    | 'talk'
    | 'talk_person'
    | 'talk_account'
    | 'contact_merge'
    | 'contact_import'
    | 'contact_list'
    | 'contact_mailing'
  >;
