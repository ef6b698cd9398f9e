import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sentKinds } from '../../desk/commands/commands.ts';
import { samplePicture } from '../../model/picture.fixture.ts';
import { uploadTypes } from '../../model/picture.ts';
import { referenceKinds } from '../../model/rich-text.ts';
import { statusOf } from './answers.ts';
import { openApi } from './openapi.ts';
import { commandExamples } from './openapi-examples.ts';
import { readCommand } from './read-command.ts';

type Node = Record<string, unknown>;
const document: Node = JSON.parse(openApi());
const kinds: readonly string[] = sentKinds;

function at(...path: readonly string[]): Node {
  let node: unknown = document;
  for (const key of path) {
    assert.ok(
      typeof node === 'object' && node !== null && Object.hasOwn(node, key),
      `${path.join(' / ')}: no ${key}`,
    );
    node = Reflect.get(node, key);
  }
  assert.ok(typeof node === 'object' && node !== null);
  return node as Node;
}

/** Every object and list within a value. */
function* nodes(value: unknown): Generator<Node> {
  if (typeof value !== 'object' || value === null) return;
  yield value as Node;
  for (const held of Object.values(value)) yield* nodes(held);
}

test('R-API-12 a component for each command, told apart by kind, and nothing unknown in any', () => {
  const command = at('components', 'schemas', 'Command');
  assert.deepEqual(command.discriminator, {
    propertyName: 'kind',
    mapping: Object.fromEntries(kinds.map((kind) => [kind, `#/components/schemas/${kind}`])),
  });
  assert.equal((command.oneOf as unknown[]).length, kinds.length);
  for (const kind of kinds) {
    const schema = at('components', 'schemas', kind);
    assert.equal(at('components', 'schemas', kind, 'properties', 'kind').const, kind);
    assert.equal(schema.additionalProperties, false);
    assert.equal('$schema' in schema, false);
  }
});

test('R-API-12 what many commands say stands once', () => {
  const content = at('components', 'schemas', 'post.write', 'properties', 'content');
  assert.deepEqual(content, { $ref: '#/components/schemas/PostContent' });
  const body = JSON.stringify(at('components', 'schemas', 'PostContent', 'properties', 'body'));
  assert.match(body, /"\$ref":"#\/components\/schemas\/PostBlocks"/);
  const lists = [...nodes(document)].filter(({ enum: kinds }) => String(kinds) === String(referenceKinds));
  assert.equal(lists.length, 1, 'a reference is described in one place');
});

test('R-API-12 what has a default need not be sent', () => {
  const required = at('components', 'schemas', 'coverage.open').required;
  assert.deepEqual(required, ['id', 'kind', 'slug', 'headline']);
});

test('R-API-12 a component for each error, told apart by code, with its status in some answer', () => {
  const codes = Object.keys(statusOf);
  assert.deepEqual(Object.keys(at('components', 'schemas', 'Error', 'discriminator', 'mapping')), codes);
  const answers = [...nodes(at('paths'))].flatMap(({ responses }) => (responses ? [responses as Node] : []));
  for (const [code, status] of Object.entries(statusOf)) {
    assert.equal(at('components', 'schemas', `error.${code}`, 'properties', 'code').const, code);
    const told = answers.some((responses) =>
      JSON.stringify(responses[status] ?? '').includes(`error.${code}"`),
    );
    assert.equal(told, code !== 'method', code);
  }
});

test('R-API-12 a typed client may look into every object: none is told of without what is in it or that it is open', () => {
  for (const node of nodes(document))
    if ([node.type].flat().includes('object'))
      assert.ok('properties' in node || 'additionalProperties' in node, JSON.stringify(node));
});

test('R-API-12 every reference leads somewhere', () => {
  for (const node of nodes(document)) {
    const { $ref } = node;
    if (typeof $ref === 'string') at(...$ref.replace('#/', '').split('/'));
  }
});

test('R-API-12 the shape is that of OpenAPI 3.1', () => {
  assert.match(String(document.openapi), /^3\.1\.\d+$/);
  assert.deepEqual(
    Object.keys(at('info')).filter((key) => ['title', 'version'].includes(key)),
    ['title', 'version'],
  );
  for (const [path, item] of Object.entries(at('paths'))) {
    assert.match(path, /^\//);
    const parameters = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
    const { parameters: declared, ...operations } = item as Node;
    assert.deepEqual(
      ((declared ?? []) as Node[]).map(({ name }) => name),
      parameters,
    );
    for (const [method, operation] of Object.entries(operations)) {
      assert.ok(['get', 'post', 'put', 'delete'].includes(method));
      const { operationId, responses } = operation as Node;
      assert.match(String(operationId), /^[a-z][A-Za-z]+$/);
      for (const [status, response] of Object.entries(responses as Node)) {
        assert.match(status, /^[2-5]\d\d$/);
        assert.equal(typeof (response as Node).description, 'string');
      }
    }
  }
  for (const name of Object.keys(at('components', 'schemas'))) assert.match(name, /^[A-Za-z0-9._-]+$/);
});

test('R-API-12 every example is a command that its schema accepts', () => {
  for (const example of Object.values(commandExamples)) {
    const read = readCommand(example);
    assert.ok(read.ok, read.ok ? '' : `${example.kind}: ${read.error.message}`);
  }
});

test('R-MEDIA-10 the addresses of pictures are told, with every type that may be sent and every answer', () => {
  const path = '/api/coverages/{slug}/media';
  const sent = Object.keys(at('paths', path, 'post', 'requestBody', 'content'));
  assert.deepEqual(sent, [...uploadTypes, 'application/octet-stream']);
  const responses = at('paths', path, 'post', 'responses');
  assert.deepEqual(Object.keys(responses), '200 400 401 403 404 409 413 415 422 500 503'.split(' '));
  assert.match(JSON.stringify(responses['422']), /error\.picture"/);
  for (const rest of ['', '/original']) at('paths', `${path}/{media}${rest}`, 'get', 'responses', '404');
  const image = [...nodes(at('components', 'schemas', 'PostBlocks'))].find(
    ({ properties }) =>
      JSON.stringify((properties as Node | undefined)?.type) === '{"type":"string","const":"image"}',
  );
  assert.deepEqual(image?.required, ['type', 'media', 'alt', 'credit']);
});

test('R-MEDIA-08 the command that an upload makes is none that is told or taken', () => {
  assert.equal(kinds.includes('media.add'), false);
  const read = readCommand({ id: 'a', kind: 'media.add', media: 'm', picture: samplePicture() });
  assert.ok(!read.ok);
  assert.match(read.error.message, /^A picture comes with its bytes/);
});

test('R-MEDIA-09 what is missing beside a picture is asked for with the reason', () => {
  const content = { body: [{ type: 'image', media: 'm-1' }] };
  const read = readCommand({ id: 'a', kind: 'post.write', post: 'p', content });
  assert.ok(!read.ok && read.error.code === 'invalid');
  assert.deepEqual(
    read.error.problems.map(({ message }) => message),
    [
      'content.body[0].alt is missing; it must be text; it says what is to be seen, for whoever cannot see the picture.',
      'content.body[0].credit is missing; it must be text; readers are told whose picture it is.',
    ],
  );
});
