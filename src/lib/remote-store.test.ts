/** a store in another thread → the same answers, in their order; its death → every question is answered. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { MessageChannel } from 'node:worker_threads';
import type { AccessStore } from '../access/access-store.ts';
import { memoryAccess } from '../access/memory-access.fixture.ts';
import { hostStore, remoteStore } from './remote-store.ts';

const body = {
  name: 'me',
  roles: ['editor' as const],
  coverages: null,
  created: '2026-01-01T00:00:00.000Z',
  ends: null,
};
const put = (id: string) => ({ kind: 'token' as const, id, account: 'a', expected: 0, body });

function given(says: Partial<AccessStore> = {}) {
  const { port1, port2 } = new MessageChannel();
  const model = memoryAccess();
  hostStore(port2, { ...model, ...says });
  const asked = {
    ...{ get: true, list: true, write: true, log: true, head: true, forget: true, adopt: true, close: true },
  } as const;
  return { ...remoteStore<AccessStore>(port1, asked), model, hangUp: () => port1.close() };
}

test('R-PEOPLE-07 a store in another thread answers as it does here, and what was written first counts first', async () => {
  const { store, model, hangUp } = given();
  const line = {
    at: body.created,
    kind: 'token.made' as const,
    by: null,
    of: 'a',
    says: { n: 1 },
    salt: '00',
  };
  const answers = await Promise.all([
    store.write({ puts: [put('1')], log: [line] }),
    store.write({ puts: [put('1')], log: [] }),
    store.list('token', 'a'),
  ]);
  assert.deepEqual(answers.slice(0, 2), ['written', 'stale']);
  assert.deepEqual(answers[2], await model.list('token'));
  assert.deepEqual(await store.get('token', '1'), await model.get('token', '1'));
  assert.deepEqual(await store.log(0, 10), await model.log(0, 10));
  assert.deepEqual(
    [await store.head(), await store.forget({ of: 'a' }), await store.get('token', '2')],
    [1, 1, null],
  );
  hangUp();
});

test('R-PEOPLE-07 a fault of it is the asker’s, and once it is dead every question is answered', async () => {
  const fault = new Error('the disk is full');
  const { store, gone, hangUp } = given({
    head: () => Promise.reject(fault),
    list: () => new Promise(() => {}),
  });
  await assert.rejects(store.head(), /the disk is full/);
  assert.equal(await store.get('token', 'x'), null, 'it goes on');
  const waiting = store.list('token');
  gone(new Error('it ended'));
  await assert.rejects(waiting, /it ended/);
  await assert.rejects(store.get('token', 'x'), /it ended/);
  hangUp();
});

test('R-RUN-11 what may take long is answered when it is done, and keeps nothing waiting that is asked after it', async () => {
  const { port1, port2 } = new MessageChannel();
  const long = Promise.withResolvers<string>();
  const store = { read: () => long.promise, mark: async () => 'marked' };
  hostStore(port2, store, ['read']);
  const remote = remoteStore<typeof store>(port1, { read: true, mark: true });
  const read = remote.store.read();
  assert.equal(await remote.store.mark(), 'marked');
  long.resolve('read');
  assert.equal(await read, 'read');
  port1.close();
});
