/** What is told of the public addresses, held against the addresses and the shapes themselves. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { post } from '../../delivery/documents.fixture.ts';
import { documentShapes } from '../../wire/documents.ts';
import { describeReading } from './describe-reading.ts';
import { publicStage } from './public-app.fixture.ts';

type Node = Readonly<Record<string, unknown>>;
const described = JSON.parse(describeReading());
const schemas: Record<string, Node> = described.components.schemas;

/** Every object and list within a value. */
function* nodes(value: unknown): Generator<Node> {
  if (typeof value !== 'object' || value === null) return;
  yield value as Node;
  for (const held of Object.values(value)) yield* nodes(held);
}

test('R-HTTP-36 every kind of public document is described, and every reference leads somewhere', () => {
  const any: { $ref: string }[] = described.components.schemas.Document.oneOf;
  assert.equal(any.length, Object.keys(documentShapes).length);
  for (const [index, kind] of Object.keys(documentShapes).entries()) {
    const shape = schemas[any[index]?.$ref.split('/').at(-1) ?? ''];
    assert.ok(
      [...nodes(shape)].some((node) => node.const === kind),
      kind,
    );
  }
  for (const { $ref } of nodes(described)) {
    if (typeof $ref !== 'string') continue;
    assert.ok($ref.replace('#/components/schemas/', '') in schemas, $ref);
  }
  assert.equal(
    [...nodes(schemas)].some((node) => 'additionalProperties' in node),
    false,
    'nobody is told to refuse a new field',
  );
});

test('R-HTTP-36 every address that is described is there, with the type that is told of it', async () => {
  const { app, wire } = publicStage();
  wire.append('storm', post('a', 1, 'first words'));
  const known: Record<string, string> = { '{slug}': 'storm', '{id}': 'a' };
  const told = Object.entries(
    described.paths as Record<string, { get: { responses: Record<string, Node> } }>,
  );
  assert.ok(told.length > 10);
  for (const [path, { get }] of told) {
    const parameters = [...path.matchAll(/\{\w+\}/g)].map(([name]) => name);
    const item = described.paths[path];
    assert.deepEqual(
      (item.parameters ?? []).map(({ name }: { name: string }) => `{${name}}`),
      parameters,
    );
    const url = path.replace(/\{\w+\}/g, (name) => known[name] ?? 'none');
    const { statusCode, headers } = await app.inject({ method: 'HEAD', url });
    // Of claims, figures, incidents, actors and pictures there is none here.
    if (/claims|figures|incidents|actors|file/.test(path)) assert.equal(statusCode, 404, path);
    else {
      const [type = ''] = String(headers['content-type']).split(';');
      assert.ok(type in ((get.responses[200]?.content ?? {}) as Node), `${path} ${type}`);
    }
    assert.ok(String(statusCode) in get.responses, `${path} ${statusCode}`);
  }
  await app.close();
});
