import { addDays } from '#ground/day';
import { jsonAnswer, problemAnswer } from '#ground/http';
import { actorName, ownerOf } from '#identity';
import { routes } from '#routes';
import { z } from 'zod';
import { legalForms, topics } from '../organisation.ts';
import { placeBook } from '../places/index.ts';
import { findPlace } from '../places/find.ts';
import { changeOrganisation as change } from '../profile/commands/changeOrganisation.ts';
import { isProfileRefusal, type Said } from '../profile/commands/said.ts';
import { dossier, holding } from '../queries/dossier.ts';
import type { Endpoint } from './endpoint.ts';
import { dayField, keyField, recordedDayField, textField } from './fields.ts';
import { organisationOn } from './organisation.ts';
import { fault, invalid, readBody } from './read.ts';
import { markOf } from './unchanged.ts';

const several = (each: z.ZodString | z.ZodEnum<Record<string, string>>) => z.array(each).max(200, 'are more than 200');
const webAddress = z
  .string()
  .max(1_000, 'must not be longer than 1000 characters')
  .refine(isWebAddress, 'must be an address that begins with http:// or https://');

const body = z
  .strictObject({
    name: textField(300).optional(),
    legalForm: z.enum(legalForms).optional(),
    nonProfit: z.boolean().nullable().optional().describe('Needs a legal form, here or on record.'),
    seat: z
      .strictObject({ postcode: keyField(/^\d{5}$/, 'five digits'), place: textField(200) })
      .optional()
      .describe('Postcode and town must name one place.'),
    homepage: webAddress.nullable().optional(),
    founded: dayField.nullable().optional(),
    topics: several(z.enum(topics)).optional(),
    languages: several(keyField(/^[a-z]{2,3}$/, 'ISO 639, in small letters')).optional(),
    origins: several(keyField(/^[A-Z]{2}$/, 'ISO 3166-1, in two capital letters')).optional(),
    from: recordedDayField.optional().describe('A change: what is sent holds from this day on, the past stays.'),
    correction: z.literal(true).optional().describe('What was there was wrong all along; needs a reason.'),
    reason: textField(500).optional().describe('Why a correction is made. It stands in the history.'),
  })
  .refine((said) => (said.from === undefined) !== (said.correction === undefined), {
    path: ['from'],
    message: 'is needed, or else "correction": true; not both',
  })
  .refine((said) => said.correction === undefined || said.reason !== undefined, {
    path: ['reason'],
    message: 'is needed for a correction',
  });

/** What is known of an organisation changes from a day on, or is corrected. */
export const changeOrganisation: Endpoint = {
  route: routes.apiChangeOrganisation,
  id: 'changeOrganisation',
  summary: 'Change or correct an organisation',
  description:
    'Fields that are left out stay. With `from` the new values hold from that day on; with `correction` they replace ' +
    'what was wrong. Send the ETag of GET as If-Match: what somebody saved meanwhile is never overwritten. A website ' +
    'and a founding day have no days of their own: a change of them counts from now on.',
  parts: { slug: 'Address of the organisation.' },
  body,
  answers: [
    {
      status: 200,
      description: 'The organisation as the public sees it today.',
      json: 'Organisation',
      headers: { ETag: 'Mark of this content, for the next If-Match.' },
    },
  ],
  problems: {
    400: 'The body is not JSON.',
    401: 'There is no token, or one that is not known.',
    404: 'There is no such organisation, or it is not for this token to change.',
    409: '`before-current`: what stands there began later (`from`).',
    412: 'It was changed meanwhile; the ETag of now stands in the answer.',
    413: 'The body is larger than 100 kB.',
    422: 'The body is not valid; one entry for each field.',
    428: 'If-Match is missing.',
  },
  async answer(visit) {
    const { request, house, actor, today } = visit;
    const { slug } = ownerOf(visit);
    const wished = request.headers.get('If-Match');
    if (wished === null) return matchNeeded();
    const read = await readBody(request, body);
    if ('refused' in read) return read.refused;
    const { from, reason, ...fields } = read.asked;
    const now = await dossier(house.database, slug, today, 'own');
    if (!now) return undefined;
    if (from !== undefined && from > addDays(today, 366)) return invalid([fault('from', 'is more than a year ahead')]);
    if (fields.founded && fields.founded > today) return invalid([fault('founded', 'lies in the future')]);
    const said = saidBy(fields, holding(now.legalForms, today));
    if ('problem' in said) return invalid([said.problem]);
    const outcome = await change(house.database, {
      actor: actorName(actor),
      slug,
      today,
      how: from === undefined ? { correction: true, reason: reason ?? '' } : { from },
      said,
      isCurrent: async (reading) => {
        const held = await dossier(reading, slug, today);
        return held !== undefined && matches(wished, markOf(organisationOn(held, today)));
      },
    });
    const held = await dossier(house.database, slug, today);
    if (!held) return undefined;
    const answer = organisationOn(held, today);
    const headers = { ETag: markOf(answer) };
    if (!isProfileRefusal(outcome)) return jsonAnswer(answer, 200, headers);
    if (outcome.refused === 'changedMeanwhile') return changedMeanwhile(headers);
    return outcome.refused === 'beforeCurrent' ? beforeCurrent(outcome) : undefined;
  },
};

type Fields = Omit<z.output<typeof body>, 'from' | 'reason'>;

function saidBy(
  fields: Fields,
  form: { legalForm: string; nonProfit?: boolean } | undefined,
): Said | { problem: z.core.$ZodIssue } {
  const { name, seat, homepage, founded, topics: about, languages, origins, legalForm, nonProfit } = fields;
  const said: Said = {
    homepage,
    founded: founded as Said['founded'],
    topics: once(about),
    languages: once(languages),
    origins: once(origins),
  };
  if (name !== undefined) said.name = { name };
  if (legalForm !== undefined || nonProfit !== undefined) {
    const named = legalForms.find((each) => each === (legalForm ?? form?.legalForm));
    if (!named) return { problem: fault('legalForm', 'is needed where a non-profit status is told') };
    said.legalForm = {
      legalForm: named,
      nonProfit: nonProfit === undefined ? form?.nonProfit : (nonProfit ?? undefined),
    };
  }
  if (seat) {
    const found = findPlace(seat, placeBook());
    if (found.found !== 'place' || found.area.level === 'state') {
      return { problem: fault('seat', 'names no place, or several: postcode and town must belong together') };
    }
    said.seat = {
      ags: found.area.ags,
      place: found.area.level === 'municipality' ? found.area.name : seat.place,
      postcode: seat.postcode,
    };
  }
  return said;
}

const once = (values: readonly string[] | undefined) => values && [...new Set(values)];

function isWebAddress(text: string): boolean {
  return /^https?:\/\//i.test(text) && !/\s/.test(text) && URL.canParse(text) && new URL(text).username === '';
}

// Marks here are weak, because the same content may go out packed or plain; what they mark is the content all the same.
const matches = (wished: string, mark: string) =>
  wished.split(',').some((each) => each.trim() === '*' || each.trim().replace(/^W\//, '') === mark.replace(/^W\//, ''));

const matchNeeded = () =>
  problemAnswer({
    status: 428,
    name: 'match-needed',
    title: 'If-Match is needed',
    detail: 'Send the ETag that GET gave for this organisation, so that nobody else’s change is overwritten.',
  });

const changedMeanwhile = (headers: Record<string, string>) =>
  problemAnswer({
    status: 412,
    name: 'changed-meanwhile',
    title: 'It was changed meanwhile',
    detail: 'Read it again and decide anew. Nothing was changed.',
    headers,
  });

const beforeCurrent = ({ part, from }: { part: string; from: string }) =>
  problemAnswer({
    status: 409,
    name: 'before-current',
    title: 'A change cannot begin before what stands there',
    detail: `What is known of ${part} holds since ${from}. Begin later, or send a correction.`,
    more: { from },
  });
