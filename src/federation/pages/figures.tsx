import { houseWords, Table } from '#ground/html';
import { fileAnswer } from '#ground/http';
import { formatNumber, type Language } from '#ground/language';
import type { Day } from '#ground/day';
import type { Visit } from '#identity';
import { routes } from '#routes';
import { type Facet, facets } from '../facet.ts';
import { labelOf } from '../labels.ts';
import { areaName } from '../queries/options.ts';
import { type Individuals, individuals, type PersonsShown } from '../queries/persons.ts';
import { type Group, type MonthTotal, timeLine, total, totalsBy } from '../queries/totals.ts';
import { type Umbrella, umbrellaOn } from '../queries/umbrella.ts';
import { words } from '../words.generated.ts';
import { Bars } from './Bars.tsx';
import { DayForm } from './DayForm.tsx';
import { Growth, growthPicture, yearEnds } from './Growth.tsx';
import { accentOf } from './palette.ts';
import { readQuestion } from './question.ts';
import { AsOf } from './AsOf.tsx';
import { umbrellaPage } from './UmbrellaPage.tsx';

/** What a figures page can be split by, and how that is said. */
export function splitWords(language: Language): Record<Facet, string> {
  const say = words[language];
  return {
    district: say.byDistrict,
    topic: say.byTopic,
    origin: say.byOrigin,
    language: say.byLanguage,
    kind: say.byKind,
    legalForm: say.byLegalForm,
    membership: say.byMembership,
    state: say.byState,
  };
}

/** The facet asked for by ?by=; topics where none is. */
export function facetAsked(url: URL): Facet {
  const by = url.searchParams.get('by') as Facet;
  return facets.includes(by) ? by : 'topic';
}

/** Groups with the label a reader sees, the largest first. */
export function labelled(language: Language, facet: Facet, groups: readonly Group[]): (Group & { label: string })[] {
  const areas = new Map(facet === 'district' || facet === 'state' ? groups.map(({ key }) => [key, areaName(key)]) : []);
  return groups.map((group) => ({ ...group, label: labelOf(language, facet, group.key, areas) }));
}

/** Figures of an umbrella on a day: directly and through members, split by one facet, and over time. */
export async function figuresAnswer(visit: Visit): Promise<Response | undefined> {
  const { house, language, parts, today, url } = visit;
  const db = house.database;
  const question = readQuestion(url, today);
  const { on } = question;
  const umbrella = await umbrellaOn(db, parts['umbrella']!, on, language);
  if (!umbrella) return undefined;
  const facet = facetAsked(url);
  const [direct, all, persons, groups, months] = await Promise.all([
    total(db, umbrella.node, 'direct', on),
    total(db, umbrella.node, 'all', on),
    individuals(db, umbrella.node, on),
    totalsBy(db, umbrella.node, facet === 'membership' ? 'direct' : 'all', on, facet),
    timeLine(db, umbrella.node, 'all', on),
  ]);
  const say = words[language];
  const rows = labelled(language, facet, groups);
  return umbrellaPage(visit, umbrella, {
    title: say.figuresTitle,
    current: 'figures',
    on,
    body: (
      <>
        <div class="stack">
          <h1>{say.figuresTitle}</h1>
          <p class="lead">{say.figuresLead({ n: all, day: on })}</p>
          <DayForm
            visit={visit}
            umbrella={umbrella}
            question={question}
            action={routes.figures.to({ language, umbrella: umbrella.slug })}
          >
            <div class="field">
              <label for="by">{say.figuresBy}</label>
              <select id="by" name="by">
                {facets.map((each) => (
                  <option value={each} selected={each === facet}>
                    {splitWords(language)[each]}
                  </option>
                ))}
              </select>
            </div>
          </DayForm>
        </div>
        <Split
          visit={visit}
          umbrella={umbrella}
          on={on}
          facet={facet}
          rows={rows}
          whole={facet === 'membership' ? direct : all}
        />
        <Counts visit={visit} umbrella={umbrella} on={on} direct={direct} all={all} persons={persons} />
        <OverTime visit={visit} umbrella={umbrella} on={on} months={months} />
      </>
    ),
  });
}

interface Part {
  visit: Visit;
  umbrella: Umbrella;
  on: Day;
}

function Split(props: Part & { facet: Facet; rows: readonly (Group & { label: string })[]; whole: number }) {
  const { visit, umbrella, on, facet, rows, whole } = props;
  const { language, today } = visit;
  const say = words[language];
  const place = { language, umbrella: umbrella.slug };
  const day = on === today ? undefined : on;
  const sum = rows.reduce((all, { organisations }) => all + organisations, 0);
  return (
    <section class="beam stack counted" aria-labelledby="split">
      <h2 id="split">{say.splitTitle({ by: splitWords(language)[facet] })}</h2>
      <p class="asof">
        <AsOf visit={visit} on={on} /> · {say.countedOnce}
      </p>
      {rows.length === 0 ? (
        <p class="note">{say.nothingFound}</p>
      ) : (
        <Bars rows={rows} language={language} label={say.barsLabel({ by: splitWords(language)[facet] })} />
      )}
      {sum > whole && <p class="small">{say.severalValues}</p>}
      <details class="open">
        <summary>{say.figuresAsTable}</summary>
        <Table
          caption={say.sourceLine({ umbrella: umbrella.name, asOf: houseWords[language].asOf({ day: on }) })}
          captionShown
          columns={[{ title: say.figureColumn }, { title: say.numberColumn, number: true }]}
          rows={rows.map(({ key, label, organisations }) => [
            <a
              class="name"
              href={routes.members.to(place, {
                [facet]: key,
                on: day,
                depth: facet === 'membership' ? 'direct' : undefined,
              })}
            >
              <bdi>{label}</bdi>
            </a>,
            formatNumber(language, organisations),
          ])}
        />
      </details>
      <p class="links downloads">
        <a href={routes.figuresCsv.to(place, { by: facet, on: day })}>CSV</a>
        <a href={routes.figuresXlsx.to(place, { by: facet, on: day })}>XLSX</a>
        <a href={routes.apiMemberFigures.to({}, { umbrella: umbrella.slug, on, by: facet })}>JSON</a>
      </p>
    </section>
  );
}

function Counts(props: Part & { direct: number; all: number; persons: Individuals }) {
  const { visit, umbrella, on, direct, all, persons } = props;
  const { language } = visit;
  const say = words[language];
  const few = (persons: PersonsShown) =>
    typeof persons === 'number'
      ? formatNumber(language, persons)
      : persons === 'underFive'
        ? say.fewerThanFive
        : say.personsHidden;
  return (
    <section class="beam stack" aria-labelledby="counts">
      <h2 id="counts">{say.figureColumn}</h2>
      <Table
        caption={say.sourceLine({ umbrella: umbrella.name, asOf: houseWords[language].asOf({ day: on }) })}
        captionShown
        columns={[{ title: say.figureColumn }, { title: say.numberColumn, number: true }]}
        rows={[
          [say.directOrganisations, formatNumber(language, direct)],
          [say.allOrganisations, formatNumber(language, all)],
          [say.directIndividuals, few(persons.direct)],
          [say.allIndividuals, few(persons.all)],
        ]}
      />
      <p class="small muted">{say.personsAsOf({ day: persons.on })}</p>
    </section>
  );
}

function OverTime({ visit, umbrella, on, months }: Part & { months: readonly MonthTotal[] }) {
  const { language, today } = visit;
  const say = words[language];
  const place = { language, umbrella: umbrella.slug };
  if (months.length === 0) return null;
  const ends = yearEnds(months, on);
  return (
    <section class="beam stack" aria-labelledby="growth">
      <h2 id="growth">{say.overTime}</h2>
      <Growth
        months={months}
        on={on}
        language={language}
        label={say.overTimeLabel({ from: months[0]!.month, to: on })}
      />
      <details class="open">
        <summary>{say.overTimeTable}</summary>
        <Table
          caption={say.overTime}
          columns={[{ title: say.yearColumn }, { title: say.columnMembers, number: true }]}
          rows={ends.map(({ day, total: members }) => [say.endOfYear({ day }), formatNumber(language, members)])}
        />
      </details>
      <p class="links downloads">
        <a href={routes.figuresSvg.to(place, { on: on === today ? undefined : on })}>{say.asPicture}</a>
      </p>
    </section>
  );
}

/** The line over time as a picture file. */
export async function figuresSvgAnswer(visit: Visit): Promise<Response | undefined> {
  const { house, language, parts, today, url } = visit;
  const { on } = readQuestion(url, today);
  const umbrella = await umbrellaOn(house.database, parts['umbrella']!, on, language);
  if (!umbrella) return undefined;
  const months = await timeLine(house.database, umbrella.node, 'all', on);
  const title = `${umbrella.name} · ${words[language].overTime} · ${houseWords[language].asOf({ day: on })}`;
  const picture = growthPicture({ months, on, language, title, colour: accentOf(umbrella.colour) });
  return fileAnswer(picture, 'image/svg+xml; charset=utf-8', `${umbrella.slug}-${on}.svg`);
}
