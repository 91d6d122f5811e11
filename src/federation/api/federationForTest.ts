import assert from 'node:assert/strict';
import { dayFrom } from '#ground/day';
import { makeToken } from '#identity';
import type { TestHouse } from '#test';
import type { AffiliationKind } from '../affiliation.ts';
import { affiliate } from '../commands/affiliate.ts';
import { isRefusal } from '../commands/refusal.ts';
import { type OrganisationRecord, recordOrganisation } from '../commands/recordOrganisation.ts';
import { type List, listShape } from './shapes.ts';

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
export async function join(
  house: TestHouse,
  member: string,
  umbrella: string,
  from: string,
  until?: string,
  kind: AffiliationKind = 'full',
) {
  const days = { from: dayFrom(from), ...(until ? { until: dayFrom(until) } : {}) };
  const outcome = await affiliate(house.database, 'test', { member, umbrella, kind, ...days });
  if (isRefusal(outcome)) throw new Error(`${member} in ${umbrella}: ${outcome.refused}`);
  return outcome;
}

/** A token of the organisation, as headers. */
export async function tokenOf(
  house: TestHouse,
  organisation: { slug: string; node: number },
): Promise<{ Authorization: string }> {
  const secret = await makeToken(house.database, 'test', organisation, { name: 'program' });
  return { Authorization: `Bearer ${secret}` };
}

/** A JSON body to be sent. */
export const sending = (
  method: 'POST' | 'PATCH',
  body: unknown,
  headers: Record<string, string> = {},
): RequestInit => ({
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

/** A list that must be there, in the shape that is promised. */
export const list = async (house: TestHouse, query: string): Promise<List> => {
  const { status, body } = await house.json(`/api/v1/organisations${query}`);
  assert.equal(status, 200, JSON.stringify(body));
  return listShape.strict().parse(body);
};
export const slugs = ({ items }: List) => items.map(({ slug }) => slug);

/** The problem details that must come instead of an answer. */
export async function refused(house: TestHouse, path: string, init?: RequestInit): Promise<ProblemBody> {
  const { status, body, headers } = await house.json<ProblemBody>(path, init);
  assert.match(headers.get('Content-Type') ?? '', /^application\/problem\+json/);
  assert.equal(body.status, status);
  return body;
}

/** A federation with a network, in which one member stands below both, one left and came back. */
export async function smallFederation(house: TestHouse) {
  await found(house, 'bund', { kind: 'federalAssociation', name: 'Bund' });
  await found(house, 'netz', { kind: 'stateNetwork', name: 'Netz' });
  await found(house, 'aster', {
    name: 'Äster',
    legalForm: 'registeredAssociation',
    seat: { ags: '14713000', place: 'Leipzig' },
    topics: ['education', 'culture'],
    origins: ['SY'],
    languages: ['ar'],
  });
  await found(house, 'birke', { name: 'Birke', seat: { ags: '14612000', place: 'Dresden' }, topics: ['culture'] });
  await found(house, 'chor', { name: 'Chor', original: { name: 'الكورال', language: 'ar' } });
  await found(house, 'lose', {
    name: 'Lose',
    seat: { ags: '14713000', place: 'Leipzig' },
    founded: dayFrom('1999-05-01'),
  });
  await join(house, 'netz', 'bund', '2010-01-01');
  await join(house, 'aster', 'netz', '2011-01-01');
  await join(house, 'aster', 'bund', '2012-01-01');
  await join(house, 'birke', 'netz', '2011-01-01', '2015-12-31');
  await join(house, 'birke', 'netz', '2020-03-01', undefined, 'supporting');
  await join(house, 'chor', 'bund', '2013-01-01');
}
