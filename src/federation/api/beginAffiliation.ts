import { jsonAnswer, problemAnswer } from '#ground/http';
import { actorName, mayOn } from '#identity';
import { routes } from '#routes';
import { z } from 'zod';
import { affiliationKinds } from '../affiliation.ts';
import { affiliate } from '../commands/affiliate.ts';
import { isRefusal } from '../commands/refusal.ts';
import type { Endpoint } from './endpoint.ts';
import { dayField, recordedDayField, slugField, textField } from './fields.ts';
import { nodesBySlug } from './nodes.ts';
import { readBody } from './read.ts';
import { refusalAnswer, unknownFields } from './refusalAnswer.ts';
import type { AffiliationAnswer } from './shapes.ts';

const body = z.strictObject({
  member: slugField.describe('Slug of the organisation that becomes a member.'),
  umbrella: slugField.describe('Slug of the umbrella; the token must be its own.'),
  kind: z
    .enum(affiliationKinds, 'must be full, supporting or guest: individual members are persons, no organisations')
    .describe('What kind of member it is.'),
  from: recordedDayField.describe('First day.'),
  until: recordedDayField.optional().describe('Last day that belongs to it; absent: it lasts.'),
  decision: textField(200).optional().describe('Where it was decided, such as a resolution and its number.'),
  decidedOn: dayField.optional().describe('Day of the decision.'),
});

/** An organisation becomes a member. */
export const beginAffiliation: Endpoint = {
  route: routes.apiBeginAffiliation,
  id: 'beginAffiliation',
  summary: 'Begin a membership',
  description: 'An organisation becomes a member of the umbrella that the token belongs to.',
  body,
  answers: [
    {
      status: 201,
      description: 'It is a member.',
      json: 'Affiliation',
      headers: { Location: 'Address of the membership.' },
    },
  ],
  problems: {
    400: 'The body is not JSON.',
    401: 'There is no token, or one that is not known.',
    404: 'The member or the umbrella is not known, or the umbrella is another one than the token’s.',
    409: '`overlap`: they have a membership on some of these days (`conflicts`). `cycle`: the umbrella itself stands below the member then (`path`).',
    413: 'The body is larger than 100 kB.',
    422: 'The body is not valid; one entry for each field.',
  },
  async answer({ request, house, actor, today }) {
    const { database } = house;
    const read = await readBody(request, body);
    if ('refused' in read) return read.refused;
    const wish = read.asked;
    const nodes = await nodesBySlug(database, [wish.member, wish.umbrella]);
    const allowed =
      nodes.has(wish.umbrella) && (await mayOn(house, actor, 'decideMemberships', wish.umbrella, today)) !== undefined;
    const unknown = [...(nodes.has(wish.member) ? [] : ['member' as const]), ...(allowed ? [] : ['umbrella' as const])];
    if (unknown.length > 0) return problemAnswer(unknownFields(unknown));
    const outcome = await affiliate(database, actorName(actor), wish);
    if (isRefusal(outcome)) return refusalAnswer(outcome, wish);
    const { id, member, kind, from } = outcome;
    const told: AffiliationAnswer = {
      id,
      member,
      umbrella: outcome.umbrella,
      kind,
      from,
      until: outcome.until ?? null,
      decision: outcome.decision ?? null,
      decidedOn: wish.decidedOn ?? null,
      ending: null,
    };
    return jsonAnswer(told, 201, { Location: routes.apiAffiliation.to({ id }) });
  },
};
