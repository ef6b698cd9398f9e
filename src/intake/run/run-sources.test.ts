/** sources that bring, fail and hang, on a store in memory → what is kept, what is told, who waits for whom. */
import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { err, ok } from '../../lib/result.ts';
import { openIntakeRows } from '../../store/sqlite/open-intake.ts';
import type { Item } from '../items/item.ts';
import { keepFilings } from '../items/keep-filings.ts';
import { keepItems } from '../items/keep-items.ts';
import { keepSources } from '../sources/keep-sources.ts';
import type { Look } from '../sources/look.ts';
import { rawItem } from '../sources/raw-item.fixture.ts';
import type { Alert } from '../sources/raw-item.ts';
import { NOTHING_YET, type SourceSettings, sourceSettings } from '../sources/source.ts';
import { type Poll, runSources } from './run-sources.ts';

type Answer = (settings: SourceSettings, cursor: string | null) => ReturnType<Poll>;

const polled = async (external: string, cursor: string | null, more: object = {}) =>
  ok<Look>({
    parsed: { items: [rawItem({ external, text: 'Ana said it was over.', ...more })], faults: [] },
    state: { ...NOTHING_YET, cursor },
    original: null,
  });

/** Runs until `done`, with what each source answers by its name. */
async function run(
  t: TestContext,
  answers: Readonly<Record<string, Answer>>,
  notice = async (_: Item) => true,
) {
  const clock = { now: 1_000_000_000_000 };
  const rows = await openIntakeRows(':memory:', () => clock.now);
  let [last, breaks] = [0, false];
  const mint = () => `i${++last}`;
  const kept = keepItems(rows, { mint, hash: () => 'x' });
  const sources = keepSources(rows, mint);
  const items: typeof kept = {
    ...kept,
    bring: (brought) => (breaks ? Promise.reject(new Error('the disk is full')) : kept.bring(brought)),
  };
  const ids = new Map<string, string>();
  for (const name of Object.keys(answers)) {
    const hasNotice = name === 'cap' ? { notice: { coverage: 'storm', authority: 'a', item: 'i1' } } : {};
    const settings = sourceSettings.parse({
      ...{
        name,
        kind: 'feed',
        address: 'https://x.example',
        zone: 'UTC',
        coverages: ['storm'],
        ...hasNotice,
      },
    });
    const put = await sources.put(null, settings, null);
    if (put.ok) ids.set(name, put.value);
  }
  const [told, faults]: [string[], unknown[]] = [[], []];
  const runner = runSources({
    ...{ items, sources, kinds: ['feed'], random: () => 0.5 },
    poll: (settings, { cursor }) => answers[settings.name]?.(settings, cursor) ?? polled('none', null),
    notice: (item) => notice(item),
    ...{ file: async () => 'item' as const, filings: keepFilings(rows) },
    told: (coverages) => told.push(...coverages),
    fault: (fault) => faults.push(fault),
  });
  t.after(() => runner.stop());
  return {
    ...{ items: kept, told, faults, clock, wake: runner.wake },
    source: async (name: string) => sources.source(ids.get(name) ?? ''),
    list: async () => (await kept.list('storm', null, false)).items,
    breakDisk: (broken: boolean) => {
      breaks = broken;
    },
    /** Looks until something holds. */
    async until(holds: () => Promise<boolean>, what: string) {
      for (let turn = 0; turn < 400; turn += 1) {
        if (await holds()) return;
        await pause(5);
        runner.wake();
      }
      assert.fail(what);
    },
  };
}

test('R-RUN-04 a source that hangs, one that throws and one that fails hold up no other, and each is told of', async (t) => {
  const running = await run(t, {
    hangs: () => new Promise(() => {}),
    throws: async () => {
      throw new Error('qzx');
    },
    fails: async () => err({ message: 'It answers 503.', retryAfter: 120_000 }),
    brings: () => polled('one', '1'),
  });
  await running.until(
    async () => (await running.list()).some(({ statements }) => statements === 1),
    'it was read',
  );
  const health = async (name: string) => (await running.source(name))?.health;
  await running.until(async () => (await health('throws'))?.failures === 1, 'it failed');
  assert.match(String((await health('throws'))?.error), /fault of Stet/);
  await running.until(async () => (await health('fails'))?.error === 'It answers 503.', 'it failed');
  assert.ok(
    ((await running.source('fails'))?.next ?? 0) - running.clock.now >= 120_000,
    'as long as it asked',
  );
  assert.deepEqual(
    [(await health('brings'))?.failures, (await running.source('brings'))?.poll.cursor],
    [0, '1'],
  );
  assert.ok(running.told.includes('storm'));
  assert.equal(running.faults.length, 1);
});

test('R-RUN-05 how far a source was read is remembered when its items are on disk, never before', async (t) => {
  let looks = 0;
  const running = await run(t, {
    bot: async (_, cursor) => {
      looks += 1;
      return polled('one', cursor === null ? 'read' : `${cursor}!`);
    },
  });
  await running.until(async () => (await running.list()).length === 1, 'the first look brings one');
  await running.until(async () => (await running.source('bot'))?.poll.cursor === 'read', 'remembered');
  running.breakDisk(true);
  running.clock.now += 61_000;
  await running.until(async () => running.faults.length > 0, 'the disk is full');
  assert.equal((await running.source('bot'))?.poll.cursor, 'read');
  const before = looks;
  running.breakDisk(false);
  running.clock.now += 91_000;
  await running.until(
    async () => (await running.source('bot'))?.poll.cursor === 'read!',
    'again, from there',
  );
  assert.ok(looks > before);
});

test('R-RUN-06 what an alert says is passed on until it was answered, then never again; a test alert never is', async (t) => {
  const alert: Alert = {
    ...{ identifier: 'x', sender: 's', status: 'actual', act: 'alert', references: [], severity: 'minor' },
    ...{ sent: '2026-05-04T12:00:00.000Z', expires: null, event: 'Flood', areas: [] },
  };
  const asked: string[] = [];
  let answers = false;
  const brought = [
    rawItem({ external: 'actual', alert }),
    rawItem({ external: 'test', alert: { ...alert, identifier: 'y', status: 'test' } }),
  ];
  const running = await run(
    t,
    {
      cap: async () =>
        ok<Look>({ parsed: { items: brought, faults: [] }, state: NOTHING_YET, original: null }),
    },
    async ({ external }) => {
      asked.push(external);
      return answers;
    },
  );
  await running.until(async () => asked.length > 2, 'asked again');
  answers = true;
  await running.until(async () => (await running.items.errands()).length === 0, 'answered');
  const times = asked.length;
  running.wake();
  await pause(30);
  assert.equal(asked.length, times);
  assert.deepEqual([...new Set(asked)], ['actual']);
});

test('R-REPORTER-16 of a look in pieces each item is kept with its own, two of one name too, and what has none with nothing', async (t) => {
  const items = ['One.', 'Two.'].map((text) => rawItem({ external: 'a', text }));
  const originals = items.map(({ text }) => ({ bytes: Buffer.from(text), type: 'x', externals: ['a'] }));
  const parsed = { items: [...items, rawItem({ external: 'b', text: 'Hers.' })], faults: [] };
  const [original = null] = originals;
  const running = await run(t, {
    bot: async () => ok<Look>({ parsed, state: NOTHING_YET, original, originals }),
  });
  await running.until(async () => (await running.list()).length === 2, 'both are kept');
  const found: Record<string, unknown> = {};
  for (const { item } of await running.list())
    found[item.excerpt] = (await running.items.original('storm', item.id, false)) !== null;
  assert.deepEqual(found, { 'Two.': true, 'Hers.': false });
});
