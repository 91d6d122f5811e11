import { Actions } from '#ground/forms';
import { Table } from '#ground/html';
import { formatNumber } from '#ground/language';
import { granted, ownerOf, type Visit, workPage } from '#identity';
import { routes } from '#routes';
import { bodiesOf, districts } from '../bodies/body.ts';
import { type BodyKind, uses } from '../kinds.ts';
import { kindLabel, levelLabel, useLabel } from '../labels.ts';
import { idIn, seeing } from '../seeing.ts';
import { words } from '../words.generated.ts';
import { ContactFilters } from './ContactFilters.tsx';
import { narrows, queryOf, readFilters } from './filters.ts';
import { countPeople, type Line, peopleList, type Place, tagsOf } from './list.ts';

const PAGE = 25;
const MOST_BODIES = 200;

/** The contacts of an organisation, by any filter; what is found can be acted on. */
export async function contactsAnswer(visit: Visit): Promise<Response> {
  const { language, today, url, house, actor } = visit;
  const say = words[language];
  const { slug: organisation } = ownerOf(visit);
  const filters = readFilters(url.searchParams);
  const after = placeIn(url.searchParams.get('after'));
  const bodiesAsked = url.searchParams.get('show') === 'bodies';
  const keeps = granted(house.rights, actor, 'keepContacts', visit.granted!.standing) !== undefined;
  const [found, lines, tags, places, bodies] = await seeing(visit, async (write, node) => [
    await countPeople(write, node, filters, today),
    await peopleList(write, node, filters, today, { after, most: PAGE + 1 }),
    await tagsOf(write, node),
    await districts(write, today),
    bodiesAsked ? await bodiesOf(write, node, filters, MOST_BODIES) : [],
  ]);
  const shown = lines.slice(0, PAGE);
  const last = lines.length > PAGE ? shown.at(-1) : undefined;
  const query = queryOf(filters);
  const to = { language, organisation };
  return workPage(visit, {
    title: say.contacts,
    body: (
      <>
        <div class="stack">
          <h1>{say.contacts}</h1>
          <p class="lead">{say.contactsLead}</p>
          <nav class="row" aria-label={say.contacts}>
            {keeps && <a href={routes.newPerson.to(to)}>{say.newPerson}</a>}
            {keeps && <a href={routes.newBody.to(to)}>{say.newBody}</a>}
            <a href={routes.talks.to(to)}>{say.talks}</a>
            <a href={routes.contactLists.to(to)}>{say.lists}</a>
            {keeps && <a href={routes.duplicates.to(to)}>{say.duplicates}</a>}
            {keeps && <a href={routes.importContacts.to(to)}>{say.bringIn}</a>}
          </nav>
        </div>
        <ContactFilters visit={visit} filters={filters} tags={tags} districts={places} bodiesAsked={bodiesAsked} />
        {bodiesAsked ? (
          <section class="beam stack" aria-labelledby="found">
            <h2 id="found">{say.bodiesFound({ n: bodies.length })}</h2>
            <p>
              <a href={routes.contacts.to(to, query)}>{say.showPeople}</a>
            </p>
            <BodyTable visit={visit} bodies={bodies} />
          </section>
        ) : (
          <section class="beam stack" aria-labelledby="found">
            <h2 id="found">{say.peopleFound({ n: found })}</h2>
            <p>
              <a href={routes.contacts.to(to, { ...query, show: 'bodies' })}>{say.showBodies}</a>
            </p>
            {found === 0 ? (
              <p>{narrows(filters) ? say.nobodyFits : say.nobodyYet}</p>
            ) : (
              <PeopleTable visit={visit} lines={shown} />
            )}
            {last && (
              <p>
                <a
                  class="arrow"
                  rel="next"
                  href={routes.contacts.to(to, { ...query, after: `${last.id}:${last.key}` })}
                >
                  {say.further}
                </a>
              </p>
            )}
            {found > 0 && <ActOnList visit={visit} keeps={keeps} />}
          </section>
        )}
      </>
    ),
  });
}

/** What can be done with all who were found, for a purpose: who is not kept for it is left out. */
function ActOnList({ visit, keeps }: { visit: Visit; keeps: boolean }) {
  const { language, url } = visit;
  const say = words[language];
  const to = { language, organisation: ownerOf(visit).slug };
  const filters = readFilters(url.searchParams);
  const asked = Object.entries(queryOf(filters)).filter(
    ([name, value]) => name !== 'use' && value !== undefined && value !== '',
  );
  return (
    <form class="stack" method="get" action={routes.contactsXlsx.to(to)} aria-label={say.actOnList}>
      <h3>{say.actOnList}</h3>
      {asked.map(([name, value]) => (
        <input type="hidden" name={name} value={String(value)} />
      ))}
      <div class="field">
        <label for="purpose">{say.purpose}</label>
        <span class="hint" id="purpose-hint">
          {say.purposeHint}
        </span>
        <select id="purpose" name="use" aria-describedby="purpose-hint">
          {uses.map((use) => (
            <option value={use} selected={use === filters.use}>
              {useLabel(language, use)}
            </option>
          ))}
        </select>
      </div>
      <Actions>
        {keeps && (
          <button class="button" type="submit" formaction={routes.writeToContacts.to(to)}>
            {say.writeToAll}
          </button>
        )}
        <button class="button second" type="submit">
          {say.asXlsx}
        </button>
        <button class="button second" type="submit" formaction={routes.contactsVcf.to(to)}>
          {say.asCards}
        </button>
        <button class="button second" type="submit" formaction={routes.contactLabels.to(to)}>
          {say.asLabels}
        </button>
      </Actions>
      {keeps && (
        <p class="small">
          <a href={routes.contactLists.to(to, queryOf(filters))}>{say.keepThisList}</a>
        </p>
      )}
    </form>
  );
}

function PeopleTable({ visit, lines }: { visit: Visit; lines: readonly Line[] }) {
  const { language } = visit;
  const say = words[language];
  const organisation = ownerOf(visit).slug;
  return (
    <Table
      caption={say.contacts}
      columns={[{ title: say.name }, { title: say.inOffice }, { title: say.emails }, { title: say.phones }]}
      rows={lines.map((line) => [
        <a class="name" href={routes.person.to({ language, organisation, person: line.id })}>
          <bdi>{line.name}</bdi>
        </a>,
        line.functions.map(({ title, where }) => (
          <div>
            <bdi>{title ? `${title}, ${where}` : where}</bdi>
          </div>
        )),
        line.emails.map((email) => (
          <div>
            <bdi>{email}</bdi>
          </div>
        )),
        line.phones.map((phone) => (
          <div>
            <bdi dir="ltr">{phone}</bdi>
          </div>
        )),
      ])}
    />
  );
}

function BodyTable(props: {
  visit: Visit;
  bodies: readonly {
    id: string;
    name: string;
    kind: BodyKind;
    level: Parameters<typeof levelLabel>[1] | null;
    people: number;
  }[];
}) {
  const { visit, bodies } = props;
  const { language } = visit;
  const say = words[language];
  const organisation = ownerOf(visit).slug;
  return (
    <Table
      caption={say.bodies}
      columns={[
        { title: say.name },
        { title: say.kindOfBody },
        { title: say.levelOfBody },
        { title: say.people, number: true },
      ]}
      rows={bodies.map(({ id, name, kind, level, people }) => [
        <a class="name" href={routes.body.to({ language, organisation, body: id })}>
          <bdi>{name}</bdi>
        </a>,
        kindLabel(language, kind),
        level ? levelLabel(language, level) : '',
        formatNumber(language, people),
      ])}
    />
  );
}

/** Where a page of the list begins: "id:key". */
function placeIn(text: string | null): Place | undefined {
  const [, id, key] = /^([0-9a-f-]{36}):(.{0,400})$/su.exec(text ?? '') ?? [];
  const sound = idIn(id);
  return sound === undefined || key === undefined || key.includes('\0')
    ? undefined
    : { id: sound, key: key.toWellFormed() };
}
