import { z } from 'zod';
import {
  Actions,
  ChoiceField,
  emptyForm,
  field,
  type Form,
  pageStatus,
  ProblemSummary,
  readForm,
  TextField,
} from '#ground/forms';
import { seeOther } from '#ground/http';
import { cookieOf, isSecure, type Visit, withinLimits } from '#identity';
import { routes } from '#routes';
import type { Umbrella } from '../../queries/umbrella.ts';
import { wishes } from '../application.ts';
import { beginApplication } from '../commands/begin.ts';
import { conditionsOf, conditionText } from '../conditions.ts';
import { wishLabel } from '../labels.ts';
import { applicationOfSecret, LINK_DAYS } from '../link.ts';
import { termsOf } from '../terms.ts';
import { words } from '../words.generated.ts';
import { applicantPage, linkOverPage, umbrellaOf } from './frame.tsx';

const shape = z.object({ wish: field.choice(wishes), email: field.email() });

/** What membership means, what is asked, what happens next; an address begins. */
export async function applyAnswer(visit: Visit): Promise<Response | undefined> {
  const umbrella = await umbrellaOf(visit);
  return umbrella && applyPage(visit, umbrella, emptyForm(visit.language));
}

/** Somebody begins: the link goes to their address. */
export async function beginApplicationAnswer(visit: Visit): Promise<Response | undefined> {
  const { house, language, request, network } = visit;
  const umbrella = await umbrellaOf(visit);
  if (!umbrella) return undefined;
  const read = await readForm(request, shape, language);
  if ('refused' in read) return applyPage(visit, umbrella, read.refused);
  const { email, wish } = read.values;
  // A form that writes letters could be turned against somebody's mailbox.
  const calm = await withinLimits(house.database, { [`apply:${email.toLowerCase()}`]: 5, [`apply:${network}`]: 30 });
  if (!calm) {
    return applyPage(visit, umbrella, { ...read.form, problems: { email: words[language].tooMany } }, 429);
  }
  await beginApplication(house.database, { umbrella, email, wish, language, publicUrl: house.publicUrl });
  house.carryMail?.();
  return sentPage(visit, umbrella);
}

/** The link of a letter: from now on this browser has the application. */
export async function continueApplicationAnswer(visit: Visit): Promise<Response | undefined> {
  const { house, language, parts } = visit;
  const umbrella = await umbrellaOf(visit);
  if (!umbrella) return undefined;
  const secret = parts['secret'] ?? '';
  const id = await applicationOfSecret(house.database, umbrella.node, secret);
  if (id === undefined) return linkOverPage(visit, umbrella);
  return seeOther(routes.applicationStatus.to({ language, umbrella: umbrella.slug }), {
    'Set-Cookie': cookieOf('application', secret, { days: LINK_DAYS, secure: isSecure(house) }),
  });
}

async function applyPage(
  visit: Visit,
  umbrella: Umbrella,
  form: Form,
  status: number = pageStatus(form),
): Promise<Response> {
  const { house, language } = visit;
  const say = words[language];
  const conditions = await conditionsOf(house.database, umbrella.node);
  const { answerWeeks } = await termsOf(house.database, umbrella.node);
  const hints = {
    full: say.wishFullHint,
    supporting: say.wishSupportingHint,
    guest: say.wishGuestHint,
    individual: say.wishIndividualHint,
  };
  return applicantPage(visit, umbrella, {
    title: say.applyTitle,
    status,
    body: (
      <>
        <div class="stack">
          <ProblemSummary form={form} />
          <h1>{say.applyTitle}</h1>
          <p class="lead">{say.applyLead({ umbrella: umbrella.name })}</p>
        </div>
        <section class="beam stack" aria-labelledby="conditions">
          <h2 id="conditions">{say.conditionsTitle}</h2>
          <p>{say.conditionsLead}</p>
          <ul>
            {conditions.map((condition) => (
              <li>
                <bdi>{conditionText(language, condition)}</bdi>
              </li>
            ))}
          </ul>
        </section>
        <section class="beam stack" aria-labelledby="next">
          <h2 id="next">{say.nextTitle}</h2>
          <ol>
            <li>{say.nextLetter}</li>
            <li>{say.nextFill}</li>
            <li>{say.nextOffice}</li>
            <li>{say.nextBoard({ weeks: answerWeeks })}</li>
          </ol>
          <p>{say.whoReads}</p>
        </section>
        <section class="beam stack" aria-labelledby="begin">
          <h2 id="begin">{say.beginTitle}</h2>
          <form
            class="stack"
            method="post"
            action={routes.beginApplication.to({ language, umbrella: umbrella.slug })}
            novalidate
          >
            <ChoiceField
              form={form}
              name="wish"
              label={say.wish}
              choices={wishes.map((wish) => ({ value: wish, label: wishLabel(language, wish), hint: hints[wish] }))}
            />
            <TextField
              form={form}
              name="email"
              type="email"
              autocomplete="email"
              label={say.email}
              hint={say.emailHint}
            />
            <Actions>
              <button class="button" type="submit">
                {say.sendLink}
              </button>
            </Actions>
          </form>
        </section>
      </>
    ),
  });
}

function sentPage(visit: Visit, umbrella: Umbrella): Response {
  const { house, language } = visit;
  const say = words[language];
  return applicantPage(visit, umbrella, {
    title: say.linkSent,
    body: (
      <div class="stack">
        <h1>{say.linkSent}</h1>
        <p class="lead">{say.linkSentText}</p>
        <p class="muted">{say.linkSentNothing}</p>
        {house.demonstration && (
          <p>
            <a class="arrow" href={routes.demonstrationOutbox.to({ language })}>
              {say.outbox}
            </a>
          </p>
        )}
      </div>
    ),
  });
}
