import assert from 'node:assert/strict';
import { test } from 'node:test';
import { writeXlsx } from '#ground/sheets';
import { routes } from '#routes';
import { testHouse, textOf } from '#test';
import { counts, graphFaults, Staff, UMBRELLA } from './importsForTest.ts';

const LIST = [
  'Verein;PLZ;Ort;Mitglied seit;Themen;Telefon',
  'Haus der Sprachen e.V.;04315;Leipzig;8.4.2017;Bildung, Kultur;0341 1234',
  'Atelier Nord;09111;Chemnitz;1.2.2020;Kunst;',
  ';04315;Leipzig;1.2.2020;;',
  'Ohne Ort;;;;;',
  'Nirgends;00000;Leipzig;31.2.2020;Zauberei;',
  'haus der sprachen;04315;Leipzig;;;',
].join('\r\n');

test('a list is previewed row by row, taken over, and taken back without a trace', async (t) => {
  const house = await testHouse(t, { story: true });
  const staff = await Staff.of(house);
  const before = await counts(house);
  const id = await staff.brought(LIST);
  const preview = textOf(await staff.preview(id));
  assert.match(preview, /Neu \(3\)/);
  assert.match(preview, /Schon vorhanden \(1\)/);
  assert.match(preview, /Abgelehnt \(2\)/);
  for (const said of [
    'Der Name fehlt.',
    'Die Postleitzahl „00000“ gibt es nicht.',
    '„31.2.2020“ ist kein Tag.',
    '„Zauberei“ ist kein bekanntes Thema.',
    'Steht schon in Zeile 2',
  ]) {
    assert.ok(preview.includes(said), said);
  }
  assert.ok(preview.includes('0341 1234'), 'what is not taken over is shown too');
  assert.deepEqual(await counts(house), before, 'a preview changes nothing');

  await staff.run(id);
  assert.match(
    textOf(await staff.preview(id)),
    /3 Organisationen wurden neu angelegt\..*3 Zeilen wurden ausgelassen\./,
  );
  const after = await counts(house);
  assert.equal(after['organisation'], before['organisation']! + 3);
  assert.equal(after['affiliation'], before['affiliation']! + 3);
  assert.equal(after['seat'], before['seat']! + 2);
  assert.equal(after['organisation_topic'], before['organisation_topic']! + 3);
  assert.deepEqual(await graphFaults(house), []);
  const members = textOf(
    await house.page(routes.members.to({ language: 'de', umbrella: UMBRELLA }, { q: 'Sprachen Leipzig' })),
  );
  assert.match(members, /Haus der Sprachen e\. V\./);
  assert.ok(!(await staff.preview(id)).includes('0341 1234'), 'what was not taken over is forgotten');

  await staff.undo(id);
  assert.match(textOf(await staff.preview(id)), /Diese Datei wurde zurückgenommen\./);
  assert.deepEqual(await counts(house), before);
  assert.deepEqual(await graphFaults(house), []);
  const { rows } = await house.database.pool.query(`select act from history where subject = $1 order by id`, [id]);
  assert.deepEqual(rows, [{ act: 'import.run' }, { act: 'import.undo' }]);
});

test('a list is taken over once, whoever presses the button twice', async (t) => {
  const house = await testHouse(t, { story: true });
  const staff = await Staff.of(house);
  const before = await counts(house);
  const id = await staff.brought(LIST);
  await Promise.all([staff.run(id), staff.run(id), staff.run(id)]);
  assert.equal((await counts(house))['organisation'], before['organisation']! + 3);
  const again = await staff.brought(LIST);
  assert.match(textOf(await staff.preview(again)), /Neu \(0\)/);
  await staff.run(again);
  assert.equal((await counts(house))['organisation'], before['organisation']! + 3);
  await Promise.all([staff.undo(id), staff.undo(id)]);
  assert.deepEqual(await counts(house), before);
});

test('only staff find the page', async (t) => {
  const house = await testHouse(t, { story: true });
  const staff = await Staff.of(house);
  const id = await staff.brought(LIST);
  const parts = { language: 'de', umbrella: UMBRELLA, import: id };
  for (const path of [routes.imports.to(parts), routes.import.to(parts)])
    assert.equal((await house.ask(path, { headers: await house.as('oksana-bondarenko') })).status, 404, path);
  for (const route of [routes.bringImport, routes.mapImport, routes.runImport, routes.undoImport]) {
    assert.equal((await house.sendForm(route.to(parts), { do: 'run', sure: 'yes' })).status, 404, route.pattern);
  }
  assert.match(textOf(await staff.page(routes.imports.to(parts))), /liste\.csv/);
  for (const other of ['nothing', '00000000-0000-7000-8000-000000000000']) {
    assert.equal((await staff.send(routes.runImport.to({ ...parts, import: other }), { do: 'run' })).status, 404);
  }
});

test('an import stays with its umbrella: under another address it is not there', async (t) => {
  const house = await testHouse(t, { story: true });
  const staff = await Staff.of(house);
  const id = await staff.brought(LIST);
  const answer = await staff.send(routes.runImport.to({ language: 'de', umbrella: 'nemo', import: id }), { do: 'run' });
  assert.equal(answer.status, 404);
});

test('columns are matched by hand where the proposal is wrong, and a day nobody can read keeps the rest', async (t) => {
  const house = await testHouse(t, { story: true });
  const staff = await Staff.of(house);
  const id = await staff.brought('Wer;Wo;Stichwort\nNachbarn am Ring;Leipzig;Bildung\n');
  assert.match(textOf(await staff.preview(id)), /Keine Spalte ist als Name der Organisation zugeordnet/);
  const wrong = await staff.map(id, {
    'column-0': 'name',
    'column-1': 'town',
    'column-2': 'nonsense',
    since: 'irgendwann',
  });
  assert.equal(wrong.status, 422);
  const page = await wrong.text();
  assert.match(textOf(page), /„irgendwann“ ist kein Tag/);
  assert.match(page, /value="irgendwann"/);
  assert.match(textOf(page), /1 Organisation übernehmen/);
  assert.equal((await staff.map(id, { 'column-0': 'name', 'column-1': 'town', since: '1.2.2003' })).status, 303);
  await staff.run(id);
  const { rows } = await house.database.pool.query(
    `select lower(a.during) as since, s.ags from organisation_name n join affiliation a on a.member = n.organisation
     join seat s using (organisation) where n.name = 'Nachbarn am Ring'`,
  );
  assert.deepEqual(rows, [{ since: '2003-02-01', ags: '14713000' }]);
});

test('a postcode in several districts is asked about, and the answer is taken', async (t) => {
  const house = await testHouse(t, { story: true });
  const staff = await Staff.of(house);
  const id = await staff.brought('Verein;PLZ\nAn der Grenze;54298\n');
  const page = await staff.preview(id);
  assert.match(textOf(page), /„54298“ kann mehrere Orte meinen/);
  assert.match(page, /<select id="place-2" name="place-2">/);
  await staff.run(id, { do: 'save', shown: '2', 'place-2': '14' });
  assert.match(textOf(await staff.preview(id)), /Abgelehnt \(1\)/, 'a Land is no seat');
  await staff.run(id, { shown: '2', 'place-2': '07235001' });
  const { rows } = await house.database.pool.query(
    `select ags, place, postcode from seat join organisation_name using (organisation) where name = 'An der Grenze'`,
  );
  assert.deepEqual(rows, [{ ags: '07235001', place: 'Aach', postcode: '54298' }]);
});

test('what is there already is named; a person decides whether it is another one, or joins', async (t) => {
  const house = await testHouse(t, { story: true });
  const staff = await Staff.of(house);
  const { rows: known } = await house.database.pool.query<{ name: string; slug: string; in: boolean }>(`
    select distinct on (member) n.name, o.slug, member as in
    from organisation o join organisation_name n on n.organisation = o.node and upper_inf(n.during)
    cross join lateral (select exists (select from affiliation a join organisation u on u.node = a.umbrella
      where a.member = o.node and u.slug = '${UMBRELLA}' and upper_inf(a.during)) as member) m
    where o.kind = 'memberOrganisation' and n.name ~ '^[a-zA-Z ]+$' order by member, o.node`);
  const [outside, inside] = known;
  assert.ok(outside && inside && !outside.in && inside.in);
  const before = await counts(house);
  const id = await staff.brought(`Verein\n${outside.name}\n${inside.name.toUpperCase()} e. V.\n`);
  const page = await staff.preview(id);
  assert.match(textOf(page), /Schon vorhanden \(2\)/);
  assert.ok(page.includes(`/organisations/${outside.slug}`) && page.includes(`/organisations/${inside.slug}`));
  assert.ok(page.includes('id="join-2"') && !page.includes('id="join-3"'), 'who is in already cannot join');
  await staff.run(id, { shown: '2', join: '2' });
  const joined = await counts(house);
  assert.equal(joined['organisation'], before['organisation']);
  assert.equal(joined['affiliation'], before['affiliation']! + 1);
  assert.deepEqual(await graphFaults(house), []);
  await staff.undo(id);
  assert.deepEqual(await counts(house), before);

  const other = await staff.brought(`Verein\n${inside.name}\n`);
  await staff.run(other, { shown: '2', anyway: '2' });
  assert.equal((await counts(house))['organisation'], before['organisation']! + 1);
  await staff.undo(other);
  assert.deepEqual(await counts(house), before);
});

test('the umbrella itself and those above it are never offered as members: that would close a circle', async (t) => {
  const house = await testHouse(t, { story: true });
  const staff = await Staff.of(house);
  const { rows } = await house.database.pool.query<{ name: string }>(`
    select distinct n.name from presence p join organisation o on o.node = p.member and o.slug = '${UMBRELLA}'
    join organisation_name n on n.organisation in (p.umbrella, o.node) where p.until = 'infinity'`);
  assert.ok(rows.length >= 2);
  const before = await counts(house);
  const id = await staff.brought(`Verein\n${rows.map(({ name }) => `"${name}"`).join('\n')}\n`);
  assert.ok(!(await staff.preview(id)).includes('name="join"'));
  const form = Object.fromEntries(
    rows.flatMap((_, at) => [
      [`shown`, String(at + 2)],
      ['join', String(at + 2)],
    ]),
  );
  await staff.run(id, form);
  assert.deepEqual(await counts(house), before);
});

test('taking back keeps what somebody has worked on since, and names it', async (t) => {
  const house = await testHouse(t, { story: true });
  const staff = await Staff.of(house);
  const before = await counts(house);
  const id = await staff.brought(LIST);
  await staff.run(id);
  const { rows } = await house.database.pool.query<{ node: number }>(
    `select organisation as node from organisation_name where name = 'Atelier Nord'`,
  );
  await house.database.pool.query(
    `insert into organisation_text (organisation, field, language, text, changed_on) values ($1, 'aim', 'de', 'Malen', '2026-11-22')`,
    [rows[0]?.node],
  );
  assert.equal(
    (await staff.send(routes.undoImport.to({ language: 'de', umbrella: UMBRELLA, import: id }), {})).status,
    422,
  );
  assert.equal((await counts(house))['organisation'], before['organisation']! + 3, 'without the tick nothing happens');
  await staff.undo(id);
  assert.equal((await counts(house))['organisation'], before['organisation']! + 1);
  assert.match(textOf(await staff.preview(id)), /1 Organisation wurde seither bearbeitet.*Atelier Nord/);
  assert.deepEqual(await graphFaults(house), []);
});

test('an import whose process was killed has taken over nothing and can be run again', async (t) => {
  const house = await testHouse(t, { story: true });
  const staff = await Staff.of(house);
  const before = await counts(house);
  const id = await staff.brought(LIST);
  const seen = `update import set state = 'running', rows_done = 3, beat_at = now() - $2::interval where id = $1`;
  await house.database.pool.query(seen, [id, '1 second']);
  assert.match(textOf(await staff.preview(id)), /Wird übernommen: 3 von 6 Zeilen/);
  await staff.run(id);
  assert.deepEqual(await counts(house), before, 'who is still at it is not overtaken');
  await house.database.pool.query(seen, [id, '1 minute']);
  assert.match(textOf(await staff.preview(id)), /Es wurde nichts übernommen; Sie können es noch einmal versuchen\./);
  await staff.run(id);
  assert.equal((await counts(house))['organisation'], before['organisation']! + 3);
});

test('contacts are known to the umbrella without being members', async (t) => {
  const house = await testHouse(t, { story: true });
  const staff = await Staff.of(house);
  const before = await counts(house);
  const id = await staff.brought('Name,Ort\nStadtbücherei,Leipzig\n', { brings: 'contacts' });
  await staff.run(id);
  const after = await counts(house);
  assert.deepEqual(
    [after['organisation'], after['contact'], after['affiliation'], after['presence']],
    [before['organisation']! + 1, before['contact']! + 1, before['affiliation'], before['presence']],
  );
  await staff.undo(id);
  assert.deepEqual(await counts(house), before);
});

test('a workbook and old encodings bring the same as a plain list', async (t) => {
  const house = await testHouse(t, { story: true });
  const staff = await Staff.of(house);
  const columns = ['Verein', 'Gemeindeschlüssel', 'Mitglied seit'].map((title) => ({ title, kind: 'text' as const }));
  const workbook = await writeXlsx([{ name: 'Liste', columns, rows: [['Müßiggang', '14713000', '8.4.2017']] }]);
  const text = 'Verein\tGemeindeschlüssel\tMitglied seit\nMüßiggang\t14713000\t8.4.2017\n';
  const files: [string, Uint8Array<ArrayBuffer>][] = [
    ['liste.xlsx', new Uint8Array(workbook)],
    ['liste.tsv', new Uint8Array(Buffer.from(text, 'latin1'))],
    ['liste.txt', new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'))],
  ];
  for (const [name, content] of files) {
    const id = await staff.brought(content, { name });
    await staff.run(id);
    const { rows } = await house.database.pool.query(
      `select s.ags, lower(a.during) as since from organisation_name n join seat s using (organisation)
       join affiliation a on a.member = n.organisation where n.name = 'Müßiggang'`,
    );
    assert.deepEqual(rows, [{ ags: '14713000', since: '2017-04-08' }], name);
    await staff.undo(id);
  }
});
