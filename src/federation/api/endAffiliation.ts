import { jsonAnswer } from '#ground/http';
import { actorName } from '#identity';
import { routes } from '#routes';
import { z } from 'zod';
import { endings } from '../affiliation.ts';
import { endAffiliation as end } from '../commands/endAffiliation.ts';
import { isRefusal } from '../commands/refusal.ts';
import type { Endpoint } from './endpoint.ts';
import { recordedDayField, textField } from './fields.ts';
import { reachAffiliation } from './reachAffiliation.ts';
import { readBody } from './read.ts';
import { refusalAnswer } from './refusalAnswer.ts';
import type { AffiliationAnswer } from './shapes.ts';

const body = z.strictObject({
  until: recordedDayField.describe('The last day that belongs to it.'),
  ending: z.enum(endings).default('resignation').describe('How it ends.'),
  decision: textField(200).optional().describe('Where that was decided; absent: what stands there stays.'),
});

/** A membership ends. */
export const endAffiliation: Endpoint = {
  route: routes.apiEndAffiliation,
  id: 'endAffiliation',
  summary: 'End a membership',
  description: 'A lasting membership gets its last day. One that has ended is not ended again.',
  parts: { id: 'The membership.' },
  body,
  answers: [{ status: 200, description: 'The membership as it is now.', json: 'Affiliation' }],
  problems: {
    400: 'The body is not JSON.',
    401: 'There is no token, or one that is not known.',
    404: 'There is none, or another umbrella decides it.',
    409: '`already-ended`: it has a last day (`until`).',
    413: 'The body is larger than 100 kB.',
    422: 'The body is not valid, or the last day lies before the first; one entry for each field.',
  },
  async answer(visit) {
    const { request, house, actor, parts } = visit;
    const before = await reachAffiliation(visit, parts['id'] ?? '');
    if (!before) return undefined;
    const read = await readBody(request, body);
    if ('refused' in read) return read.refused;
    const { until, ending, decision } = read.asked;
    const outcome = await end(house.database, actorName(actor), before.id, until, { ending, decision });
    if (isRefusal(outcome)) return refusalAnswer(outcome, before);
    const now: AffiliationAnswer = { ...before, until, ending, decision: outcome.decision ?? null };
    return jsonAnswer(now);
  },
};
