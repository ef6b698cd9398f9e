/** What every engine of intake keeps to when items grow old, are taken twice or taken back. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rawItem } from '../intake/sources/raw-item.fixture.ts';
import type { RawItem } from '../intake/sources/raw-item.ts';
import { HOUR, type IntakeEngine, storesOf, zone } from './intake-stores.contract.fixture.ts';

export function itemsAfterContract({ name, open }: IntakeEngine): void {
  test(`R-ITEM-14 a source that still tells what was rejected and is gone brings nothing new, other words do (${name})`, async (t) => {
    const { hands, pass } = await open(t);
    const { items } = storesOf(hands[0], 'a');
    const bring = (text: string) =>
      items.bring({
        ...{ source: 'wire', coverages: ['storm'], zone, original: null },
        items: [rawItem({ external: '1', text })],
      });
    await bring('One.');
    pass(31 * 24 * HOUR);
    await items.letGo();
    pass(20 * 24 * HOUR);
    assert.deepEqual((await bring('One.')).items, []);
    pass(20 * 24 * HOUR);
    await items.letGo();
    assert.deepEqual((await bring('One.')).items, [], 'as long as it is told');
    assert.deepEqual((await bring('Two.')).items, ['a2']);
    pass(31 * 24 * HOUR);
    await items.letGo();
    pass(31 * 24 * HOUR);
    await items.letGo();
    assert.deepEqual((await bring('Two.')).items, ['a3'], 'nobody has told it for a month');
    pass(31 * 24 * HOUR);
    await items.letGo();
    const again = rawItem({ external: '1', text: 'Two.', sentAt: '2026-11-26T12:00:00Z' });
    const kept = await items.bring({
      ...{ source: 'wire', coverages: ['storm'], zone, original: null },
      items: [again],
    });
    assert.deepEqual(kept.items, ['a4'], 'a warning that is given anew');
  });

  test(`R-ITEM-19 the same words with another time, author or link are no other version, and what became of them stays (${name})`, async (t) => {
    const [rows] = (await open(t)).hands;
    const { items } = storesOf(rows, 'a');
    const [one, time, later] = ['It burns.', '2026-11-26T12:00:00Z', '2026-11-26T13:00:00Z'];
    const bring = (raw: Partial<RawItem>) =>
      items.bring({
        ...{ source: 'wire', coverages: ['storm', 'fire'], zone, original: null },
        items: [rawItem({ external: '1', text: one, sentAt: time, ...raw })],
      });
    await bring({});
    const by = { by: 'account:ana', name: 'Ana', version: 1, seen: null };
    await items.mark('storm', 'a1', { is: 'taken', post: 'p1', ...by }, false);
    await items.mark('fire', 'a1', { is: 'rejected', post: null, ...by }, false);
    const { head } = await items.list('storm', null, false);
    assert.deepEqual((await bring({ sentAt: later })).items, [], 'a mere restamp');
    assert.deepEqual((await items.list('storm', head, false)).items, []);
    assert.equal(
      (await items.read('storm', 'a1', false))?.item.sentAt,
      time,
      'its words are as old as they were',
    );
    assert.deepEqual((await bring({ sentAt: later, author: 'Ana Ruiz' })).items, ['a1']);
    const [taken] = (await items.list('storm', head, false)).items;
    assert.deepEqual(
      [taken?.item.author, taken?.item.version, taken?.state.is, taken?.state.version],
      ['Ana Ruiz', 1, 'taken', 1],
    );
    const [rejected] = (await items.list('fire', head, false)).items;
    assert.deepEqual([rejected?.item.version, rejected?.state.is], [1, 'rejected']);
    await bring({ sentAt: later, author: 'Ana Ruiz', text: 'It burns still.' });
    const [changed] = (await items.list('storm', head, false)).items;
    assert.deepEqual([changed?.item.version, changed?.item.sentAt, changed?.state.version], [2, later, 1]);
    assert.equal((await items.list('fire', head, false)).items[0]?.state.is, 'new');
  });

  test(`R-ITEM-15 what somebody else did to an item stays unless that was seen (${name})`, async (t) => {
    const [rows] = (await open(t)).hands;
    const { items } = storesOf(rows, 'a');
    await items.bring({
      ...{ source: 'wire', coverages: ['storm'], zone, original: null },
      items: [rawItem({ external: '1' })],
    });
    const seen = (await items.read('storm', 'a1', false))?.changed ?? 0;
    const ana = { is: 'taken', by: 'ana', name: 'Ana', post: 'p1', version: 1, seen } as const;
    const ben = { ...ana, by: 'ben', name: 'Ben', post: 'p2' };
    assert.equal((await items.mark('storm', 'a1', ana, false))?.post, 'p1');
    assert.equal((await items.mark('storm', 'a1', ben, false))?.post, 'p1', 'Ana was first');
    const aside = await items.mark('storm', 'a1', { ...ben, is: 'rejected', post: null }, false);
    assert.equal(aside?.is, 'taken');
    assert.equal((await items.mark('storm', 'a1', { ...ana, post: 'p3' }, false))?.post, 'p3', 'her own');
    const now = (await items.read('storm', 'a1', false))?.changed ?? 0;
    assert.equal((await items.mark('storm', 'a1', { ...ben, seen: now }, false))?.post, 'p2');
  });

  test(`R-ITEM-16 what is taken back without words keeps those that it had (${name})`, async (t) => {
    const [rows] = (await open(t)).hands;
    const { items } = storesOf(rows, 'a');
    const bring = (raw: Partial<RawItem>) =>
      items.bring({
        ...{ source: 'wire', coverages: ['storm'], zone, original: null },
        items: [rawItem({ external: '1', ...raw })],
      });
    await bring({ title: 'Fire', text: 'It burns.' });
    await bring({ title: null, text: '', withdrawn: true });
    const read = await items.read('storm', 'a1', false);
    assert.deepEqual(
      [read?.item.words, read?.item.title, read?.item.withdrawn, read?.item.version],
      ['Fire\n\nIt burns.', 'Fire', true, 2],
    );
  });

  test(`R-ITEM-17 items that are older than a list tells are reached, each once (${name})`, async (t) => {
    const [rows] = (await open(t)).hands;
    const { items } = storesOf(rows, 'a');
    const raws = Array.from({ length: 450 }, (_, at) => rawItem({ external: `${at}`, text: `Text ${at}.` }));
    await items.bring({ source: 'wire', coverages: ['storm'], zone, original: null, items: raws });
    const first = await items.list('storm', null, false);
    const found = first.items.map(({ item }) => item.id);
    for (let before = first.older; before !== null; ) {
      const page = await items.older('storm', before, false);
      found.push(...page.items.map(({ item }) => item.id));
      before = page.older;
    }
    assert.equal(found.length, 450);
    assert.equal(new Set(found).size, 450);
  });
}
