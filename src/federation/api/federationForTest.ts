import { dayFrom } from '#ground/day';
import { makeToken } from '#identity';
import type { TestHouse } from '#test';
import type { AffiliationKind } from '../affiliation.ts';
import { affiliate } from '../commands/affiliate.ts';
import { isRefusal } from '../commands/refusal.ts';
import { type OrganisationRecord, recordOrganisation } from '../commands/recordOrganisation.ts';

/** Writes an organisation down for a test; what is not said is a member organisation since 2000. */
export const found = (house: TestHouse, slug: string, said: Partial<OrganisationRecord> = {}) =>
  recordOrganisation(house.database, 'test', {
    slug,
    name: slug,
    kind: 'memberOrganisation',
    from: dayFrom('2000-01-01'),
    ...said,
  });

/** Makes a member for a test; throws where that is refused. */
export async function join(house: TestHouse, member: string, umbrella: string, from: string, until?: string, kind: AffiliationKind = 'full') {
  const days = { from: dayFrom(from), ...(until ? { until: dayFrom(until) } : {}) };
  const outcome = await affiliate(house.database, 'test', { member, umbrella, kind, ...days });
  if (isRefusal(outcome)) throw new Error(`${member} in ${umbrella}: ${outcome.refused}`);
  return outcome;
}

/** A token of the organisation, as headers. */
export async function tokenOf(house: TestHouse, organisation: { slug: string; node: number }): Promise<{ Authorization: string }> {
  const secret = await makeToken(house.database, 'test', organisation, 'program');
  return { Authorization: `Bearer ${secret}` };
}

/** A JSON body to be sent. */
export const sending = (method: 'POST' | 'PATCH', body: unknown, headers: Record<string, string> = {}): RequestInit => ({
  method,
  body: typeof body === 'string' ? body : JSON.stringify(body),
  headers: { 'Content-Type': 'application/json', ...headers },
});

export interface ProblemBody {
  type: string;
  status: number;
  detail?: string;
  errors?: { pointer: string; detail: string }[];
  conflicts?: { from: string; until: string | null }[];
  path?: string[];
}
