import { jsonAnswer, openApi } from '#ground/http';
import { routes } from '#routes';
import { elsewhere, meShape, processingRecordShape } from './elsewhere.ts';
import { type ApiPart, type Endpoint, operationOf } from './endpoint.ts';
import { openApiShape, problemShape } from './shapes.ts';

const ABOUT =
  'Organisations, their memberships and figures, as of any day; each organisation is counted once. Days are ' +
  'YYYY-MM-DD, and the last day of a period belongs to it. Rooms and other things that are lent, and bookings of ' +
  'them: moments are RFC 3339, and the last one no longer belongs to a stretch. Reading what is public needs no ' +
  'account; writing needs a token of the organisation that decides. Mistakes are problem details (RFC 9457), with ' +
  'one entry in `errors` for each field.';

/** The endpoint that describes all others, and itself: those of this part, and those the parts above it add. */
export function describedBy(parts: readonly ApiPart[]): Endpoint {
  let document: object | undefined;
  const description: Endpoint = {
    route: routes.apiDescription,
    id: 'describe',
    summary: 'This description',
    description: 'The OpenAPI 3.1 document of all addresses, made from the schemas that check the input.',
    answers: [{ status: 200, description: 'The document.', json: 'OpenApi' }],
    problems: {},
    answer: () => jsonAnswer((document ??= made())),
  };
  const made = () =>
    openApi({
      title: 'Dachwerk',
      version: '1',
      description: ABOUT,
      schemas: {
        ...Object.fromEntries(parts.flatMap(({ schemas }) => Object.entries(schemas))),
        Me: meShape,
        ProcessingRecord: processingRecordShape,
        Problem: problemShape,
        OpenApi: openApiShape,
      },
      operations: [description, ...parts.flatMap(({ endpoints }) => endpoints), ...elsewhere].map(operationOf),
    });
  return description;
}
