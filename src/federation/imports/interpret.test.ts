import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dayFrom } from '#ground/day';
import { placeBook } from '../places/book.ts';
import type { Field } from './field.ts';
import { interpretRow } from './interpret.ts';
import { faultSentence } from './sentence.ts';

/** One row, given as field and cell; each field in a column of its own. */
function read(
  cells: Partial<Record<Field, string>>,
  more: { kind?: 'csv' | 'xlsx'; crowded?: boolean; chosenAgs?: string } = {},
) {
  const said = Object.entries({ name: 'Haus der Sprachen', ...cells }) as [Field, string][];
  return interpretRow(
    { cells: said.map(([, cell]) => cell), crowded: more.crowded ?? false, chosenAgs: more.chosenAgs },
    {
      mapping: said.map(([field]) => field),
      kind: more.kind ?? 'csv',
      brings: 'members',
      since: dayFrom('2026-11-22'),
      book: placeBook(),
    },
  );
}

const wish = (...asked: Parameters<typeof read>) => {
  const outcome = read(...asked);
  assert.ok('wish' in outcome, JSON.stringify(outcome));
  return outcome.wish;
};
const faults = (...asked: Parameters<typeof read>) => {
  const outcome = read(...asked);
  assert.ok('faults' in outcome, JSON.stringify(outcome));
  return outcome.faults.map((fault) => faultSentence('en', fault));
};

test('a name alone is enough; everything else has its usual value', () => {
  assert.deepEqual(wish({}), {
    name: 'Haus der Sprachen',
    kind: 'memberOrganisation',
    topics: [],
    languages: [],
    origins: [],
    since: '2026-11-22',
    membership: 'full',
  });
  assert.deepEqual(faults({ name: '  ' }), ['The name is missing.']);
});

test('a name loses what nobody sees and keeps what it is spelled with', () => {
  assert.equal(wish({ name: 'FiA – Frau\u00aden  in\u00a0Ar\u00adbeit' }).name, 'FiA – Frauen in Arbeit');
  assert.equal(wish({ name: 'خانه\u200cی فرهنگ' }).name, 'خانه\u200cی فرهنگ');
  assert.equal(wish({ name: '<script>alert(1)</script>' }).name, '<script>alert(1)</script>');
  assert.deepEqual(faults({ name: '???' }), ['The name holds no letter and no digit.']);
  assert.deepEqual(faults({ name: 'x'.repeat(301) }), ['The name is longer than 300 characters.']);
  // Eighteen letters each, once folded: more than an index can hold.
  assert.deepEqual(faults({ name: '\ufdfa'.repeat(100) }), ['The name is longer than 300 characters.']);
});

test('the e. V. of a name becomes its legal form, which the house writes behind it again', () => {
  for (const name of ['Pöge-Haus e.V.', 'Pöge-Haus e. V.', 'Pöge-Haus eV', 'Pöge-Haus, eingetragener Verein']) {
    const { name: kept, legalForm } = wish({ name });
    assert.deepEqual([kept, legalForm], ['Pöge-Haus', 'registeredAssociation'], name);
  }
  assert.equal(wish({ name: 'Naomi e.V., Beratung' }).name, 'Naomi e.V., Beratung');
  assert.equal(wish({ name: 'e.V.' }).name, 'e.V.');
  assert.deepEqual(
    [wish({ name: 'Lernort gGmbH' }).legalForm, wish({ name: 'Lernort gGmbH' }).nonProfit],
    ['company', true],
  );
});

test('days are read as people write them, a lost format in a workbook too', () => {
  assert.equal(wish({ since: '8.4.2017' }).since, '2017-04-08');
  assert.equal(wish({ since: '2017-04-08 09:30' }).since, '2017-04-08');
  assert.equal(wish({ since: '42833' }, { kind: 'xlsx' }).since, '2017-04-08');
  assert.equal(wish({ founded: '1992' }).founded, '1992-01-01');
  assert.deepEqual(faults({ since: '42833' }), ['“42833” is not a day. Write it like this: 27/03/2022.']);
  assert.deepEqual(faults({ since: '31.2.2017' }).length, 1);
  assert.deepEqual(faults({ since: '2017' }).length, 1);
  assert.deepEqual(faults({ since: '8.4.2017', until: '7.4.2017' }), [
    'The end is before the beginning on 08/04/2017.',
  ]);
});

test('a place is found by key, by postcode and town, in an address, or not said at all', () => {
  assert.deepEqual(wish({ ags: '14713000' }).seat, { ags: '14713000', place: 'Leipzig' });
  assert.deepEqual(wish({ address: 'Konradstraße 27, 04315 Leipzig' }).seat, {
    ags: '14713000',
    place: 'Leipzig',
    postcode: '04315',
  });
  assert.deepEqual(wish({ address: 'Dresdner Straße 84, Hinterhof, 04317 Leipzig' }).seat?.postcode, '04317');
  assert.deepEqual(wish({ address: 'Schulze Delitzsch Str. ,  Leipzig' }).seat, { ags: '14713000', place: 'Leipzig' });
  assert.deepEqual(wish({ postcode: '4229', town: 'Leipzig-Plagwitz' }).seat, {
    ags: '14713000',
    place: 'Leipzig-Plagwitz',
    postcode: '04229',
  });
  assert.equal(wish({ address: 'Konradstraße 27' }).seat, undefined);
  assert.deepEqual(faults({ postcode: '00000' }), ['There is no postcode “00000”.']);
  assert.deepEqual(faults({ town: 'Entenhausen' }), ['There is no place called “Entenhausen”.']);
  assert.deepEqual(faults({ ags: '14' }), ['Sachsen is a state; a municipality, a district or a town is needed.']);
});

test('a postcode in two districts is asked about, never guessed, and the answer settles it', () => {
  const [sentence = ''] = faults({ postcode: '54298' });
  assert.match(
    sentence,
    /^“54298” may mean several places, \d+ in all, among them .*\(.*\).*\.$|^“54298” may mean several places: /,
  );
  assert.equal(wish({ postcode: '54298' }, { chosenAgs: '07235001' }).seat?.ags, '07235001');
  assert.match(faults({ postcode: '04103', town: 'Dresden' })[0] ?? '', /do not fit together/);
});

test('lists are split at every usual sign, by name in either language, by label or key', () => {
  assert.deepEqual(wish({ origins: 'Syrien, Iraq/ua; Bosnien und Herzegowina und Türkei' }).origins, [
    'SY',
    'IQ',
    'UA',
    'BA',
    'TR',
  ]);
  assert.deepEqual(wish({ languages: 'Arabisch; english | Kurmandschi, Dari\nfarsi' }).languages, [
    'ar',
    'en',
    'kmr',
    'prs',
    'fa',
  ]);
  assert.deepEqual(wish({ topics: 'Bildung / antiRacism und Sprachkurse' }).topics, [
    'education',
    'antiRacism',
    'languageCourses',
  ]);
  assert.deepEqual(faults({ origins: 'Syrien, Atlantis' }), ['“Atlantis” is not a known country.']);
  assert.deepEqual(faults({ languages: 'Klingonisch hoch zwei' }), [
    '“Klingonisch hoch zwei” is not a known language.',
  ]);
  assert.deepEqual(faults({ topics: 'Zauberei' }), ['“Zauberei” is not a known topic.']);
});

test('choices are known by what people call them', () => {
  const { legalForm, nonProfit, membership, kind } = wish({
    legalForm: 'gGmbH',
    membership: 'Fördermitglied',
    kind: 'Landesverband',
  });
  assert.deepEqual([legalForm, nonProfit, membership, kind], ['company', true, 'supporting', 'stateNetwork']);
  assert.equal(wish({ legalForm: 'e. V.', nonProfit: 'nein' }).nonProfit, false);
  assert.deepEqual(
    faults({ legalForm: 'Bruderschaft', membership: 'heilig', kind: 'Orden', nonProfit: 'vielleicht' }),
    [
      '“Bruderschaft” is not a known legal form.',
      '“vielleicht” is neither yes nor no.',
      '“Orden” is not a known kind of organisation.',
      '“heilig” is not a known kind of membership.',
    ],
  );
});

test('a homepage is http or https, and a bare "http://" is none', () => {
  assert.equal(
    wish({ homepage: 'www.verein.example/über uns'.replace(' ', '-') }).homepage,
    'https://www.verein.example/%C3%BCber-uns',
  );
  assert.equal(wish({ homepage: 'http://' }).homepage, undefined);
  for (const homepage of [
    'javascript:alert(1)',
    'ftp://verein.example',
    'https://a:b@verein.example',
    'keine Ahnung',
  ]) {
    assert.equal(faults({ homepage }).length, 1, homepage);
  }
});

test('a row with more cells than the header is refused whole', () => {
  assert.deepEqual(faults({}, { crowded: true }), [
    'The row has more cells than the header; perhaps a quotation mark is missing.',
  ]);
});
