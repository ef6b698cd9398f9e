/** what a model’s server answers → offers, or a sentence and whether the text may be sent again */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openDoor } from '../egress/open-door.ts';
import { chatCompletions } from './chat-completions.ts';
import { type LyingModel, lyingModel, type Said, status, wrote } from './lying-model.fixture.ts';

const KEY = 'qzxkey';
let model: LyingModel;
let inside: LyingModel;
before(async () => {
  model = await lyingModel();
  inside = await lyingModel('{"statements":[]}');
});
after(() => Promise.all([model.close(), inside.close()]));

const words = 'Ana said: “It is over.”';
const one = { said: 'It is over.', speaker: 'Ana' };

/** Asks once for what `said` answers. */
async function ask(said: Said, { url = model.url, within = 5000, open = true } = {}) {
  model.say(said);
  const door = openDoor({ privately: (host, port) => open && host === '127.0.0.1' && port === model.port });
  return chatCompletions({ url, model: 'm1', key: KEY }, door, within).read({ text: words, language: 'en' });
}

/** Why nothing was offered, and whether it may be sent again. */
async function fault(...given: Parameters<typeof ask>): Promise<readonly [string, number | null]> {
  const read = await ask(...given);
  assert.ok(!read.ok, 'nothing is offered');
  const { message, again } = read.error;
  assert.match(message, /^[A-Z1].{10,200}\.$/s, 'a sentence');
  for (const secret of [KEY, 'qzxanswer', words]) assert.ok(!message.includes(secret), message);
  return [message, again];
}

test('R-MODEL-10 goes out: the text, its language, the instructions, the model’s name and its key; nothing else', async () => {
  const read = await ask(JSON.stringify({ statements: [one] }));
  assert.ok(read.ok);
  assert.equal(read.value.statements[0]?.speaker, 'Ana');
  const { path, key, body } = model.asked.at(-1) ?? {};
  assert.deepEqual([path, key], ['/v1/chat/completions', `Bearer ${KEY}`]);
  const sent = JSON.parse(body ?? '') as { messages: { role: string; content: string }[] };
  assert.deepEqual(Object.keys(sent), ['model', 'messages', 'response_format', 'stream']);
  const [system, user] = sent.messages;
  assert.equal(sent.messages.length, 2);
  assert.deepEqual(JSON.parse(user?.content ?? ''), { language: 'en', text: words });
  assert.ok(!system?.content.includes('Ana'));
  assert.ok((await ask('{}', { url: `${model.url}/chat/completions` })).ok, 'the whole address is one too');
});

test('R-MODEL-11 what is no answer is a sentence, and the text has had its turn', async () => {
  const cases: Record<string, Said> = {
    prose: 'I am sorry, qzxanswer.',
    'cut JSON': '{"statements":[{"said":"qzxanswer',
    'no chat': (reply) => reply.end('{"error":"qzxanswer"}'),
    'no JSON': (reply) => reply.end('<html>qzxanswer'),
    nothing: (reply) => reply.end(),
    'no choice': (reply) => reply.end('{"choices":[]}'),
    'a refusal': (reply) => reply.end(wrote(null, { refusal: 'qzxanswer' })),
    'an array that nests': (reply) => reply.end('['.repeat(100_000)),
    trouble: status(500, {}, 'qzxanswer'),
    'a bad question': status(400, {}, 'qzxanswer'),
  };
  for (const [name, said] of Object.entries(cases)) assert.equal((await fault(said))[1], null, name);
});

test('R-MODEL-12 what is huge, hangs or drips is not waited for', async () => {
  const huge: Said = (reply) => {
    reply.on('error', () => {});
    for (let piece = 0; piece < 10; piece += 1) reply.write('x'.repeat(1 << 20));
    reply.end();
  };
  assert.match((await fault(huge))[0], /large|long|more than|bytes|MB|big/i);
  const within = 300;
  assert.match((await fault(() => {}, { within }))[0], /too long/);
  const drips: Said = (reply) => {
    const timer = setInterval(() => reply.write(' '), 20);
    reply.on('close', () => clearInterval(timer));
  };
  assert.match((await fault(drips, { within }))[0], /too long/);
});

test('R-MODEL-13 it is led nowhere: not inside the house by its address, nor by what it answers', async () => {
  for (const code of [301, 302, 307, 308]) {
    const location = `${inside.url}/chat/completions`;
    assert.equal((await fault(status(code, { location })))[1], null, String(code));
  }
  assert.equal(inside.asked.length, 0);
  const before = model.asked.length;
  const [message] = await fault('{}', { open: false });
  assert.match(message, /unless an operator allows it/);
  assert.equal(model.asked.length, before);
});

test('R-MODEL-14 one that is asked too often, is not there, or does not know the key is asked again, not before it says', async () => {
  assert.deepEqual((await fault(status(429, { 'retry-after': '120' })))[1], 120_000);
  for (const code of [401, 403, 404, 429, 503])
    assert.ok(Number((await fault(status(code)))[1]) >= 1000, String(code));
  assert.ok(Number((await fault('{}', { url: 'http://127.0.0.1:9/v1', open: false }))[1]) >= 1000);
});
