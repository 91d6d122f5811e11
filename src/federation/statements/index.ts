import type { Answer } from '#identity';
import { type Route, routes } from '#routes';
import { enterStatementAnswer, memberStatementAnswer } from './pages/memberStatement.tsx';
import { closeStatementAnswer, remindAnswer } from './pages/acts.ts';
import { confirmStatementAnswer, ownStatementAnswer } from './pages/ownStatement.tsx';
import { ownStatementsAnswer } from './pages/ownStatements.tsx';
import { statementAnswer } from './pages/statement.tsx';
import { statementCsvAnswer } from './pages/csv.ts';
import { openStatementAnswer, statementsAnswer } from './pages/statements.tsx';

export { closeStatement } from './commands/close.ts';
export { openStatement } from './commands/open.ts';
export { sendStatementReminders } from './commands/remind.ts';
export { statementOfYear } from './queries/statement.ts';
export { statementTasks } from './tasks.ts';

/** The addresses of the annual statement. */
export const statementAnswers: readonly (readonly [Route, Answer])[] = [
  [routes.statements, statementsAnswer],
  [routes.openStatement, openStatementAnswer],
  [routes.statementCsv, statementCsvAnswer],
  [routes.statement, statementAnswer],
  [routes.remindOfStatement, remindAnswer],
  [routes.closeStatement, closeStatementAnswer],
  [routes.memberStatement, memberStatementAnswer],
  [routes.enterStatement, enterStatementAnswer],
  [routes.ownStatements, ownStatementsAnswer],
  [routes.ownStatement, ownStatementAnswer],
  [routes.confirmStatement, confirmStatementAnswer],
];
