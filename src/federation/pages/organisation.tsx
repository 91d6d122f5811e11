import type { ComponentChildren } from 'preact';
import { addDays, type Day, daysBetween } from '#ground/day';
import { houseWords, Table } from '#ground/html';
import { formatDay, formatList, type Language, languageName, regionName } from '#ground/language';
import type { Visit } from '#identity';
import { routes } from '#routes';
import { endingLabel, kindLabel, legalFormLabel, membershipLabel, topicLabel } from '../labels.ts';
import { type Belonging, type Dossier, dossier, holding, nameOn } from '../queries/dossier.ts';
import { portraitOf } from '../queries/portrait.ts';
import { type SaidText, umbrellaOn } from '../queries/umbrella.ts';
import { words } from '../words.generated.ts';
import { BureauAddress } from './BureauAddress.tsx';
import { readQuestion } from './question.ts';
import { Said } from './Said.tsx';
import { type Track, Timeline } from './Timeline.tsx';
import { AsOf } from './AsOf.tsx';
import { umbrellaPage } from './UmbrellaPage.tsx';

/** One organisation within an umbrella's site: who it is on the day, what it says, and what held when. */
export async function organisationAnswer(visit: Visit): Promise<Response | undefined> {
  const { house, language, parts, today, url } = visit;
  const db = house.database;
  const { on } = readQuestion(url, today);
  const [umbrella, organisation] = await Promise.all([
    umbrellaOn(db, parts['umbrella']!, on, language),
    dossier(db, parts['organisation']!, on),
  ]);
  if (!umbrella || !organisation) return undefined;
  const portrait = await portraitOf(db, organisation.node, language);
  const say = words[language];
  const place = { language, umbrella: umbrella.slug };
  const back = (
    <p>
      <a class="back" href={routes.members.to(place, { on: on === today ? undefined : on })}>
        {say.navMembers}
      </a>
    </p>
  );
  return umbrellaPage(visit, umbrella, {
    title: titleOf(organisation, on),
    current: 'organisation',
    on,
    body: <OrganisationView visit={visit} organisation={organisation} portrait={portrait} on={on} back={back} />,
  });
}

/** The name as it stands above its page: a registered association carries its "e. V.". */
function titleOf(organisation: Dossier, on: Day): string {
  const { name } = nameOn(organisation, on);
  return holding(organisation.legalForms, on)?.legalForm === 'registeredAssociation' ? `${name} e. V.` : name;
}

/** An organisation as its readers see it; the preview of its own people shows this very thing. */
export function OrganisationView(props: {
  visit: Visit;
  /** As its reader may see it. */
  organisation: Dossier;
  portrait: SaidText | undefined;
  on: Day;
  back?: ComponentChildren;
}) {
  const { visit, organisation, portrait, on, back } = props;
  const { language } = visit;
  const say = words[language];
  const named = nameOn(organisation, on);
  const title = titleOf(organisation, on);
  const former = organisation.names.findLast((other) => other.name !== named.name && other.from < on);
  return (
    <>
      <div class="stack">
        {back}
        <h1>
          <bdi lang="de">{title}</bdi>
        </h1>
        {named.original && (
          <p class="lead">
            <bdi class="original" lang={named.originalLanguage}>
              {named.original}
            </bdi>
          </p>
        )}
        {former && <p class="small muted">{say.formerly({ name: former.name })}</p>}
        {portrait && <Said said={portrait} language={language} class="lead voice" />}
        <p class="asof">
          {portrait && <>{say.theyWrite({ day: portrait.changedOn })} · </>}
          <AsOf visit={visit} on={on} />
        </p>
      </div>
      <div class="pair">
        <AtAGlance visit={visit} organisation={organisation} on={on} />
        <section class="beam stack" aria-labelledby="contact">
          <h2 id="contact">{say.contact}</h2>
          {organisation.bureaus.map((bureau) => (
            <div>
              <BureauAddress language={language} bureau={bureau} heading="h3" />
            </div>
          ))}
          {organisation.homepage ? (
            <p>
              {say.homepage}:{' '}
              <a href={organisation.homepage} rel="noopener noreferrer" dir="ltr">
                {organisation.homepage.replace(/^https?:\/\/(?:www\.)?|\/$/g, '')}
              </a>
            </p>
          ) : (
            organisation.bureaus.length === 0 && <p>{say.unknown}</p>
          )}
        </section>
      </div>
      <WhatWhen visit={visit} organisation={organisation} name={title} on={on} />
    </>
  );
}

function AtAGlance({ visit, organisation, on }: { visit: Visit; organisation: Dossier; on: Day }) {
  const { language, today } = visit;
  const say = words[language];
  const seat = holding(organisation.seats, on);
  const form = holding(organisation.legalForms, on);
  const memberships = organisation.above.filter(
    ({ from, until }) => from <= on && (until === undefined || until >= on),
  );
  const day = on === today ? undefined : on;
  const list = (items: readonly string[]) => (items.length > 0 ? formatList(language, items) : say.unknown);
  const facts: readonly (readonly [string, ComponentChildren])[] = [
    [say.filterKind, kindLabel(language, organisation.kind)],
    [
      say.seat,
      seat ? (
        <bdi lang="de">{seat.district === seat.place ? seat.place : `${seat.place}, ${seat.district}`}</bdi>
      ) : (
        say.unknown
      ),
    ],
    ...(organisation.reaches.length > 0
      ? [[say.worksIn, list(organisation.reaches.map(({ name }) => name))] as const]
      : []),
    [
      say.legalForm,
      form
        ? [legalFormLabel(language, form.legalForm), ...(form.nonProfit ? [say.nonProfit] : [])].join(' · ')
        : say.unknown,
    ],
    [say.topics, list(organisation.topics.map((topic) => topicLabel(language, topic)))],
    [say.languages, list(organisation.languages.map((code) => languageName(language, code)))],
    [say.origins, list(organisation.origins.map((code) => regionName(language, code)))],
    [
      say.memberOf,
      memberships.length > 0 ? (
        <ul class="plain-list">
          {memberships.map((membership) => (
            <li>
              <a href={routes.home.to({ language, umbrella: membership.slug }, { on: day })}>
                <bdi lang="de">{membership.name}</bdi>
              </a>{' '}
              <span class="small muted">
                {membershipLabel(language, membership.kind)} · {say.memberSince({ day: membership.from })}
              </span>
            </li>
          ))}
        </ul>
      ) : (
        say.noMembership
      ),
    ],
  ];
  return (
    <section class="beam stack" aria-labelledby="glance">
      <h2 id="glance">{say.atAGlance}</h2>
      <dl class="facts">
        {facts.map(([term, value]) => (
          <div>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function WhatWhen({ visit, organisation, name, on }: { visit: Visit; organisation: Dossier; name: string; on: Day }) {
  const { language, today } = visit;
  const say = words[language];
  const tracks = tracksOf(language, organisation);
  const gaps = gapsOf(organisation.above);
  const rows = tracks.flatMap(({ title, stretches }) =>
    stretches.map(({ from, until, text }) => [
      <bdi>{title}</bdi>,
      <bdi>{text}</bdi>,
      <time datetime={from}>{formatDay(language, from, 'short')}</time>,
      until ? <time datetime={until}>{formatDay(language, until, 'short')}</time> : say.untilNow,
    ]),
  );
  return (
    <section class="beam stack" aria-labelledby="when">
      <h2 id="when">{say.whatWhen}</h2>
      {gaps.map(({ umbrella, from, until }) => (
        <p>{say.gapDays({ from, until, umbrella, n: daysBetween(from, until) + 1 })}</p>
      ))}
      {tracks.length > 0 && (
        <Timeline
          tracks={tracks}
          today={today}
          on={on}
          language={language}
          label={say.timelineLabel({ name })}
          now={say.untilNow}
        />
      )}
      <details class="open">
        <summary>{say.timelineTable}</summary>
        <Table
          caption={say.timelineCaption}
          columns={[
            { title: say.columnWhat },
            { title: say.columnValue },
            { title: say.columnFrom },
            { title: say.columnUntil },
          ]}
          rows={rows}
        />
      </details>
      <p class="small muted">{houseWords[language].asOf({ day: on })}</p>
    </section>
  );
}

/** What held when, one track for each thing that can change, the memberships grouped by umbrella. */
function tracksOf(language: Language, organisation: Dossier): Track[] {
  const say = words[language];
  const memberships = Map.groupBy(organisation.above, ({ slug }) => slug);
  return [
    { title: say.rowName, stretches: organisation.names.map((each) => ({ ...each, text: each.name })) },
    {
      title: say.legalForm,
      stretches: organisation.legalForms.map((each) => ({
        ...each,
        text: [legalFormLabel(language, each.legalForm), ...(each.nonProfit ? [say.nonProfit] : [])].join(' · '),
      })),
    },
    { title: say.seat, stretches: organisation.seats.map((each) => ({ ...each, text: each.place })) },
    ...[...memberships.values()].map((stretches) => ({
      title: stretches[0]!.name,
      stretches: stretches.map((each) => ({ ...each, text: membershipText(language, each) })),
    })),
  ].filter(({ stretches }) => stretches.length > 0);
}

function membershipText(language: Language, membership: Belonging): string {
  const say = words[language];
  const ended = membership.successor
    ? say.mergedInto({ name: membership.successor.name })
    : membership.ending && endingLabel(language, membership.ending);
  return [
    membershipLabel(language, membership.kind),
    ...(membership.decision ? [say.decision({ number: membership.decision })] : []),
    ...(ended && membership.until ? [ended] : []),
  ].join(' · ');
}

/** The days between two memberships in one umbrella: they are shown, and nobody is counted in them. */
function gapsOf(above: readonly Belonging[]): { umbrella: string; from: Day; until: Day }[] {
  return [...Map.groupBy(above, ({ slug }) => slug).values()].flatMap((stretches) =>
    stretches.slice(1).flatMap((next, index) => {
      const before = stretches[index]!;
      if (before.until === undefined || daysBetween(before.until, next.from) <= 1) return [];
      return [{ umbrella: next.name, from: addDays(before.until, 1), until: addDays(next.from, -1) }];
    }),
  );
}
