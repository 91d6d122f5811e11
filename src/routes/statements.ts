import { area, route } from './route.ts';

const run = { may: 'runStatements', of: 'organisation' } as const;
const confirm = { may: 'confirmStatement', of: 'organisation' } as const;

/** The annual statement (F7): the umbrella opens, reminds and closes it; members confirm. */
export const statementRoutes = {
  statements: route('GET', `${area}/statements`, run),
  openStatement: route('POST', `${area}/statements`, run),
  statement: route('GET', `${area}/statements/:year`, run),
  remindOfStatement: route('POST', `${area}/statements/:year/remind`, run),
  closeStatement: route('POST', `${area}/statements/:year/close`, run),
  statementCsv: route('GET', `${area}/statements/:year/answers.csv`, run),
  memberStatement: route('GET', `${area}/statements/:year/members/:member`, run),
  enterStatement: route('POST', `${area}/statements/:year/members/:member`, run),
  ownStatements: route('GET', `${area}/own-statements`, confirm),
  ownStatement: route('GET', `${area}/own-statements/:statement`, confirm),
  confirmStatement: route('POST', `${area}/own-statements/:statement`, confirm),
} as const;
