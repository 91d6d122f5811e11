import { type Day, daysBetween } from '#ground/day';
import type { Visit } from '#identity';
import type { Waiting } from './waiting.ts';
import { words } from './words.generated.ts';

// As long as a working week: what is due within it is marked.
const SOON_DAYS = 5;

/**
 * What waits, as sentences that lead to where it is done; no list where nothing does. With `named`, each says for which
 * organisation it is.
 */
export function TaskList({ visit, tasks, named }: { visit: Visit; tasks: readonly Waiting[]; named: boolean }) {
  if (tasks.length === 0) return null;
  return (
    <ul class="tasks">
      {tasks.map(({ sentence, detail, address, due, owner }) => (
        <li>
          <div>
            <a href={address} dir="auto">
              {sentence}
            </a>
            {(named || detail) && (
              <p class="muted">
                {named && <bdi lang="de">{owner.name}</bdi>}
                {named && detail && ' · '}
                {detail && <bdi>{detail}</bdi>}
              </p>
            )}
          </div>
          <p>
            <Due visit={visit} due={due} />
          </p>
        </li>
      ))}
    </ul>
  );
}

function Due({ visit: { language, today }, due }: { visit: Visit; due: Day | undefined }) {
  const say = words[language];
  if (due === undefined) return <span class="state calm">{say.dueNever}</span>;
  const days = daysBetween(today, due);
  if (days < 0) return <span class="state late">{say.overdue({ n: -days })}</span>;
  if (days === 0) return <span class="state soon">{say.dueToday}</span>;
  return <span class={days <= SOON_DAYS ? 'state soon' : 'state calm'}>{say.dueUntil({ day: due })}</span>;
}
