/** What nobody should send, sent to a whole server: a 4xx that helps, never a 5xx, never half an effect. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { stetDone } from '../../src/cli/process.fixture.ts';
import { commandExamples } from '../../src/http/desk/openapi-examples.ts';
import { openDesk } from '../rig/desk.ts';

const NASTY: Record<string, unknown> = {
  NUL: 'a\u0000b',
  'a lone surrogate': 'a\ud800b',
  'CR and LF': 'a\r\nb',
  'a line separator': 'a\u2028b',
  'a bidi override': 'a\u202eb',
  markup: '<script>alert(1)</script>',
  'over-long': 'x'.repeat(200_001),
  empty: '',
  'white space': ' \t ',
  'a number': 7,
  null: null,
  'a list': ['a'],
  'an object': { a: 1 },
  true: true,
};

test('R-INPUT-01 every field of every command, filled with what it must not hold', async (t) => {
  const desk = await openDesk(t);
  const codes = closedList(await (await fetch(`${desk.url}/api/openapi.json`)).json());
  const post = sender(desk.url, desk.token);
  let sent = 0;
  for (const example of Object.values(commandExamples)) {
    for (const place of places(example)) {
      for (const [name, value] of Object.entries(NASTY)) {
        const answer = await post(JSON.stringify(replaced(example, place, value)));
        sent += 1;
        const where = `${example.kind} ${place.join('.')} with ${name}: ${answer.text.slice(0, 200)}`;
        if (answer.status === 200) continue;
        assert.ok(answer.status >= 400 && answer.status < 500, where);
        assert.ok(codes.has(answer.code), where);
        assert.match(answer.message, /^\S.{10,}[.!?)]$/s, where);
      }
      const unknown = await post(JSON.stringify({ ...example, id: 'u', surplus: 1 }));
      assert.equal(unknown.code, 'invalid');
      assert.match(unknown.text, /surplus/);
    }
  }
  assert.ok(sent > 2000, `${sent} were sent`);
  assert.equal((await fetch(`${desk.url}/live/harbour`)).status, 200, 'the page stands');
  assert.equal((await fetch(`${desk.url}/live/harbour/feed.atom`)).status, 200);
  await desk.stop();
  assert.equal((await stetDone(t, ['verify', 'harbour', '--data', desk.data])).code, 0);
});

test('R-INPUT-02 what is no command at all is refused, and nothing of it is kept', async (t) => {
  const desk = await openDesk(t);
  const post = sender(desk.url, desk.token);
  const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
  const bodies: [string, number, string][] = [
    ['', 400, 'invalid-json'],
    ['{', 400, 'invalid-json'],
    ['[]', 422, 'invalid'],
    ['null', 422, 'invalid'],
    ['"post.publish"', 422, 'invalid'],
    [deep, 400, 'too-deep'],
    [`{"id":"a","kind":"post.write","post":"p","content":{"title":"x","body":${deep}}}`, 400, 'too-deep'],
    [
      '{"id":"a","kind":"post.write","post":"p","content":{"title":"x"},"__proto__":{"a":1}}',
      400,
      'invalid-json',
    ],
    [
      '{"id":"a","kind":"post.write","post":"p","content":{"title":"x"},"constructor":{}}',
      400,
      'invalid-json',
    ],
    ['{"id":"a","id":"b","kind":"post.write","post":"p","content":{"title":"x"}}', 400, 'invalid-json'],
    ['{"id":"a","kind":"post.destroy","post":"p"}', 422, 'invalid'],
    [
      `{"id":"a","kind":"post.write","post":"p","content":{"title":"${'x'.repeat(2_000_000)}"}}`,
      413,
      'too-large',
    ],
    ['{"id":"a","kind":"post.publish","post":"nowhere"}', 422, 'unknown'],
    [
      '{"id":"a","kind":"evidence.add","claim":"nowhere","statement":"nor","stance":"asserts"}',
      422,
      'unknown',
    ],
    ['{"id":"a","kind":"post.write","post":"p","content":{"title":"x"},"expected":9}', 409, 'stale'],
  ];
  const before = await entries(t, desk.data);
  const codes: unknown[] = [];
  for (const [body] of bodies) {
    const answer = await post(body);
    const where = `${body.slice(0, 80)} is answered ${answer.status} ${answer.text.slice(0, 160)}`;
    assert.ok(answer.status >= 400 && answer.status < 500, where);
    codes.push([body.slice(0, 60), answer.status, answer.code]);
    assert.ok(answer.message.length > 10, where);
  }
  assert.deepEqual(
    codes,
    bodies.map(([body, status, code]) => [body.slice(0, 60), status, code]),
  );
  const bytes = await post(Buffer.from([0x7b, 0xff, 0xfe, 0x7d]));
  assert.equal(bytes.status, 400);
  assert.deepEqual(await entries(t, desk.data), before);
});

test('R-INPUT-03 one bad post never breaks the page: whatever was accepted is shown as words', async (t) => {
  const desk = await openDesk(t);
  const texts = ['</script><script>alert(1)</script>', '<!--', ']]>', '&amp;&#0;', '{{x}}', '\'"`'];
  for (const [n, text] of texts.entries())
    await desk.post(`p${n}`, `Title ${text}`, `Body ${text} `.repeat(3));
  const page = await (await fetch(`${desk.url}/live/harbour`)).text();
  assert.equal(page.match(/<article id="p-/g)?.length, texts.length);
  assert.doesNotMatch(page, /<script>alert/);
  assert.equal(page.match(/<script/g)?.length, 2, 'the structured data and our own');
  const { items } = await (await fetch(`${desk.url}/live/harbour/feed.json`)).json();
  assert.equal(items.length, texts.length);
});

type Path = readonly (string | number)[];

/** Every place in a value that holds something, but for what names the command. */
function* places(value: unknown, at: Path = []): Generator<Path> {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    const here = [...at, Array.isArray(value) ? Number(key) : key];
    if (here.join() === 'kind') continue;
    yield here;
    yield* places(inner, here);
  }
}

function replaced(value: object, path: Path, by: unknown): unknown {
  const copy = structuredClone(value) as Record<string | number, unknown>;
  let at = copy;
  for (const key of path.slice(0, -1)) at = at[key] as Record<string | number, unknown>;
  at[path.at(-1) ?? ''] = by;
  if (path[0] !== 'id') copy.id = `bad-${counter++}`;
  return copy;
}

let counter = 0;

function sender(url: string, token: string) {
  return async (body: string | Buffer) => {
    const answer = await fetch(`${url}/api/coverages/harbour/commands`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: typeof body === 'string' ? body : new Uint8Array(body),
    });
    const text = await answer.text();
    const { code = '', message = '' } = JSON.parse(text) as { code?: string; message?: string };
    return { status: answer.status, text, code, message };
  };
}

/** The codes that the description of the interface names. */
function closedList(description: unknown): Set<string> {
  const codes = new Set<string>();
  const visit = (value: unknown, key = ''): void => {
    if (key === 'code' && typeof value === 'object' && value !== null && 'const' in value)
      codes.add(String(value.const));
    if (typeof value === 'object' && value !== null)
      for (const [name, inner] of Object.entries(value)) visit(inner, name);
  };
  visit(description);
  return codes;
}

async function entries(t: Parameters<typeof stetDone>[0], data: string): Promise<string> {
  return (await stetDone(t, ['log', 'harbour', '--data', data])).out;
}
