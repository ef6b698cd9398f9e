/** command → its first problem's sentence, or null. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readCommand } from './read-command.ts';

function says(command: unknown): string | null {
  const read = readCommand(command);
  if (read.ok) return null;
  assert.equal(read.error.code, 'invalid');
  return read.error.message;
}

const publish = (content: unknown, more = {}) => ({
  id: 'a',
  kind: 'post.publish',
  post: 'p',
  content,
  ...more,
});
const statement = (more: object) => ({
  ...{ id: 'a', kind: 'statement.record', statement: 's' },
  content: { speaker: 'Ann Lee', cue: 'said', channel: { kind: 'briefing' }, text: 'x', ...more },
});
const open = (more: object) => ({
  id: 'a',
  kind: 'coverage.open',
  slug: 'harbour-fire',
  headline: 'Fire',
  ...more,
});
const rich = (text: string) => [{ type: 'paragraph', content: [{ type: 'text', text }] }];

const cases: readonly (readonly [unknown, string | null])[] = [
  [publish({ title: 'Fire out' }), null],
  [publish({ title: 'Fire\nout' }), 'content.title must be on one line.'],
  [publish({ title: 'Fire\r\nout' }), 'content.title must be on one line.'],
  [publish({ title: 'a\u0000' }), 'content.title contains the control character U+0000 at position 1.'],
  [publish({ title: '\ud800' }), 'content.title contains half of a surrogate pair.'],
  [publish({ title: '  ' }), 'content.title must not be blank.'],
  [publish({ title: '' }), 'content.title must not be empty.'],
  [publish({ title: 'x'.repeat(201) }), 'content.title must have at most 200 characters.'],
  [publish({ title: 'x', body: 4 }), 'content.body must be a list or text, not a number.'],
  [
    publish({ title: 'x', body: [{ type: 'video' }] }),
    'content.body[0].type must be "paragraph", "heading", "list", "statement", "claim", "incident", "figure" or "image".',
  ],
  [
    publish({ title: 'x', body: rich('a\u0007') }),
    'content.body[0].content[0].text contains the control character U+0007 at position 1.',
  ],
  [
    statement({ channel: { kind: 'briefing', colour: 'red' } }),
    'content.channel.colour is not a field that is known here; there are "kind", "name" and "url".',
  ],
  [
    statement({ channel: { kind: 'briefing', 'a b"': 1 } }),
    'content.channel["a b\\""] is not a field that is known here; there are "kind", "name" and "url".',
  ],
  [
    publish({ titel: 'x', body: 'y' }),
    'content.titel is not a field that is known here; perhaps "title" was meant.',
  ],
  [
    publish({ title: 'x' }, { byline: 'Ann Lee' }),
    'byline is not a field that is known here; it belongs in "content".',
  ],
  [
    { id: 'a', kind: 'panel.set', content: { known: [{ words: 'No ground' }] } },
    'content.known[0] stands on one claim, figure or question.',
  ],
  [
    {
      id: 'a',
      kind: 'estimate.add',
      estimate: 'e',
      figure: 'f',
      content: { min: 9, max: 3, statement: 's' },
    },
    'content needs a min that is not above max.',
  ],
  [
    statement({ saidAt: '2026-11-25T14:00:00Z' }),
    'content.saidAt must be an object of "at", "precision" and "words", not text.',
  ],
  [
    statement({ channel: 'briefing' }),
    'content.channel must be an object of "kind", "name" and "url", not text.',
  ],
  [{ id: 'a', kind: 'cover', subject: 'post:p' }, 'subject must be an object of "kind" and "id", not text.'],
  [{ id: 'a', kind: 'cover' }, 'subject is missing; it must be an object of "kind" and "id".'],
  [publish({}), 'content needs a title or a body.'],
  [publish({ title: 'x' }, { expected: 1.5 }), 'expected must be a whole number.'],
  [publish({ title: 'x' }, { expected: -1 }), 'expected must be at least 0.'],
  [publish({ title: 'x' }, { keyEvent: 'yes' }), 'keyEvent must be true or false, not text.'],
  [
    open({ headline: [{ type: 'paragraph', content: 1 }] }),
    'headline[0].content must be a list, not a number.',
  ],
  [open({ headline: null }), 'headline must be text or a list, not null.'],
  [open({ slug: 'A b' }), 'slug must be words of a–z and 0–9 joined by single "-".'],
  [open({ zone: 'Moon/Base' }), 'zone must be a time zone such as "Europe/Moscow".'],
  [open({ id: 7 }), 'id must be text, not a number.'],
  [{ id: 'a', kind: 'post.pin' }, 'post is missing; it must be text.'],
  [
    { id: 'a', kind: 'claim.rule', claim: 'c', status: 'confirmd' },
    'status must be "unverified", "reported", "confirmed", "disputed", "refuted", "superseded" or "withdrawn"; perhaps "confirmed" was meant.',
  ],
  [{ id: 'a', kind: 'post.publsh' }, 'kind "post.publsh" is no command; did you mean "post.publish"?'],
  [{ id: 'a', kind: 'toString' }, 'kind "toString" is no command; all of them stand in /api/openapi.json.'],
  [{ id: 'a', kind: 1 }, 'kind must be text: the name of a command, such as "post.publish".'],
  [
    { id: 'a' },
    'kind is missing; it says which command this is, such as "post.publish" (all of them: /api/openapi.json).',
  ],
  [[], 'The body must be one command, a JSON object such as { "id": "a1", "kind": "coverage.start" }.'],
  [null, 'The body must be one command, a JSON object such as { "id": "a1", "kind": "coverage.start" }.'],
];

test('R-API-06 each mistake is told by its place and what is wanted there', () => {
  for (const [command, sentence] of cases) assert.equal(says(command), sentence);
});

test('R-API-06 several problems come together, the first as the message', () => {
  const read = readCommand(publish({ title: 'a\nb', colour: 1 }, { flash: 1 }));
  assert.ok(!read.ok && read.error.code === 'invalid');
  assert.equal(read.error.path, 'content.title');
  assert.match(read.error.message, /^content\.title must be on one line\. \(2 more in "problems"\)$/);
  assert.deepEqual(read.error.problems.map(({ path }) => path).toSorted(), [
    'content.colour',
    'content.title',
    'flash',
  ]);
});

test('R-API-06 never more than twenty, each short, however much is wrong', () => {
  const many = Object.fromEntries(Array.from({ length: 5000 }, (_, at) => [`${at}${'k'.repeat(500)}`, at]));
  const read = readCommand({ id: 'a', kind: 'coverage.start', ...many });
  assert.ok(!read.ok && read.error.code === 'invalid');
  assert.equal(read.error.problems.length, 20);
  assert.ok(JSON.stringify(read.error).length < 10_000);
});

test('R-API-09 the payload is what was sent, before defaults', () => {
  const read = readCommand({ post: 'p', kind: 'post.publish', id: 'a' });
  assert.ok(read.ok);
  assert.equal(read.value.payload, '{"id":"a","kind":"post.publish","post":"p"}');
  assert.deepEqual(read.value.command, {
    id: 'a',
    kind: 'post.publish',
    post: 'p',
    keyEvent: false,
    flash: false,
  });
});

test('R-API-16 line breaks of Windows and old Macs are line feeds, and a repeat is compared as it was sent', () => {
  const sent = publish({ title: 'x', body: 'One\r\n\r\nTwo\rstill two' });
  const read = readCommand(sent);
  assert.ok(read.ok && read.value.command.kind === 'post.publish');
  assert.doesNotMatch(JSON.stringify(read.value.command), /\\r/);
  assert.match(JSON.stringify(read.value.command.content), /One.*Two.*still two/);
  assert.match(read.value.payload, /One\\r\\n/);
});
