import assert from 'node:assert/strict';
import { test } from 'node:test';
import { renderToString } from 'preact-render-to-string';
import { dayFrom } from '#ground/day';
import { type House, personOf, type Visit } from '#identity';
import { rights } from '#rights';
import { routes } from '#routes';
import { testHouse, textOf } from '#test';
import { TaskList } from './TaskList.tsx';
import { waitingFor } from './waiting.ts';

/** The visit of a story person, as the app makes it for "my area". */
async function visitOf(t: Parameters<typeof testHouse>[0], person: string): Promise<Visit> {
  const { house: given, as } = await testHouse(t, { story: true });
  const house: House = { rights, ...given };
  const url = new URL(`http://dachwerk.example${routes.myArea.to({ language: 'de' })}`);
  const request = new Request(url, { headers: await as(person) });
  const actor = await personOf(house.database, request, false, house.today());
  assert.ok(actor);
  return { house, actor, today: house.today(), language: 'de', url, parts: {}, request, network: 'test' };
}

test('tasks of all organisations one acts for come together, what is due first at the top', async (t) => {
  const visit = await visitOf(t, 'samuel-okoro');
  const asked: string[] = [];
  const tasks = await waitingFor(visit, [
    async ({ granted }) => {
      assert.ok(granted);
      asked.push(granted.owner.slug);
      const address = `/de/my-area/${granted.owner.slug}`;
      const late = granted.owner.slug === 'dsm' ? dayFrom('2026-11-20') : dayFrom('2026-11-24');
      return [
        { sentence: `Irgendwann ${granted.owner.slug}`, address },
        { sentence: `Bald ${granted.owner.slug}`, address, due: late },
      ];
    },
    async () => [{ sentence: 'Später', address: '/de', due: dayFrom('2026-12-24') }],
  ]);
  assert.deepEqual(asked.toSorted(), ['dsm', 'leipzig']);
  assert.deepEqual(
    tasks.map(({ sentence }) => sentence),
    ['Bald dsm', 'Bald leipzig', 'Später', 'Später', 'Irgendwann dsm', 'Irgendwann leipzig'],
  );
  assert.deepEqual(new Set(tasks.map(({ owner }) => owner.slug)), new Set(['dsm', 'leipzig']));
});

test('a task says in words and by its mark how much time is left', async (t) => {
  const visit = await visitOf(t, 'elena-petrova');
  const task = (sentence: string, due?: string) => async () => [
    { sentence, address: '/de', ...(due ? { due: dayFrom(due) } : {}) },
  ];
  const tasks = await waitingFor(visit, [
    task('A', '2026-11-20'),
    task('B', '2026-11-22'),
    task('C', '2026-11-27'),
    task('D', '2026-11-28'),
    task('E'),
  ]);
  const html = renderToString(<TaskList visit={visit} tasks={tasks} named={false} />);
  const states = [...html.matchAll(/class="state (\w+)">([^<]*)</g)].map(([, state, text]) => [state, textOf(text!)]);
  assert.deepEqual(states, [
    ['late', 'seit 2 Tagen überfällig'],
    ['soon', 'heute fällig'],
    ['soon', 'bis 27. November 2026'],
    ['calm', 'bis 28. November 2026'],
    ['calm', 'ohne Frist'],
  ]);
});
