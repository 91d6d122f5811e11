import { isId } from '#ground/database';
import { type Day, inclusiveUntil } from '#ground/day';
import { mayOn, type Visit } from '#identity';
import type { AffiliationKind, Ending } from '../affiliation.ts';
import type { AffiliationAnswer } from './shapes.ts';

const AFFILIATION = {
  name: 'affiliation by id',
  text: `
    select a.id, m.slug as member, u.slug as umbrella, a.kind, lower(a.during) as "from", upper(a.during) as after,
      a.decision, a.decided_on, a.ending
    from affiliation a
    join organisation m on m.node = a.member
    join organisation u on u.node = a.umbrella
    where a.id = $1`,
};

interface Row {
  id: string;
  member: string;
  umbrella: string;
  kind: AffiliationKind;
  from: Day;
  after: string | null;
  decision: string | null;
  decided_on: Day | null;
  ending: Ending | null;
}

/** The only way to a membership for a program: undefined where there is none, or another umbrella decides it. */
export async function reachAffiliation(
  { house, actor, today }: Visit,
  id: string,
): Promise<AffiliationAnswer | undefined> {
  if (!isId(id.toLowerCase())) return undefined;
  const [row] = await house.database.ask<Row>(AFFILIATION, [id]);
  if (!row || !(await mayOn(house, actor, 'decideMemberships', row.umbrella, today))) return undefined;
  const { after, decided_on, ...told } = row;
  return { ...told, until: inclusiveUntil(after) ?? null, decidedOn: decided_on };
}
