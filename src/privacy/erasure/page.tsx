import { Actions, emptyForm, field, type Form, pageStatus, ProblemSummary, readForm, TextField } from '#ground/forms';
import { formatList } from '#ground/language';
import { accountPage, cookieOf, emailKey, housePage, isSecure, type Visit } from '#identity';
import { routes } from '#routes';
import { z } from 'zod';
import { ownRows } from '../access/ownRows.ts';
import { holdSentence } from '../sentences.ts';
import { whoseIs } from '../whose.ts';
import { words } from '../words.generated.ts';
import { type BoardLost, boardsLost } from './boardsLost.ts';
import { eraseAccount } from './eraseAccount.ts';
import { goesAndStays } from './goesAndStays.ts';

const shape = z.object({ email: field.text({ most: 254 }) });

/** What erasing one's account takes and what it leaves, before it is done. */
export function eraseAccountAnswer(visit: Visit): Promise<Response | undefined> {
  return erasePage(visit, emptyForm(visit.language));
}

/** Erases whoever typed their own address; anything else is said beside the field. */
export async function doEraseAccountAnswer(visit: Visit): Promise<Response | undefined> {
  const { actor, house, language, request, today } = visit;
  if (actor.kind !== 'person') return undefined;
  const read = await readForm(request, shape, language);
  if ('refused' in read) return erasePage(visit, read.refused);
  const whose = await house.database.within('house', (write) => whoseIs(write, actor.account));
  if (emailKey(read.values.email) !== whose?.emailKey) {
    return erasePage(visit, { ...read.form, problems: { email: words[language].eraseWrong } });
  }
  await eraseAccount(house.database, { account: actor.account, today });
  return erasedPage(visit);
}

async function erasePage(visit: Visit, form: Form): Promise<Response | undefined> {
  const { actor, house, language, today } = visit;
  if (actor.kind !== 'person') return undefined;
  const say = words[language];
  const held = goesAndStays(await ownRows(house.database, actor.account));
  const [whose, lost] = await house.database.within('house', async (write) => [
    await whoseIs(write, actor.account),
    await boardsLost(write, actor.account, today),
  ]);
  return accountPage(visit, {
    title: say.eraseTitle,
    status: pageStatus(form),
    body: (
      <>
        <div class="stack">
          <ProblemSummary form={form} />
          <h1>{say.eraseTitle}</h1>
          <p class="lead">{say.eraseLead}</p>
          {lost.map((board) => (
            <p class="note warm">{boardSentence(visit, board)}</p>
          ))}
        </div>
        <section class="beam stack" aria-labelledby="goes">
          <h2 id="goes">{say.eraseGoes}</h2>
          <ul>
            {held.goes.map(({ activity, rows }) => (
              <li>
                {say.activityTitle({ activity })} · {say.entries({ n: rows })}
              </li>
            ))}
          </ul>
        </section>
        <section class="beam stack" aria-labelledby="stays">
          <h2 id="stays">{say.eraseStays}</h2>
          <dl class="facts">
            {held.stays.map(({ activity, reason, rows }) => (
              <div>
                <dt>{say.activityTitle({ activity })}</dt>
                <dd>
                  {holdSentence(language, reason)} <span class="muted">{say.entries({ n: rows })}</span>
                </dd>
              </div>
            ))}
          </dl>
        </section>
        <form class="stack" method="post" action={routes.doEraseAccount.to({ language })} noValidate>
          <TextField
            form={form}
            name="email"
            type="email"
            label={say.eraseEmail}
            hint={say.eraseEmailHint({ email: whose?.email ?? '' })}
            autocomplete="off"
          />
          <Actions>
            <button class="button" type="submit">
              {say.eraseDo}
            </button>
            <a href={routes.ownData.to({ language })}>{say.ownTitle}</a>
          </Actions>
        </form>
      </>
    ),
  });
}

function boardSentence({ language }: Visit, { organisation, umbrellas }: BoardLost): string {
  const say = words[language];
  if (umbrellas.length === 0) return say.boardLastAlone({ organisation });
  return say.boardLast({
    organisation,
    umbrellas: formatList(
      language,
      umbrellas.map(({ name }) => name),
    ),
  });
}

function erasedPage({ house, language }: Visit): Response {
  const say = words[language];
  return housePage(house, language, {
    title: say.erasedTitle,
    headers: { 'Set-Cookie': cookieOf('session', '', { days: 0, secure: isSecure(house) }) },
    body: (
      <div class="stack">
        <h1>{say.erasedTitle}</h1>
        <p class="lead">{say.erasedLead}</p>
        <p>
          <a href={routes.signIn.to({ language })}>{say.toAccount}</a>
        </p>
      </div>
    ),
  });
}
