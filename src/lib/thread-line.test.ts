/** Two ends of a channel, a port with a method of each manner → what is answered, in which order, as what. */
import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { MessageChannel } from 'node:worker_threads';
import { type FaultClass, faultOf, sendFault } from './sent-fault.ts';
import { handOver, openLine, type Port } from './thread-line.ts';

interface Desk {
  first(what: string): Promise<unknown>;
  second(what: string): Promise<unknown>;
  long(what: unknown): Promise<unknown>;
  close(): Promise<unknown>;
  tell(what: string): void;
}

const deskPort: Port<Desk> = {
  name: 'desk',
  asks: { first: 'in turn', second: 'in turn', long: 'aside', close: 'last', tell: 'told' },
};

class Taken extends Error {
  readonly code = 23505;
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'Taken';
  }
}

function given(t: TestContext, says: Partial<Desk> = {}, known: readonly FaultClass[] = []) {
  const { port1, port2 } = new MessageChannel();
  t.after(() => port1.close());
  const done: string[] = [];
  const does =
    (what: string) =>
    async (...words: readonly unknown[]) => {
      done.push([what, ...words].join(' '));
      return what;
    };
  const desk: Desk = {
    ...{ first: does('first'), second: does('second'), long: does('long'), close: does('close') },
    tell: (what) => void done.push(`told ${what}`),
    ...says,
  };
  const [here, there] = [openLine(port1, known), openLine(port2)];
  there.answer(deskPort, desk);
  return { desk: here.remote(deskPort), line: here, there, done };
}

test('R-PEOPLE-07 what is asked in turn is done in turn, also after one that failed', async (t) => {
  const gate = Promise.withResolvers<string>();
  const { desk, done } = given(t, { first: () => gate.promise });
  const first = desk.first('a');
  const second = desk.second('b');
  desk.tell('meanwhile');
  await desk.long('c');
  assert.deepEqual(done, ['told meanwhile', 'long c'], 'neither what is told nor what is aside waits');
  gate.reject(new Error('no'));
  await assert.rejects(first, /^Error: no$/);
  assert.equal(await second, 'second');
  assert.deepEqual(done.slice(2), ['second b']);
});

test('R-RUN-11 what is aside keeps nothing waiting that is asked after it, and is answered when it is done', async (t) => {
  const gate = Promise.withResolvers<string>();
  const { desk } = given(t, {
    long: (what) => (what === 'slow' ? gate.promise : Promise.resolve(what)),
  });
  const slow = desk.long('slow');
  assert.deepEqual(await Promise.all([desk.first('a'), desk.long('quick')]), ['first', 'quick']);
  gate.resolve('done');
  assert.equal(await slow, 'done');
});

test('R-API-15 the last thing is done when all that was asked before it is', async (t) => {
  const gate = Promise.withResolvers<void>();
  const { desk, done } = given(t, { long: () => gate.promise.then(() => done.push('long')) });
  const all = [desk.long('a'), desk.first('b'), desk.close()];
  await all[1];
  assert.deepEqual(done, ['first b']);
  gate.resolve();
  await Promise.all(all);
  assert.deepEqual(done, ['first b', 'long', 'close']);
});

test('R-API-15 a fault keeps its class, its fields and its causes; of a class that is not known here it is an Error', async (t) => {
  const cause = Object.assign(new RangeError('too far'), { at: 7, says: () => 'no' });
  const { desk, line } = given(
    t,
    {
      first: () => Promise.reject(new Taken('it is taken', { cause })),
      second: () => Promise.reject('words'),
    },
    [Taken],
  );
  const fault = await desk.first('a').catch((thrown: unknown) => thrown);
  assert.ok(fault instanceof Taken);
  assert.deepEqual([fault.name, fault.message, fault.code], ['Taken', 'it is taken', 23505]);
  assert.match(fault.stack ?? '', /thread-line\.test/, 'where it was thrown');
  const { cause: why } = fault;
  assert.ok(why instanceof RangeError && 'at' in why && why.at === 7 && !('says' in why));
  assert.equal(await desk.second('b').catch((thrown: unknown) => thrown), 'words');
  const stranger = faultOf(sendFault(new Taken('it is taken')), []);
  assert.ok(stranger instanceof Error && !(stranger instanceof Taken));
  assert.equal(stranger.name, 'Taken');
  line.gone(null);
});

test('R-API-15 causes in a circle end', () => {
  const fault = new Error('round');
  fault.cause = fault;
  assert.ok(faultOf(sendFault(fault), []) instanceof Error);
});

test('R-API-15 what cannot be cloned is a fault for who asked, and the line goes on', async (t) => {
  const { desk } = given(t, { first: async () => () => {}, second: async () => 'second' });
  const cannot = { name: 'DataCloneError' };
  const [answer, second] = [desk.first('a'), desk.second('b')];
  await assert.rejects(answer, cannot, 'an answer');
  assert.equal(await second, 'second');
  await assert.rejects(
    desk.long(() => {}),
    cannot,
    'a question',
  );
  assert.equal(await desk.second('c'), 'second');
});

test('R-RUN-12 bytes that are handed over are had by one end alone, there and back', async (t) => {
  const { desk } = given(t, {
    async long(what) {
      const bytes = what as Uint8Array<ArrayBuffer>;
      bytes[0] = 8;
      return handOver(bytes, [bytes.buffer]);
    },
  });
  const bytes = new Uint8Array([7, 7]);
  const answer = await desk.long(handOver(bytes, [bytes.buffer]));
  assert.equal(bytes.byteLength, 0, 'they are gone here');
  assert.deepEqual(answer, new Uint8Array([8, 7]));
});

test('R-API-15 what is asked before anybody answers waits; both ends ask over one line', async (t) => {
  const { desk, line, there, done } = given(t);
  const backPort: Port<Pick<Desk, 'first'>> = { name: 'back', asks: { first: 'in turn' } };
  const asked = there.remote(backPort).first('x');
  assert.equal(await desk.second('y'), 'second');
  line.answer(backPort, { first: async (what) => `back ${what}` });
  assert.equal(await asked, 'back x');
  assert.deepEqual(done, ['second y']);
});

test('R-API-15 once the other end is dead, all that waits and all that is asked later rejects with the first cause', async (t) => {
  const { desk, line } = given(t, { first: () => new Promise(() => {}) });
  const waiting = [desk.first('a'), desk.second('b'), desk.close()];
  line.gone(new Taken('it ended'));
  line.gone(new Error('later'));
  for (const asked of [...waiting, desk.second('c')]) await assert.rejects(asked, Taken);
  desk.tell('nobody');
});

test('R-API-15 a method that the port does not name is a fault, also one that every object has', async (t) => {
  const { line } = given(t);
  const wrong = { name: 'desk', asks: { constructor: 'in turn' } } as unknown as Port<{
    constructor(): Promise<unknown>;
  }>;
  await assert.rejects(line.remote(wrong).constructor(), /"desk" knows no "constructor"/);
});
