import { DayField, houseWords, Table } from '#ground/html';
import { compareNames, dayExample, formatDay, type Language, languageName, regionName } from '#ground/language';
import type { Visit } from '#identity';
import { routes } from '#routes';
import type { Facet } from '../facet.ts';
import { labelOf, topicLabel } from '../labels.ts';
import { organisationKinds, topics } from '../organisation.ts';
import { affiliationKinds } from '../affiliation.ts';
import { type MemberRow, membersPage, type Sorting } from '../queries/members.ts';
import { areaName, districtOptions, stateOptions, usedKeys } from '../queries/options.ts';
import { countCondition, total, totalOfValue } from '../queries/totals.ts';
import { coversGermany, type Umbrella, umbrellaOn } from '../queries/umbrella.ts';
import { words } from '../words.generated.ts';
import { OrganisationName } from './OrganisationName.tsx';
import { type Condition, conditionOf, fits, queryOf, type Question, readQuestion } from './question.ts';
import { AsOf, umbrellaPage } from './UmbrellaPage.tsx';

const PAGE = 25;
/** Beyond this many members a search is counted up to a hundred only: an exact number would cost more than it tells. */
const COUNT_EXACTLY_UP_TO = 20_000;

/** The members of an umbrella on a day: searched, narrowed, sorted and turned by links. */
export async function membersAnswer(visit: Visit): Promise<Response | undefined> {
  const { house, language, parts, today, url } = visit;
  const question = readQuestion(url, today);
  const umbrella = await umbrellaOn(house.database, parts['umbrella']!, question.on, language);
  if (!umbrella) return undefined;
  const found = await findMembers(visit, umbrella, question);
  const say = words[language];
  return umbrellaPage(visit, umbrella, {
    title: say.membersTitle,
    current: 'members',
    on: question.on,
    body: (
      <>
        <div class="stack">
          <h1>{say.membersTitle}</h1>
          <p class="lead">{say.membersLead({ n: found.everyone, day: question.on })}</p>
        </div>
        <div class="pair side members">
          <Filters visit={visit} umbrella={umbrella} question={question} used={found.used} />
          <Results visit={visit} umbrella={umbrella} question={question} found={found} />
        </div>
      </>
    ),
  });
}

interface Found {
  rows: readonly MemberRow[];
  everyone: number;
  /** How many meet the question, or at least that many. */
  matching: number;
  atLeast: boolean;
  condition: Condition;
  used: ReadonlyMap<Facet, readonly string[]>;
  more: boolean;
}

async function findMembers({ house }: Visit, umbrella: Umbrella, question: Question): Promise<Found> {
  const db = house.database;
  const { on, depth, sort, descending } = question;
  const after = question.after && fits(question.after, sort) ? question.after : undefined;
  const [condition, everyone, used] = await Promise.all([
    conditionOf(db, question),
    total(db, umbrella.node, depth, on),
    usedKeys(db),
  ]);
  // A kind that is an umbrella's own asks for umbrellas; else a list "through others too" holds those counted.
  const umbrellasToo = question.filters.some(([facet, key]) => facet === 'kind' && !['memberOrganisation', 'other'].includes(key));
  const asked = { umbrella: umbrella.node, on, depth, sort, descending, umbrellasToo, limit: PAGE + 1, after };
  const [rows, counted] = condition.impossible
    ? [[], 0]
    : await Promise.all([membersPage(db, { ...asked, terms: condition.terms }), matchingTotal()]);
  const most = everyone > COUNT_EXACTLY_UP_TO ? 100 : COUNT_EXACTLY_UP_TO;
  const more = rows.length > PAGE;
  return {
    rows: more ? (after?.backward ? rows.slice(1) : rows.slice(0, PAGE)) : rows,
    everyone,
    matching: Math.min(counted, most),
    atLeast: condition.terms !== undefined && condition.single === undefined && counted > most,
    condition,
    used,
    more,
  };

  async function matchingTotal(): Promise<number> {
    if (condition.terms === undefined) return everyone;
    if (condition.single !== undefined && !umbrellasToo) return totalOfValue(db, umbrella.node, depth, on, condition.single);
    const limit = everyone > COUNT_EXACTLY_UP_TO ? 100 : COUNT_EXACTLY_UP_TO;
    return countCondition(db, { umbrella: umbrella.node, depth, on, terms: condition.terms, umbrellasToo }, limit);
  }
}

interface Part {
  visit: Visit;
  umbrella: Umbrella;
  question: Question;
}

function Filters({ visit, umbrella, question, used }: Part & { used: Found['used'] }) {
  const { language } = visit;
  const say = words[language];
  const chosen = new Map(question.filters);
  const inOrder = (options: readonly (readonly [string, string])[]) =>
    options.toSorted(([, a], [, b]) => compareNames(language)(a, b));
  // Four hundred districts in one list help nobody: a federation of all Germany asks for the Land first.
  const state = chosen.get('state') ?? chosen.get('district')?.slice(0, 2);
  const states = coversGermany(umbrella) ? (state ? [state] : []) : umbrella.states;
  const choices: readonly (readonly [Facet, string, readonly (readonly [string, string])[]])[] = [
    ['state', say.filterState, umbrella.states.length === 1 ? [] : stateOptions().filter(([ags]) => umbrella.states.length === 0 || umbrella.states.includes(ags))],
    ['district', say.filterDistrict, districtOptions(states, question.on)],
    ['topic', say.filterTopic, inOrder(topics.map((topic) => [topic, topicLabel(language, topic)]))],
    ['origin', say.filterOrigin, inOrder((used.get('origin') ?? []).map((key) => [key, regionName(language, key)]))],
    ['language', say.filterLanguage, inOrder((used.get('language') ?? []).map((key) => [key, languageName(language, key)]))],
    ['kind', say.filterKind, organisationKinds.filter((kind) => used.get('kind')?.includes(kind)).map((kind) => [kind, labelOf(language, 'kind', kind, NONE)])],
    ['membership', say.filterMembership, affiliationKinds.filter((kind) => used.get('membership')?.includes(kind)).map((kind) => [kind, labelOf(language, 'membership', kind, NONE)])],
  ];
  return (
    <form
      class="filters"
      method="get"
      action={routes.members.to({ language, umbrella: umbrella.slug })}
      role="search"
      aria-label={say.searchMembers}
    >
      <div class="field">
        <label for="q">{say.searchLabel}</label>
        <span class="hint" id="q-hint">
          {say.searchHint}
        </span>
        <input id="q" name="q" type="search" dir="auto" value={question.q} aria-describedby="q-hint" />
      </div>
      <DayField
        language={language}
        id="on"
        name="on"
        label={say.onLabel}
        value={question.wrongDay ?? question.on}
        hint={umbrella.begun ? say.onHint({ day: umbrella.begun }) : say.onHintAny({ example: dayExample(language) })}
        error={question.wrongDay && say.onWrong({ text: question.wrongDay, example: dayExample(language) })}
      />
      <details class="open" open={question.filters.length > 0}>
        <summary>{say.narrow}</summary>
        <div class="stack">
          {!['cityAlliance', 'stateNetwork', 'memberOrganisation'].includes(umbrella.kind) && (
            <Choice
              name="depth"
              label={say.filterDepth}
              value={question.depth}
              options={[
                ['all', say.depthAll],
                ['direct', say.depthDirect],
              ]}
            />
          )}
          {choices.map(([facet, label, options]) =>
            options.length > 1 || chosen.has(facet) ? (
              <Choice name={facet} label={label} value={chosen.get(facet) ?? ''} options={[['', say.anyValue], ...options]} />
            ) : null,
          )}
        </div>
      </details>
      {question.sort !== 'name' || question.descending ? (
        <input type="hidden" name="sort" value={`${question.descending ? '-' : ''}${question.sort}`} />
      ) : null}
      <button class="button" type="submit">
        {say.showList}
      </button>
    </form>
  );
}

const NONE: ReadonlyMap<string, string> = new Map();

function Choice(props: { name: string; label: string; value: string; options: readonly (readonly [string, string])[] }) {
  const { name, label, value, options } = props;
  return (
    <div class="field">
      <label for={name}>{label}</label>
      <select id={name} name={name}>
        {options.map(([key, title]) => (
          <option value={key} selected={key === value}>
            {title}
          </option>
        ))}
      </select>
    </div>
  );
}

function Results({ visit, umbrella, question, found }: Part & { found: Found }) {
  const { language, today } = visit;
  const say = words[language];
  const place = { language, umbrella: umbrella.slug };
  const link = (changed: Partial<Question>) => routes.members.to(place, queryOf({ ...question, ...unturned }, today, changed));
  const narrowed = question.q !== '' || question.filters.length > 0;
  const heading = !narrowed
    ? say.foundAll({ n: found.everyone })
    : found.atLeast
      ? say.foundAtLeast({ found: found.matching, total: found.everyone })
      : say.foundOf({ found: found.matching, total: found.everyone });
  return (
    <section class="stack" aria-labelledby="found">
      <div class="row between">
        <h2 id="found">{heading}</h2>
        <p class="asof">
          <AsOf visit={visit} on={question.on} />
        </p>
      </div>
      {found.condition.respelled.map(({ asked, taken }) => (
        <p class="note">{say.respelled({ asked, taken: taken.slice(0, 3).join(', ') })}</p>
      ))}
      {narrowed && <Tags language={language} question={question} link={link} />}
      {found.rows.length === 0 ? (
        <Nothing umbrella={umbrella} question={question} language={language} narrowed={narrowed} />
      ) : (
        <>
          <MembersTable visit={visit} umbrella={umbrella} question={question} rows={found.rows} link={link} />
          <Turn visit={visit} question={question} found={found} link={link} />
        </>
      )}
      <p class="links downloads">
        <span>{say.loadList}</span>
        <a href={routes.membersCsv.to(place, queryOf({ ...question, ...unturned }, today))}>CSV</a>
        <a href={routes.membersXlsx.to(place, queryOf({ ...question, ...unturned }, today))}>XLSX</a>
        <a href={routes.districts.to(place, { on: question.on === today ? undefined : question.on })}>{say.asMap}</a>
      </p>
    </section>
  );
}

// A changed question begins on its first page again.
const unturned = { after: undefined } as unknown as Partial<Question>;

function Tags({ language, question, link }: { language: Language; question: Question; link: (changed: Partial<Question>) => string }) {
  const say = words[language];
  const house = houseWords[language];
  const areas = new Map(question.filters.map(([, key]) => [key, areaName(key)]));
  return (
    <ul class="tags">
      {question.q !== '' && (
        <li>
          <a href={link({ q: '' })}>
            <span>
              {say.searchLabel}: <bdi>{question.q}</bdi>
            </span>
            <span class="vh"> {house.remove}</span>
            <span class="cross" aria-hidden="true" />
          </a>
        </li>
      )}
      {question.filters.map(([facet, key]) => (
        <li>
          <a href={link({ filters: question.filters.filter(([other]) => other !== facet) })}>
            <span>{labelOf(language, facet, key, areas)}</span>
            <span class="vh"> {house.remove}</span>
            <span class="cross" aria-hidden="true" />
          </a>
        </li>
      ))}
      <li>
        <a class="plain" href={link({ q: '', filters: [] })}>
          {house.resetAll}
        </a>
      </li>
    </ul>
  );
}

function Nothing(props: { umbrella: Umbrella; question: Question; language: Language; narrowed: boolean }) {
  const { umbrella, question, language, narrowed } = props;
  const say = words[language];
  const tooEarly = !narrowed && umbrella.begun && question.on < umbrella.begun;
  return (
    <div class="note stack-s">
      <p>
        <strong>{say.nothingFound}</strong>
      </p>
      <p>{tooEarly ? say.noMembersYet({ day: umbrella.begun! }) : say.nothingFoundNext({ day: question.on })}</p>
    </div>
  );
}

type Link = (changed: Partial<Question>) => string;

function MembersTable({ visit, umbrella, question, rows, link }: Part & { rows: readonly MemberRow[]; link: Link }) {
  const { language } = visit;
  const say = words[language];
  const sorting = (sort: Sorting) => {
    const current = question.sort === sort;
    return {
      sortedBy: link({ sort, descending: current && !question.descending }),
      ...(current ? { sorted: question.descending ? ('descending' as const) : ('ascending' as const) } : {}),
    };
  };
  return (
    <Table
      caption={say.listCaption({ day: question.on })}
      columns={[
        { title: say.columnOrganisation, ...sorting('name') },
        { title: say.columnSeat, ...sorting('place') },
        { title: say.columnTopics },
        { title: say.columnSince, ...sorting('since') },
      ]}
      rows={rows.map((row) => [
        <OrganisationName visit={visit} umbrella={umbrella.slug} organisation={row} on={question.on} />,
        row.place ? <bdi lang="de">{row.place}</bdi> : say.unknown,
        row.topics.map((topic) => topicLabel(language, topic)).join(language === 'ar' || language === 'fa' ? '، ' : ', '),
        <time datetime={row.since}>{formatDay(language, row.since, 'year')}</time>,
      ])}
    />
  );
}

function Turn({ visit, question, found, link }: { visit: Visit; question: Question; found: Found; link: Link }) {
  const say = words[visit.language];
  const house = houseWords[visit.language];
  const backward = question.after?.backward ?? false;
  const first = found.rows.at(0);
  const last = found.rows.at(-1);
  const previous = question.after && (!backward || found.more) && first;
  const next = (backward || found.more) && last;
  if (!previous && !next) return null;
  return (
    <nav aria-label={say.pages}>
      <ul class="turn">
        {question.after && (
          <li>
            <a href={link({})}>{say.firstPage}</a>
          </li>
        )}
        {previous && (
          <li>
            <a class="back" rel="prev" href={link({ after: { ...first.cursor, backward: true } })}>
              {house.previous}
            </a>
          </li>
        )}
        {next && (
          <li>
            <a class="arrow" rel="next" href={link({ after: { ...last.cursor, backward: false } })}>
              {house.next}
            </a>
          </li>
        )}
      </ul>
    </nav>
  );
}
