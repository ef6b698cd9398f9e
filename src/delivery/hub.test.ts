import assert from 'node:assert/strict';
import { test } from 'node:test';
import { emptyMirror } from '../client/materialise.ts';
import { coverage, post, withdrawn } from './documents.fixture.ts';
import { settle, slug, stage } from './hub.fixture.ts';
import { MemoryReader } from './outlet.fixture.ts';

const long = (bytes: number): string => 'x'.repeat(bytes);

test('R-HUB-01 a reader without a cursor gets everything as one set, then each set as it is made', async () => {
  const { wire, join } = stage();
  wire.append(slug, post('a', 1, 'first'));
  const reader = join(null);
  await settle();
  wire.append(slug, post('b', 2, 'second'));
  await settle();
  assert.deepEqual(
    reader.sets.map(({ from, to }) => [from, to]),
    [
      [0, 2],
      [2, 3],
    ],
  );
  assert.deepEqual(reader.mirror().documents, wire.documents(slug));
  assert.deepEqual(
    reader.events.map((event) => event.id),
    [wire.cursor(slug, 2), wire.cursor(slug, 3)],
  );
});

test('R-HUB-01 a reader at the head gets nothing until something happens', async () => {
  const { wire, join } = stage();
  const reader = join(wire.cursor(slug));
  await settle();
  assert.equal(reader.sets.length, 0);
  assert.equal(wire.asked.since, 0, 'the head is enough to know');
});

test('R-HUB-02 what is published in one turn is read, encoded and written once', async () => {
  const { wire, join, probed } = stage();
  const readers = [1, 2, 3].map(() => join(wire.cursor(slug)));
  await settle();
  const before = readers.map((reader) => reader.writes.length);
  for (let order = 1; order <= 5; order += 1) wire.append(slug, post(`p${order}`, order, 'text'));
  await settle();
  for (const [index, reader] of readers.entries()) {
    assert.deepEqual(
      reader.sets.map(({ from, to }) => [from, to]),
      [[1, 6]],
    );
    assert.equal(reader.writes.length, (before[index] ?? 0) + 1);
    assert.equal(reader.writes.at(-1), readers[0]?.writes.at(-1), 'the same buffer for all');
  }
  assert.deepEqual(probed, [
    'publish.beforeRead',
    'publish.beforeEncode',
    'publish.beforeWrite',
    'publish.afterWrite',
  ]);
});

test('R-HUB-03 a move during a reader’s catch-up is not lost and not given twice', async () => {
  const { wire, join } = stage();
  const live = join(wire.cursor(slug));
  await settle();
  const gates: (() => void)[] = [];
  wire.pause = () => new Promise((resolve) => gates.push(resolve));
  const late = join(null);
  for (let order = 1; order <= 4; order += 1) {
    await settle(2);
    gates.shift()?.();
    wire.append(slug, post(`p${order}`, order, 'text'));
  }
  wire.pause = async () => {};
  while (gates.length > 0) {
    gates.shift()?.();
    await settle();
  }
  assert.deepEqual(late.mirror().documents, wire.documents(slug));
  assert.deepEqual(live.mirror({ ...emptyMirror, has: 1 }).has, 5);
});

test('R-HUB-03 a reading that saw more than the wake-up told leaves nobody behind', async () => {
  const { wire, join } = stage();
  const early = join(wire.cursor(slug));
  await settle();
  wire.lateWakes = true;
  wire.append(slug, post('a', 1, 'unheard'));
  const ahead = join(null);
  await settle();
  assert.equal(ahead.mirror().has, 2);
  assert.equal(early.sets.length, 0);
  wire.append(slug, post('b', 2, 'heard'));
  wire.wakeNow();
  await settle();
  assert.equal(ahead.mirror().has, 3);
  assert.equal(early.mirror({ ...emptyMirror, has: 1 }).has, 3);
});

test('R-HUB-04 a set over 128 KB is named by its address, without an id', async () => {
  const { wire, join } = stage();
  const reader = join(wire.cursor(slug), { as: 'html', language: 'de' });
  await settle();
  wire.append(slug, post('a', 1, long(130 * 1024)));
  await settle();
  const [event] = reader.events;
  assert.deepEqual(JSON.parse(event?.data ?? ''), {
    from: 1,
    to: 2,
    cursor: wire.cursor(slug),
    fetch: `/live/storm/changes?after=${wire.cursor(slug, 1)}&as=html&lang=de`,
  });
  assert.equal(event?.id, '');
});

test('R-HUB-05 a reader with more than 256 KB of live sets unread is cut, and nobody else', async () => {
  const { wire, join, told } = stage();
  const slow = join(wire.cursor(slug));
  const quick = join(wire.cursor(slug));
  await settle();
  slow.slow = true;
  for (let order = 1; order <= 3; order += 1) {
    wire.append(slug, post(`p${order}`, order, long(100 * 1024)));
    await settle();
  }
  assert.equal(slow.state, 'destroyed');
  assert.equal(quick.state, 'open');
  assert.equal(quick.sets.length, 3);
  assert.deepEqual(
    told.filter((event) => event.kind === 'cut'),
    [{ kind: 'cut', why: 'bytes' }],
  );
});

test('R-HUB-05 a reader that leaves a live set unread for 30 s is cut', async () => {
  const { wire, join, time } = stage();
  const slow = join(wire.cursor(slug));
  await settle();
  slow.slow = true;
  wire.append(slug, post('a', 1, 'text'));
  await settle();
  time.advance(30_000);
  assert.equal(slow.state, 'open');
  time.advance(2_000);
  assert.equal(slow.state, 'destroyed');
});

test('R-HUB-05 a catch-up may take as long as it takes, and live sets wait for it', async () => {
  const { wire, join, time } = stage();
  wire.append(slug, post('a', 1, long(120 * 1024)));
  const reader = new MemoryReader();
  reader.slow = true;
  join(null, undefined, reader);
  await settle();
  for (let order = 2; order <= 9; order += 1) {
    wire.append(slug, post(`p${order}`, order, long(60 * 1024)));
    await settle();
    time.advance(40_000);
  }
  assert.equal(reader.state, 'open');
  assert.equal(reader.writes.length, 2, 'retry and the catch-up');
  reader.flush();
  reader.slow = false;
  await settle();
  const [first, second] = reader.events.map((event) => JSON.parse(event.data));
  assert.deepEqual([first.from, first.to], [0, 2]);
  assert.deepEqual([second.from, second.to, typeof second.fetch], [2, 10, 'string']);
});

test('R-HUB-06 the first line tells when to come back, spread over readers', async () => {
  const bytes = [0, 0, 255, 255];
  const { wire, join } = stage({ random: (length) => Uint8Array.from(bytes.splice(0, length)) });
  const first = join(wire.cursor(slug));
  const second = join(wire.cursor(slug));
  await settle();
  assert.equal(first.parser.retry(), 1_000);
  assert.equal(second.parser.retry(), 4_000);
});

test('R-HUB-07 every reader gets a comment every 20 s, not all at once', async () => {
  const { wire, join, time } = stage();
  const readers = Array.from({ length: 40 }, () => join(wire.cursor(slug)));
  await settle();
  const beats = (): number => readers.reduce((sum, reader) => sum + reader.writes.length - 1, 0);
  time.advance(1_000);
  assert.equal(beats(), 2);
  for (let second = 1; second < 20; second += 1) {
    await settle(1);
    time.advance(1_000);
  }
  assert.deepEqual([...new Set(readers.map((reader) => reader.writes.length))], [2]);
  assert.ok(readers.every((reader) => reader.writes.at(-1)?.toString() === ':\n\n'));
});

for (const [what, cursor] of [
  ['garbage', 'x'],
  ['one from the future', '99.abcdef'],
  ['one of another history', '1.zzzzzz'],
  ['an injection', '1.abcdef\r\ndata: x'],
] as const) {
  test(`R-HUB-08 a cursor that is ${what} is answered by a reset and the end`, async () => {
    const { join } = stage();
    const reader = join(cursor);
    await settle();
    assert.equal(reader.state, 'ended');
    const [event] = reader.events;
    assert.equal(event?.name, 'reset');
    assert.deepEqual(JSON.parse(event?.data ?? ''), { reset: true, reload: '/live/storm', within: 3 });
  });
}

test('R-HUB-08 when history is cut back, those who have more are reset and the others go on', async () => {
  const { wire, join } = stage();
  const short = join(wire.cursor(slug));
  wire.lateWakes = true;
  await settle();
  wire.append(slug, post('a', 1, 'lost'));
  const far = join(wire.cursor(slug));
  await settle();
  wire.fork(slug, 1);
  wire.append(slug, post('b', 1, 'other'));
  wire.wakeNow();
  await settle();
  assert.equal(far.events.at(-1)?.name, 'reset');
  assert.equal(far.state, 'ended');
  assert.equal(short.state, 'open');
  assert.deepEqual(short.mirror({ ...emptyMirror, has: 1 }).cursor, wire.cursor(slug));
});

test('R-HUB-09 a wake-up whose reading fails is tried again, and nothing is lost', async () => {
  const { wire, join, time, told } = stage();
  const reader = join(wire.cursor(slug));
  await settle();
  wire.failures = 3;
  wire.append(slug, post('a', 1, 'text'));
  for (let tries = 0; tries < 4; tries += 1) {
    await settle();
    time.advance(1_000);
  }
  await settle();
  assert.equal(reader.mirror({ ...emptyMirror, has: 1 }).has, 2);
  assert.equal(told.filter((event) => event.kind === 'readFailed').length, 3);
});

test('R-HUB-10 no line end in a text can end a field, begin an event or set an id', async () => {
  const { wire, join } = stage();
  const reader = join(wire.cursor(slug), { as: 'html', language: null });
  await settle();
  const evil = 'a\r\n\r\nevent: reset\ndata: {}\rid: 9\u2028\u2029\u0085\n\ndata: x';
  wire.append(slug, coverage(slug, evil), post('a', 1, evil));
  await settle();
  assert.equal(reader.events.length, 1);
  assert.equal(reader.events[0]?.name, 'message');
  assert.equal(reader.events[0]?.id, wire.cursor(slug));
  assert.deepEqual(reader.sets[0]?.docs[1], post('a', 1, evil));
  const text = Buffer.concat(reader.writes).toString();
  assert.deepEqual(text.match(/[^\n]*[\r\n]+/g)?.length, 3, 'retry, id and data');
});

test('R-HUB-11 a withdrawal does not wait behind what a slow reader has not taken for more than 5 s', async () => {
  const { wire, join, time } = stage();
  const slow = join(wire.cursor(slug));
  const quick = join(wire.cursor(slug));
  const catching = new MemoryReader();
  catching.slow = true;
  wire.append(slug, post('a', 1, 'a body'));
  join(null, undefined, catching);
  await settle();
  slow.slow = true;
  wire.append(slug, post('b', 2, 'another body'));
  await settle();
  wire.append(slug, withdrawn('b', 2));
  await settle();
  time.advance(5_000);
  assert.equal(slow.state, 'destroyed');
  assert.equal(catching.state, 'destroyed');
  assert.equal(quick.state, 'open');
});

for (const by of [-3_600_000, 3_600_000]) {
  test(`R-HUB-16 a clock that is set by ${by / 60_000} minutes lets no slow reader keep what was withdrawn, and cuts nobody`, async () => {
    const { wire, join, time, set } = stage();
    const slow = join(wire.cursor(slug));
    await settle();
    slow.slow = true;
    wire.append(slug, post('a', 1, 'a body'));
    await settle();
    set(by);
    time.advance(1_000);
    assert.equal(slow.state, 'open', 'it had one second');
    wire.append(slug, withdrawn('a', 1));
    await settle();
    set(by);
    time.advance(15_000);
    assert.equal(slow.state, 'destroyed');
  });
}

test('R-HUB-12 closing ends every stream and resolves, by force where a reader does not go', async () => {
  const { wire, join, delivery, time } = stage();
  const one = join(wire.cursor(slug));
  const stuck = join(wire.cursor(slug));
  await settle();
  stuck.end = () => {};
  let closed = false;
  const closing = delivery.close().then(() => {
    closed = true;
  });
  await settle();
  assert.equal(one.state, 'ended');
  assert.equal(closed, false);
  time.advance(2_000);
  await closing;
  assert.equal(stuck.state, 'destroyed');
  assert.equal(delivery.hub.readers, 0);
});

test('R-HUB-13 a coverage that is not public any more ends its streams', async () => {
  const { wire, join } = stage();
  const reader = join(wire.cursor(slug));
  await settle();
  wire.hide(slug);
  await settle();
  assert.equal(reader.state, 'ended');
  assert.equal(reader.events.length, 0);
});

test('R-OPS-04 how long readers have lacked something is told while they lack it, and with what is written to them', async () => {
  const { wire, time, delivery, told, join } = stage();
  join(null);
  await settle();
  assert.equal(delivery.hub.behind(), 0);
  wire.failures = 3;
  wire.append(slug, post('a', 1, 'text'));
  await settle();
  time.advance(40);
  assert.ok(delivery.hub.behind() >= 40, 'while the wire cannot be read');
  for (let tries = 0; tries < 20; tries += 1) {
    time.advance(1000);
    await settle();
  }
  assert.equal(delivery.hub.behind(), 0);
  const published = told.filter((event) => event.kind === 'published');
  assert.deepEqual([published.length, (published[0]?.waited ?? 0) >= 40], [1, true]);
  await delivery.close();
});
