import { routes } from '#routes';
import { z } from 'zod';
import type { DescribedOnly } from './endpoint.ts';

// Addresses of the API that other parts of the house answer. There is one description, so they are told here too.

export const meShape = z.object({
  kind: z.enum(['person', 'program']),
  id: z.uuid(),
  name: z.string().optional().describe('Of a person.'),
  language: z.string().optional().describe('The language a person wants letters in.'),
  roles: z.array(
    z.object({
      organisation: z.string(),
      role: z.string(),
      from: z.string().meta({ format: 'date' }),
      until: z.string().nullable().describe('The last day that belongs to it; null while it lasts.'),
    }),
  ),
  knownActs: z.array(z.string()).describe('What rights are about in this house.'),
});

export const processingRecordShape = z.looseObject({}).describe('The record of processing (Art. 30 GDPR).');

const query = z.strictObject({
  organisation: z.string().describe('Whose record, by its slug.'),
  language: z.string().optional().describe('Language of its sentences; absent: as Accept-Language says.'),
});

export const elsewhere: readonly DescribedOnly[] = [
  {
    route: routes.apiMe,
    id: 'readMe',
    summary: 'Who asks',
    description: 'The person or program this request comes from, and the roles that count today.',
    answers: [{ status: 200, description: 'Who asks.', json: 'Me' }],
    problems: { 401: 'There is no token, or one that is not known.' },
  },
  {
    route: routes.apiProcessingRecord,
    id: 'readProcessingRecord',
    summary: 'The record of processing',
    description: 'What an organisation keeps, why, on what legal basis, for whom and how long; made from the data map.',
    query,
    answers: [{ status: 200, description: 'The record.', json: 'ProcessingRecord' }],
    problems: {
      401: 'There is no token, or one that is not known.',
      404: 'There is no such organisation, or its record is not for this reader.',
    },
  },
];
