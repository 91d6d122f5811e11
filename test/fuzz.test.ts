import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Chance } from '#story';
import { formsIn, type FormFound, linksIn, testHouse } from '#test';

// How many requests; more by hand: FUZZ=100000 bin/test fuzz.
const REQUESTS = Number(process.env['FUZZ'] ?? 10_000);
const SEED = 20_261_122;

const people = [
  undefined,
  'elena-petrova',
  'nguyen-thi-hoa',
  'jonas-wieland',
  'amina-diallo',
  'layla-al-masri',
  'oksana-bondarenko',
  'karim-haddad',
] as const;

// What would end the visit itself; each has its own tests.
const NOT_SENT = /sign-out|\/erase|\/sessions\/|\/demonstration\/|\/people\/[^/]+\/end/;

const strange = [
  '',
  ' ',
  '0',
  '-1',
  '1e309',
  '٣١.١٢.٢٠٢٦',
  '31.2.2026',
  '9999-99-99',
  '2026-11-22',
  'null',
  '[object Object]',
  '__proto__',
  'constructor',
  "'; drop table account; --",
  '%00%0d%0aX: 1',
  '\r\nBcc: somebody@menschen.example',
  '../../../../etc/passwd',
  '<script>alert(1)</script>',
  '=1+1',
  '{{7*7}}',
  'a'.repeat(5_000),
  '\u202etxt.exe',
  '\ud800',
  '\u0000',
  '𝕏'.repeat(300),
  'someone@menschen.example',
  '00000000-0000-0000-0000-000000000000',
];

test(`${REQUESTS} requests with fields left out, doubled, mistyped and hostile never break anything`, async (t) => {
  const house = await testHouse(t, { story: true });
  const chance = new Chance(SEED);
  const headersOf = await Promise.all(
    people.map(async (person): Promise<Record<string, string>> => (person ? house.as(person) : {})),
  );
  const seen = await Promise.all(headersOf.map((headers) => crawl(house.ask, headers)));
  const broken: string[] = [];
  for (let sent = 0; sent < REQUESTS; sent += 1) {
    const who = chance.between(0, people.length - 1);
    const { pages, forms } = seen[who]!;
    const init =
      forms.length > 0 && chance.percent(60)
        ? formRequest(chance, chance.pick(forms))
        : addressRequest(chance, chance.pick(pages));
    if (NOT_SENT.test(init.path)) continue;
    const headers = { ...headersOf[who], 'Sec-Fetch-Site': 'same-origin', ...init.headers };
    const answer = await house.ask(init.path, {
      method: init.method,
      headers,
      ...(init.body ? { body: init.body } : {}),
    });
    await answer.arrayBuffer();
    if (answer.status >= 500) broken.push(`${people[who] ?? 'anyone'} ${init.method} ${init.path}: ${answer.status}`);
    if (broken.length > 5) break;
  }
  assert.deepEqual(broken, []);
});

interface Sent {
  method: string;
  path: string;
  headers: Record<string, string>;
  body?: BodyInit;
}

function formRequest(chance: Chance, form: FormFound): Sent {
  const pairs: [string, string][] = form.fields.flatMap(({ name, type, value, choices }) => {
    if (type === 'file' || chance.percent(12)) return [];
    const usual = choices.length > 0 ? chance.pick(choices) : value;
    const given = chance.percent(type === 'hidden' ? 85 : 45) ? usual : chance.pick(strange);
    return chance.percent(4)
      ? [
          [name, given],
          [name, chance.pick(strange)],
        ]
      : [[name, given]];
  });
  if (chance.percent(5)) pairs.push([chance.pick(strange) || 'x', chance.pick(strange)]);
  if (form.method === 'get') {
    const path = form.action.split('?')[0] ?? '/';
    return { method: 'GET', path: `${path}?${new URLSearchParams(pairs).toString()}`, headers: {} };
  }
  if (!form.multipart) {
    const headers = { 'Content-Type': 'application/x-www-form-urlencoded' };
    return { method: 'POST', path: form.action, headers, body: new URLSearchParams(pairs).toString() };
  }
  const body = new FormData();
  for (const [name, value] of pairs) body.append(name, value);
  const file = new File([chance.pick(strange)], chance.pick(strange) || 'x.csv');
  for (const { name, type } of form.fields) if (type === 'file') body.append(name, file);
  return { method: 'POST', path: form.action, headers: {}, body };
}

function addressRequest(chance: Chance, address: string): Sent {
  const url = new URL(address, 'http://dachwerk.example');
  for (const name of url.searchParams.keys()) if (chance.percent(50)) url.searchParams.set(name, chance.pick(strange));
  if (chance.percent(30))
    url.searchParams.append(chance.pick(['on', 'q', 'page', 'sort', 'after', 'next']), chance.pick(strange));
  const parts = url.pathname.split('/');
  if (chance.percent(30))
    parts[chance.between(1, parts.length - 1)] = encodeURIComponent(chance.pick(strange).toWellFormed());
  const path = parts.join('/') + url.search;
  if (chance.percent(15)) {
    const headers = { 'Content-Type': 'application/json' };
    return {
      method: chance.pick(['POST', 'PATCH', 'DELETE']),
      path,
      headers,
      body: JSON.stringify({ [chance.pick(strange)]: chance.pick(strange) }),
    };
  }
  return { method: 'GET', path, headers: {} };
}

/** Pages this person finds by following links from the beginning and my area, and the forms on them. */
async function crawl(ask: (path: string, init?: RequestInit) => Promise<Response>, headers: Record<string, string>) {
  const waiting = [
    '/de/my-area',
    '/de/account',
    '/de/dsm',
    '/de/dsm/apply',
    '/ar/sign-in',
    '/api/v1/organisations?umbrella=dsm',
  ];
  const known = new Set(waiting);
  const forms = new Map<string, FormFound>();
  const pages: string[] = [];
  for (let path = waiting.shift(); path !== undefined && pages.length < 120; path = waiting.shift()) {
    const answer = await ask(path, { headers });
    const html = await answer.text();
    pages.push(path);
    if (!answer.headers.get('Content-Type')?.startsWith('text/html')) continue;
    for (const form of formsIn(html))
      forms.set(`${form.method} ${form.action} ${form.fields.map(({ name }) => name).join()}`, form);
    // One page of each kind is enough: ids and days in addresses are all alike here.
    for (const link of linksIn(html)) {
      const kind = link.replace(/[0-9a-f-]{36}|\d+|\?.*/g, '*').replace(/^\/(?:ar|en|fa|ru|vi)\//, '/de/');
      if (!link.startsWith('/') || known.has(kind)) continue;
      known.add(kind);
      if (!/^\/de\/(?!dsm|my-area|account|sign-in|notifications|demonstration)/.test(kind)) waiting.push(link);
    }
  }
  return { pages, forms: [...forms.values()] };
}
