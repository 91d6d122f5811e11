import { addDays, type Day, dayFrom, period } from '#ground/day';
import { allianceTexts } from './texts/alliances.ts';
import { openBureau } from './bureaus.ts';
import { idOf } from './ids.ts';
import { found } from './memberOrganisation.ts';
import type { Teller } from './teller.ts';
import { type TownName, towns } from './towns.ts';

export interface Alliance {
  slug: string;
  town: TownName;
  founded: Day;
  /** First day as a member of nemo. */
  joined: Day;
  colour: string;
  /** Member organisations today that belong to no alliance told before: they add up to 704. */
  members: number;
}

export const alliances: readonly Alliance[] = [
  alliance('leipzig', 'Leipzig', '2014-05-17', '2015-04-18', '#e8b400', 38),
  alliance('dresden', 'Dresden', '2016-09-24', '2017-03-11', '#8a4f9e', 27),
  alliance('halle', 'Halle (Saale)', '2013-10-12', '2015-04-18', '#1f7f93', 22),
  alliance('berlin', 'Berlin', '2011-06-18', '2015-04-18', '#c4472b', 72),
  alliance('hamburg', 'Hamburg', '2012-03-24', '2015-04-18', '#20588f', 50),
  alliance('muenchen', 'München', '2012-11-10', '2015-10-10', '#4b7a1e', 46),
  alliance('koeln', 'Köln', '2010-09-25', '2015-04-18', '#b5315f', 50),
  alliance('frankfurt-am-main', 'Frankfurt am Main', '2013-02-16', '2015-04-18', '#70542b', 43),
  alliance('stuttgart', 'Stuttgart', '2014-07-05', '2016-03-12', '#946200', 41),
  alliance('duesseldorf', 'Düsseldorf', '2015-01-31', '2016-03-12', '#a3303d', 34),
  alliance('dortmund', 'Dortmund', '2010-03-13', '2015-04-18', '#565f00', 38),
  alliance('essen', 'Essen', '2013-06-08', '2015-04-18', '#3a6b5d', 32),
  alliance('bremen', 'Bremen', '2016-02-20', '2017-03-11', '#8c3d1f', 30),
  alliance('hannover', 'Hannover', '2014-11-22', '2016-03-12', '#2f6fb0', 32),
  alliance('nuernberg', 'Nürnberg', '2015-09-19', '2017-03-11', '#7b3f3f', 31),
  alliance('duisburg', 'Duisburg', '2017-05-13', '2018-04-21', '#35507a', 28),
  alliance('bochum', 'Bochum', '2017-11-04', '2018-10-20', '#0d7a8c', 22),
  alliance('wuppertal', 'Wuppertal', '2018-06-16', '2019-05-11', '#6a4c93', 21),
  alliance('bielefeld', 'Bielefeld', '2019-03-30', '2020-09-26', '#50742f', 24),
  alliance('mannheim', 'Mannheim', '2020-02-15', '2021-05-29', '#a04a78', 23),
];

// Fourteen organisations belong to two alliances: which alliance's members the second takes in.
const alsoIn: readonly (readonly [from: string, to: string, count: number])[] = [
  ['dortmund', 'bochum', 4],
  ['essen', 'bochum', 2],
  ['duesseldorf', 'duisburg', 3],
  ['koeln', 'duesseldorf', 2],
  ['essen', 'wuppertal', 1],
  ['halle', 'leipzig', 2],
];

/** Those of a town whom a state network told before, and since when they are in the alliance. */
export type TakenIn = Partial<Record<TownName, readonly { slug: string; from?: Day }[]>>;

export function tellAlliances(teller: Teller, takenIn: TakenIn): void {
  const members = new Map<string, string[]>();
  for (const alliance of alliances) {
    const known = takenIn[alliance.town] ?? [];
    for (const { slug, from } of known) join(teller, slug, alliance, from);
    const own = known.length;
    const fresh: string[] = [];
    while (own + fresh.length < alliance.members) {
      const slug = found(teller, {
        town: alliance.town,
        before: teller.chance.day(alliance.founded, dayFrom('2025-11-30')),
      });
      join(teller, slug, alliance);
      fresh.push(slug);
    }
    members.set(alliance.slug, fresh);
  }
  for (const [from, to, count] of alsoIn) {
    const second = alliances.find((alliance) => alliance.slug === to)!;
    for (const slug of teller.chance.some(members.get(from) ?? [], count)) join(teller, slug, second);
  }
}

/** The alliance itself, a member of nemo. */
export function tellAlliance(teller: Teller, { slug, town, founded, joined, colour }: Alliance): void {
  const { story } = teller;
  const name = `Verbund ${town.replace(/ \(.*\)$/, '')} (Demonstration)`;
  teller.naming.keep(name);
  story.organisations.push({
    id: idOf('organisation', slug),
    slug,
    kind: 'cityAlliance',
    founded,
    homepage: `https://verbund-${slug}.example`,
  });
  const during = period(founded);
  const registered = addDays(founded, 170);
  story.names.push({ organisation: slug, name, original: null, originalLanguage: null, during });
  story.legalForms.push(
    {
      organisation: slug,
      legalForm: 'beingFounded',
      nonProfit: null,
      during: period(founded, addDays(registered, -1)),
    },
    { organisation: slug, legalForm: 'registeredAssociation', nonProfit: true, during: period(registered) },
  );
  story.seats.push({
    organisation: slug,
    ags: towns[town].ags,
    place: town,
    postcode: towns[town].postcodes[0]!,
    during,
  });
  story.reaches.push({ organisation: slug, ags: towns[town].ags.slice(0, 5), during });
  for (const topic of ['participation', 'antiRacism', 'education'] as const)
    story.topics.push({ organisation: slug, topic, during });
  story.languages.push({ organisation: slug, language: 'de', during }, { organisation: slug, language: 'en', during });
  story.appearances.push({ organisation: slug, colour });
  openBureau(
    teller,
    slug,
    town,
    founded,
    slug === 'leipzig' ? { opening: 'Dienstag und Donnerstag, 14 bis 18 Uhr' } : {},
  );
  if (slug !== 'leipzig') story.texts.push(...allianceTexts(slug, town, addDays(joined, 40)));
  teller.admit({ member: slug, umbrella: 'nemo', from: joined });
}

// Some joined when the alliance was founded, the others over the years; a few support it without a vote.
function join(teller: Teller, slug: string, alliance: Alliance, wanted?: Day): void {
  const { chance } = teller;
  const ready = addDays(teller.foundedOn(slug), 30);
  const earliest = ready > alliance.founded ? ready : alliance.founded;
  const from = wanted ?? (chance.percent(30) ? earliest : chance.day(earliest, dayFrom('2026-04-30')));
  const kind = chance.percent(5) ? 'supporting' : 'full';
  const left = addDays(from, chance.between(300, 1400));
  const back = addDays(left, chance.between(200, 700));
  // Some left for a while: the gap stays visible.
  if (wanted === undefined && chance.percent(3) && back < '2026-01-01') {
    teller.admit({ member: slug, umbrella: alliance.slug, from, until: left, kind, ending: 'resignation' });
    teller.admit({ member: slug, umbrella: alliance.slug, from: back, kind });
  } else {
    teller.admit({ member: slug, umbrella: alliance.slug, from, kind });
  }
}

function alliance(
  slug: string,
  town: TownName,
  founded: string,
  joined: string,
  colour: string,
  members: number,
): Alliance {
  return { slug, town, founded: dayFrom(founded), joined: dayFrom(joined), colour, members };
}
