import { jsonAnswer, openApi } from '#ground/http';
import { routes } from '#routes';
import { elsewhere, meShape, processingRecordShape } from './elsewhere.ts';
import { type Endpoint, operationOf } from './endpoint.ts';
import {
  affiliationShape,
  figuresShape,
  itemShape,
  listShape,
  openApiShape,
  organisationShape,
  problemShape,
} from './shapes.ts';

const ABOUT =
  'Organisations, their memberships and figures, as of any day; each organisation is counted once. Days are ' +
  'YYYY-MM-DD, and the last day of a period belongs to it. Reading needs no account; writing needs a token of the ' +
  'umbrella that decides. Mistakes are problem details (RFC 9457), with one entry in `errors` for each field.';

/** The endpoint that describes all others, and itself. */
export function describedBy(endpoints: readonly Endpoint[]): Endpoint {
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
        Item: itemShape,
        List: listShape,
        Organisation: organisationShape,
        Figures: figuresShape,
        Affiliation: affiliationShape,
        Me: meShape,
        ProcessingRecord: processingRecordShape,
        Problem: problemShape,
        OpenApi: openApiShape,
      },
      operations: [description, ...endpoints, ...elsewhere].map(operationOf),
    });
  return description;
}
