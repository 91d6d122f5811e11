import { ownerOf, type Visit, workPage } from '#identity';
import { routes } from '#routes';
import { resourcesFor } from '../queries/resources.ts';
import type { Resource } from '../resource.ts';
import { whenText } from '../sentence.ts';
import type { Application } from './applications.ts';
import { artistOf, stateOf, titleOf } from './look.ts';
import { applicationsOf, inTheWay, rivalsOf } from './reached.ts';
import { words } from './words.generated.ts';

/** The walls of an organisation: what was applied for, who wants the same weeks, what hangs and will hang. */
export async function wallsAnswer(visit: Visit): Promise<Response> {
  const { house, language, today } = visit;
  const say = words[language];
  const keeper = ownerOf(visit).node;
  const walls = await resourcesFor(house.database, { keeper, kind: 'exhibitionWall' }, today);
  const all = await applicationsOf(visit);
  const waiting = all.filter(({ booking }) => booking.state === 'asked');
  return workPage(visit, {
    title: say.walls,
    body: (
      <>
        <div class="stack">
          <h1>{say.walls}</h1>
          <p class="lead">{say.wallsLead({ n: waiting.length })}</p>
        </div>
        {walls.length === 0 && <p class="note">{say.noWalls}</p>}
        {walls.map((wall) => (
          <OneWall visit={visit} wall={wall} all={all.filter(({ booking }) => booking.resource.id === wall.id)} />
        ))}
      </>
    ),
  });
}

function OneWall({ visit, wall, all }: { visit: Visit; wall: Resource; all: readonly Application[] }) {
  const { language } = visit;
  const say = words[language];
  const groups = [
    { title: say.applications, lines: all.filter(({ booking }) => booking.state === 'asked') },
    { title: say.agreed, lines: all.filter(({ booking }) => booking.state === 'booked') },
  ].filter(({ lines }) => lines.length > 0);
  return (
    <section class="beam stack" aria-labelledby={`wall-${wall.id}`}>
      <h2 id={`wall-${wall.id}`}>
        <bdi>{wall.name}</bdi>
      </h2>
      <p class="muted">
        <bdi>{wall.house.name}</bdi>
      </p>
      {groups.length === 0 && <p>{say.nothingYet}</p>}
      {groups.map(({ title, lines }) => (
        <div class="stack-s">
          <h3>{title}</h3>
          <ul class="tasks">
            {lines.map((application) => (
              <Line visit={visit} application={application} all={all} />
            ))}
          </ul>
        </div>
      ))}
      <p>
        <a class="arrow" href={routes.exhibitPage.to({ language, resource: wall.slug })}>
          {say.seeForm}
        </a>
      </p>
    </section>
  );
}

function Line(props: { visit: Visit; application: Application; all: readonly Application[] }) {
  const { visit, application, all } = props;
  const { language } = visit;
  const say = words[language];
  const { booking } = application;
  const over = inTheWay(application, all);
  const rivals = booking.state === 'asked' ? rivalsOf(application, all) : [];
  const state = stateOf(language, application, over.length > 0);
  const parts = { language, organisation: ownerOf(visit).slug, exhibition: booking.id };
  return (
    <li>
      <div>
        <a href={routes.wall.to(parts)}>
          <bdi>{titleOf(application)}</bdi>
        </a>
        <p class="muted">
          {say.by({ artist: artistOf(application) })} · {whenText(language, booking)}
        </p>
        {rivals.length > 0 && <p class="muted">{say.rivals({ n: rivals.length })}</p>}
      </div>
      <p>
        <span class={`state ${state.look}`}>{state.text}</span>
      </p>
    </li>
  );
}
