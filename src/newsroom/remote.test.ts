/** Two ends of a channel: a newsroom that is told what to say on one, its remote on the other. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { MessageChannel } from 'node:worker_threads';
import { err, ok } from '../lib/result.ts';
import type { Person } from '../model/person.ts';
import { NewsroomGone } from './newsroom-gone.ts';
import type { ActRequest, NewsroomPort } from './newsroom-port.ts';
import { remoteNewsroom } from './remote.ts';
import { hostNewsroom } from './remote-host.ts';

const by: Person = { id: 'token:desk', name: 'desk', roles: ['editor'] };
const request = (id: string): ActRequest => ({
  slug: 'seen',
  by,
  command: { id, kind: 'coverage.start' },
  payload: id,
});

function given(says: Partial<NewsroomPort> = {}) {
  const { port1, port2 } = new MessageChannel();
  const moved: string[] = [];
  const newsroom: NewsroomPort = {
    act: async () => ok({ seq: 1, wire: null }),
    preview: async () => null,
    view: async () => null,
    board: async () => null,
    head: async () => null,
    log: async () => null,
    history: async () => null,
    impact: async () => null,
    media: async () => null,
    lost: async () => [],
    search: async () => null,
    list: async () => [],
    overview: async () => ({ coverages: [], all: 0 }),
    close: async () => {},
    ...says,
  };
  hostNewsroom(port2, newsroom);
  const remote = remoteNewsroom(port1, {
    moved: (slug) => moved.push(slug),
    committed: (slug, head) => moved.push(`${slug} ${head}`),
  });
  return { remote, moved, say: (said: unknown) => port2.postMessage(said), hangUp: () => port1.close() };
}

test('R-API-15 every answer comes to its question, whatever the order', async () => {
  const { remote, hangUp } = given({
    act: async ({ command }) => {
      await pause(command.id === 'slow' ? 20 : 0);
      return command.id === 'no'
        ? err({ code: 'forbidden', message: 'No.' })
        : ok({ seq: command.id.length, wire: 7 });
    },
    view: async (slug, person) => `${slug} for ${person.name}`,
  });
  const answers = await Promise.all([
    remote.act(request('slow')),
    remote.act(request('no')),
    remote.view('seen', by),
    remote.list(by),
    remote.act(request('fast-one')),
  ]);
  assert.deepEqual(answers, [
    ok({ seq: 4, wire: 7 }),
    err({ code: 'forbidden', message: 'No.' }),
    'seen for desk',
    [],
    ok({ seq: 8, wire: 7 }),
  ]);
  hangUp();
});

test('R-API-15 a fault reaches who asked, and the newsroom goes on', async () => {
  const { remote, hangUp } = given({ view: async () => Promise.reject(new TypeError('broken')) });
  await assert.rejects(
    remote.view('seen', by),
    (fault: Error) => (fault.cause as Error).message === 'broken',
  );
  assert.deepEqual(await remote.act(request('a')), ok({ seq: 1, wire: null }));
  hangUp();
});

test('R-API-15 when it has gone, what was asked and what is asked later is answered: unavailable', async () => {
  const { remote, hangUp } = given({ act: () => new Promise(() => {}), view: () => new Promise(() => {}) });
  const [act, view] = [remote.act(request('a')), remote.view('seen', by)];
  remote.gone(new Error('the worker has ended'));
  const answer = await act;
  assert.ok(!answer.ok && answer.error.code === 'unavailable');
  await assert.rejects(view, NewsroomGone);
  assert.ok(!(await remote.act(request('b'))).ok);
  await assert.rejects(remote.list(by), NewsroomGone);
  await assert.rejects(remote.ready, NewsroomGone);
  hangUp();
});

test('R-API-15 closing waits for what was asked before', async () => {
  const done: string[] = [];
  const { remote, hangUp } = given({
    act: async () => {
      await pause(20);
      done.push('act');
      return ok({ seq: 1, wire: null });
    },
    close: async () => void done.push('close'),
  });
  const act = remote.act(request('a'));
  await remote.close();
  await act;
  assert.deepEqual(done, ['act', 'close']);
  hangUp();
});

test('R-API-15 it tells that it is ready, and what has moved', async () => {
  const { remote, moved, say, hangUp } = given();
  say({ ready: true });
  say({ moved: 'harbour-fire' });
  say({ committed: 'harbour-fire', head: 7 });
  await remote.ready;
  await remote.list(by);
  assert.deepEqual(moved, ['harbour-fire', 'harbour-fire 7']);
  hangUp();
});
