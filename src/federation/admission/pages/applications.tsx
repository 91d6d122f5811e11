import { daysBetween } from '#ground/day';
import { Table } from '#ground/html';
import { formatDay } from '#ground/language';
import { ownerOf, reachOf, type Visit, workPage } from '#identity';
import { routes } from '#routes';
import type { ApplicationState } from '../application.ts';
import { stateLabel, stateLook, wishLabel } from '../labels.ts';
import { type ApplicationLine, applicationsOf } from '../queries/applications.ts';
import { words } from '../words.generated.ts';

// Whose turn it is, in the order in which work is done.
const order: readonly ApplicationState[] = ['submitted', 'asked', 'presented', 'admitted', 'refused', 'withdrawn'];

/** The applications of an umbrella by whose turn it is, each with its age. */
export async function applicationsAnswer(visit: Visit): Promise<Response> {
  const { house, language, actor } = visit;
  const owner = ownerOf(visit);
  const say = words[language];
  const all = await house.database.within(reachOf(actor), (write) => applicationsOf(write, owner.node));
  return workPage(visit, {
    title: say.applications,
    body: (
      <>
        <div class="stack">
          <h1>{say.applications}</h1>
          <p class="lead">
            {say.applicationsLead({
              n: all.filter(({ state }) => ['submitted', 'asked', 'presented'].includes(state)).length,
            })}
          </p>
          <p>
            <a class="arrow" href={routes.apply.to({ language, umbrella: owner.slug })}>
              {say.seeForm}
            </a>
          </p>
        </div>
        {all.length === 0 && <p class="note">{say.applicationsNone}</p>}
        {order.map((state) => {
          const lines = all.filter((line) => line.state === state);
          return (
            lines.length > 0 && (
              <section class="beam stack" aria-labelledby={state}>
                <h2 id={state}>{stateLabel(language, state)}</h2>
                <Lines visit={visit} lines={lines} title={stateLabel(language, state)} />
              </section>
            )
          );
        })}
      </>
    ),
  });
}

function Lines({ visit, lines, title }: { visit: Visit; lines: readonly ApplicationLine[]; title: string }) {
  const { language, today } = visit;
  const say = words[language];
  const organisation = ownerOf(visit).slug;
  return (
    <Table
      caption={title}
      columns={[
        { title: say.columnApplicant },
        { title: say.columnNumber },
        { title: say.wish },
        { title: say.town },
        { title: say.columnSent },
        { title: say.columnAge, number: true },
        { title: say.columnState },
      ]}
      rows={lines.map((line) => [
        <a class="name" href={routes.application.to({ language, organisation, application: line.id })}>
          <bdi>{line.name}</bdi>
        </a>,
        <span dir="ltr">{line.number}</span>,
        wishLabel(language, line.wish),
        <bdi>{line.place ?? ''}</bdi>,
        <time datetime={line.submittedOn}>{formatDay(language, line.submittedOn, 'short')}</time>,
        say.ageDays({ n: daysBetween(line.submittedOn, today) }),
        <span class={`state ${stateLook[line.state]}`}>{stateLabel(language, line.state)}</span>,
      ])}
    />
  );
}
