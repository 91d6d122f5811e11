import type { Language } from '#ground/language';
import { menuOf, ownerOf, type Visit, workPage } from '#identity';
import { type Route, routes } from '#routes';
import { TaskList } from './TaskList.tsx';
import { waitingIn } from './waiting.ts';
import { words } from './words.generated.ts';

/** One organisation's place of work: what waits there, and what this person may do for it. */
export async function workplaceAnswer(visit: Visit): Promise<Response> {
  const { language } = visit;
  const say = words[language];
  const owner = ownerOf(visit);
  const tasks = await waitingIn(visit);
  const purposes = purposesOf(language, owner.slug);
  const { daily, settings } = menuOf(visit);
  return workPage(visit, {
    title: say.workplaceTitle,
    body: (
      <>
        <h1>
          <bdi lang="de">{owner.name}</bdi>
        </h1>
        <section class="beam stack" aria-labelledby="waiting">
          <h2 id="waiting">{say.waiting({ n: tasks.length })}</h2>
          {tasks.length === 0 && <p>{say.nothingWaitsHere}</p>}
          <TaskList visit={visit} tasks={tasks} named={false} />
        </section>
        <Doing id="may" title={say.mayHere} entries={daily} purposes={purposes} />
        <Doing id="settings" title={say.settingsHere} entries={settings} purposes={purposes} />
      </>
    ),
  });
}

function Doing(props: {
  id: string;
  title: string;
  entries: readonly { address: string; title: string }[];
  purposes: ReadonlyMap<string, string>;
}) {
  const { id, title, entries, purposes } = props;
  if (entries.length === 0) return null;
  return (
    <section class="beam stack" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ul class="tasks">
        {entries.map((entry) => (
          <li>
            <div>
              <a href={entry.address}>{entry.title}</a>
              <p class="muted">{purposes.get(entry.address)}</p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What each page of the menu is for, by its address. */
function purposesOf(language: Language, organisation: string): ReadonlyMap<string, string> {
  const say = words[language];
  const purposes: readonly (readonly [Route<'language' | 'organisation'>, string])[] = [
    [routes.applications, say.forApplications],
    [routes.memberships, say.forMemberships],
    [routes.statements, say.forStatements],
    [routes.contacts, say.forContacts],
    [routes.bookings, say.forBookings],
    [routes.houses, say.forHouses],
    [routes.walls, say.forWalls],
    [routes.profile, say.forProfile],
    [routes.deadlines, say.forDeadlines],
    [routes.ownStatements, say.forOwnStatements],
    [routes.ownMemberships, say.forOwnMemberships],
    [routes.people, say.forPeople],
    [routes.tokens, say.forTokens],
    [routes.visibility, say.forVisibility],
    [routes.history, say.forHistory],
    [routes.retention, say.forRetention],
    [routes.processingRecord, say.forProcessingRecord],
  ];
  return new Map(purposes.map(([route, purpose]) => [route.to({ language, organisation }), purpose]));
}
