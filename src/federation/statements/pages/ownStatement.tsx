import { pageStatus } from '#ground/forms';
import { seeOther } from '#ground/http';
import { actorName, ownerOf, type Visit, workPage } from '#identity';
import { routes } from '#routes';
import { confirmStatement } from '../commands/confirm.ts';
import { heldOf } from '../queries/held.ts';
import { words } from '../words.generated.ts';
import { ConfirmForm, type ConfirmFormProps, ConfirmTrouble } from './ConfirmForm.tsx';
import { readConfirmation, storedForm } from './confirmation.ts';
import { OwnReceived } from './OwnReceived.tsx';
import { type Asked, reachOwn, seen } from './reach.ts';
import { StatementMessage } from './StatementMessage.tsx';

/** A member's own statement: the form, or what it reported and how it can still be changed. */
export async function ownStatementAnswer(visit: Visit): Promise<Response | undefined> {
  const asked = await seen(visit, (write) => reachOwn(visit, write));
  if (!asked) return undefined;
  const { statement, answer } = asked;
  const correcting = visit.url.searchParams.get('change') === 'yes';
  if (statement.closedOn !== null || (answer.confirmedOn !== null && !correcting)) return receivedPage(visit, asked);
  return formPage(visit, asked, { form: storedForm(answer, visit.language) });
}

/** Confirms it; what is wrong, asked back or changed by somebody else meanwhile comes back with everything kept. */
export async function confirmStatementAnswer(visit: Visit): Promise<Response | undefined> {
  const { actor, language, today, request } = visit;
  const asked = await seen(visit, (write) => reachOwn(visit, write));
  if (!asked) return undefined;
  const read = await readConfirmation(request, asked, language);
  if ('refused' in read) return formPage(visit, asked, { form: read.refused });
  if (read.jumps.length > 0) return formPage(visit, asked, { form: read.form, jumps: read.jumps }, 422);
  const { confirmation, version, form } = read;
  const which = { statement: asked.statement.id, member: asked.answer.member, version };
  const by = { actor: actorName(actor), account: actor.kind === 'person' ? actor.account : undefined, today };
  const confirmed = await seen(visit, (write) =>
    confirmStatement(write, by, which, { ...confirmation, byPhone: false }),
  );
  if (confirmed === undefined) return undefined;
  if (confirmed === 'confirmed') return seeOther(addressOf(visit));
  if (confirmed.refused === 'changed') return formPage(visit, asked, { form, theirs: confirmed.theirs }, 409);
  const now = await seen(visit, (write) => reachOwn(visit, write));
  return now && receivedPage(visit, now, 409);
}

const addressOf = (visit: Visit, query = {}) =>
  routes.ownStatement.to(
    { language: visit.language, organisation: ownerOf(visit).slug, statement: visit.parts['statement'] ?? '' },
    query,
  );

async function formPage(
  visit: Visit,
  asked: Asked,
  shown: Pick<ConfirmFormProps, 'form' | 'jumps' | 'theirs'>,
  status?: 409 | 422,
): Promise<Response> {
  const { language, house, today } = visit;
  const say = words[language];
  const { statement } = asked;
  const title = say.statementTitle({ year: String(statement.year) });
  const held = await heldOf(house.database, asked.answer.member, today);
  return workPage(visit, {
    title,
    face: 'form',
    status: status ?? pageStatus(shown.form),
    body: (
      <>
        <div class="stack">
          <ConfirmTrouble language={language} asked={asked} {...shown} />
          <Back visit={visit} />
          <h1>{title}</h1>
          <p class="lead">
            {say.ownFormLead({
              umbrella: statement.umbrella.name,
              countedOn: statement.countedOn,
              deadline: statement.deadline,
            })}
          </p>
          <StatementMessage statement={statement} />
        </div>
        <ConfirmForm language={language} asked={asked} held={held} action={addressOf(visit)} {...shown} />
      </>
    ),
  });
}

function receivedPage(visit: Visit, asked: Asked, status?: 409): Response {
  const { language } = visit;
  const title = words[language].statementTitle({ year: String(asked.statement.year) });
  return workPage(visit, {
    title,
    face: 'form',
    status,
    body: (
      <>
        <div class="stack">
          <Back visit={visit} />
          <h1>{title}</h1>
        </div>
        <OwnReceived
          language={language}
          asked={asked}
          late={status === 409}
          organisation={ownerOf(visit).slug}
          changeAddress={addressOf(visit, { change: 'yes' })}
        />
      </>
    ),
  });
}

function Back({ visit }: { visit: Visit }) {
  const { language } = visit;
  return (
    <p>
      <a class="back" href={routes.ownStatements.to({ language, organisation: ownerOf(visit).slug })}>
        {words[language].ownTitle}
      </a>
    </p>
  );
}
