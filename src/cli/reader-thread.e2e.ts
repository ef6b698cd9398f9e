/** real threads, a text that keeps one busy, bytes that are handed over → the text is given up, all else goes on. */
import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { extract } from '../intake/extract/extract.ts';
import { keepItems } from '../intake/items/keep-items.ts';
import { openReaders } from '../intake/readers/open-readers.ts';
import { takePushes } from '../intake/run/take-push.ts';
import { keepSources } from '../intake/sources/keep-sources.ts';
import { sourceSettings } from '../intake/sources/source.ts';
import { openIntakeRows } from '../store/sqlite/open-intake.ts';
import { beginReader } from './reader-thread.ts';

const SENT = '2031-05-04T05:00:00.000Z';
const item = (text: string) => ({ text, sent: SENT, zone: 'UTC' });

function readers(t: TestContext, megabytes?: number) {
  const faults: unknown[] = [];
  const open = openReaders(
    (does) => beginReader(does, megabytes),
    (fault) => faults.push(fault),
  );
  t.after(() => open.close());
  return { ...open, faults };
}

/** A hundred times what is read of any item, so that no machine reads it in time, and memory enough to try. */
const SLOW = 'сказал он, '.repeat(1_000_000);

test('R-RUN-11 while a text takes too long a hook is answered; then it is given up and the next one is read', async (t) => {
  const { extract: read, parse, faults } = readers(t, 4000);
  const rows = await openIntakeRows(':memory:', Date.now);
  let last = 0;
  const mint = () => `i${++last}`;
  const sources = keepSources(rows, mint);
  const put = await sources.put(
    null,
    sourceSettings.parse({
      name: 'Stringer',
      kind: 'hook',
      address: null,
      zone: 'UTC',
      coverages: ['storm'],
    }),
    'digest',
  );
  const source = put.ok ? put.value : '';
  const pushes = takePushes(
    keepItems(rows, { mint, hash: () => 'x', read }),
    sources,
    (one, other) => one === other,
    parse,
  );
  const push = (id: string) =>
    pushes.push({
      ...{ source, digest: 'digest', type: 'application/json' },
      bytes: new TextEncoder().encode(JSON.stringify({ id, text: 'It is over, Ana Ruiz said.' })),
    });
  await push('first');
  const ended: string[] = [];
  const slow = read(item(SLOW)).then((reading) => {
    ended.push('slow');
    return reading;
  });
  const next = read(item('“It is over,” Ana Ruiz said.'));
  const pushed = await push('second');
  ended.push('hook');
  assert.deepEqual(pushed.ok && pushed.value.items, 1);
  assert.equal((await slow).unread, 'late');
  assert.deepEqual(ended, ['hook', 'slow']);
  assert.deepEqual(await next, extract(item('“It is over,” Ana Ruiz said.')));
  assert.deepEqual(faults, []);
});

test('R-RUN-12 bytes are handed over and come back as they were; a part of other memory is copied', async (t) => {
  const { parse } = readers(t);
  const hints = { type: 'application/json', zone: 'UTC', languages: [], address: null };
  const words = JSON.stringify({ id: '1', text: 'It is over.' });
  const own = new TextEncoder().encode(words).slice();
  const read = await parse('body', own, hints);
  assert.equal(read.read.ok && read.read.value.items[0]?.text, 'It is over.');
  assert.equal(own.byteLength, 0, 'they were not copied');
  assert.equal(new TextDecoder().decode(read.bytes), words);
  const part = Buffer.from(`..${words}`).subarray(2);
  const copied = await parse('body', part, hints);
  assert.equal(copied.read.ok, true);
  assert.equal(part.toString(), words);
});

test('R-RUN-12 a document that takes more memory than it may ends its reader alone, and is told of', async (t) => {
  const { parse, faults } = readers(t, 32);
  const hints = { type: 'application/json', zone: 'UTC', languages: [], address: null };
  const bytesOf = (json: string) => new TextEncoder().encode(json);
  const read = await parse('body', bytesOf(`[${'{"a":[1,2]},'.repeat(400_000)}1]`), hints);
  assert.match(read.read.ok ? '' : read.read.error, /more memory/);
  assert.equal((await parse('body', bytesOf(JSON.stringify({ text: 'It is over.' })), hints)).read.ok, true);
  assert.equal(faults.length, 1);
});
