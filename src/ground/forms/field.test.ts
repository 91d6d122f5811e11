import assert from 'node:assert/strict';
import { test } from 'node:test';
import { z } from 'zod';
import { type Language, languages } from '#ground/language';
import { field, readForm } from '#ground/forms';
import { sending } from './formsForTest.ts';

const colours = ['red', 'green', 'blue'] as const;

/** Each field with what it takes (and what becomes of it) and what it refuses. */
const fields: Record<
  string,
  {
    type: (language: Language) => z.ZodType;
    takes: readonly (readonly [string, unknown])[];
    refuses: readonly string[];
  }
> = {
  text: {
    type: () => field.text({ most: 10 }),
    takes: [
      [' Verein ', 'Verein'],
      ['e\u0301', 'é'],
      ['\u200fعربي\u200e x', '\u200fعربي\u200e x'],
      ['😀'.repeat(10), '😀'.repeat(10)],
      ['a\tb', 'a b'],
    ],
    refuses: ['', '  ', '\u200b\u2800', '12345678901', 'a\u0000b', 'a\u001b[0m', 'a\nb', 'a\u2028b', 'a\u0085b'],
  },
  optionalText: {
    type: () => field.optionalText({ most: 3 }),
    takes: [
      ['', undefined],
      [' ', undefined],
      ['abc', 'abc'],
    ],
    refuses: ['abcd', '\u0007'],
  },
  longText: {
    type: () => field.longText({ most: 10 }),
    takes: [
      ['eins\r\nzwei', 'eins\nzwei'],
      ['a\rb', 'a\nb'],
    ],
    refuses: ['', '\r\n', '12345678901', 'a\u0000'],
  },
  optionalLongText: {
    type: () => field.optionalLongText(),
    takes: [
      ['', undefined],
      ['\r\n', undefined],
      ['a\n\nb', 'a\n\nb'],
    ],
    refuses: ['x'.repeat(5_001), '\u009f'],
  },
  email: {
    type: () => field.email(),
    takes: [
      [' Lan.Tran+verein@haus.example ', 'Lan.Tran+verein@haus.example'],
      ['\u200elan@müller.example', 'lan@müller.example'],
      ["o'neil@haus.example", "o'neil@haus.example"],
    ],
    refuses: [
      '',
      'lan',
      'lan@',
      '@haus.example',
      'lan@haus',
      'a b@haus.example',
      'a@b@haus.example',
      'a@-haus.example',
      'a@haus..example',
      '<a@haus.example>',
      'a@haus.example\nBcc: b@haus.example',
      `${'a'.repeat(65)}@haus.example`,
      `a@${'b'.repeat(250)}.example`,
    ],
  },
  optionalEmail: {
    type: () => field.optionalEmail(),
    takes: [
      ['', undefined],
      ['a@haus.example', 'a@haus.example'],
    ],
    refuses: ['a@'],
  },
  webAddress: {
    type: () => field.webAddress(),
    takes: [
      ['', undefined],
      ['https://', undefined],
      ['www.verein.example', 'https://www.verein.example/'],
      ['HTTP://verein.example/a?b=c#d', 'http://verein.example/a?b=c#d'],
      ['verein.example:8080/a', 'https://verein.example:8080/a'],
    ],
    refuses: [
      'javascript:alert(1)',
      'javascript:1',
      'data:text/html,x',
      'ftp://verein.example',
      'mailto:a@haus.example',
      'https://a:b@verein.example',
      'https://a@verein.example',
      'verein',
      'http://ver ein.example',
      `https://verein.example/${'x'.repeat(1_000)}`,
    ],
  },
  day: {
    type: (language) => field.day(language),
    takes: [
      ['8.2.2022', '2022-02-08'],
      ['2022-02-08', '2022-02-08'],
      ['٨/٢/٢٠٢٢', '2022-02-08'],
      ['۸/۲/۲۰۲۲', '2022-02-08'],
    ],
    refuses: ['', 'morgen', '30.2.2022', '2022-13-01', '1.1.9999'],
  },
  optionalDay: {
    type: (language) => field.optionalDay(language),
    takes: [
      ['', undefined],
      ['8.2.22', '2022-02-08'],
    ],
    refuses: ['30.2.2022'],
  },
  wholeNumber: {
    type: () => field.wholeNumber({ least: 1, most: 2_000 }),
    takes: [
      ['1', 1],
      ['2000', 2000],
      ['1.200', 1200],
      ['1,200', 1200],
      ['1 200', 1200],
      ['۱٬۲۰۰', 1200],
      ['٤٢', 42],
      ['007', 7],
    ],
    refuses: [
      '',
      '0',
      '-1',
      '2001',
      '1.5',
      '1,20',
      '1e3',
      '0x10',
      'NaN',
      'Infinity',
      '9'.repeat(400),
      'zwölf',
      '1.200,000',
    ],
  },
  optionalNumber: {
    type: () => field.optionalNumber({ least: -5 }),
    takes: [
      ['', undefined],
      ['\u22125', -5],
      ['-0', 0],
    ],
    refuses: ['-6', 'x'],
  },
  code: {
    type: () => field.code(6),
    takes: [
      ['012 345', '012345'],
      ['۰۱۲۳۴۵', '012345'],
      ['012-345', '012345'],
    ],
    refuses: ['', '12345', '1234567', '12345a'],
  },
  postcode: {
    type: () => field.postcode(),
    takes: [
      ['06108', '06108'],
      ['D-06108', '06108'],
      ['٠٦١٠٨', '06108'],
    ],
    refuses: ['', '6108', '061080', 'Halle'],
  },
  optionalPostcode: {
    type: () => field.optionalPostcode(),
    takes: [
      ['', undefined],
      ['06108', '06108'],
    ],
    refuses: ['0610'],
  },
  phone: {
    type: () => field.phone(),
    takes: [
      ['', undefined],
      ['+49 (345) 12-34', '+49 (345) 12-34'],
    ],
    refuses: ['110 Polizei', '12', '1'.repeat(21), '++49 345'],
  },
  choice: {
    type: () => field.choice(colours),
    takes: [['green', 'green']],
    refuses: ['', 'Green', '__proto__', 'constructor'],
  },
  optionalChoice: {
    type: () => field.optionalChoice(colours),
    takes: [
      ['', undefined],
      ['red', 'red'],
    ],
    refuses: ['pink'],
  },
  many: {
    type: () => field.many(colours),
    takes: [
      ['', []],
      ['blue', ['blue']],
    ],
    refuses: ['pink', '0'],
  },
  yes: {
    type: () => field.yes(),
    takes: [
      ['yes', true],
      ['on', true],
    ],
    refuses: [''],
  },
  tick: {
    type: () => field.tick(),
    takes: [
      ['', false],
      ['yes', true],
    ],
    refuses: [],
  },
};

// English as zod would say it, where nobody took care.
const RAW = /invalid|expected|received|must be|required/i;

for (const { code } of languages) {
  test(`every field takes what it should and refuses the rest with a sentence, in ${code}`, async () => {
    for (const [kind, { type, takes, refuses }] of Object.entries(fields)) {
      const shape = z.object({ it: type(code) });
      for (const [typed, value] of takes) {
        const read = await readForm(sending([['it', typed]]), shape, code);
        assert.ok('values' in read, `${kind} takes ${JSON.stringify(typed)}`);
        assert.deepEqual(read.values.it, value, kind);
        assert.deepEqual(read.form.problems, {});
      }
      for (const typed of refuses) {
        const read = await readForm(sending([['it', typed]]), shape, code);
        assert.ok('refused' in read, `${kind} refuses ${JSON.stringify(typed)}`);
        const { it: sentence, ...others } = read.refused.problems;
        assert.deepEqual(others, {});
        assert.match(sentence ?? '', /\p{L}.*[.]$/u, kind);
        assert.doesNotMatch(sentence ?? '', RAW, kind);
        if (['ru', 'ar', 'fa'].includes(code)) assert.match(sentence!, /[\p{Script=Cyrillic}\p{Script=Arabic}]/u);
        assert.equal(read.refused.typed.get('it'), typed, 'what was typed stays');
      }
    }
  });
}

test('a field that did not come at all is as one left empty', async () => {
  for (const [kind, { type, takes }] of Object.entries(fields)) {
    const read = await readForm(sending([]), z.object({ it: type('de') }), 'de');
    const whenEmpty = takes.find(([typed]) => typed === '');
    assert.equal('values' in read, whenEmpty !== undefined, kind);
    if ('values' in read) assert.deepEqual(read.values.it, whenEmpty![1]);
  }
});

test('several ticks arrive as a list in the order of the choices, each once; elsewhere the first text counts', async () => {
  const shape = z.object({ colours: field.many(colours), name: field.text() });
  const read = await readForm(
    sending([
      ['colours', 'blue'],
      ['colours', 'red'],
      ['colours', 'blue'],
      ['name', 'A'],
      ['name', 'B'],
    ]),
    shape,
    'de',
  );
  assert.ok('values' in read);
  assert.deepEqual(read.values, { colours: ['red', 'blue'], name: 'A' });
});

test("a page's own check keeps its own sentence, and zod's own fields never speak English", async () => {
  const shape = z
    .object({ from: field.day('de'), until: field.day('de'), id: z.uuid(), size: z.string().max(2) })
    .refine(({ from, until }) => from <= until, { error: 'Das Ende liegt vor dem Beginn.', path: ['until'] });
  const id = '3f0c0f6e-8a4e-4b6e-9d9e-6d6f0a1b2c3d';
  const turned = await readForm(
    sending([
      ['from', '2.1.2022'],
      ['until', '1.1.2022'],
      ['id', id],
      ['size', 'a'],
    ]),
    shape,
    'de',
  );
  assert.ok('refused' in turned);
  assert.deepEqual(turned.refused.problems, { until: 'Das Ende liegt vor dem Beginn.' });
  const raw = await readForm(
    sending([
      ['from', '1.1.2022'],
      ['until', '2.1.2022'],
      ['id', 'x'],
      ['size', 'abc'],
    ]),
    shape,
    'vi',
  );
  assert.ok('refused' in raw);
  const sentence = 'Vui lòng kiểm tra lại nội dung ở đây.';
  assert.deepEqual(raw.refused.problems, { id: sentence, size: sentence });
});

test('the shape says the types of the values', async () => {
  const shape = z.object({ colour: field.choice(colours), seats: field.optionalNumber(), agreed: field.yes() });
  const read = await readForm(
    sending([
      ['colour', 'red'],
      ['agreed', 'yes'],
    ]),
    shape,
    'de',
  );
  assert.ok('values' in read);
  const { colour, seats, agreed }: { colour: 'red' | 'green' | 'blue'; seats: number | undefined; agreed: true } =
    read.values;
  assert.deepEqual([colour, seats, agreed], ['red', undefined, true]);
});
