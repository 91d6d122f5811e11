import { houseWords, Table } from '#ground/html';
import { formatDay, type Language } from '#ground/language';
import type { Visit } from '#identity';
import { routes } from '#routes';
import { labelOf, topicLabel } from '../labels.ts';
import type { MemberRow, Sorting } from '../queries/members.ts';
import { areaName } from '../queries/options.ts';
import type { Umbrella } from '../queries/umbrella.ts';
import { words } from '../words.generated.ts';
import type { Found } from './members.tsx';
import { OrganisationName } from './OrganisationName.tsx';
import { queryOf, type Question } from './question.ts';
import { AsOf } from './AsOf.tsx';

interface Part {
  visit: Visit;
  umbrella: Umbrella;
  question: Question;
}

/** The address of the list with some of its question changed. */
type Link = (changed: Partial<Question>) => string;

/** One page of the list: how many were found, on which day, the list itself, where to turn. */
export function MembersFound({ visit, umbrella, question, found }: Part & { found: Found }) {
  const { language, today } = visit;
  const say = words[language];
  const place = { language, umbrella: umbrella.slug };
  const link = (changed: Partial<Question>) => routes.members.to(place, queryOf(question, today, changed));
  const narrowed = question.words !== '' || question.facets.length > 0;
  const heading = !narrowed
    ? say.foundAll({ n: found.everyone })
    : found.matching.atLeast
      ? say.foundAtLeast({ found: found.matching.total, total: found.everyone })
      : say.foundOf({ found: found.matching.total, total: found.everyone });
  return (
    <section class="stack" aria-labelledby="found">
      <div class="row between">
        <h2 id="found">{heading}</h2>
        <p class="asof">
          <AsOf visit={visit} on={question.on} />
        </p>
      </div>
      {found.respelled.map(({ asked, taken }) => (
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
        <a href={routes.membersCsv.to(place, queryOf(question, today))}>CSV</a>
        <a href={routes.membersXlsx.to(place, queryOf(question, today))}>XLSX</a>
        <a href={routes.districts.to(place, { on: question.on === today ? undefined : question.on })}>{say.asMap}</a>
      </p>
    </section>
  );
}

function Tags({ language, question, link }: { language: Language; question: Question; link: Link }) {
  const say = words[language];
  const house = houseWords[language];
  const areas = new Map(question.facets.map(([, key]) => [key, areaName(key)]));
  return (
    <ul class="tags">
      {question.words !== '' && (
        <li>
          <a href={link({ words: '' })}>
            <span>
              {say.searchLabel}: <bdi>{question.words}</bdi>
            </span>
            <span class="vh"> {house.remove}</span>
            <span class="cross" aria-hidden="true" />
          </a>
        </li>
      )}
      {question.facets.map(([facet, key]) => (
        <li>
          <a href={link({ facets: question.facets.filter(([other]) => other !== facet) })}>
            <span>{labelOf(language, facet, key, areas)}</span>
            <span class="vh"> {house.remove}</span>
            <span class="cross" aria-hidden="true" />
          </a>
        </li>
      ))}
      <li>
        <a class="plain" href={link({ words: '', facets: [] })}>
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
        row.topics
          .map((topic) => topicLabel(language, topic))
          .join(language === 'ar' || language === 'fa' ? '، ' : ', '),
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
