import { z } from 'zod';

/** What one address does, told to programs and their authors. Schemas are the ones that check the input. */
export interface Operation {
  method: string;
  /** As the router has it: '/things/:id{[0-9]+}'. */
  pattern: string;
  /** A name for generated clients: 'listThings'. */
  id: string;
  summary: string;
  description: string;
  /** Needs a bearer token. */
  secured: boolean;
  /** What each part of the address is. */
  parts?: Readonly<Record<string, string>>;
  query?: z.ZodObject;
  body?: z.ZodObject;
  /** It may be asked without a body. */
  bodyOptional?: true;
  /** Headers a request may bring, and what they do. */
  headers?: Readonly<Record<string, string>>;
  answers: readonly OperationAnswer[];
  /** Status and meaning of each problem (RFC 9457) it may answer with. */
  problems: Readonly<Record<number, string>>;
}

export interface OperationAnswer {
  status: number;
  description: string;
  /** Media type and the name of its schema among the description's schemas; absent where there is no body. */
  json?: string;
  csv?: true;
  /** Headers worth knowing and what they say. */
  headers?: Readonly<Record<string, string>>;
}

export interface Described {
  title: string;
  version: string;
  description: string;
  /** The schemas of answers by name; one named 'Problem' is that of every problem. */
  schemas: Readonly<Record<string, z.ZodType>>;
  operations: readonly Operation[];
}

/** The OpenAPI 3.1 document: https://spec.openapis.org/oas/v3.1.0 */
export function openApi({ title, version, description, schemas, operations }: Described): object {
  const paths: Record<string, Record<string, object>> = {};
  for (const operation of operations) {
    const path = operation.pattern.replace(/:([a-z]+)(?:\{[^}]*\})?/gi, '{$1}');
    paths[path] = { ...paths[path], [operation.method.toLowerCase()]: operationObject(operation) };
  }
  return {
    openapi: '3.1.0',
    info: { title, version, description },
    paths,
    components: { schemas: namedSchemas(schemas), securitySchemes: { token: { type: 'http', scheme: 'bearer' } } },
  };
}

function operationObject({
  id,
  summary,
  description,
  secured,
  parts,
  query,
  body,
  bodyOptional,
  headers,
  answers,
  problems,
}: Operation): object {
  const parameters = [
    ...textParameters('path', parts ?? {}),
    ...(query ? queryParameters(query) : []),
    ...textParameters('header', headers ?? {}),
  ];
  return {
    operationId: id,
    summary,
    description,
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(body
      ? { requestBody: { required: !bodyOptional, content: { 'application/json': { schema: inputSchema(body) } } } }
      : {}),
    responses: {
      ...Object.fromEntries(answers.map((answer) => [answer.status, answerObject(answer)])),
      ...Object.fromEntries(Object.entries(problems).map(([status, meaning]) => [status, problemObject(meaning)])),
    },
    security: secured ? [{ token: [] }] : [],
  };
}

const textParameters = (where: 'path' | 'header', named: Readonly<Record<string, string>>) =>
  Object.entries(named).map(([name, description]) => ({
    name,
    in: where,
    required: where === 'path',
    description,
    schema: { type: 'string' },
  }));

function queryParameters(query: z.ZodObject): object[] {
  const { properties = {}, required = [] } = inputSchema(query);
  return Object.entries(properties).map(([name, property]) => {
    const { description, ...schema } = property as { description?: string };
    return { name, in: 'query', required: required.includes(name), description, schema };
  });
}

function answerObject({ description, json, csv, headers = {} }: OperationAnswer): object {
  const told = Object.entries(headers).map(([name, says]) => [name, { description: says, schema: { type: 'string' } }]);
  return {
    description,
    ...(told.length > 0 ? { headers: Object.fromEntries(told) } : {}),
    ...(json ? { content: { 'application/json': { schema: { $ref: `#/components/schemas/${json}` } } } } : {}),
    ...(csv ? { content: { 'text/csv': { schema: { type: 'string' } } } } : {}),
  };
}

const problemObject = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
});

function inputSchema(schema: z.ZodObject): { properties?: Record<string, unknown>; required?: string[] } {
  return within(z.toJSONSchema(schema, { io: 'input' })) as ReturnType<typeof inputSchema>;
}

/** A schema as part of the document, which says itself what dialect it is and where its parts lie. */
function within(schema: object): object {
  return Object.fromEntries(Object.entries(schema).filter(([name]) => name !== '$schema' && name !== '$id'));
}

/** All named schemas at once, so that one refers to another by its name. */
function namedSchemas(schemas: Readonly<Record<string, z.ZodType>>): object {
  const names = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(schemas)) names.add(schema, { id });
  const told = z.toJSONSchema(names, { uri: (id) => `#/components/schemas/${id}` }).schemas;
  return Object.fromEntries(Object.entries(told).map(([id, schema]) => [id, within(schema)]));
}
