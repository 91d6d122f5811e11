import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { parse } from 'csv-parse/sync';
import { dayFrom } from '#ground/day';
import { affiliate, recordOrganisation } from '#federation';
import { type Route, routes } from '#routes';
import { fillings, testHouse, textOf } from '#test';

const LIST = join(import.meta.dirname, '../../../shared/data/adversarial/blns.json');
const skip = existsSync(LIST) ? false : 'the Big List of Naughty Strings is not here';
const naughty: string[] = skip ? [] : (JSON.parse(readFileSync(LIST, 'utf8')) as string[]);
const house = await testHouse({ after }, { story: true });

const PARAMETERS =
  'q on after sort depth by district state topic origin language kind legalForm membership umbrella cursor limit next'.split(
    ' ',
  );
const routesGot = Object.values<Route>(routes).filter(({ method }) => method === 'GET');
const cursor = (...parts: unknown[]) => Buffer.from(JSON.stringify(parts)).toString('base64url');

/** What no browser sends and somebody will: already encoded, so that broken bytes arrive as they are. */
const broken = [
  '%00',
  'a%00b',
  '%ED%A0%80',
  '%ED%BF%BF',
  '%FF%FE',
  '%C0%AF',
  '%',
  '%zz',
  '%0d%0aX:1',
  '%E2%80%AE',
  '%1b%5b31m',
  '%F4%90%80%80',
  'x'.repeat(7_000),
  '%F0%9F%98%80'.repeat(600),
  `${'9'.repeat(400)}`,
  '-1',
  '1e309',
  '0x10',
  'NaN',
  '[]',
  '{}',
  'null',
  '__proto__',
  'constructor',
  cursor(0, 1, 'a'.repeat(1_000)),
  cursor(0, 9e15, 'a'),
  cursor(1, -5, 'a'),
  cursor(0, 1, '\0'),
  cursor(0, 1, 'nosuchday', 'a'),
  cursor(0, 1, '2022-99-99', 'b'),
  cursor(0, 1.5, 'a'),
  cursor(0, '1', 'a'),
  cursor(0, 1, ['a']),
  cursor([]),
  cursor(0, 3_000_000_000, 'a'),
  cursor(0, 1),
  cursor(0, 1, 'a', 'b', 'c'),
  cursor(0, 1, '\ud800'),
  '0001-01-01',
  '9999-12-31',
  '2022-02-30',
  '-0044-03-15',
  '+12022-01-01',
  '31.12.99999',
];

const OUR_SCRIPT = /^<script type="module" src="\/look\/[a-z]+\.[\w-]+\.js">$/;

/** Never a 500, never longer than five seconds, and markup only where we wrote it. */
async function bears(address: string): Promise<void> {
  const began = performance.now();
  const answer = await house.ask(address);
  const body = await answer.text();
  assert.ok(answer.status < 500, `${answer.status} for ${address.slice(0, 300)}`);
  assert.ok(performance.now() - began < 5_000, `too slow: ${address.slice(0, 300)}`);
  if (/html/.test(answer.headers.get('Content-Type') ?? '')) {
    const scripts = body.match(/<script[^>]*>/g) ?? [];
    assert.ok(scripts.length > 0 && scripts.every((tag) => OUR_SCRIPT.test(tag)), address.slice(0, 300));
    assert.doesNotMatch(body, /(?:href|src|action)="\s*javascript:/i, address.slice(0, 300));
    assert.doesNotMatch(body.replace(/="[^"]*"/g, ''), /<\w[^>]*\son\w+=/i, address.slice(0, 300));
  }
}

test('every address bears broken bytes, endless values and foreign cursors in every parameter', async () => {
  for (const [index, route] of routesGot.entries()) {
    const address = route.to(fillings);
    for (const [place, parameter] of PARAMETERS.entries()) {
      // Each value meets each parameter, and each address each value; not all three with all.
      for (const value of broken.filter((_, each) => (each + 5 * index + 7 * place) % 52 === 0))
        await bears(`${address}?${parameter}=${value}`);
    }
    await bears(
      `${address}?${PARAMETERS.map((parameter) => `${parameter}=a&${parameter}=b&${parameter}[]=c&${parameter}[x]=d`).join('&')}`,
    );
  }
});

test('the lists bear every broken value in every parameter they read', async () => {
  for (const [route, parameters] of [
    [routes.members, ['q', 'on', 'after']],
    [routes.apiOrganisations, ['q', 'on', 'cursor', 'district']],
  ] as const) {
    for (const parameter of parameters) {
      for (const [index, value] of broken.entries()) {
        if (parameter !== 'after' && parameter !== 'cursor' && index % 2 === 0) continue;
        await bears(`${route.to(fillings)}?${parameter}=${value}`);
        if (parameter === 'after') await bears(`${route.to(fillings)}?sort=-since&after=${value}`);
      }
    }
  }
});

test('parts of addresses may be anything', async () => {
  for (const route of routesGot.filter(({ pattern }) => pattern.includes(':'))) {
    for (const value of broken.filter((_, index) => index % 3 === 0)) {
      for (const part of ['language', 'umbrella', 'organisation', 'slug', 'id', 'import', 'file']) {
        const asked = route.pattern.replace(/:([a-z]+)(?:\{[^}]*\})?/gi, (_, name: string) =>
          name === part ? value : ((fillings as Record<string, string>)[name] ?? 'x'),
        );
        if (route.pattern.includes(`:${part}`)) await bears(asked);
      }
    }
  }
});

test('every naughty string can be searched for and asked as a day', { skip }, async () => {
  for (const [index, text] of naughty.entries()) {
    const value = encodeURIComponent(text.toWellFormed());
    await bears(`/de/dsm/members${index % 6 === 0 ? '' : '.csv'}?q=${value}&on=${value}`);
    const route = routesGot[index % routesGot.length]!;
    if (index % 4 === 0) await bears(`${route.to(fillings)}?${PARAMETERS[index % PARAMETERS.length]}=${value}`);
  }
});

test(
  'organisations with naughty names are listed, shown, found and written to files, letter by letter',
  { skip },
  async () => {
    const from = dayFrom('2020-01-01');
    const umbrella = await recordOrganisation(house.database, 'test', {
      name: 'Netz <b>"&\'',
      kind: 'stateNetwork',
      slug: 'naughty',
      from,
    });
    // A name has letters; what the database cannot hold is refused before it gets here.
    const fit = naughty.filter(
      (text) => text.trim() !== '' && text.length <= 300 && !text.includes('\0') && text.isWellFormed(),
    );
    // Those with signs of markup, formulas or quoting count most; of the others every sixth.
    const names = fit.filter((text, index) => (/[<&=@"'`]/.test(text) ? index % 3 === 0 : index % 6 === 0));
    const slugs: string[] = [];
    for (const name of names) {
      const { slug } = await recordOrganisation(house.database, 'test', {
        name,
        original: { name, language: 'ar' },
        kind: 'memberOrganisation',
        from,
      });
      slugs.push(slug);
      const member = await affiliate(house.database, 'test', {
        member: slug,
        umbrella: umbrella.slug,
        kind: 'full',
        from,
      });
      assert.ok(!('refused' in member), slug);
    }
    for (let after: string | undefined = '/de/naughty/members', pages = 0; after && pages < 60; pages++) {
      await bears(after);
      after = /<a[^>]*href="([^"]*)"[^>]*>Weiter<\/a>/.exec(await house.page(after))?.[1]?.replaceAll('&amp;', '&');
    }
    for (const path of ['', '/districts', '/figures', '/about', '/members?sort=since'])
      await bears(`/ar/naughty${path}`);
    for (const [index, slug] of slugs.entries()) {
      if (index % 5 !== 0) continue;
      const page = `/fa/naughty/organisations/${slug}`;
      await bears(page);
      const shown = /<h1>([\s\S]*?)<\/h1>/.exec(await house.page(page))![1]!;
      assert.equal(textOf(shown), textOf(escaped(names[index]!)), slug);
    }
    const rows = parse(Buffer.from(await (await house.ask('/de/naughty/members.csv')).arrayBuffer()), {
      bom: true,
      delimiter: ';',
    }) as string[][];
    assert.equal(rows.length, 1 + names.length);
    assert.ok(
      rows.every(([name]) => !/^[=+\-@\t\r]/.test(name!)),
      'no cell is taken for a formula',
    );
    for (const file of ['members.xlsx', 'districts.svg', 'figures.svg']) {
      const answer = await house.ask(`/de/naughty/${file}`);
      assert.equal(answer.status, 200);
      if (file.endsWith('svg')) assert.doesNotMatch(await answer.text(), /<b>|<script/);
    }
  },
);

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
