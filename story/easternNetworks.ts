import { addDays, dayFrom } from '#ground/day';
import { tellCharacter } from './cast.ts';
import { found } from './memberOrganisation.ts';
import type { Teller } from './teller.ts';
import type { TownName } from './towns.ts';

type Seats = Partial<Record<TownName, number>>;

const networks: readonly (readonly [umbrella: string, founding: string, seats: Seats])[] = [
  [
    'brandenburg',
    '2015-11-21',
    {
      Potsdam: 9,
      Cottbus: 5,
      'Frankfurt (Oder)': 3,
      'Brandenburg an der Havel': 2,
      Eberswalde: 2,
      Oranienburg: 1,
      Senftenberg: 1,
      Neuruppin: 1,
      'Fürstenwalde/Spree': 1,
      Luckenwalde: 1,
    },
  ],
  [
    'mecklenburg-vorpommern',
    '2012-09-15',
    { Rostock: 7, Schwerin: 5, Neubrandenburg: 2, Greifswald: 2, Stralsund: 1, Wismar: 1, Güstrow: 1 },
  ],
  [
    'thueringen',
    '2016-10-08',
    {
      Erfurt: 10,
      Jena: 6,
      Gera: 3,
      Weimar: 3,
      Suhl: 2,
      Gotha: 1,
      Nordhausen: 1,
      Ilmenau: 2,
      Altenburg: 1,
      Mühlhausen: 1,
    },
  ],
];

/** The members of the three other networks below damost. */
export function tellEasternNetworks(teller: Teller): void {
  const { chance } = teller;
  for (const [umbrella, first, seats] of networks) {
    const founding = dayFrom(first);
    for (const [town, count] of Object.entries(seats) as [TownName, number][]) {
      for (let at = 0; at < count; at += 1) {
        const from = chance.percent(35) ? founding : chance.day(addDays(founding, 90), dayFrom('2026-02-28'));
        const member = found(teller, { town, before: from });
        teller.admit({ member, umbrella, from, kind: chance.percent(5) ? 'supporting' : 'full' });
      }
    }
  }
  tellEisenach(teller);
}

// Eisenach was a district of its own until 30 June 2021; the seat stays, the lists must follow it into the Wartburgkreis.
function tellEisenach(teller: Teller): void {
  const member = tellCharacter(teller, {
    name: 'Haus am Sängersteig',
    founded: '2013-03-16',
    forms: [
      ['initiative', '2013-03-16'],
      ['registeredAssociation', '2016-01-11'],
    ],
    seats: [['Eisenach', '2013-03-16']],
    topics: ['participation', 'family', 'languageCourses'],
    languages: ['de', 'ar', 'ru', 'ti'],
    origins: ['SY', 'ER', 'RU', 'UA'],
    reach: ['16063'],
  });
  teller.admit({ member, umbrella: 'thueringen', from: dayFrom('2018-06-02') });
}
