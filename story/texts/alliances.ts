import type { Day } from '#ground/day';
import type { TextRow } from '../rows.ts';

// One sentence each, so that no two alliances say the same.
const aims: Record<string, readonly [german: string, english: string]> = {
  dresden: [
    'Wer in dieser Stadt zu Hause ist, soll in ihr auch gefragt werden.',
    'Whoever is at home in this city should be asked about it, too.',
  ],
  halle: [
    'Aus vielen kleinen Vereinen wird eine Stimme, die im Stadthaus ankommt.',
    'Many small associations become one voice that reaches the town hall.',
  ],
  berlin: [
    'Zwölf Bezirke, viele Sprachen, ein gemeinsamer Anspruch: mitentscheiden.',
    'Twelve boroughs, many languages, one claim in common: to take part in deciding.',
  ],
  hamburg: [
    'Vom Hafen bis zum Stadtrand sollen Vereine Räume, Geld und Gehör finden.',
    'From the harbour to the outskirts, associations should find rooms, funding and an open ear.',
  ],
  muenchen: [
    'Die Stadt wächst mit denen, die kommen. Wir sorgen dafür, dass sie mitreden.',
    'The city grows with those who arrive. We see to it that they have a say.',
  ],
  koeln: [
    'Engagement ist überall, nur nicht immer sichtbar. Wir machen es sichtbar.',
    'Commitment is everywhere, only not always seen. We make it visible.',
  ],
  'frankfurt-am-main': [
    'Mehr als die Hälfte der Stadt hat eine Einwanderungsgeschichte. Sie gehört an jeden Tisch.',
    'More than half of the city has a history of immigration. It belongs at every table.',
  ],
  stuttgart: [
    'Vereine beraten, lehren, trösten und feiern. Dafür brauchen sie verlässliche Bedingungen.',
    'Associations advise, teach, comfort and celebrate. For that they need reliable conditions.',
  ],
  duesseldorf: [
    'Wir bringen zusammen, was in den Stadtteilen nebeneinander wächst.',
    'We bring together what grows side by side in the districts.',
  ],
  dortmund: [
    'Ein Haus, viele Vereine, offene Türen: So entsteht Stadt.',
    'One house, many associations, open doors: this is how a city comes about.',
  ],
  essen: ['Niemand soll einen Antrag allein ausfüllen müssen.', 'Nobody should have to fill in an application alone.'],
  bremen: [
    'Zwischen Deich und Markt soll jede Sprache ein Zimmer haben.',
    'Between the dyke and the market, every language should have a room.',
  ],
  hannover: [
    'Teilhabe beginnt dort, wo Ehrenamt nicht mehr Bittsteller ist.',
    'Participation begins where volunteers no longer have to plead.',
  ],
  nuernberg: [
    'Wir erinnern die Stadt daran, wie viel in ihr gemeinsam entstanden ist.',
    'We remind the city how much in it was made together.',
  ],
  duisburg: [
    'Wo Schichten und Sprachen wechseln, bleibt die Nachbarschaft.',
    'Where shifts and languages change, the neighbourhood stays.',
  ],
  bochum: [
    'Vereine lernen voneinander schneller als aus jedem Leitfaden.',
    'Associations learn from one another faster than from any guideline.',
  ],
  wuppertal: ['Wir fahren zueinander, auch bergauf.', 'We go to one another, uphill as well.'],
  bielefeld: [
    'Wer Kinder, Eltern und Nachbarn zusammenbringt, gehört an den Tisch der Stadt.',
    'Those who bring children, parents and neighbours together belong at the city’s table.',
  ],
  mannheim: [
    'Zwischen den Quadraten ist Platz für alle, die mitgestalten wollen.',
    'Between the squares there is room for everyone who wants to help shape the city.',
  ],
};

/** Subtitle and aim of an alliance, in German and English. */
export function allianceTexts(organisation: string, town: string, changedOn: Day): TextRow[] {
  const [german, english] = aims[organisation] ?? [];
  if (german === undefined || english === undefined) throw new Error(`no aim is written for ${organisation}`);
  const place = town.replace(/ \(.*\)$/, '');
  const row = (field: TextRow['field'], language: string, text: string): TextRow => ({
    organisation,
    field,
    language,
    text,
    version: 1,
    originalVersion: language === 'de' ? null : 1,
    changedOn,
  });
  return [
    row('subtitle', 'de', `Zusammenschluss der Migrantenorganisationen in ${place}`),
    row('subtitle', 'en', `Alliance of migrant organisations in ${place}`),
    row('aim', 'de', german),
    row('aim', 'en', english),
  ];
}
