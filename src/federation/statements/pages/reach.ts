import type { Write } from '#ground/database';
import { ownerOf, reachOf, type Visit } from '#identity';
import { type Answer, answerBefore, answerOf } from '../queries/answer.ts';
import { type Statement, statementAskedOf, statementOfYear } from '../queries/statement.ts';

/** A statement and one member's part in it, with what it reported the time before. */
export interface Asked {
  statement: Statement;
  answer: Answer;
  before: { year: number; answer: Answer } | undefined;
}

/** Work on what the visitor's own roles let them see; every page of the statements goes through here. */
export const seen = <Result>({ house, actor }: Visit, work: (write: Write) => Promise<Result>): Promise<Result> =>
  house.database.within(reachOf(actor), work);

/** The statement of the address, of the umbrella whose work page it is. */
export const reachStatement = (visit: Visit, write: Write): Promise<Statement | undefined> =>
  statementOfYear(write, ownerOf(visit).node, visit.parts['year'] ?? '');

/** What the member of the address was asked by the umbrella whose work page it is. */
export async function reachMember(visit: Visit, write: Write): Promise<Asked | undefined> {
  const statement = await reachStatement(visit, write);
  return statement && askedOf(write, statement, { slug: visit.parts['member'] ?? '' });
}

/** What the member whose work page it is was asked; what others were asked is not there. */
export async function reachOwn(visit: Visit, write: Write): Promise<Asked | undefined> {
  const { node } = ownerOf(visit);
  const statement = await statementAskedOf(write, node, visit.parts['statement'] ?? '');
  return statement && askedOf(write, statement, node);
}

async function askedOf(
  write: Write,
  statement: Statement,
  member: number | { slug: string },
): Promise<Asked | undefined> {
  const answer = await answerOf(write, statement.id, member);
  if (!answer) return undefined;
  return { statement, answer, before: await answerBefore(write, statement, answer.member) };
}
