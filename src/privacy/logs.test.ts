import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { routes } from '#routes';
import { type TestHouse, testHouse } from '#test';
import { SEED, seeded } from './privacyForTest.ts';

/** All that is written to both outputs during the work. */
async function written(t: TestContext, work: () => Promise<unknown>): Promise<string> {
  const lines: string[] = [];
  const keep = (text: string | Uint8Array) => lines.push(String(text)) > 0;
  const mocks = [t.mock.method(process.stdout, 'write', keep), t.mock.method(process.stderr, 'write', keep)];
  try {
    await work();
  } finally {
    for (const mock of mocks) mock.mock.restore();
  }
  return lines.join('');
}

test('a tour through sign-in, account, forms and what breaks leaves no name and no address in the logs', async (t) => {
  const house = await testHouse(t, { story: true });
  const { headers } = await seeded(house);
  const { rows: people } = await house.database.pool.query<Someone>(
    `select name, email, array(select o.slug from role_held r join organisation o on o.node = r.organisation
        where r.account = a.id) as organisations from account a where email <> $1`,
    [SEED.email],
  );
  const logs = await written(t, () => tour(house, headers, people));
  const seeds = [SEED.name, SEED.email, '203.0.113.77', ...people.flatMap(({ name, email }) => [name, email])];
  assert.deepEqual(
    seeds.filter((seed) => logs.includes(seed)),
    [],
  );
  assert.match(logs, /"event":"request"/, 'what broke is logged, and nothing else of it');
});

interface Someone {
  name: string;
  email: string;
  organisations: string[];
}

async function tour(house: TestHouse, headers: { Cookie: string }, people: readonly Someone[]): Promise<void> {
  const language = 'de';
  const { email } = SEED;
  await house.ask(routes.signIn.to({ language }));
  await house.sendForm(routes.askForLink.to({ language }), { email });
  await house.sendForm(routes.askForLink.to({ language }), { email: 'kein brief' });
  for (const person of people) {
    const cookie = await house.as(person.email.split('@')[0]!);
    await house.ask(routes.myArea.to({ language }), { headers: cookie });
    await house.ask(routes.account.to({ language }), { headers: cookie });
    for (const organisation of person.organisations) {
      for (const page of [
        routes.workplace,
        routes.retention,
        routes.processingRecord,
        routes.contacts,
        routes.applications,
      ]) {
        await house.ask(page.to({ language, organisation }), { headers: cookie });
      }
    }
  }
  await house.ask(routes.ownData.to({ language }), { headers });
  await house.ask(`${routes.ownData.to({ language })}?name=${encodeURIComponent(SEED.name)}`, { headers });
  await house.sendForm(routes.doEraseAccount.to({ language }), { email: `falsch-${email}` }, headers);
  // Something breaks in the middle of a page with names on it.
  await house.database.pool.query('alter table consent rename to consent_away');
  await house.ask(routes.ownData.to({ language }), { headers });
  await house.database.pool.query('alter table consent_away rename to consent');
  await house.sendForm(routes.doEraseAccount.to({ language }), { email }, headers);
}
