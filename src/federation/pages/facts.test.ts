import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { testHouse, textOf } from '#test';

const house = await testHouse({ after }, { story: true });
const text = async (path: string) => textOf(await house.page(path));

test('dsm unites 66 organisations today and 59 on 8 February 2022', async () => {
  assert.match(await text('/de/dsm'), /66 Mitgliedsorganisationen aus \d+ Herkunftsländern/);
  assert.match(await text('/de/dsm/members'), /66 Organisationen gehören am 22\. November 2026 dazu/);
  assert.match(await text('/de/dsm/members?on=8.2.2022'), /59 Organisationen gehören am 8\. Februar 2022 dazu/);
  assert.match(await text('/de/dsm/figures?on=2022-02-08'), /zählt der Verband 59 Mitgliedsorganisationen/);
  assert.match(await text('/de/dsm/districts?on=8.2.2022'), /59 Organisationen am 8\. Februar 2022/);
});

test('nemo unites 704 through 20 alliances, each counted once', async () => {
  const home = await text('/de/nemo');
  assert.match(home, /704 Mitgliedsorganisationen/);
  assert.match(home, /20 Verbände sind hier unmittelbar Mitglied; über sie zählen 704 Organisationen mit/);
  assert.match(await text('/de/nemo/members?depth=direct&kind=cityAlliance'), /20 von 20 Organisationen/);
});

test('lamsa has 92 organisations and 31 individual members, and never names a person', async () => {
  const home = await text('/de/lamsa');
  assert.match(home, /92 Mitgliedsorganisationen/);
  assert.match(home, /Dazu 31 Einzelmitglieder/);
  assert.match(await text('/de/lamsa/figures'), /Einzelmitglieder, unmittelbar 31/);
});

test('the one white spot of Saxony is the Erzgebirgskreis, and it was none before October 2021', async () => {
  assert.match(await text('/de/dsm/districts'), /Noch ohne Mitglied: Erzgebirgskreis\./);
  assert.doesNotMatch(await text('/de/dsm/districts?on=30.9.2021'), /Noch ohne Mitglied: Erzgebirgskreis\./);
});

test('Sonnenhof shows both stays and the 426 days between them', async () => {
  const page = await text('/de/dsm/organisations/sonnenhof-frauen-und-familien');
  assert.match(
    page,
    /Vom 1\. Januar 2021 bis zum 2\. März 2022 nicht Mitglied in Dachverband Sachsen \(Demonstration\): 426 Tage/,
  );
  assert.match(page, /Beschluss 2017\/01 · ausgetreten 8\.4\.2017 31\.12\.2020/);
  assert.match(page, /Beschluss 2022\/07 3\.3\.2022 heute/);
  assert.match(page, /früher: Mütterfrühstück Ost/);
});

test('Sonnenhof carries its earlier name, form and quarter on an earlier day', async () => {
  const page = await text('/de/dsm/organisations/sonnenhof-frauen-und-familien?on=1.5.2016');
  assert.match(page, /^.*Mütterfrühstück Ost/);
  assert.match(page, /Leipzig-Volkmarsdorf/);
  assert.match(page, /Rechtsform in Gründung/);
});

test('an exclusion, a merger and a dissolution are told with their days', async () => {
  assert.match(
    await text('/de/dsm/organisations/halbe-treppe'),
    /Beschluss 2018\/11 · ausgeschlossen 14\.6\.2018 30\.9\.2023/,
  );
  assert.match(
    await text('/de/dsm/organisations/lindenlaterne'),
    /verschmolzen mit Zimtbaum – Kulturverein 8\.4\.2017 31\.12\.2021/,
  );
  assert.match(await text('/de/dsm/organisations/wanderduene'), /aufgelöst 24\.1\.2019 30\.6\.2020/);
});

test('who left is not in the list of today and stands in that of the last day', async () => {
  assert.doesNotMatch(await house.page('/de/dsm/members?q=Halbe+Treppe'), /halbe-treppe/);
  assert.doesNotMatch(await house.page('/de/dsm/members?q=Halbe+Treppe&on=1.10.2023'), /organisations\/halbe-treppe/);
  assert.match(await house.page('/de/dsm/members?q=Halbe+Treppe&on=30.9.2023'), /organisations\/halbe-treppe/);
});

test('no page shows a count of persons between one and four', async () => {
  for (const day of ['1.6.2008', '1.1.2009', '1.1.2010', '1.1.2012', '1.1.2014']) {
    assert.doesNotMatch(await text(`/de/lamsa?on=${day}`), /Dazu [1-4] Einzelm/, day);
    assert.doesNotMatch(await text(`/de/lamsa/figures?on=${day}`), /Einzelmitglieder, unmittelbar [1-4] /, day);
  }
});
