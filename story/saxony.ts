import { addDays, type Day, dayFrom } from '#ground/day';
import { tellCharacter } from './cast.ts';
import { found } from './memberOrganisation.ts';
import { saxonyCast } from './saxonyCast.ts';
import type { Membership, Teller } from './teller.ts';
import type { TownName } from './towns.ts';

const umbrella = 'dsm';
const founding = dayFrom('2017-04-08');

// Where the 66 sit today. None in the Erzgebirgskreis: the white spot.
const seatsToday: Partial<Record<TownName, number>> = {
  Leipzig: 21,
  Dresden: 17,
  Chemnitz: 9,
  Zwickau: 4,
  Glauchau: 1,
  Görlitz: 3,
  Zittau: 1,
  Bautzen: 2,
  Hoyerswerda: 1,
  Meißen: 1,
  Riesa: 1,
  Freiberg: 1,
  Plauen: 1,
  Pirna: 1,
  Grimma: 1,
  Schkeuditz: 1,
};

/** Members of dsm who are members elsewhere too. */
export interface Saxony {
  alsoInLeipzig: { slug: string; from?: Day }[];
  alsoInDresden: { slug: string; from?: Day }[];
  alsoInSaxonyAnhalt: string[];
}

/**
 * dsm from its first day on. Fixed: 22 found it on 8 April 2017, 59 are members on 8 February 2022,
 * and from 1 January 2025 on there are 66 on every day.
 */
export function tellSaxony(teller: Teller): Saxony {
  const slugs = tellCast(teller);
  const mixed = restOfToday();
  shuffle(teller, mixed);
  const firstDays = daysOfJoining(teller, mixed.length);
  const told = mixed.map((town, at) => {
    const from = firstDays[at]!;
    const slug = found(teller, { town, before: from });
    const kind = at % 11 === 5 ? 'supporting' : 'full';
    admit(teller, { member: slug, from, kind });
    return { slug, town, from };
  });

  const inTown = (town: TownName) => told.filter((member) => member.town === town).map(({ slug }) => ({ slug }));
  return {
    alsoInLeipzig: [
      { slug: slugs.sonnenhof, from: dayFrom('2019-01-01') },
      { slug: slugs.zimtbaum },
      { slug: slugs.neunDrachen },
      { slug: slugs.nurAlAmal },
      ...inTown('Leipzig').slice(0, 8),
    ],
    alsoInDresden: [{ slug: slugs.vietDuc }, { slug: slugs.hausMitte }, ...inTown('Dresden').slice(0, 7)],
    alsoInSaxonyAnhalt: [...inTown('Schkeuditz'), ...inTown('Leipzig').slice(-1)].map(({ slug }) => slug),
  };
}

function tellCast(teller: Teller): Record<keyof typeof saxonyCast, string> {
  const slugs = Object.fromEntries(
    Object.entries(saxonyCast).map(([word, character]) => [word, tellCharacter(teller, character)]),
  ) as Record<keyof typeof saxonyCast, string>;
  const since = (word: keyof typeof saxonyCast, from: string, further: Partial<Membership> = {}) =>
    admit(teller, { member: slugs[word], from: dayFrom(from), ...further });
  const until = (day: string, ending: NonNullable<Membership['ending']>) => ({ until: dayFrom(day), ending });

  since('sonnenhof', '2017-04-08', until('2020-12-31', 'resignation'));
  since('sonnenhof', '2022-03-03', { decision: '2022/07', decidedOn: dayFrom('2022-02-24') });
  since('zimtbaum', '2017-04-08');
  since('neunDrachen', '2017-04-08');
  since('vietDuc', '2017-04-08');
  since('hausSonnenberg', '2017-04-08');
  since('brueckenbogen', '2017-04-08', until('2019-06-30', 'resignation'));
  since('brueckenbogen', '2020-11-01');
  since('sankofa', '2018-03-10', { until: dayFrom('2023-12-31') });
  since('sankofa', '2024-01-01', { kind: 'supporting' });
  since('hausMitte', '2018-06-14');
  since('schneeball', '2019-02-01');
  since('sternenkueche', '2019-03-21');
  since('nurAlAmal', '2019-09-12');
  since('hausMehr', '2020-05-15', { kind: 'supporting' });
  since('nour', '2021-03-18');
  since('palaverbaum', '2021-05-06');
  since('offenerWagen', '2025-01-01', { decidedOn: dayFrom('2024-12-05') });

  since('lindenlaterne', '2017-04-08', { ...until('2021-12-31', 'merger'), successor: slugs.zimtbaum });
  since('kaffeemuehle', '2017-04-08', until('2022-12-31', 'resignation'));
  since('halbeTreppe', '2018-06-14', until('2023-09-30', 'exclusion'));
  since('wanderduene', '2019-01-24', until('2020-06-30', 'dissolution'));
  since('regenschirm', '2020-02-20', { ...until('2025-06-30', 'merger'), successor: slugs.hausMitte });
  return slugs;
}

function admit(teller: Teller, membership: Omit<Membership, 'umbrella'>): void {
  const founded = membership.from === founding ? { decidedOn: founding, decision: '2017/01' } : {};
  teller.admit({ ...founded, ...membership, umbrella });
}

// The towns of today's members, without those in which the cast sits.
function restOfToday(): TownName[] {
  const left = { ...seatsToday };
  for (const character of Object.values(saxonyCast)) {
    const town = character.seats.at(-1)![0];
    const stays =
      !('until' in character) && character !== saxonyCast.halbeTreppe && character !== saxonyCast.kaffeemuehle;
    if (stays) left[town] = (left[town] ?? 0) - 1;
  }
  return Object.entries(left).flatMap(([town, count]) => Array<TownName>(count).fill(town as TownName));
}

// Of today's members outside the cast 14 founded dsm, 29 joined until 8 February 2022, seven until the end
// of 2024, one on the day after Regenschirm merged: so no day from 2025 on has another number than 66.
function daysOfJoining({ chance }: Teller, count: number): Day[] {
  const days = [
    ...Array.from({ length: 14 }, () => founding),
    ...Array.from({ length: 29 }, (_, at) => addDays(dayFrom('2017-06-01'), at * 58 + chance.between(0, 50))),
    ...['2022-06-16', '2022-10-13', '2023-02-09', '2023-05-11', '2023-11-16', '2024-04-18', '2024-09-12'].map(dayFrom),
    dayFrom('2025-07-01'),
  ];
  if (days.length !== count) throw new Error(`${count} members of dsm, but ${days.length} days on which they join`);
  return days;
}

function shuffle({ chance }: Teller, towns: TownName[]): void {
  for (let at = towns.length - 1; at > 0; at -= 1) {
    const other = chance.between(0, at);
    [towns[at], towns[other]] = [towns[other]!, towns[at]!];
  }
}
