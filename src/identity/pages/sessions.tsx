import { isId } from '#ground/database';
import { seeOther } from '#ground/http';
import { dayOf } from '#ground/day';
import { routes } from '#routes';
import { personIn } from '../actor.ts';
import { endOtherSessions, endSessionOf, sessionsOf } from '../session.ts';
import type { Way } from '../tables.ts';
import type { Visit } from '../visit.ts';
import { words } from '../words.generated.ts';
import { accountPage } from './accountPage.tsx';

/** Where one is signed in, each with a button that ends it. */
export async function sessionsAnswer(visit: Visit): Promise<Response | undefined> {
  const { house, language, actor } = visit;
  const say = words[language];
  const person = personIn(actor);
  if (!person) return undefined;
  const sessions = await sessionsOf(house.database, person.account);
  return accountPage(visit, {
    title: say.sessionsTitle,
    body: (
      <>
        <div class="stack">
          <h1>{say.sessionsTitle}</h1>
          <p class="lead">{say.sessionsLead}</p>
        </div>
        <ul class="plain-list tasks">
          {sessions.map(({ id, device, way, made_at }) => (
            <li>
              <span>
                <b>
                  <bdi>{device || say.sessionsUnknown}</bdi>
                </b>{' '}
                {id === person.session && <span class="state yes">{say.sessionsThis}</span>}
              </span>
              <span class="small muted">
                {say.sessionsSince({ day: dayOf(made_at) })} · {wayLabel(visit, way)}
              </span>
              <form method="post" action={routes.endSession.to({ language, session: id })}>
                <button class="button second" type="submit">
                  {say.sessionsEnd}
                </button>
              </form>
            </li>
          ))}
        </ul>
        {sessions.length > 1 && (
          <form method="post" action={routes.endOtherSessions.to({ language })}>
            <button class="button" type="submit">
              {say.sessionsEndOthers}
            </button>
          </form>
        )}
      </>
    ),
  });
}

/** Ends one of one's own sessions; another's is the same as none. */
export async function endSessionAnswer({ house, language, actor, parts }: Visit): Promise<Response | undefined> {
  const id = parts['session'] ?? '';
  const person = personIn(actor);
  if (!person || !isId(id)) return undefined;
  const ended = await endSessionOf(house.database, person.account, id);
  return ended ? seeOther(routes.sessions.to({ language })) : undefined;
}

/** Ends all but this one. */
export async function endOtherSessionsAnswer({ house, language, actor }: Visit): Promise<Response | undefined> {
  const person = personIn(actor);
  if (!person) return undefined;
  await endOtherSessions(house.database, person.account, person.session);
  return seeOther(routes.sessions.to({ language }));
}

function wayLabel({ language }: Visit, way: Way): string {
  const say = words[language];
  return {
    link: say.wayLink,
    code: say.wayCode,
    passkey: say.wayPasskey,
    provider: say.wayProvider,
    demonstration: say.wayDemonstration,
  }[way];
}
