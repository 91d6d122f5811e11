import type { Day } from '#ground/day';
import { houseWords, Table } from '#ground/html';
import { formatNumber } from '#ground/language';
import type { Visit } from '#identity';
import { routes } from '#routes';
import { MapFigure, mapFor, mapOfStates } from '../places/index.ts';
import { coversGermany, type Umbrella } from '../queries/umbrella.ts';
import { words } from '../words.generated.ts';
import { mapWords } from './mapWords.ts';
import { WhiteSpots } from './WhiteSpots.tsx';

/** Members on the map, by district or, for most of Germany, by Land; each area leads to its members. */
export function WhereMembersAre(props: {
  visit: Visit;
  umbrella: Umbrella;
  areas: readonly { ags: string; name: string; organisations: number }[];
  all: number;
  on: Day;
}) {
  const { visit, umbrella, areas, all, on } = props;
  const wide = coversGermany(umbrella);
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
              columns={[
                { title: wide ? say.filterState : say.columnDistrict },
                { title: say.columnMembers, number: true },
              ]}
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
