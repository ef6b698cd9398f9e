/** a server with a model that lies → what it is sent, what lies at the desk, and its key nowhere. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { digestOf } from '../http/desk/intake-hook.ts';
import type { ItemRead, ItemTold } from '../intake/items/item.ts';
import { lyingModel, status } from '../intake/model/lying-model.fixture.ts';
import { keepSources } from '../intake/sources/keep-sources.ts';
import { sourceSettings } from '../intake/sources/source.ts';
import { openIntakeRows } from '../store/sqlite/open-intake.ts';
import { run, stetDone, temporaryFolder } from './process.fixture.ts';

const KEY = 'qzxmodelkey';
const HALL = 'So far, so Ana Ruiz put it at her door, nobody was hurt.';

test('R-MODEL-32 a text of a source that was ticked goes to the model, one of another never does; the key is in no answer, no line and no file', async (t) => {
  const model = await lyingModel(
    JSON.stringify({
      statements: [
        { said: 'nobody was hurt', speaker: 'Ana Ruiz', verb: 'put it' },
        { said: 'everybody was hurt', speaker: 'Ana Ruiz', verb: 'put it' },
      ],
    }),
  );
  t.after(() => model.close());
  const data = temporaryFolder(t);
  const made = await stetDone(t, ['token', 'create', '--name', 'ana', '--role', 'editor', '--data', data]);
  const headers = {
    authorization: `Bearer ${made.out.trim().split('\n').at(-1)}`,
    'content-type': 'application/json',
  };
  const rows = await openIntakeRows(join(data, 'intake.sqlite'), Date.now);
  let last = 0;
  const sources = keepSources(rows, () => `source${++last}`);
  for (const sent of ['sent', 'usual'])
    await sources.put(
      null,
      sourceSettings.parse({
        name: sent,
        kind: 'hook',
        address: null,
        zone: 'UTC',
        coverages: ['storm'],
        model: sent,
      }),
      digestOf('qzxsecret'),
    );
  await rows.close();
  const words = ['serve', '--port', '0', '--data', data, '--no-demo', '--log-level', 'debug'];
  const inside = ['--intake-private', `127.0.0.1:${model.port}`];
  const running = run(t, [...words, ...inside, '--model-url', model.url, '--model-name', 'm1'], {
    env: { STET_MODEL_KEY: KEY },
  });
  const url = await running.says(/(http:\/\/127\.0\.0\.1:\d+)/);
  const answers: string[] = [];
  const ask = async (path: string, more: RequestInit = {}) => {
    const answer = await fetch(`${url}${path}`, { headers, ...more });
    const body = await answer.text();
    answers.push(JSON.stringify([...answer.headers]), body);
    assert.equal(answer.status, 200, body);
    return body;
  };
  const post = (path: string, body: object, secret?: string) =>
    ask(path, {
      method: 'POST',
      body: JSON.stringify(body),
      ...(secret !== undefined && { headers: { ...headers, authorization: `Bearer ${secret}` } }),
    });
  const listed = async () =>
    (JSON.parse(await ask('/api/coverages/storm/intake')) as { items: ItemTold[] }).items;
  const until = async (holds: () => Promise<boolean>, what: string) => {
    for (let turn = 0; turn < 200; turn += 1) {
      if (await holds()) return;
      await pause(100);
    }
    assert.fail(what);
  };
  await post('/api/coverages', { id: 'o', kind: 'coverage.open', slug: 'storm', headline: 'Storm' });
  await post('/api/intake/hooks/source2', { id: '2', text: `Private. ${HALL}` }, 'qzxsecret');
  await post('/api/intake/hooks/source1', { id: '1', text: HALL }, 'qzxsecret');
  await until(
    async () => (await listed()).some(({ statements }) => statements === 1),
    'the model has read it',
  );
  const found = (await listed()).find(({ statements }) => statements === 1);
  const read = JSON.parse(await ask(`/api/coverages/storm/intake/items/${found?.item.id}`)) as ItemRead;
  assert.deepEqual(
    read.reading.statements.map(({ words, proposedBy }) => [
      HALL.slice(words[0]?.from, words[0]?.to),
      proposedBy,
    ]),
    [['nobody was hurt', 'model']],
  );
  model.say(status(500, { 'x-key': KEY }, KEY));
  await post('/api/intake/hooks/source1', { id: '3', text: 'Ben said it was over.' }, 'qzxsecret');
  await until(async () => model.asked.length === 2, 'it is asked about the next one');
  await until(
    async () =>
      (await listed()).some(({ statements, item }) => item.excerpt.startsWith('Ben') && statements === 1),
    'the rules read',
  );
  for (const path of [
    '/metrics',
    '/readyz',
    '/api/openapi.json',
    '/api/coverages/storm/intake/sources',
    '/api/coverages/storm/board',
  ])
    await ask(path);
  const { out, aside } = await running.stop();
  assert.deepEqual(
    model.asked.map(({ key, body }) => [key, /Private/.test(body), /storm|source1|qzxsecret/.test(body)]),
    model.asked.map(() => [`Bearer ${KEY}`, false, false]),
  );
  for (const text of [out, aside, ...answers]) assert.doesNotMatch(text, new RegExp(KEY));
  const again = await openIntakeRows(join(data, 'intake.sqlite'), Date.now);
  const kept = await again.act((act) => act.sources());
  assert.doesNotMatch(JSON.stringify(kept), new RegExp(KEY));
  await again.close();
});

test('R-MODEL-34 `stet intake --model-url` adds what a model offers; where it fails the rules’ reading stands with a sentence', async (t) => {
  const model = await lyingModel(
    JSON.stringify({ statements: [{ said: 'nobody was hurt', speaker: 'Ana Ruiz', verb: 'put it' }] }),
  );
  t.after(() => model.close());
  const env = { STET_MODEL_KEY: KEY, STET_MODEL_URL: model.url, STET_MODEL_NAME: 'm1' };
  const inside = ['--intake-private', `127.0.0.1:${model.port}`];
  const read = (...words: string[]) => run(t, ['intake', '-', ...words], { env, input: HALL }).ended;
  const alone = await read('--json');
  assert.deepEqual([alone.code, model.asked.length], [0, 0], 'the environment alone sends nothing');
  const { code, out } = await read('--model-url', model.url, ...inside);
  assert.match(out, /Ana Ruiz · .*offered by a model/);
  assert.equal(code, 0);
  model.say('no JSON');
  const failed = await read('--json', '--model-url', model.url, ...inside);
  assert.deepEqual(
    [failed.code, failed.out],
    [0, alone.out.replace(/"sent": ".*?"/, /"sent": ".*?"/.exec(failed.out)?.[0] ?? '')],
  );
  assert.match(failed.aside, /^m1 at 127\.0\.0\.1:\d+: .*rules read\.\n$/);
  assert.doesNotMatch(`${out}${failed.out}${failed.aside}`, new RegExp(KEY));
});
