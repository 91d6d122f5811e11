import assert from 'node:assert/strict';
import { test } from 'node:test';
import { routes } from '#routes';
import { testHouse } from '#test';

interface Described {
  openapi: string;
  paths: Record<string, Record<string, DescribedOperation>>;
  components: { schemas: Record<string, unknown>; securitySchemes: Record<string, unknown> };
}
interface DescribedOperation {
  operationId: string;
  description: string;
  security: object[];
  parameters?: { name: string; in: string; required: boolean; description?: string; schema: Record<string, unknown> }[];
  requestBody?: { content: { 'application/json': { schema: { required: string[]; additionalProperties: boolean } } } };
  responses: Record<string, unknown>;
}

test('the description tells every address of the API, its fields, its answers and who may', async (t) => {
  const house = await testHouse(t);
  const { status, body } = await house.json<Described>('/api/v1/openapi.json');
  assert.equal(status, 200);
  assert.equal(body.openapi, '3.1.0');
  const api = Object.values(routes).filter(({ pattern }) => pattern.startsWith('/api/'));
  const ids = new Set<string>();
  for (const { method, pattern, rule } of api) {
    const secured = typeof rule === 'object' || rule === 'signedIn';
    const operation = body.paths[pattern.replace(/:([a-z]+)/g, '{$1}')]?.[method.toLowerCase()];
    assert.ok(operation, pattern);
    ids.add(operation.operationId);
    assert.notEqual(operation.description, '');
    assert.deepEqual(operation.security, secured ? [{ token: [] }] : [], pattern);
    assert.equal('401' in operation.responses, secured, pattern);
    for (const { name, description } of operation.parameters ?? []) assert.ok(description, `${pattern} ${name}`);
  }
  assert.equal(ids.size, api.length);

  const list = body.paths['/api/v1/organisations']?.['get']?.parameters ?? [];
  const limit = list.find(({ name }) => name === 'limit');
  assert.deepEqual(limit?.schema, { type: 'integer', default: 50, minimum: 1, maximum: 200 });
  assert.equal(limit?.required, false);
  const begun = body.paths['/api/v1/affiliations']?.['post']?.requestBody?.content['application/json'].schema;
  assert.deepEqual(begun?.required, ['member', 'umbrella', 'kind', 'from']);
  assert.equal(begun?.additionalProperties, false);
});

test('every reference in the description leads to something in it', async (t) => {
  const house = await testHouse(t);
  const { body } = await house.json<Described>('/api/v1/openapi.json');
  const references = [...JSON.stringify(body).matchAll(/"\$ref":"([^"]+)"/g)].map(([, to]) => to ?? '');
  assert.ok(references.length > 10);
  for (const to of references) {
    assert.ok(to.startsWith('#/components/schemas/'), to);
    assert.ok(body.components.schemas[to.slice('#/components/schemas/'.length)], to);
  }
});

test('an address of the API that is none answers with problem details', async (t) => {
  const house = await testHouse(t);
  const { status, headers } = await house.json('/api/v1/nothing');
  assert.equal(status, 404);
  assert.match(headers.get('Content-Type') ?? '', /^application\/problem\+json/);
});
