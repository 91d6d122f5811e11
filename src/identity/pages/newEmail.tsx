import { Actions } from '#ground/forms';
import { seeOther } from '#ground/http';
import { routes } from '#routes';
import { emailOfLink, takeNewEmail } from '../emailChange.ts';
import type { Visit } from '../visit.ts';
import { words } from '../words.generated.ts';
import { housePage } from './housePage.tsx';

/** The link of the letter to a new address. Mail programs open links by themselves, so it is the button that counts. */
export async function newEmailAnswer(visit: Visit): Promise<Response> {
  const { house, language, parts } = visit;
  const secret = parts['secret'] ?? '';
  const email = await emailOfLink(house.database, secret);
  if (email === undefined) return overPage(visit);
  const say = words[language];
  return housePage(house, language, {
    title: say.newEmailTake,
    face: 'form',
    body: (
      <div class="stack">
        <h1>{say.newEmailTake}</h1>
        <p class="lead">{say.newEmailLead({ email })}</p>
        <form method="post" action={routes.takeNewEmail.to({ language, secret })}>
          <Actions>
            <button class="button" type="submit">
              {say.newEmailTake}
            </button>
          </Actions>
        </form>
      </div>
    ),
  });
}

/** The button of that page. */
export async function takeNewEmailAnswer(visit: Visit): Promise<Response> {
  const { house, language, parts } = visit;
  const taken = await takeNewEmail(house.database, parts['secret'] ?? '');
  house.carryMail?.();
  return taken ? seeOther(routes.account.to({ language })) : overPage(visit);
}

function overPage({ house, language }: Visit): Response {
  const say = words[language];
  return housePage(house, language, {
    title: say.linkOver,
    status: 404,
    face: 'form',
    body: (
      <div class="stack">
        <h1>{say.linkOver}</h1>
        <p>{say.newEmailOver}</p>
        <p>
          <a class="arrow" href={routes.account.to({ language })}>
            {say.account}
          </a>
        </p>
      </div>
    ),
  });
}
