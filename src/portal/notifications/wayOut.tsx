import type { ComponentChildren } from 'preact';
import { housePage, turnOff, turnOffOf, type Visit } from '#identity';
import { routes } from '#routes';
import { words } from '../words.generated.ts';
import { matterLabels } from './choose.tsx';

/** What the link in a letter shows: a button. Looking at it ends nothing, because mail programs look too. */
export async function wayOutAnswer(visit: Visit): Promise<Response | undefined> {
  const { house, language, parts } = visit;
  const secret = parts['secret'] ?? '';
  const ends = await turnOffOf(house.database, secret);
  if (!ends) return undefined;
  const say = words[language];
  return wayOutPage(visit, {
    title: say.wayOutTitle,
    body: (
      <>
        <p class="lead">
          {ends.matter ? say.wayOutOf({ matter: matterLabels(language)[ends.matter] }) : say.wayOutDaily}
        </p>
        <form method="post" action={routes.turnOff.to({ language, secret })}>
          <button class="button" type="submit">
            {say.wayOutButton}
          </button>
        </form>
        <p>
          <a href={routes.notifications.to({ language })}>{say.wayOutInstead}</a>
        </p>
      </>
    ),
  });
}

/** Ends these letters: from the button, or from a mail program's own (RFC 8058), without a cookie. Twice is as once. */
export async function takeWayOutAnswer(visit: Visit): Promise<Response | undefined> {
  const { house, language, parts } = visit;
  const ends = await turnOffOf(house.database, parts['secret'] ?? '');
  if (!ends) return undefined;
  await turnOff(house.database, ends);
  const say = words[language];
  return wayOutPage(visit, {
    title: say.wayOutDone,
    body: (
      <>
        <p class="lead">
          {ends.matter ? say.wayOutDoneOf({ matter: matterLabels(language)[ends.matter] }) : say.wayOutDoneDaily}
        </p>
        <p>
          <a href={routes.notifications.to({ language })}>{say.wayOutBack}</a>
        </p>
      </>
    ),
  });
}

function wayOutPage(
  { house, language, parts }: Visit,
  { title, body }: { title: string; body: ComponentChildren },
): Response {
  const secret = parts['secret'] ?? '';
  return housePage(house, language, {
    title,
    face: 'form',
    addressIn: (other) => routes.turnOffPage.to({ language: other, secret }),
    body: (
      <div class="stack">
        <h1>{title}</h1>
        {body}
      </div>
    ),
  });
}
