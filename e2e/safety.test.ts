import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { dayFrom } from '#ground/day';
import { languages } from '#ground/language';
import { affiliate, recordOrganisation } from '#federation';
import { routes } from '#routes';
import { testBrowser, testHouse } from '#test';
import { pagesIn } from './pages.ts';

const house = await testHouse({ after }, { story: true });
const origin = await house.listen();
const browser = await testBrowser({ after });

const PAYLOADS = [
  `<script>alert(1)</script>`,
  `"><img src=x onerror=alert(2)>`,
  `'><svg onload=alert(3)>`,
  `</title><script>alert(4)</script>`,
  `javascript:alert(5)`,
  `<a href="javascript:alert(6)">x</a>`,
  `{{constructor.constructor('alert(7)')()}}`,
  `\u2028</script><script>alert(8)</script>`,
  `<iframe srcdoc="<script>alert(9)</script>">`,
  `<style>*{background:url(https://evil.example/x)}</style>`,
];

test('names that are programs are shown as names: nothing runs, nothing is fetched from elsewhere, no policy is touched', async () => {
  const from = dayFrom('2020-01-01');
  const umbrella = await recordOrganisation(house.database, 'test', {
    name: PAYLOADS[1]!,
    kind: 'stateNetwork',
    slug: 'evil',
    from,
  });
  for (const name of PAYLOADS) {
    const member = await recordOrganisation(house.database, 'test', {
      name,
      original: { name, language: 'ar' },
      kind: 'memberOrganisation',
      homepage: `https://x.example/"><script>alert(10)</script>`,
      seat: { ags: '14713000', place: name },
      from,
    });
    await affiliate(house.database, 'test', {
      member: member.slug,
      umbrella: umbrella.slug,
      kind: 'full',
      from,
      decision: name,
    });
  }
  const context = await browser.newContext();
  const page = await context.newPage();
  const happened: string[] = [];
  page.on('dialog', (dialog) => {
    happened.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('console', (message) => message.type() === 'error' && happened.push(`console ${message.text()}`));
  page.on('pageerror', (error) => happened.push(`error ${error.message}`));
  page.on('request', (request) => request.url().startsWith(origin) || happened.push(`request ${request.url()}`));
  const listed = await house.page('/de/evil/members');
  const members = [...listed.matchAll(/href="(\/de\/evil\/organisations\/[^"?]+)/g)].map(([, address]) => address!);
  assert.equal(members.length, PAYLOADS.length);
  const asked = PAYLOADS.map((text) => routes.members.to({ language: 'de', umbrella: 'evil' }, { q: text, on: text }));
  for (const address of [
    '/de',
    '/de/evil',
    '/de/evil/members',
    '/ar/evil/districts',
    '/de/evil/figures',
    '/de/evil/districts.svg',
    ...members,
    ...asked,
  ]) {
    if (address.endsWith('.svg'))
      await page
        .goto(origin + '/de')
        .then(() =>
          page.evaluate(
            async (url) => document.body.append(Object.assign(new Image(), { src: url })),
            origin + address,
          ),
        );
    else await page.goto(origin + address);
  }
  await context.close();
  assert.deepEqual(happened, []);
});

test('ordinary pages ask nothing of other hosts and break no rule of their policy', async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  const happened: string[] = [];
  page.on('console', (message) => happened.push(message.text()));
  page.on('request', (request) => request.url().startsWith(origin) || happened.push(request.url()));
  for (const [what, address] of pagesIn('de')) if (what !== 'missing') await page.goto(origin + address);
  assert.deepEqual(await context.cookies(), [], 'no cookie without signing in');
  await context.close();
  assert.deepEqual(happened, []);
});

test('a page costs at most 30 kB, the look 20 and the script 15, packed', async () => {
  const packed = async (address: string) => {
    const answer = await house.ask(address, { headers: { 'Accept-Encoding': 'gzip' } });
    assert.equal(answer.headers.get('Content-Encoding'), 'gzip', address);
    const bytes = new Uint8Array(await answer.arrayBuffer());
    return { size: bytes.length, text: gunzipSync(bytes).toString() };
  };
  const far = [routes.districts, routes.figures, routes.members].map((route) =>
    route.to({ language: 'ar', umbrella: 'nemo' }),
  );
  for (const address of [...languages.flatMap(({ code }) => pagesIn(code).map(([, each]) => each)), ...far]) {
    const { size } = await packed(address);
    assert.ok(size <= 30_000, `${address}: ${size} bytes`);
  }
  const { text } = await packed('/de/dsm/members');
  const files = [...text.matchAll(/(?:href|src)="(\/look\/[^"]+)"/g)].map(([, file]) => file!);
  for (const [ending, most] of [
    ['css', 20_000],
    ['js', 15_000],
  ] as const) {
    const sizes = await Promise.all(files.filter((file) => file.endsWith(ending)).map(packed));
    assert.ok(sizes.length > 0);
    assert.ok(sizes.reduce((sum, { size }) => sum + size, 0) <= most, ending);
  }
});
