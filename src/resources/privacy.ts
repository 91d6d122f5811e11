import { declared, type Declares, type Privacy } from '#ground/database/privacy';
import './tables.ts';

const open = { audience: 'public', category: 'plain', retention: 'while the house is there' } as const;
const asBooked = {
  audience: 'staff',
  category: 'personal',
  retention: 'three years after it was made, for the funder’s figures',
} as const;
const keeper = 'whose house it is';

/** What is kept of houses, what they lend, and who has it when. */
export const resourcesPrivacy = {
  house: declared(open, {
    id: 'names it within the database',
    slug: 'its address',
    keeper,
    name: 'what it is called',
    street: 'how one gets there',
    postcode: 'how one gets there',
    place: 'how one gets there',
    ags: 'which holidays hold there',
    language: 'the language of its texts',
    directions: 'how one gets there',
    house_rules: 'what to keep to in it',
    contact: { purpose: 'whom to call', category: 'personal' },
    phone: { purpose: 'whom to call', category: 'personal' },
    email: { purpose: 'whom to write to', category: 'personal' },
    closed_on: 'since when it is given up',
    version: 'two who change it at once do not overwrite each other',
  }),
  resource: declared(open, {
    id: 'names it within the database',
    slug: 'its address',
    house: 'where it is',
    keeper,
    kind: 'room, licence, wall, equipment',
    name: 'what it is called',
    about: 'what it is like',
    people: 'how many it holds',
    step_free: 'whether one gets in without steps',
    buffer_before: 'time for setting up',
    buffer_after: 'time for cleaning up',
    lead_minutes: 'how soon it can be booked',
    horizon_days: 'how early it can be booked',
    priority_days: 'how much earlier by those without premises',
    longest_minutes: 'how long',
    quota_minutes: 'how much for each organisation and month',
    audience: 'who may book it',
    approval: 'whether the house decides each booking',
    open_on_holidays: 'whether holidays close it',
    calendar_public: 'whether everyone may follow its calendar',
    names_on_door: 'whether its door says who has it',
    gone_on: 'since when it is no longer lent',
    version: 'two who change it at once do not overwrite each other',
  }),
  part: declared(open, { resource: 'whose part', slot: 'which part', name: 'what it is called' }),
  part_access: declared(
    { audience: 'staff', category: 'plain', retention: 'until it is changed' },
    {
      resource: 'of what',
      slot: 'of which part',
      keeper,
      secret: 'how one gets in; for who has it booked, around that time',
    },
  ),
  opening: declared(open, {
    id: 'names the row',
    house: 'where',
    resource: 'of what, where it has hours of its own',
    weekday: 'on which day of the week',
    opens: 'from when',
    closes: 'until when',
  }),
  house_partner: declared(
    { audience: 'staff', category: 'plain', retention: 'while they are partners' },
    { house: 'which house', keeper, organisation: 'which partner', since: 'since when' },
  ),
  house_staff: declared(
    { audience: 'staff', category: 'personal', retention: 'while they run the house' },
    { house: 'which house', keeper, account: 'who runs it' },
  ),
  own_premises: declared(
    { audience: 'staff', category: 'plain', retention: 'until the organisation says otherwise' },
    {
      organisation: 'who says it',
      has_premises: 'who has no rooms of its own books earlier',
      said_on: 'since when',
    },
  ),
  closure: declared(
    { audience: 'public', category: 'plain', retention: 'three years, with the bookings' },
    {
      id: 'names it',
      house: 'where',
      keeper,
      resource: 'of what, where it is not the whole house',
      during: 'when',
      reason: 'why, for everyone',
      source: 'the same file brought twice closes once',
      made_at: 'when it was entered',
    },
  ),
  booking_series: declared(
    { ...asBooked, category: 'plain' },
    {
      id: 'which bookings belong together',
      resource: 'of what',
      keeper,
      organisation: 'for whom',
      rule: 'how it repeats',
      made_at: 'when it was asked for',
    },
  ),
  booking: declared(asBooked, {
    id: 'how the history names it',
    resource: 'of what',
    keeper,
    organisation: 'for whom',
    guest_name: 'who it is for, where it is no organisation',
    guest_email: 'reaches a guest',
    guest_language: 'the language of letters to a guest',
    link_hash: 'the guest comes back by a link',
    during: 'when',
    slots: 'how many parts of it',
    purpose: { purpose: 'what it is for; the house sees it', category: 'art9' },
    purpose_kind: 'what it is for, in the funder’s words',
    people: 'how many come',
    state: 'asked, offered, booked, refused, cancelled or lapsed',
    offer_until: 'until when an offer is held',
    series: 'which series it belongs to',
    booked_by: 'who is told of changes',
    booked_at: 'when it was asked for; starts the three years',
    ended_at: 'when it was given up',
    reason: 'why it was refused or cancelled',
    came: 'whether anybody came',
    access_note: 'which key, which code',
    version: 'two who change it at once do not overwrite each other',
    sequence: 'calendars know the newest',
  }),
  occupancy: declared(
    { audience: 'public', category: 'plain', retention: 'as the booking or closure' },
    {
      resource: 'of what',
      slot: 'which part',
      during: 'when it is held',
      booking: 'for which booking; no name stands here',
      closure: 'for which closure',
    },
  ),
  waiting: declared(
    { ...asBooked, retention: 'three years, with the bookings' },
    {
      id: 'names it',
      resource: 'of what',
      keeper,
      organisation: 'for whom',
      during: 'when',
      slots: 'how many parts of it',
      purpose: { purpose: 'what it is for', category: 'art9' },
      purpose_kind: 'what it is for, in the funder’s words',
      people: 'how many come',
      asked_by: 'who is told when it comes free',
      asked_at: 'who came first; starts the three years',
      state: 'waiting, offered, taken, withdrawn or lapsed',
      booking: 'what is offered',
    },
  ),
  exhibition: declared(
    { audience: 'public', category: 'personal', retention: 'as its booking; shown to everyone once decided' },
    {
      booking: 'which booking',
      resource: 'on which wall',
      during: 'when',
      shown: 'decided: everyone may see it',
      artist: 'who shows',
      title: 'what it is called',
      about: { purpose: 'what is shown', category: 'art9' },
      opening: 'when it is opened',
    },
  ),
  exhibition_image: declared(
    { audience: 'public', category: 'personal', retention: 'as its exhibition' },
    {
      id: 'its address',
      booking: 'of which exhibition',
      place: 'the order',
      type: 'how it is sent',
      content: 'the picture, without what a camera writes into it',
      alternative: 'the picture in words',
    },
  ),
  calendar_feed: declared(
    { audience: 'staff', category: 'personal', retention: 'until it is revoked' },
    {
      id: 'names it, to be revoked',
      hash: 'of its secret address',
      account: 'whose it is; it shows what they may see',
      shows: 'own bookings, those of an organisation, a house or a resource',
      organisation: 'of which organisation',
      house: 'of which house',
      resource: 'of which resource',
      made_at: 'since when',
    },
  ),
  kept_answer: declared(
    { audience: 'staff', category: 'plain', retention: 'one day' },
    {
      actor: 'which program asked',
      key: 'how it named its question',
      asked: 'whether it is the same question',
      status: 'what it was answered',
      answer: 'what it was answered',
      at: 'starts the day',
    },
  ),
} satisfies Privacy &
  Declares<
    | 'house'
    | 'resource'
    | 'part'
    | 'part_access'
    | 'opening'
    | 'house_partner'
    | 'house_staff'
    | 'own_premises'
    | 'closure'
    | 'booking_series'
    | 'booking'
    | 'occupancy'
    | 'waiting'
    | 'exhibition'
    | 'exhibition_image'
    | 'calendar_feed'
    | 'kept_answer'
  >;
