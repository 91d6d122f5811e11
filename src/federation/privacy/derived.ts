import { declared, type Privacy } from '#ground/database/privacy';

const retention = 'worked out anew from what it was derived from, in the same transaction';
const plain = { audience: 'public', category: 'plain', retention } as const;

// Facets include origins and languages, and words come from names: they tell what those tell.
const telling = { category: 'art9' } as const;

/** What commands work out so that lists and figures are fast. People never edit it. */
export const derivedPrivacy = {
  facet_value: declared(plain, {
    value: 'short number of what a list can be narrowed by',
    facet: 'district, topic, origin and so on',
    key: 'which district, topic, origin',
  }),
  presence: declared(plain, {
    umbrella: 'whose list it is',
    member: 'who stands in it',
    since: 'first day on which all of this holds',
    until: 'first day on which it holds no more',
    direct: 'a membership of its own, not only through others',
    counted: 'it is no umbrella itself on those days',
    belongs_since: 'since when it belongs without a gap',
    belongs_until: 'until when it belongs without a gap',
    facets: { purpose: 'what it is counted by', ...telling },
    sort: 'its place in a list by name',
    place_sort: 'its place in a list by seat',
    terms: { purpose: 'words it is found by', ...telling },
    slug: 'its address',
    kind: 'what it was founded to be',
    name: 'its name on those days',
    original: { purpose: 'its own name in its own script', ...telling },
    original_language: { purpose: 'the language of that', ...telling },
    legal_form: 'its legal form on those days',
    place: 'where it sits',
    ags: 'the area of its seat',
    topics: 'what it works on',
  }),
  tally: declared(plain, {
    umbrella: 'whose figure it is',
    direct: 'its own members, or everyone below',
    facet: 'what the figure is split by',
    value: 'which district, topic, origin',
    grain: 'a year, a month or a day',
    start: 'when it changed',
    n: 'by how many organisations',
  }),
  word: declared(plain, { word: { purpose: 'a word of some name, to find its beginnings', ...telling } }),
  spelling: declared(plain, {
    variant: 'a word with one letter left out, to forgive a typing error',
    word: { purpose: 'the word it comes from', ...telling },
  }),
} satisfies Privacy;
