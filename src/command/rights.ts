import { readRight, type Relation, relations, type Role, roles } from '#identity';
import { rights } from '#rights';
import { type Route, routes } from '#routes';
import type { Command } from './command.ts';
import { readArgs } from './wrong-use.ts';

const usage = 'rights';

/**
 * Prints who may use which address, parts apart by tabs: method, address, rule, "refusable" or "-", then yes or no for
 * whoever is not signed in, for anyone signed in, and for each role in each relation to the organisation whose thing
 * it is. "people" is a yes that no program has; "link" one for whoever brings the secret of a link. Asks no database.
 */
export const listRights: Command = async (args) => {
  readArgs(args, {}, { words: 0, usage });
  process.stdout.write(
    `${rightsTable()
      .map((line) => line.join('\t'))
      .join('\n')}\n`,
  );
  return 0;
};

const holders = relations.flatMap((relation) => roles.map((role) => ({ relation, role })));

/** The whole table, its head first: one line for each route. */
export function rightsTable(): string[][] {
  const head = ['method', 'address', 'rule', 'refusable', 'anyone', 'signedIn'];
  return [
    [...head, ...holders.map(({ relation, role }) => `${relation}:${role}`)],
    ...Object.values<Route>(routes).map((route) => [route.method, route.pattern, ...cellsOf(route)]),
  ];
}

function cellsOf({ rule }: Route): string[] {
  const same = (anyone: string, signedIn: string) => [anyone, ...Array<string>(holders.length + 1).fill(signedIn)];
  if (rule === 'signedIn') return [rule, '-', ...same('no', 'yes')];
  if (rule === 'linkHolder') return [rule, '-', ...same('link', 'link')];
  if (typeof rule === 'string') return [rule, '-', ...same('yes', 'yes')];
  const { may, peopleOnly, refusable } = rights[rule.may];
  const yes = peopleOnly ? 'people' : 'yes';
  const says = may.map(readRight);
  const anyone = says.includes('anyone');
  const signedIn = anyone || says.includes('signedIn');
  const holds = (role: Role, relation: Relation) =>
    says.some((right) => typeof right === 'object' && right.role === role && right.relation === relation);
  return [
    `${rule.may} of ${rule.of}`,
    refusable ? 'refusable' : '-',
    anyone ? yes : 'no',
    signedIn ? yes : 'no',
    ...holders.map(({ role, relation }) => (signedIn || holds(role, relation) ? yes : 'no')),
  ];
}
