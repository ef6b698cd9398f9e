/** Two ends of a channel: a newsroom that is told what to say on one, its remote on the other. */
import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { MessageChannel } from 'node:worker_threads';
import { ok } from '../lib/result.ts';
import { openLine } from '../lib/thread-line.ts';
import type { Person } from '../model/person.ts';
import { NewsroomGone } from './newsroom-gone.ts';
import type { ActRequest, NewsroomPort } from './newsroom-port.ts';
import { commitPort, newsroomPort, remoteNewsroom } from './remote-newsroom.ts';

const by: Person = { id: 'token:desk', name: 'desk', roles: ['editor'] };
const command = { id: 'a', kind: 'coverage.start' } as const;
const request: ActRequest = { ...{ slug: 'seen', by, command }, payload: 'a' };

function given(t: TestContext, says: Partial<NewsroomPort>) {
  const { port1, port2 } = new MessageChannel();
  t.after(() => port1.close());
  const [line, there] = [openLine(port1), openLine(port2)];
  there.answer(newsroomPort, says as NewsroomPort);
  return { newsroom: remoteNewsroom(line), line, there };
}

test('R-API-15 every answer comes to its question; a fault reaches who asked, and the newsroom goes on', async (t) => {
  const { newsroom } = given(t, {
    act: async () => ok({ seq: 4, wire: 7 }),
    view: async (slug, person) => `${slug} for ${person.name}`,
    head: () => Promise.reject(new TypeError('broken')),
  });
  assert.deepEqual(await Promise.all([newsroom.act(request), newsroom.view('seen', by)]), [
    ok({ seq: 4, wire: 7 }),
    'seen for desk',
  ]);
  await assert.rejects(newsroom.head('seen', by), new TypeError('broken'));
  await assert.rejects(
    newsroom.act(request).then(() => newsroom.head('seen', by)),
    TypeError,
  );
});

test('R-API-15 when it has gone, acts and previews are answered: unavailable; all else rejects', async (t) => {
  const never = () => new Promise<never>(() => {});
  const { newsroom, line } = given(t, { act: never, preview: never, view: never });
  const [act, preview, view] = [newsroom.act(request), newsroom.preview(request), newsroom.view('seen', by)];
  line.gone(new NewsroomGone({ cause: new Error('the worker has ended') }));
  for (const answer of [await act, await preview, await newsroom.act(request)])
    assert.ok(answer && !answer.ok && answer.error.code === 'unavailable');
  await assert.rejects(view, NewsroomGone);
  await assert.rejects(newsroom.list(by), NewsroomGone);
});

test('R-API-15 it tells what has moved, unasked', async (t) => {
  const { newsroom, line, there } = given(t, { list: async () => [] });
  const moved: string[] = [];
  line.answer(commitPort, {
    moved: (slug) => moved.push(slug),
    committed: (slug, head) => moved.push(`${slug} ${head}`),
  });
  const commits = there.remote(commitPort);
  commits.moved('harbour-fire');
  commits.committed('harbour-fire', 7);
  await newsroom.list(by);
  assert.deepEqual(moved, ['harbour-fire', 'harbour-fire 7']);
});
