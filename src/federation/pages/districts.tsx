import { houseWords, Table } from '#ground/html';
import { formatNumber } from '#ground/language';
import { fileAnswer } from '#ground/http';
import { tongue } from '#ground/language';
import type { Day } from '#ground/day';
import type { Visit } from '#identity';
import { routes } from '#routes';
import { MapFigure, mapFor, mapOfDistricts, standaloneMap } from '../places/index.ts';
import { districtCounts } from '../queries/districts.ts';
import { total } from '../queries/totals.ts';
import { coversGermany, type Umbrella, umbrellaOn } from '../queries/umbrella.ts';
import { words } from '../words.generated.ts';
import { DayForm } from './DayForm.tsx';
import { mapWords } from './mapWords.ts';
import { readQuestion } from './question.ts';
import { AsOf } from './AsOf.tsx';
import { umbrellaPage } from './UmbrellaPage.tsx';
import { WhiteSpots } from './WhiteSpots.tsx';
import { paletteOf } from './palette.ts';

const mapOf = (umbrella: Umbrella, on: Day) =>
  coversGermany(umbrella) ? mapOfDistricts(on) : mapFor(umbrella.states, on);

/** Members by district of their seat, as map and as table, with the white spots named. */
export async function districtsAnswer(visit: Visit): Promise<Response | undefined> {
  const { house, language, parts, today, url } = visit;
  const question = readQuestion(url, today);
  const { on } = question;
  const umbrella = await umbrellaOn(house.database, parts['umbrella']!, on, language);
  if (!umbrella) return undefined;
  const [areas, all] = await Promise.all([
    districtCounts(house.database, umbrella.node, 'all', on, umbrella.states),
    total(house.database, umbrella.node, 'all', on),
  ]);
  const say = words[language];
  const place = { language, umbrella: umbrella.slug };
  const day = on === today ? undefined : on;
  const seated = areas.reduce((sum, { organisations }) => sum + organisations, 0);
  const most = Math.max(1, ...areas.map(({ organisations }) => organisations));
  const shown = coversGermany(umbrella) ? areas.filter(({ organisations }) => organisations > 0) : areas;
  return umbrellaPage(visit, umbrella, {
    title: say.districtsTitle,
    current: 'districts',
    on,
    body: (
      <>
        <div class="stack">
          <h1>{say.districtsTitle}</h1>
          <p class="lead">{say.districtsLead({ n: all, day: on })}</p>
          <DayForm visit={visit} umbrella={umbrella} question={question} action={routes.districts.to(place)} />
        </div>
        <section class="stack">
          <MapFigure
            map={mapOf(umbrella, on)}
            areas={areas.map(({ ags, organisations }) => ({
              ags,
              count: organisations,
              ...(organisations > 0 ? { href: routes.members.to(place, { district: ags, on: day }) } : {}),
            }))}
            label={say.mapLabel}
            words={mapWords(language)}
          />
          <p class="asof">
            <AsOf visit={visit} on={on} /> · {say.countedOnce}
          </p>
          <p class="links downloads">
            <a href={routes.districtsSvg.to(place, { on: day })}>{say.mapDownload}</a>
            <a href={routes.figuresCsv.to(place, { by: 'district', on: day })}>CSV</a>
            <a href={routes.figuresXlsx.to(place, { by: 'district', on: day })}>XLSX</a>
          </p>
        </section>
        <section class="beam stack" aria-labelledby="white">
          <h2 id="white">{say.whiteSpots}</h2>
          <WhiteSpots language={language} white={areas.filter(({ organisations }) => organisations === 0)} />
          {all > seated && <p>{say.seatUnknown({ n: all - seated })}</p>}
        </section>
        <section class="beam stack counted">
          <h2>{say.columnDistrict}</h2>
          <Table
            caption={houseWords[language].asOf({ day: on })}
            columns={[
              { title: say.columnDistrict },
              { title: say.columnMembers, number: true },
              { title: say.columnShare },
            ]}
            rows={shown
              .toSorted((a, b) => b.organisations - a.organisations)
              .map(({ ags, name, organisations }) => [
                organisations > 0 ? (
                  <a class="name" href={routes.members.to(place, { district: ags, on: day })}>
                    <bdi lang="de">{name}</bdi>
                  </a>
                ) : (
                  <bdi lang="de">{name}</bdi>
                ),
                formatNumber(language, organisations),
                <Meter part={organisations} whole={most} />,
              ])}
          />
        </section>
      </>
    ),
  });
}

/** A bar beside a number that stands in the table too; hence hidden from those who listen. */
export function Meter({ part, whole }: { part: number; whole: number }) {
  return (
    <svg class="meter" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
      <rect class="all" width="100" height="10" />
      <rect class="got" width={Math.round((part / whole) * 1000) / 10} height="10" />
    </svg>
  );
}

/** The map as a picture file, with its title, day and source in it. */
export async function districtsSvgAnswer(visit: Visit): Promise<Response | undefined> {
  const { house, language, parts, today, url } = visit;
  const { on } = readQuestion(url, today);
  const umbrella = await umbrellaOn(house.database, parts['umbrella']!, on, language);
  if (!umbrella) return undefined;
  const areas = await districtCounts(house.database, umbrella.node, 'all', on, umbrella.states);
  const say = words[language];
  const picture = standaloneMap({
    map: mapOf(umbrella, on),
    areas: areas.map(({ ags, organisations }) => ({ ags, count: organisations })),
    title: `${umbrella.name} · ${say.whereMembersAre} · ${houseWords[language].asOf({ day: on })}`,
    words: mapWords(language),
    palette: paletteOf(umbrella.colour),
    language,
    direction: tongue(language).direction,
  });
  return fileAnswer(picture, 'image/svg+xml; charset=utf-8', `${umbrella.slug}-${on}.svg`);
}
