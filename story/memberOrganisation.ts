import { addDays, type Day, dayFrom, period } from '#ground/day';
import type { Community } from './communities/index.ts';
import type { Descriptor } from './descriptors.ts';
import { idOf } from './ids.ts';
import { tellLegalForms } from './legalForms.ts';
import { openBureau } from './bureaus.ts';
import { lastChange, type Teller } from './teller.ts';
import { type TownName, towns } from './towns.ts';

export interface Plan {
  town: TownName;
  /** It is founded on this day at the latest: the one on which it first joins somewhere. */
  before: Day;
  /** The last day of an organisation that is no more. */
  until?: Day;
  community?: Community;
}

/** Founds an invented member organisation, tells what is said of it on which days, and gives its slug. */
export function found(teller: Teller, plan: Plan): string {
  const { chance, naming, story } = teller;
  const { town, before } = plan;
  const { slug, name, proper, original, originalLanguage, community, descriptor } = naming.invent(
    town,
    /^1[2-6]/.test(towns[town].ags),
    plan.community,
  );
  const founded = foundingDay(teller, community, before);
  const id = idOf('organisation', slug);
  const homepage = chance.percent(55) ? `https://${slug}.example` : null;
  story.organisations.push({ id, slug, kind: 'memberOrganisation', founded, homepage });

  const renamed = chance.percent(5) && plan.until === undefined ? laterDay(teller, founded, 300) : undefined;
  if (renamed !== undefined) {
    const earlier = earlierName(teller, proper, town);
    const during = period(founded, addDays(renamed, -1));
    story.names.push({ organisation: slug, name: earlier, original: null, originalLanguage: null, during });
    story.names.push({ organisation: slug, name, original, originalLanguage, during: period(renamed) });
  } else {
    story.names.push({ organisation: slug, name, original, originalLanguage, during: period(founded) });
  }

  tellLegalForms(teller, slug, founded, plan.until);
  tellSeats(teller, slug, plan, founded);
  tellWork(teller, slug, founded, community, descriptor);
  if (plan.until === undefined && chance.percent(14)) openBureau(teller, slug, town, founded);
  return slug;
}

function foundingDay({ chance }: Teller, community: Community, before: Day): Day {
  const years = Number(before.slice(0, 4));
  const earliest = dayFrom(`${Math.max(community.since, years - 14)}-02-01`);
  const latest = addDays(before, -30);
  return earliest < latest ? chance.day(earliest, latest) : addDays(before, -chance.between(30, 300));
}

// A day on which something changes, or none where the organisation is too young for it.
function laterDay({ chance }: Pick<Teller, 'chance'>, founded: Day, leastDays: number): Day | undefined {
  const first = addDays(founded, leastDays);
  return first < lastChange ? chance.day(first, dayFrom('2026-05-31')) : undefined;
}

function earlierName({ naming, chance }: Teller, proper: string, town: TownName): string {
  const place = town.replace(/ \(.*\)$/, '');
  const earlier = `${chance.pick(['Initiative', 'Freundeskreis', 'Gruppe'])} ${proper} ${place}`;
  naming.keep(earlier);
  return earlier;
}

function tellSeats({ chance, story }: Teller, slug: string, plan: Plan, founded: Day): void {
  const { ags, postcodes } = towns[plan.town];
  const postcode = chance.pick(postcodes);
  const moved = chance.percent(7) && plan.until === undefined ? laterDay({ chance }, founded, 200) : undefined;
  const seat = { organisation: slug, ags, place: plan.town };
  if (moved !== undefined && postcodes.length > 1) {
    const former = chance.pick(postcodes.filter((other) => other !== postcode));
    story.seats.push({ ...seat, postcode: former, during: period(founded, addDays(moved, -1)) });
    story.seats.push({ ...seat, postcode, during: period(moved) });
  } else {
    story.seats.push({ ...seat, postcode, during: period(founded, plan.until) });
  }
}

function tellWork(teller: Teller, slug: string, founded: Day, community: Community, descriptor: Descriptor): void {
  const { chance, story } = teller;
  const during = period(founded);
  const topics = chance.some(descriptor.topics, chance.between(Math.min(2, descriptor.topics.length), 3));
  const later = chance.pick(['participation', 'antiRacism', 'counselling', 'health', 'education'] as const);
  for (const topic of topics) story.topics.push({ organisation: slug, topic, during });
  const since = chance.percent(22) && !topics.includes(later) ? laterDay(teller, founded, 100) : undefined;
  if (since !== undefined) story.topics.push({ organisation: slug, topic: later, during: period(since) });
  const [first, ...others] = community.languages;
  const mixed = community.adjective === 'mehrsprachig';
  const spoken = new Set(mixed ? chance.some(community.languages, chance.between(1, 3)) : first ? [first] : []);
  if (!mixed) for (const language of others) if (chance.percent(22)) spoken.add(language);
  if (chance.percent(82)) spoken.add('de');
  for (const language of spoken) story.languages.push({ organisation: slug, language, during });
  for (const origin of originsOf(teller, community)) story.origins.push({ organisation: slug, origin, during });
}

// Some name none: their members' origins are nobody's business, and lists must bear that.
function originsOf({ chance }: Teller, { origins, adjective }: Community): string[] {
  if (chance.percent(4)) return [];
  if (adjective === 'mehrsprachig') return chance.some(origins, chance.between(2, 4));
  const [usual, ...others] = origins;
  if (usual === undefined) return [];
  const further = chance.percent(35) ? chance.some(others, chance.between(1, 2)) : [];
  return others.length > 3 && chance.percent(50) ? chance.some(others, chance.between(1, 3)) : [usual, ...further];
}
