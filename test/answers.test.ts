import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { type Route, routes } from '#routes';
import { fillings, getAddresses, testHouse } from '#test';

const house = await testHouse({ after }, { story: true });
const changing = Object.values<Route>(routes).filter(({ method }) => method !== 'GET');

test('every answer carries the headers that keep others out: pages, files, errors, redirects', async () => {
  const others = [
    '/nothing',
    '/de/nobody',
    '/api/v1/nothing',
    '/api/v1/organisations?limit=many',
    '/look/none.css',
    '/de/dsm/%E0%A4%A',
  ];
  const answers = [...getAddresses().map(({ address }) => address), ...others].map(
    (address) => [address, house.ask(address)] as const,
  );
  const forms = changing.map(
    (route) =>
      [
        route.pattern,
        house.ask(route.to(fillings), { method: route.method, headers: { Origin: 'https://evil.example' } }),
      ] as const,
  );
  for (const [address, asking] of [...answers, ...forms]) {
    const { headers } = await asking;
    const policy = headers.get('Content-Security-Policy') ?? '';
    assert.match(policy, /default-src 'none'/, address);
    assert.match(policy, /frame-ancestors 'none'/, address);
    assert.doesNotMatch(policy, /unsafe-|https?:|\*/, address);
    assert.equal(headers.get('X-Content-Type-Options'), 'nosniff', address);
    assert.equal(headers.get('Referrer-Policy'), 'same-origin', address);
    assert.equal(headers.get('Cross-Origin-Opener-Policy'), 'same-origin', address);
    assert.match(headers.get('Strict-Transport-Security') ?? '', /max-age=\d{8}/, address);
    assert.equal(headers.get('Access-Control-Allow-Origin'), null, address);
    assert.equal(headers.get('X-Powered-By'), null, address);
  }
});

test('HEAD answers as GET does, without a body', async () => {
  for (const { address } of getAddresses()) {
    const [got, headed] = await Promise.all([house.ask(address), house.ask(address, { method: 'HEAD' })]);
    assert.equal(headed.status, got.status, address);
    assert.equal(headed.headers.get('Content-Type'), got.headers.get('Content-Type'), address);
    assert.equal((await headed.arrayBuffer()).byteLength, 0, address);
    await got.arrayBuffer();
  }
});

test('a form from another site is refused, whatever it says of itself, and changes nothing', async () => {
  const before = await everything();
  const cookie = { Cookie: 'dachwerk-session=dws_' };
  for (const route of changing) {
    for (const headers of [
      { 'Sec-Fetch-Site': 'cross-site' },
      { 'Sec-Fetch-Site': 'same-site' },
      { Origin: 'https://evil.example' },
      { Origin: 'null' },
      cookie,
    ]) {
      const answer = await house.ask(route.to(fillings), {
        method: route.method,
        headers: headers as unknown as Record<string, string>,
        body: '{}',
      });
      assert.equal(answer.status, 403, `${route.method} ${route.pattern} ${JSON.stringify(headers)}`);
      assert.equal(answer.headers.get('Set-Cookie'), null);
    }
  }
  assert.equal(await everything(), before);
  assert.equal((await house.sendForm(routes.demonstrationSignIn.to({}), {})).status, 303, 'its own form is taken');
});

test('no address that is got changes anything, for nobody and for staff', async () => {
  const signedIn = await house.sendForm(routes.demonstrationSignIn.to({}), {});
  const session = signedIn.headers.get('Set-Cookie')?.split(';')[0] ?? assert.fail('nobody signed in');
  const before = await everything();
  for (const { address } of [
    ...getAddresses(),
    ...getAddresses({ umbrella: 'nemo', language: 'ar' }),
    ...getAddresses({ umbrella: 'nobody' }),
  ]) {
    for (const headers of [{}, { Cookie: session }]) {
      const answer = await house.ask(address, { headers });
      await answer.arrayBuffer();
      assert.ok(answer.status < 500, `${address}: ${answer.status}`);
    }
  }
  assert.equal(await everything(), before);
});

test('a redirect after a form stays in the house', async () => {
  for (const next of [
    'https://evil.example',
    '//evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    'javascript:alert(1)',
    '/\r\nX: 1',
  ]) {
    const answer = await house.sendForm(`${routes.signOut.to({})}?next=${encodeURIComponent(next)}`, {});
    assert.equal(answer.headers.get('Location'), '/', next);
  }
  const answer = await house.sendForm(`${routes.signOut.to({})}?next=${encodeURIComponent('/de/dsm/members')}`, {});
  assert.equal(answer.headers.get('Location'), '/de/dsm/members');
});

test('what is only for staff looks to others as if it were not there', async () => {
  const headers = await house.as('oksana-bondarenko');
  const [hidden, nothing] = await Promise.all([house.ask('/de/dsm/imports', { headers }), house.ask('/de/nobody')]);
  assert.equal(hidden.status, 404);
  assert.equal(await hidden.text(), await nothing.text());
});

test('what is not for everyone is kept by no browser: pages, tables, cards, errors', async () => {
  const headers = await house.as('elena-petrova');
  for (const place of [
    'contacts',
    'contacts.xlsx',
    'contacts.vcf',
    'statements/2025/answers.csv',
    'contacts/people/x',
  ]) {
    const answer = await house.ask(`/de/my-area/dsm/${place}`, { headers });
    await answer.arrayBuffer();
    assert.equal(answer.headers.get('Cache-Control'), 'no-store', place);
  }
  assert.notEqual((await house.ask('/de/dsm/members')).headers.get('Cache-Control'), 'no-store');
  const out = await house.sendForm(routes.signOut.to({}), {}, headers);
  assert.match(out.headers.get('Clear-Site-Data') ?? '', /"cache"/);
});

test('who is not signed in is asked to, for what is there and what is not alike, and comes back afterwards', async () => {
  for (const place of [
    '/de/dsm/imports',
    '/ar/my-area/dsm/contacts?q=x',
    '/de/my-area/nobody/contacts',
    '/fa/account',
  ]) {
    const answer = await house.ask(place);
    assert.equal(answer.status, 303, place);
    const to = answer.headers.get('Location') ?? '';
    assert.equal(to, `${place.slice(0, 3)}/sign-in?next=${encodeURIComponent(place)}`);
    const page = await house.page(to);
    assert.ok(page.includes(`sign-in?next=${encodeURIComponent(place)}`), 'the form carries it on');
  }
  const astray = await house.page('/de/sign-in?next=https%3A%2F%2Fevil.example');
  assert.ok(!astray.includes('evil.example'));
});

/** One hash over every row of every table. */
async function everything(): Promise<string> {
  const { rows } = await house.database.pool.query<{ name: string }>(
    `select quote_ident(tablename) as name from pg_tables where schemaname = 'public' order by 1`,
  );
  assert.ok(rows.length > 10);
  const hashes = rows.map(
    ({ name }) => `(select md5(coalesce(string_agg(t::text, '|' order by t::text collate "C"), '')) from ${name} t)`,
  );
  const all = await house.database.pool.query<{ hash: string }>(`select concat_ws(',', ${hashes.join(', ')}) as hash`);
  return all.rows[0]!.hash;
}
