import { addDays, dayFrom, period } from '#ground/day';
import { idOf } from './ids.ts';
import { found } from './memberOrganisation.ts';
import type { Teller } from './teller.ts';
import type { TownName } from './towns.ts';

const umbrella = 'lamsa';
const founding = dayFrom('2008-05-24');

const seats: Partial<Record<TownName, number>> = {
  'Halle (Saale)': 30,
  Magdeburg: 20,
  'Dessau-Roßlau': 6,
  Salzwedel: 1,
  'Köthen (Anhalt)': 2,
  'Bitterfeld-Wolfen': 2,
  Haldensleben: 1,
  'Naumburg (Saale)': 2,
  Weißenfels: 3,
  Zeitz: 1,
  Halberstadt: 3,
  Quedlinburg: 1,
  Wernigerode: 2,
  Sangerhausen: 1,
  'Lutherstadt Eisleben': 1,
  Merseburg: 3,
  Bernburg: 3,
  'Schönebeck (Elbe)': 1,
  Stendal: 4,
  Wittenberg: 3,
};

/** lamsa: a network of initiatives since 2008; today 92 members, two of them Saxon, and 31 persons. */
export function tellSaxonyAnhalt(teller: Teller, fromSaxony: readonly string[]): { alsoInHalle: { slug: string }[] } {
  const { chance } = teller;
  const inHalle: { slug: string }[] = [];
  for (const [town, count] of Object.entries(seats) as [TownName, number][]) {
    for (let at = 0; at < count; at += 1) {
      const founds = at < 4 && count >= 20;
      const from = founds ? founding : chance.day(addDays(founding, 120), dayFrom('2026-03-31'));
      const member = found(teller, { town, before: from });
      if (town === 'Halle (Saale)') inHalle.push({ slug: member });
      admitOnce(teller, member, from);
    }
  }
  for (const member of fromSaxony) {
    teller.admit({ member, umbrella, from: chance.day(addDays(teller.foundedOn(member), 400), dayFrom('2025-09-30')) });
  }
  tellFormer(teller);
  tellPersons(teller);
  return { alsoInHalle: inHalle.slice(0, 14) };
}

function admitOnce(teller: Teller, member: string, from: ReturnType<typeof dayFrom>): void {
  const { chance } = teller;
  const decided = from === founding ? { decidedOn: founding, decision: '2008/01' } : {};
  const back = addDays(from, chance.between(900, 1600));
  if (chance.percent(4) && back < '2025-06-30') {
    teller.admit({
      member,
      umbrella,
      from,
      until: addDays(back, -chance.between(200, 500)),
      ending: 'resignation',
      ...decided,
    });
    teller.admit({ member, umbrella, from: back });
  } else {
    teller.admit({ member, umbrella, from, kind: chance.percent(5) ? 'supporting' : 'full', ...decided });
  }
}

function tellFormer(teller: Teller): void {
  const former = [
    ['Magdeburg', '2008-11-15', '2013-12-31', 'dissolution'],
    ['Halle (Saale)', '2010-03-20', '2016-12-31', 'resignation'],
    ['Halberstadt', '2011-09-17', '2019-12-31', 'resignation'],
    ['Stendal', '2014-03-29', '2021-06-30', 'dissolution'],
    ['Magdeburg', '2016-06-04', '2022-12-31', 'resignation'],
    ['Zeitz', '2018-10-13', '2024-12-31', 'resignation'],
  ] as const;
  for (const [town, first, last, ending] of former) {
    const [from, until] = [dayFrom(first), dayFrom(last)];
    const member = found(teller, {
      town,
      before: from,
      ...(ending === 'dissolution' && { until: addDays(until, 60) }),
    });
    teller.admit({ member, umbrella, from, until, ending });
  }
}

// 31 persons belong today, five did before; nothing more is known of them here.
function tellPersons({ chance, story }: Teller): void {
  for (let at = 0; at < 36; at += 1) {
    const from = at < 5 ? dayFrom('2014-03-01') : chance.day(dayFrom('2014-03-01'), dayFrom('2025-12-31'));
    const former = at % 7 === 3;
    const until = former ? dayFrom(`${Math.min(Number(from.slice(0, 4)) + 2, 2025)}-12-31`) : undefined;
    story.individualMemberships.push({
      person: idOf('person', `${umbrella} ${at}`),
      umbrella,
      during: period(from, until),
    });
  }
}
