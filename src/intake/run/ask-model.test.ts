/** items of sources and what a model answers → what it is asked, when, and what lies at the desk then */
import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { err, ok, type Result } from '../../lib/result.ts';
import { openIntakeRows } from '../../store/sqlite/open-intake.ts';
import { keepFilings } from '../items/keep-filings.ts';
import { keepItems } from '../items/keep-items.ts';
import type { ProviderFault, ToRead } from '../model/extractor-provider.ts';
import { keepAsks } from '../model/keep-asks.ts';
import { mayLeave } from '../model/may-leave.ts';
import { type Offers, readOffers } from '../model/offers.ts';
import { keepSources } from '../sources/keep-sources.ts';
import { rawItem } from '../sources/raw-item.fixture.ts';
import type { RawItem } from '../sources/raw-item.ts';
import { type SourceKind, sourceSettings } from '../sources/source.ts';
import { askModel } from './ask-model.ts';

type Read = (given: ToRead) => Promise<Result<Offers, ProviderFault>>;

const HALL = 'So far, so Ana Ruiz put it at her door, nobody was hurt.';
const NONE: Offers = { statements: [], figures: [], dates: [] };
const offers = readOffers(
  JSON.stringify({ statements: [{ said: 'nobody was hurt', speaker: 'Ana Ruiz', verb: 'put it' }] }),
);

async function house(t: TestContext) {
  const clock = { now: 1_800_000_000_000 };
  const rows = await openIntakeRows(':memory:', () => clock.now);
  let last = 0;
  const mint = () => `i${++last}`;
  const items = keepItems(rows, { mint, hash: () => 'x', asks: true });
  const sources = keepSources(rows, mint);
  const asked: string[] = [];
  const [told, faults]: [string[], unknown[]] = [[], []];
  const at = { kind: 'feed', address: 'https://wire.example/feed', coverages: ['storm'] } as const;
  return {
    ...{ clock, rows, items, sources, asked, told, faults },
    async source(more: object = {}, secret: string | null = null): Promise<string> {
      const put = await sources.put(
        null,
        sourceSettings.parse({ name: 'Wire', zone: 'UTC', ...at, ...more }),
        secret,
      );
      assert.ok(put.ok);
      return put.value;
    },
    async bring(source: string, text: string, more: Partial<RawItem> = {}): Promise<void> {
      const raw = rawItem({ external: text, title: null, text, ...more });
      await items.bring({ source, coverages: ['storm'], zone: 'UTC', items: [raw], original: null });
      while ((await items.readNext()) !== null);
    },
    begin(read: Read = async () => ok(NONE), perMinute = 600) {
      const provider = {
        name: 'm1 at models.example',
        read: (given: ToRead) => {
          asked.push(given.text);
          return read(given);
        },
      };
      const asker = askModel({
        ...{ asks: keepAsks(rows), provider, perMinute, now: () => clock.now },
        may: (row) => mayLeave(row, (host) => host === 'inside.example'),
        told: (coverages) => told.push(...coverages),
        fault: (fault) => faults.push(fault),
      });
      t.after(() => asker.stop());
      return asker;
    },
    /** Lets a minute pass, again and again, until something holds. */
    async until(
      asker: { wake(): void },
      holds: () => boolean | Promise<boolean>,
      what: string,
      passes = 60_000,
    ) {
      for (let turn = 0; turn < 300; turn += 1) {
        if (await holds()) return;
        clock.now += passes;
        asker.wake();
        await pause(3);
      }
      assert.fail(what);
    },
    reading: async (id: string) => (await items.read('storm', id, false))?.reading,
    newest: async () => (await items.list('storm', null, false)).items[0],
  };
}

/** Turns in which nothing that should not happen happened. */
const quiet = () => pause(40);

test('R-MODEL-20 the rules’ reading is there before a model is asked; what it offers is added, marked, and told as news', async (t) => {
  const here = await house(t);
  await here.bring(await here.source(), HALL);
  const before = await here.newest();
  const id = before?.item.id ?? '';
  const rules = await here.reading(id);
  const asker = here.begin(async () => ok(offers ?? NONE));
  await here.until(asker, () => here.told.length > 0, 'it is told');
  const after = await here.newest();
  assert.deepEqual(here.told, ['storm']);
  assert.ok(Number(after?.changed) > Number(before?.changed));
  assert.equal(after?.statements, (rules?.statements.length ?? 0) + 1);
  const reading = await here.reading(id);
  assert.deepEqual(reading?.statements.slice(0, -1), rules?.statements);
  assert.deepEqual(
    [reading?.statements.at(-1)?.proposedBy, reading?.statements.at(-1)?.confidence],
    ['model', 'medium'],
  );
  const { goodAt, failures, error } = asker.told();
  assert.deepEqual([typeof goodAt, failures, error], ['string', 0, null]);
});

test('R-MODEL-21 each version is asked about once, also by two servers of one store and after a death in between', async (t) => {
  const here = await house(t);
  const source = await here.source();
  await here.bring(source, 'One said.', { external: 'a' });
  const hangs = here.begin(() => new Promise(() => {}));
  const other = here.begin();
  await here.until(hangs, () => here.asked.length === 1, 'one of them asks');
  other.wake();
  await quiet();
  assert.deepEqual(here.asked, ['One said.']);
  await here.bring(source, 'Two said.', { external: 'a' });
  await here.until(other, () => here.asked.length === 2, 'another version');
  await quiet();
  assert.deepEqual(here.asked, ['One said.', 'Two said.']);
  await hangs.stop();
  assert.equal(
    (await keepAsks(here.rows).next(() => true))?.item,
    undefined,
    'an old version is not put back',
  );
});

test('R-MODEL-22 without a word from anybody only what anybody can read leaves: no mail, bot, hook, folder, secret or house, and nothing pasted', async (t) => {
  const here = await house(t);
  const of = (kind: SourceKind, more: object = {}) => ({ kind, address: null, ...more });
  const asker = here.begin();
  const closed: readonly (readonly [object, string | null])[] = [
    [of('mailbox', { address: 'imaps://a@mail.example' }), 'x'],
    [of('telegram-bot'), 'x'],
    [of('hook'), 'x'],
    [of('folder', { address: '/srv/wire' }), null],
    [{}, 'a key'],
    [{ address: 'https://inside.example/feed' }, null],
    [{ address: 'https://ana:pw@wire.example/feed' }, null],
    [{ model: 'never' }, null],
  ];
  for (const [settings, secret] of closed)
    await here.bring(await here.source(settings, secret), `Of ${JSON.stringify(settings)}.`);
  await here.bring('desk', 'Pasted.');
  const gone = await here.source();
  await here.bring(gone, 'Its source is gone.');
  await here.sources.remove(gone);
  await here.bring(await here.source(), 'Taken back.', { withdrawn: true });
  await here.bring(
    await here.source({ ...of('mailbox', { address: 'imaps://a@mail.example' }), model: 'sent' }, 'x'),
    'Ticked.',
  );
  await here.bring(await here.source(), 'Open.');
  await here.until(asker, () => here.asked.length === 2, 'two leave');
  await quiet();
  assert.deepEqual(here.asked.toSorted(), ['Open.', 'Ticked.']);
});

test('R-MODEL-23 what may be a reporter’s own has its turn once it turns out to be an item, and never where it is a draft', async (t) => {
  for (const filed of ['item', { is: 'draft', times: 1 }] as const) {
    const here = await house(t);
    const at = { kind: 'telegram-bot', address: null, model: 'sent' };
    const filing = { way: 'telegram', keys: ['k'], note: null } as const;
    await here.bring(await here.source(at, 'token'), HALL, { filing });
    const asker = here.begin();
    asker.wake();
    await quiet();
    assert.deepEqual(here.asked, [], 'while nobody knows what it is it stays');
    const [errand] = await here.items.errands();
    assert.ok(errand);
    await keepFilings(here.rows, { asks: true }).settle(errand, filed);
    const wanted = filed === 'item' ? [HALL] : [];
    if (filed === 'item') await here.until(asker, () => here.asked.length > 0, 'it is asked about');
    else {
      here.clock.now += 60_000;
      asker.wake();
      await quiet();
    }
    assert.deepEqual(here.asked, wanted);
  }
});

test('R-MODEL-23 what was ticked when it came and is not when its turn comes stays', async (t) => {
  const here = await house(t);
  const source = await here.source();
  await here.bring(source, 'Stays.');
  const row = await here.sources.source(source);
  assert.ok(row);
  await here.sources.put(source, { ...row.settings, model: 'never' }, undefined);
  const asker = here.begin();
  await here.bring(await here.source(), 'Leaves.');
  await here.until(asker, () => here.asked.length > 0, 'one leaves');
  await quiet();
  assert.deepEqual(here.asked, ['Leaves.']);
});

test('R-MODEL-24 one at a time and so many a minute, the newest first', async (t) => {
  const here = await house(t);
  const source = await here.source();
  for (const text of ['First.', 'Second.', 'Third.']) {
    await here.bring(source, text);
    here.clock.now += 1000;
  }
  const answers: (() => void)[] = [];
  const asker = here.begin(() => new Promise((resolve) => answers.push(() => resolve(ok(NONE)))), 6);
  await here.until(asker, () => here.asked.length === 1, 'the first', 0);
  here.clock.now += 60_000;
  asker.wake();
  await quiet();
  assert.deepEqual(here.asked, ['Third.'], 'the answer is waited for');
  answers[0]?.();
  await here.until(asker, () => here.asked.length === 2, 'the next', 0);
  answers[1]?.();
  here.clock.now += 9000;
  asker.wake();
  await quiet();
  assert.equal(here.asked.length, 2, 'not six in a minute yet');
  here.clock.now += 1000;
  await here.until(asker, () => here.asked.length === 3, 'then', 0);
  assert.deepEqual(here.asked, ['Third.', 'Second.', 'First.']);
});

test('R-MODEL-25 a model that fails keeps nothing from its reading by the rules, rests, and is told of; what it has not read it is sent again', async (t) => {
  const here = await house(t);
  const source = await here.source();
  await here.bring(source, 'Ana said it was over.');
  let answer: Result<Offers, ProviderFault> = err({
    message: 'The host wants to be asked less often (429).',
    again: 120_000,
  });
  const asker = here.begin(async () => answer);
  await here.until(asker, () => asker.told().failures === 1, 'it fails', 0);
  assert.match(asker.told().error ?? '', /429/);
  here.clock.now += 119_000;
  asker.wake();
  await quiet();
  assert.equal(here.asked.length, 1, 'not before it said');
  answer = err({ message: 'What it wrote is not JSON as it was asked for.', again: null });
  await here.until(asker, () => asker.told().failures === 2, 'again', 1000);
  answer = ok(offers ?? NONE);
  await here.bring(source, 'Ben said it was not.');
  await here.until(asker, () => asker.told().failures === 0, 'another one');
  await quiet();
  assert.deepEqual(here.asked, ['Ana said it was over.', 'Ana said it was over.', 'Ben said it was not.']);
  const all = (await here.items.list('storm', null, false)).items;
  assert.deepEqual(
    all.map(({ statements }) => statements),
    [1, 1],
  );
  assert.deepEqual(here.faults, []);
});

test('R-MODEL-26 what is under way when a server stops is asked again by the next one; an older text than a day is not', async (t) => {
  const here = await house(t);
  const source = await here.source();
  await here.bring(source, 'Old.');
  here.clock.now += 25 * 60 * 60_000;
  await here.bring(source, 'New.');
  const first = here.begin(() => new Promise(() => {}));
  await here.until(first, () => here.asked.length === 1, 'it asks', 0);
  await first.stop();
  const second = here.begin();
  await here.until(second, () => here.asked.length === 2, 'the next one asks', 0);
  await quiet();
  assert.deepEqual(here.asked, ['New.', 'New.']);
});
