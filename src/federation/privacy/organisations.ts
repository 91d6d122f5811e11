import { declared, type Declares, type Privacy } from '#ground/database/privacy';
import '../tables.ts';

const retention = 'kept with the organisation, earlier days included: a figure of an earlier day must stay what it was';
const plain = { audience: 'public', category: 'plain', retention } as const;
const organisation = 'whose statement it is';
const during = 'the days on which it holds';

// Names, languages, origins and texts of an organisation can reveal the origin or religion of those who
// belong to it. They are of organisations only, and each says them about itself.
const telling = { audience: 'public', category: 'art9', retention } as const;

/** Organisations and what they say about themselves. */
export const organisationsPrivacy = {
  organisation: declared(plain, {
    node: 'links rows inside the database',
    id: 'names it for other programs',
    slug: 'its address',
    kind: 'tells umbrellas from member organisations',
    founded: 'how old it is',
    homepage: 'leads to its own site',
    recorded_at: { purpose: 'when it was written down here', audience: 'operator' },
  }),
  organisation_name: declared(telling, {
    organisation,
    name: 'what it is called',
    original: 'its own name in its own script',
    original_language: 'how to write and read that name aloud',
    during,
  }),
  organisation_legal_form: declared(plain, {
    organisation,
    legal_form: 'whom one deals with in law',
    non_profit: 'a condition of many statutes and grants',
    during,
  }),
  seat: declared(plain, {
    organisation,
    ags: 'where it is counted and drawn',
    place: 'where it is at home',
    postcode: 'finds its place on a map',
    during,
  }),
  reach: declared(plain, { organisation, ags: 'where it works beyond its seat', during }),
  topic: declared({ ...plain, retention: 'part of the product' }, { topic: 'what organisations work on' }),
  topic_word: declared(
    { ...plain, retention: 'made anew at every start' },
    { word: 'finds a topic by its name in any language', topic: 'the topic that word means' },
  ),
  organisation_topic: declared(telling, { organisation, topic: 'who can speak on what', during }),
  organisation_language: declared(telling, { organisation, language: 'in which languages it can be reached', during }),
  organisation_origin: declared(telling, {
    organisation,
    origin: 'which communities an umbrella speaks for; named by the organisation itself, never of a person',
    during,
  }),
  organisation_text: declared(telling, {
    organisation,
    field: 'which text it is',
    language: 'language it is written in',
    text: 'what it says about itself',
    version: 'how often the original was changed',
    original_version: 'whether a translation is behind',
    changed_on: 'how fresh the text is',
  }),
  bureau: declared(plain, {
    id: 'names it for other programs',
    organisation,
    kind: 'head office or another one',
    street: 'where to go',
    postcode: 'where to go',
    place: 'where to go',
    ags: 'where it is drawn',
    contact_function: 'what to ask there; a function, not a person',
    // A small association's telephone may be somebody's own.
    phone: { purpose: 'how to call', category: 'personal' },
    email: { purpose: 'how to write', category: 'personal' },
    opening: 'when somebody is there',
    during,
  }),
  appearance: declared(plain, { organisation, colour: 'how its pages look' }),
  site_section: declared(plain, { organisation, section: 'what its public site has beyond the usual pages' }),
} satisfies Privacy &
  Declares<
    | 'organisation'
    | 'organisation_name'
    | 'organisation_legal_form'
    | 'seat'
    | 'reach'
    | 'topic'
    | 'topic_word'
    | 'organisation_topic'
    | 'organisation_language'
    | 'organisation_origin'
    | 'organisation_text'
    | 'bureau'
    | 'appearance'
    | 'site_section'
  >;
