import { isDay } from '#ground/day';
import { formatDay } from '#ground/language';
import { housePage, roleLabel, type RoleHeld, type Visit } from '#identity';
import { routes } from '#routes';
import { TaskList } from './TaskList.tsx';
import { waitingFor } from './waiting.ts';
import { words } from './words.generated.ts';

/** "My area": what waits for this person, and for whom they act. A program has none. */
export async function myAreaAnswer(visit: Visit): Promise<Response | undefined> {
  const { house, language, actor, today } = visit;
  if (actor.kind !== 'person') return undefined;
  const say = words[language];
  const tasks = await waitingFor(visit);
  const organisations = Map.groupBy(actor.roles, ({ slug }) => slug);
  return housePage(house, language, {
    title: say.myArea,
    actor,
    face: 'work',
    addressIn: (other) => routes.myArea.to({ language: other }),
    body: (
      <>
        <div class="stack-s">
          <h1>{say.myArea}</h1>
          <p class="muted">
            <bdi>{actor.name}</bdi> · <time datetime={today}>{formatDay(language, today)}</time>
          </p>
        </div>
        {actor.roles.length === 0 ? (
          <NoRole visit={visit} />
        ) : (
          <>
            <section class="beam stack" aria-labelledby="waiting">
              <h2 id="waiting">{say.waiting({ n: tasks.length })}</h2>
              {tasks.length === 0 && <p>{say.nothingWaits}</p>}
              <TaskList visit={visit} tasks={tasks} named={organisations.size > 1} />
            </section>
            <section class="beam stack" aria-labelledby="organisations">
              <h2 id="organisations">{say.actingFor({ n: organisations.size })}</h2>
              <ul class="tasks">
                {[...organisations.values()].map((roles) => (
                  <Organisation visit={visit} roles={roles} />
                ))}
              </ul>
            </section>
          </>
        )}
        <Own visit={visit} />
      </>
    ),
  });
}

function Organisation({ visit: { language }, roles }: { visit: Visit; roles: readonly RoleHeld[] }) {
  const [first] = roles;
  if (!first) return null;
  return (
    <li>
      <div>
        <a href={routes.workplace.to({ language, organisation: first.slug })}>
          <bdi lang="de">{first.name}</bdi>
        </a>
        {roles.map((held) => (
          <p class="muted">{roleSentence(language, held)}</p>
        ))}
      </div>
    </li>
  );
}

function roleSentence(language: Visit['language'], { role, from, until }: RoleHeld): string {
  const label = roleLabel(language, role);
  if (!isDay(from)) return label;
  return until !== undefined && isDay(until)
    ? words[language].roleFromUntil({ role: label, from, until })
    : words[language].roleSince({ role: label, from });
}

/** Signed in, and nobody's: who can help, and where one's own organisation would begin. */
function NoRole({ visit: { language } }: { visit: Visit }) {
  const say = words[language];
  return (
    <section class="beam stack" aria-labelledby="no-role">
      <h2 id="no-role">{say.noRoleTitle}</h2>
      <p>{say.noRoleText}</p>
      <p>
        <a class="arrow" href={routes.house.to({ language })}>
          {say.noRoleNext}
        </a>
      </p>
    </section>
  );
}

function Own({ visit: { language } }: { visit: Visit }) {
  const say = words[language];
  return (
    <p class="links">
      <a href={routes.notifications.to({ language })}>{say.notificationsTitle}</a>
      <a href={routes.account.to({ language })}>{say.account}</a>
    </p>
  );
}
