import { addDays, dayFrom, period } from '#ground/day';
import { alliances, tellAlliance } from './alliances.ts';
import { openBureau } from './bureaus.ts';
import { idOf } from './ids.ts';
import type { BureauRow, LegalForm, OrganisationRow } from './rows.ts';
import type { Teller } from './teller.ts';
import { damost } from './texts/damost.ts';
import { dsm } from './texts/dsm.ts';
import { lamsa } from './texts/lamsa.ts';
import { leipzig } from './texts/leipzig.ts';
import { nemo } from './texts/nemo.ts';
import { textRows } from './texts/texts.ts';
import { type TownName, towns } from './towns.ts';

const states = ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12', '13', '14', '15', '16'];

interface Umbrella {
  slug: string;
  kind: OrganisationRow['kind'];
  /** The names with their first days, the present one last. */
  names: readonly (readonly [name: string, from: string])[];
  forms: readonly (readonly [LegalForm, from: string])[];
  seat: readonly [TownName, postcode: string];
  reach: readonly string[];
  colour: string;
  bureaus: readonly (readonly [TownName, Partial<BureauRow>])[];
}

const umbrellas: readonly Umbrella[] = [
  {
    slug: 'nemo',
    kind: 'federalAssociation',
    names: [['Bundesverband der Verbünde (Demonstration)', '2015-04-18']],
    forms: [
      ['beingFounded', '2015-04-18'],
      ['registeredAssociation', '2015-09-03'],
    ],
    seat: ['Berlin', '10997'],
    reach: states,
    colour: '#3d4fb8',
    bureaus: [
      [
        'Berlin',
        {
          street: 'Laternenweg 30',
          postcode: '10997',
          contactFunction: 'headOffice',
          phone: '+49 30 0000 210',
          email: 'berlin@nemo.example',
          opening: nemo.opening?.de ?? null,
        },
      ],
    ],
  },
  {
    slug: 'damost',
    kind: 'regionalUmbrella',
    names: [['Dachverband Ost (Demonstration)', '2018-09-29']],
    forms: [
      ['beingFounded', '2018-09-29'],
      ['registeredAssociation', '2019-02-14'],
    ],
    seat: ['Potsdam', '14467'],
    reach: ['12', '13', '14', '15', '16'],
    colour: '#9a4a12',
    bureaus: [
      [
        'Potsdam',
        {
          street: 'Kastanienzeile 4',
          postcode: '14467',
          contactFunction: 'headOffice',
          phone: '+49 331 0000 318',
          email: 'potsdam@damost.example',
          opening: damost.opening?.de ?? null,
        },
      ],
      [
        'Erfurt',
        {
          kind: 'branch',
          street: 'Papiermühle 9',
          postcode: '99084',
          contactFunction: 'coordination',
          phone: '+49 361 0000 319',
          email: 'erfurt@damost.example',
        },
      ],
    ],
  },
  {
    slug: 'dsm',
    kind: 'stateNetwork',
    names: [['Dachverband Sachsen (Demonstration)', '2017-04-08']],
    forms: [
      ['beingFounded', '2017-04-08'],
      ['registeredAssociation', '2017-08-24'],
    ],
    seat: ['Dresden', '01097'],
    reach: ['14'],
    colour: '#0f7a5a',
    bureaus: [
      [
        'Dresden',
        {
          street: 'Am Birnbaum 12',
          postcode: '01097',
          contactFunction: 'headOffice',
          phone: '+49 351 0000 120',
          email: 'dresden@dsm.example',
          opening: dsm.opening?.de ?? null,
        },
      ],
      [
        'Leipzig',
        {
          kind: 'branch',
          street: 'Am Alten Webstuhl 88',
          postcode: '04315',
          contactFunction: 'advice',
          phone: '+49 341 0000 455',
          email: 'leipzig@dsm.example',
          opening: dsm.opening?.de ?? null,
        },
      ],
    ],
  },
  {
    slug: 'lamsa',
    kind: 'stateNetwork',
    names: [
      ['Netzwerk der Vereine Sachsen-Anhalt (Demonstration)', '2008-05-24'],
      ['Landesnetzwerk Sachsen-Anhalt (Demonstration)', '2014-03-01'],
    ],
    forms: [
      ['initiative', '2008-05-24'],
      ['registeredAssociation', '2014-03-01'],
    ],
    seat: ['Halle (Saale)', '06108'],
    reach: ['15'],
    colour: '#b0263f',
    bureaus: [
      [
        'Halle (Saale)',
        {
          street: 'Fährgasse 5',
          postcode: '06108',
          contactFunction: 'headOffice',
          phone: '+49 345 0000 140',
          email: 'halle@lamsa.example',
          opening: lamsa.opening?.de ?? null,
        },
      ],
      [
        'Magdeburg',
        {
          kind: 'branch',
          street: 'Kreideweg 17',
          postcode: '39104',
          contactFunction: 'advice',
          phone: '+49 391 0000 141',
          email: 'magdeburg@lamsa.example',
          opening: lamsa.opening?.de ?? null,
        },
      ],
    ],
  },
  network('brandenburg', 'Landesnetz Brandenburg (Demonstration)', '2015-11-21', ['Potsdam', '14473'], '12', '#a3412a'),
  network(
    'mecklenburg-vorpommern',
    'Landesnetz Mecklenburg-Vorpommern (Demonstration)',
    '2012-09-15',
    ['Rostock', '18055'],
    '13',
    '#1d5f99',
  ),
  network('thueringen', 'Landesnetz Thüringen (Demonstration)', '2016-10-08', ['Erfurt', '99084'], '16', '#4f6f1f'),
];

/** The federal association, the twenty alliances, the eastern umbrella and its five networks. */
export function tellUmbrellas(teller: Teller): void {
  for (const umbrella of umbrellas) tellUmbrella(teller, umbrella);
  for (const alliance of alliances) tellAlliance(teller, alliance);
  for (const [slug, texts] of Object.entries({ nemo, damost, dsm, lamsa, leipzig })) {
    teller.story.texts.push(...textRows(slug, texts));
  }
  const founding = dayFrom('2018-09-29');
  for (const member of ['dsm', 'lamsa', 'brandenburg', 'mecklenburg-vorpommern']) {
    teller.admit({ member, umbrella: 'damost', from: founding, decidedOn: founding, decision: '2018/01' });
  }
  teller.admit({ member: 'thueringen', umbrella: 'damost', from: dayFrom('2019-06-15') });
}

function tellUmbrella(teller: Teller, umbrella: Umbrella): void {
  const { story, naming } = teller;
  const { slug, kind, names, forms, seat, reach, colour, bureaus } = umbrella;
  const founded = dayFrom(names[0]![1]);
  const during = period(founded);
  story.organisations.push({
    id: idOf('organisation', slug),
    slug,
    kind,
    founded,
    homepage: `https://${slug}.example`,
  });
  names.forEach(([name, from], at) => {
    naming.keep(name);
    story.names.push({
      organisation: slug,
      name,
      original: null,
      originalLanguage: null,
      during: until(from, names[at + 1]),
    });
  });
  forms.forEach(([legalForm, from], at) => {
    const nonProfit = legalForm === 'registeredAssociation' ? true : null;
    story.legalForms.push({ organisation: slug, legalForm, nonProfit, during: until(from, forms[at + 1]) });
  });
  const [town, postcode] = seat;
  story.seats.push({ organisation: slug, ags: towns[town].ags, place: town, postcode, during });
  for (const ags of reach) story.reaches.push({ organisation: slug, ags, during });
  for (const topic of ['participation', 'antiRacism', 'education'] as const)
    story.topics.push({ organisation: slug, topic, during });
  for (const language of ['de', 'en', 'ar', 'fa', 'ru', 'vi'])
    story.languages.push({ organisation: slug, language, during });
  story.appearances.push({ organisation: slug, colour });
  for (const [place, told] of bureaus) openBureau(teller, slug, place, founded, told);
}

function until(from: string, next: readonly [string, string] | undefined): ReturnType<typeof period> {
  return period(dayFrom(from), next === undefined ? undefined : addDays(dayFrom(next[1]), -1));
}

function network(
  slug: string,
  name: string,
  from: string,
  seat: Umbrella['seat'],
  state: string,
  colour: string,
): Umbrella {
  const registered = addDays(dayFrom(from), 200);
  const forms: Umbrella['forms'] = [
    ['beingFounded', from],
    ['registeredAssociation', registered],
  ];
  return { slug, kind: 'stateNetwork', names: [[name, from]], forms, seat, reach: [state], colour, bureaus: [] };
}
