import { houseWords, Table } from '#ground/html';
import { formatList, formatNumber } from '#ground/language';
import { addDays, type Day } from '#ground/day';
import type { Visit } from '#identity';
import { routes } from '#routes';
import { kindLabel } from '../labels.ts';
import { MapFigure, mapFor, mapOfStates } from '../places/index.ts';
import { districtCounts } from '../queries/districts.ts';
import { membersPage } from '../queries/members.ts';
import { areaName } from '../queries/options.ts';
import { individuals, total, totalsBy } from '../queries/totals.ts';
import { coversGermany, type Umbrella, umbrellaOn, umbrellasBelow } from '../queries/umbrella.ts';
import { words } from '../words.generated.ts';
import { mapWords } from './mapWords.ts';
import { OrganisationName } from './OrganisationName.tsx';
import { queryOf, readQuestion } from './question.ts';
import { Roof, Street } from './Roof.tsx';
import { Said } from './Said.tsx';
import { AsOf, umbrellaPage } from './UmbrellaPage.tsx';

/** A roof of more rafters than this would be a grey area: then a rafter stands for several members. */
const MOST_RAFTERS = 150;
/** Rafters of the last so many days are drawn strong. */
const FRESH_DAYS = 3 * 365;

/** An umbrella's first page: its roof, its aim, how many it unites and from where, its map, its place in the graph. */
export async function homeAnswer(visit: Visit): Promise<Response | undefined> {
  const { house, language, parts, today, url } = visit;
  const db = house.database;
  const { on } = readQuestion(url, today);
  const umbrella = await umbrellaOn(db, parts['umbrella']!, on, language);
  if (!umbrella) return undefined;
  const wide = coversGermany(umbrella);
  const before = addDays(on, -FRESH_DAYS);
  const [all, direct, earlier, origins, persons, below, newest, areas] = await Promise.all([
    total(db, umbrella.node, 'all', on),
    total(db, umbrella.node, 'direct', on),
    total(db, umbrella.node, 'all', before),
    totalsBy(db, umbrella.node, 'all', on, 'origin'),
    individuals(db, umbrella.node, on),
    umbrellasBelow(db, umbrella.node, on),
    membersPage(db, { umbrella: umbrella.node, on, depth: 'all', sort: 'since', descending: true, limit: 5 }),
    wide
      ? totalsBy(db, umbrella.node, 'all', on, 'state').then((groups) =>
          groups.map(({ key, organisations }) => ({ ags: key, name: areaName(key), organisations })))
      : districtCounts(db, umbrella.node, 'all', on, umbrella.states),
  ]);
  const say = words[language];
  const b = (inner: preact.ComponentChildren) => <strong>{inner}</strong>;
  return umbrellaPage(visit, umbrella, {
    title: umbrella.name,
    current: 'home',
    on,
    roof: <RoofOver visit={visit} all={all} earlier={Math.min(earlier, all)} since={before} below={below} on={on} />,
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
          <WhereSection visit={visit} umbrella={umbrella} areas={areas} all={all} wide={wide} on={on} />
          <section class="beam stack" aria-labelledby="graph">
            <h2 id="graph">{say.placeInGraph}</h2>
            <div class="pair even">
              <div class="stack-s">
                <h3>{say.above}</h3>
                {umbrella.above.length === 0 ? (
                  <p>{say.aboveNone}</p>
                ) : (
                  <ul class="plain-list tree">
                    {umbrella.above.map((other) => (
                      <li>
                        <a href={routes.home.to({ language, umbrella: other.slug })}>
                          <bdi>{other.name}</bdi>
                        </a>{' '}
                        <span class="small muted">{kindLabel(language, other.kind)}</span>
                      </li>
                    ))}
                  </ul>
                )}
              </div>
              <div class="stack-s">
                {below.length > 0 ? <h3>{say.below}</h3> : <h3>{say.newestMembers}</h3>}
                {below.length > 0 ? (
                  <ul class="plain-list tree">
                    {below.map((other) => (
                      <li>
                        <a href={routes.home.to({ language, umbrella: other.slug })}>
                          <bdi>{other.name}</bdi>
                        </a>{' '}
                        <span class="small muted">{say.belowMembers({ n: other.members })}</span>
                      </li>
                    ))}
                  </ul>
                ) : (
                  <ul class="plain-list tree">
                    {newest.map((row) => (
                      <li>
                        <OrganisationName visit={visit} umbrella={umbrella.slug} organisation={row} on={on} />
                        <span class="small muted"> {say.memberSince({ day: row.since })}</span>
                      </li>
                    ))}
                  </ul>
                )}
              </div>
            </div>
            <p>
              <a class="arrow" href={routes.members.to({ language, umbrella: umbrella.slug }, queryOf(readQuestion(url, today), today))}>
                {say.allMembers({ n: direct > all ? direct : all })}
              </a>
            </p>
          </section>
        </div>
      </>
    ),
  });
}

/** Individual members are persons: fewer than five are not told apart. */
export function Individuals({ visit, persons }: { visit: Visit; persons: number }) {
  const say = words[visit.language];
  if (persons === 0) return null;
  return <p>{persons < 5 ? say.individualsFew : say.individualsLine({ n: persons })}</p>;
}

function RoofOver(props: {
  visit: Visit;
  all: number;
  earlier: number;
  since: Day;
  below: readonly { slug: string; name: string; members: number }[];
  on: Day;
}) {
  const { visit, all, earlier, since, below } = props;
  const say = words[visit.language];
  if (all === 0) return <div class="girder" aria-hidden="true" />;
  if (below.length > 1) {
    const per = Math.max(1, Math.ceil(Math.max(...below.map(({ members }) => members)) / MOST_RAFTERS));
    const note = per === 1 ? say.roofsNote : say.roofScaled({ n: per });
    return (
      <div class="under-roof">
        <Street rafters={below.map(({ members }) => Math.ceil(members / per))} label={note} />
        <p class="asof roof-note room">{note}</p>
      </div>
    );
  }
  const per = Math.ceil(all / MOST_RAFTERS);
  const fresh = per === 1 && all - earlier < all / 2 ? all - earlier : 0;
  return (
    <>
      <Roof rafters={Math.ceil(all / per)} fresh={fresh} label={say.roofLabel({ n: all })} />
      <p class="asof roof-note room">
        {per > 1 ? say.roofScaled({ n: per }) : fresh > 0 ? say.roofNote({ n: fresh, day: since }) : say.roofNotePlain}
      </p>
    </>
  );
}

interface Where {
  visit: Visit;
  umbrella: Umbrella;
  areas: readonly { ags: string; name: string; organisations: number }[];
  all: number;
  wide: boolean;
  on: Day;
}

function WhereSection({ visit, umbrella, areas, all, wide, on }: Where) {
  const { language, today } = visit;
  const say = words[language];
  const place = { language, umbrella: umbrella.slug };
  const day = on === today ? undefined : on;
  const facet = wide ? 'state' : 'district';
  const white = areas.filter(({ organisations }) => organisations === 0);
  return (
    <section class="beam stack" aria-labelledby="map">
      <h2 id="map">{say.whereMembersAre}</h2>
      <div class="pair">
        <MapFigure
          map={wide ? mapOfStates() : mapFor(umbrella.states, on)}
          areas={areas.map(({ ags, organisations }) => ({
            ags,
            count: organisations,
            ...(organisations > 0 ? { href: routes.members.to(place, { [facet]: ags, on: day }) } : {}),
          }))}
          label={wide ? say.mapLabelStates : say.mapLabel}
          words={mapWords(language)}
        />
        <div class="stack">
          {!wide && <WhiteSpots language={language} white={white} />}
          <p>
            <a class="arrow" href={routes.members.to(place, { on: day })}>
              {say.allMembers({ n: all })}
            </a>
          </p>
          <p>
            <a class="arrow" href={routes.districts.to(place, { on: day })}>
              {say.districtsTitle}
            </a>
          </p>
          <details class="open">
            <summary>{say.mapAsTable}</summary>
            <Table
              caption={houseWords[language].asOf({ day: on })}
              captionShown
              columns={[{ title: wide ? say.filterState : say.columnDistrict }, { title: say.columnMembers, number: true }]}
              rows={areas
                .toSorted((a, b) => b.organisations - a.organisations)
                .map(({ name, organisations }) => [<bdi lang="de">{name}</bdi>, formatNumber(language, organisations)])}
            />
          </details>
        </div>
      </div>
    </section>
  );
}

/** The districts nobody sits in, named: what a map shows by a pattern, in words. */
export function WhiteSpots({ language, white }: { language: Visit['language']; white: readonly { name: string }[] }) {
  const say = words[language];
  if (white.length === 0) return <p>{say.whiteSpotsNone}</p>;
  if (white.length === 1) {
    return (
      <p>
        <strong>{say.whiteSpotsOne({ area: white[0]!.name })}</strong>
      </p>
    );
  }
  return (
    <p>
      <strong>{say.whiteSpotsMany({ n: white.length })}</strong>{' '}
      {white.length <= 15 && say.whiteSpotsList({ areas: formatList(language, white.map(({ name }) => name)) })}
    </p>
  );
}
