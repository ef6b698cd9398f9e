/** What every engine of intake keeps to beside items: what a model is asked, and what may be a reporter’s own. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { keepFilings } from '../intake/items/keep-filings.ts';
import { keepItems } from '../intake/items/keep-items.ts';
import { rawItem } from '../intake/sources/raw-item.fixture.ts';
import {
  HOUR,
  hash,
  type IntakeEngine,
  ids,
  settings,
  storesOf,
  zone,
} from './intake-stores.contract.fixture.ts';

export function besideItemsContract({ name, open }: IntakeEngine): void {
  test(`R-MODEL-27 what a model is to be asked about is taken once by one hand, the newest first, and goes with its item (${name})`, async (t) => {
    const { hands, pass } = await open(t);
    const [rows, other] = hands;
    const items = keepItems(rows, { mint: ids('m'), hash, asks: true });
    const bring = async (external: string, text: string) => {
      const bringing = { source: 'wire', coverages: ['storm'], zone, original: null };
      const kept = await items.bring({ ...bringing, items: [rawItem({ external, text })] });
      while ((await items.readNext()) !== null);
      pass(1000);
      return kept.items[0] ?? '';
    };
    const take = async () => {
      const taken = await other.act((act) => act.takeAsk());
      return taken && [taken.item.id, taken.version];
    };
    const [one, two] = [await bring('one', 'Ana said so.'), await bring('two', 'Ben said so.')];
    assert.deepEqual(await take(), [two, 1]);
    await bring('one', 'Ana said otherwise.');
    assert.deepEqual([await take(), await take()], [[one, 2], null]);
    await rows.act((act) => act.putAsk(one, 1));
    assert.equal(await take(), null, 'a version that is over');
    await rows.act((act) => act.putAsk(one, 2));
    await rows.act(async (act) => act.dropAsks(act.now - HOUR));
    assert.deepEqual(await take(), [one, 2]);
    for (const id of [one, two]) await rows.act((act) => act.putAsk(id, id === one ? 2 : 1));
    await rows.act((act) => act.removeItem(two));
    await rows.act(async (act) => act.dropAsks(act.now + HOUR));
    assert.equal(await take(), null);
    const plain = keepItems(rows, { mint: ids('p'), hash });
    await plain.bring({
      source: 'wire',
      coverages: ['storm'],
      zone,
      original: null,
      items: [rawItem({ external: 'three' })],
    });
    while ((await plain.readNext()) !== null);
    assert.equal(await take(), null, 'without a model nobody is asked');
  });

  test(`R-REPORTER-15 what may be a reporter’s lies nowhere until it is known what it is, and is settled once by one of two hands (${name})`, async (t) => {
    const { hands } = await open(t);
    const [rows, other] = hands;
    const { items, sources } = storesOf(rows, 'a');
    const put = await sources.put(null, settings({ kind: 'telegram-bot', address: null }), 'x');
    assert.ok(put.ok);
    const filing = { way: 'telegram' as const, keys: ['k'], note: null };
    const bring = async (external: string, text: string) => {
      const raw = rawItem({ external, text, filing });
      await items.bring({ source: put.value, coverages: ['storm'], zone, original: null, items: [raw] });
      const [errand] = await items.errands();
      assert.ok(errand);
      assert.equal(errand.body.filing?.keys[0], 'k');
      return errand;
    };
    const listed = async () => (await items.list('storm', null, false)).items.map(({ item }) => item.excerpt);
    const draft = await bring('one', 'Hers.');
    assert.deepEqual(await listed(), []);
    for (const hand of [rows, other])
      assert.deepEqual(await keepFilings(hand).settle(draft, { is: 'draft', times: 1 }), []);
    assert.deepEqual([await items.errands(), await listed()], [[], []]);
    const followed = async (coverage: string) => {
      await sources.follow(put.value, coverage, true);
      return (await items.list(coverage, null, false)).items.map(({ item }) => item.excerpt);
    };
    assert.deepEqual(await followed('vote'), [], 'a draft is nobody’s who follows later');
    await sources.follow(put.value, 'vote', false);
    const edited = await bring('one', 'Hers, edited.');
    assert.equal(edited.body.filed, 1, 'once');
    assert.deepEqual(await keepFilings(other).settle(edited, 'item'), ['storm']);
    assert.deepEqual(await keepFilings(rows).settle(edited, { is: 'draft', times: 1 }), []);
    assert.deepEqual(await listed(), ['Hers, edited.']);
    const code = await bring('two', 'stet-code');
    assert.deepEqual(await followed('river'), ['Hers, edited.'], 'an item is, what waits is not');
    await sources.follow(put.value, 'river', false);
    await keepFilings(rows).settle(code, 'nothing');
    assert.equal(await rows.act((act) => act.item(code.item)), null);
    assert.doesNotMatch(JSON.stringify(await items.list('storm', null, false)), /filing|filed/);
  });
}
