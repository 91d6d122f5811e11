import { emptyForm, field, readForm } from '#ground/forms';
import { z } from 'zod';
import { seeOther } from '#ground/http';
import { actorName, ownerOf, type Visit } from '#identity';
import { routes } from '#routes';
import { closeStatement } from '../commands/close.ts';
import { remind } from '../commands/remind.ts';
import { reachStatement, seen } from './reach.ts';
import { statementPage } from './statement.tsx';

/** "Remind those missing": once a day, in each one's language. */
export async function remindAnswer(visit: Visit): Promise<Response | undefined> {
  const { actor, house, today } = visit;
  const told = await seen(visit, async (write) => {
    const statement = await reachStatement(visit, write);
    if (!statement || statement.closedOn !== null) return statement && 'closed';
    const step = { statement, step: 'byHand', stepOn: today } as const;
    return remind(write, actorName(actor), step, { publicUrl: house.publicUrl, today });
  });
  if (told === undefined) return undefined;
  if (told === 'closed') return statementPage(visit, { form: emptyForm(visit.language), status: 409 });
  house.carryMail?.();
  return seeOther(addressOf(visit, { told: told.members }));
}

/** Closes the statement, once somebody has ticked that they mean it. */
export async function closeStatementAnswer(visit: Visit): Promise<Response | undefined> {
  const { actor, language, today, request } = visit;
  const read = await readForm(request, z.object({ sure: field.yes() }), language);
  if ('refused' in read) return statementPage(visit, { form: read.refused });
  const closed = await seen(visit, async (write) => {
    const statement = await reachStatement(visit, write);
    return statement && closeStatement(write, actorName(actor), statement, today);
  });
  if (closed === undefined) return undefined;
  if (!closed) return statementPage(visit, { form: emptyForm(language), status: 409 });
  return seeOther(addressOf(visit));
}

const addressOf = (visit: Visit, query = {}) =>
  routes.statement.to(
    { language: visit.language, organisation: ownerOf(visit).slug, year: visit.parts['year'] ?? '' },
    query,
  );
