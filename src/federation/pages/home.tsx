import type { ComponentChildren } from 'preact';
import { addDays } from '#ground/day';
import type { Visit } from '#identity';
import { routes } from '#routes';
import { districtCounts, stateCounts } from '../queries/districts.ts';
import { membersPage } from '../queries/members.ts';
import { individuals, type PersonsShown } from '../queries/persons.ts';
import { total, totalsBy } from '../queries/totals.ts';
import { coversGermany, umbrellaOn, umbrellasBelow } from '../queries/umbrella.ts';
import { words } from '../words.generated.ts';
import { PlaceInGraph } from './PlaceInGraph.tsx';
import { readQuestion } from './question.ts';
import { RoofOver } from './RoofOver.tsx';
import { Said } from './Said.tsx';
import { AsOf } from './AsOf.tsx';
import { umbrellaPage } from './UmbrellaPage.tsx';
import { WhereMembersAre } from './WhereMembersAre.tsx';

/** Rafters of the last so many days are drawn strong. */
const FRESH_DAYS = 3 * 365;

/** An umbrella's first page: its roof, its aim, how many it unites and from where, its map, its place in the graph. */
export async function homeAnswer(visit: Visit): Promise<Response | undefined> {
  const { house, language, parts, today, url } = visit;
  const db = house.database;
  const { on } = readQuestion(url, today);
  const umbrella = await umbrellaOn(db, parts['umbrella']!, on, language);
  if (!umbrella) return undefined;
  const before = addDays(on, -FRESH_DAYS);
  const [all, earlier, origins, persons, below, newest, areas] = await Promise.all([
    total(db, umbrella.node, 'all', on),
    total(db, umbrella.node, 'all', before),
    totalsBy(db, umbrella.node, 'all', on, 'origin'),
    individuals(db, umbrella.node, on),
    umbrellasBelow(db, umbrella.node, on),
    membersPage(db, { umbrella: umbrella.node, on, depth: 'all', sort: 'since', descending: true, limit: 5 }),
    coversGermany(umbrella)
      ? stateCounts(db, umbrella.node, 'all', on)
      : districtCounts(db, umbrella.node, 'all', on, umbrella.states),
  ]);
  const say = words[language];
  const b = (inner: ComponentChildren) => <strong>{inner}</strong>;
  return umbrellaPage(visit, umbrella, {
    title: umbrella.name,
    current: 'home',
    on,
    roof: <RoofOver visit={visit} all={all} earlier={Math.min(earlier, all)} since={before} below={below} />,
    body: (
      <>
        <section class="hero">
          <h1>
            <bdi>{umbrella.name}</bdi>
          </h1>
          {umbrella.aim && <Said said={umbrella.aim} language={language} class="aim voice" />}
          <div class="stack-s">
            <p class="figure-line">
              {origins.length > 0
                ? say.membersFromCountries({ n: all, countries: origins.length, b })
                : say.membersLine({ n: all, b })}
            </p>
            {below.length > 0 && <p>{say.directLine({ n: below.length, all })}</p>}
            <Individuals visit={visit} persons={persons.all} />
            <p class="asof">
              <AsOf visit={visit} on={on} /> · {say.countedOnce} ·{' '}
              <a href={`${routes.about.to({ language, umbrella: umbrella.slug })}#counting`}>{say.howWeCount}</a>
            </p>
          </div>
        </section>
        <div class="stack-l">
          <WhereMembersAre visit={visit} umbrella={umbrella} areas={areas} all={all} on={on} />
          <PlaceInGraph visit={visit} umbrella={umbrella} below={below} newest={newest} on={on} />
        </div>
      </>
    ),
  });
}

/** Individual members are persons: fewer than five are not told apart, and what would tell them is not shown. */
export function Individuals({ visit, persons }: { visit: Visit; persons: PersonsShown }) {
  const say = words[visit.language];
  if (persons === 0 || persons === 'hidden') return null;
  return <p>{persons === 'underFive' ? say.individualsFew : say.individualsLine({ n: persons })}</p>;
}
