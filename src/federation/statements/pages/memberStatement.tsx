import { pageStatus } from '#ground/forms';
import { seeOther } from '#ground/http';
import { actorName, ownerOf, type Visit, workPage } from '#identity';
import { routes } from '#routes';
import { confirmStatement } from '../commands/confirm.ts';
import { heldOf } from '../queries/held.ts';
import { words } from '../words.generated.ts';
import { ConfirmForm, type ConfirmFormProps, ConfirmTrouble } from './ConfirmForm.tsx';
import { readConfirmation, storedForm } from './confirmation.ts';
import { type Asked, reachMember, seen } from './reach.ts';
import { ReportedFacts } from './ReportedFacts.tsx';

/** One member's statement as its umbrella's staff see it; while it is open, they write down what they are told. */
export async function memberStatementAnswer(visit: Visit): Promise<Response | undefined> {
  const asked = await seen(visit, (write) => reachMember(visit, write));
  return asked && memberPage(visit, asked, { form: storedForm(asked.answer, visit.language) });
}

/** Staff enter what a member tells them on the telephone; it is marked so. */
export async function enterStatementAnswer(visit: Visit): Promise<Response | undefined> {
  const { actor, language, today, request, parts } = visit;
  const asked = await seen(visit, (write) => reachMember(visit, write));
  if (!asked) return undefined;
  const read = await readConfirmation(request, asked, language);
  if ('refused' in read) return memberPage(visit, asked, { form: read.refused });
  const { confirmation, version, form, jumps } = read;
  if (jumps.length > 0) return memberPage(visit, asked, { form, jumps }, 422);
  const which = { statement: asked.statement.id, member: asked.answer.member, version };
  const by = { actor: actorName(actor), account: actor.kind === 'person' ? actor.account : undefined, today };
  const confirmed = await seen(visit, (write) =>
    confirmStatement(write, by, which, { ...confirmation, byPhone: true }),
  );
  if (confirmed === undefined) return undefined;
  if (confirmed === 'confirmed') {
    const organisation = ownerOf(visit).slug;
    return seeOther(`${routes.statement.to({ language, organisation, year: parts['year'] ?? '' })}#answers`);
  }
  if (confirmed.refused === 'changed') return memberPage(visit, asked, { form, theirs: confirmed.theirs }, 409);
  const now = await seen(visit, (write) => reachMember(visit, write));
  return now && memberPage(visit, now, { form }, 409);
}

async function memberPage(
  visit: Visit,
  asked: Asked,
  shown: Pick<ConfirmFormProps, 'form' | 'jumps' | 'theirs'>,
  status?: 409 | 422,
): Promise<Response> {
  const { language, house, today } = visit;
  const say = words[language];
  const { statement, answer } = asked;
  const year = String(statement.year);
  const parts = { language, organisation: ownerOf(visit).slug, year };
  const open = statement.closedOn === null;
  const held = open ? await heldOf(house.database, answer.member, today) : undefined;
  return workPage(visit, {
    title: say.memberTitle({ year, member: answer.name }),
    face: 'form',
    status: status ?? pageStatus(shown.form),
    body: (
      <>
        <div class="stack">
          {open && <ConfirmTrouble language={language} asked={asked} {...shown} />}
          {!open && status === 409 && (
            <p class="note warm" role="alert">
              {say.closedMeanwhile({ umbrella: statement.umbrella.name })}
            </p>
          )}
          <p>
            <a class="back" href={routes.statement.to(parts)}>
              {say.statementTitle({ year })}
            </a>
          </p>
          <h1>{say.memberTitle({ year, member: answer.name })}</h1>
          {answer.confirmedOn !== null && (
            <p class="lead">
              {(answer.byPhone ? say.confirmedByPhone : say.confirmedByMember)({
                day: answer.confirmedOn,
                office: answer.confirmedAs ?? '',
              })}
            </p>
          )}
          {open ? (
            <p class="note">{say.byPhoneNote({ member: answer.name })}</p>
          ) : (
            <p>{say.nextClosed({ umbrella: statement.umbrella.name, day: statement.closedOn! })}</p>
          )}
        </div>
        {open ? (
          <ConfirmForm
            language={language}
            asked={asked}
            held={held}
            action={routes.enterStatement.to({ ...parts, member: answer.slug })}
            {...shown}
          />
        ) : (
          <ReportedFacts language={language} asked={asked} />
        )}
      </>
    ),
  });
}
