/** What every engine of intake keeps to. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rawItem } from '../intake/sources/raw-item.fixture.ts';
import type { Alert, RawItem } from '../intake/sources/raw-item.ts';
import { HOUR, hash, type IntakeEngine, settings, storesOf, zone } from './intake-stores.contract.fixture.ts';
import { itemsAfterContract } from './items-after.contract.fixture.ts';

/** A long text of its own. */
const story = (subject: string) =>
  Array.from(
    { length: 8 },
    (_, at) =>
      `The ${subject} told reporters in room ${at} that the ${subject} number ${at} had been seen by nobody since the morning of the ${at + 1}th.`,
  ).join(' ');

export function intakeContract({ name, open }: IntakeEngine): void {
  test(`R-ITEM-01 what one hand brings the other lists, in the order of changes, with all its words (${name})`, async (t) => {
    const [ana, ben] = (await open(t)).hands.map((rows, at) => storesOf(rows, 'ab'[at] ?? 'c'));
    assert.ok(ana && ben);
    const text = 'Ana said: “It is \u0000 over.” \ud800 \u{1f525}';
    const bringing = { source: 'wire', coverages: ['storm'], zone, original: null };
    const kept = await ana.items.bring({
      ...bringing,
      items: [rawItem({ external: '\u0000\ud800', title: 'Head', text })],
    });
    assert.deepEqual(kept, { items: ['a1'], coverages: ['storm'] });
    const first = await ben.items.list('storm', null, false);
    assert.equal(first.items.length, 1);
    assert.equal(first.items[0]?.item.excerpt, text);
    assert.equal(first.items[0]?.statements, null);
    const read = await ben.items.read('storm', 'a1', false);
    assert.equal(read?.item.words, `Head\n\n${text}`);
    assert.equal(read?.reading.statements.length, 1);
    assert.equal(await ben.items.read('fire', 'a1', false), null, 'not there');
    await ben.items.bring({ ...bringing, items: [rawItem({ external: 'two' })] });
    const after = await ana.items.list('storm', first.head, false);
    assert.deepEqual(
      after.items.map(({ item }) => item.id),
      ['b1'],
    );
    assert.equal((await ana.items.list('storm', after.head, false)).items.length, 0);
  });

  test(`R-ITEM-02 the same words again are nothing new; other words are a version of the item, and news where it was rejected (${name})`, async (t) => {
    const [rows] = (await open(t)).hands;
    const { items } = storesOf(rows, 'a');
    const bringing = { source: 'wire', coverages: ['storm', 'fire'], zone, original: null };
    const bring = (text: string) => items.bring({ ...bringing, items: [rawItem({ external: 'one', text })] });
    await bring('One.');
    assert.deepEqual((await bring('One.')).items, []);
    const by = { by: 'account:ana', name: 'Ana', post: null, version: 1, seen: null };
    await items.mark('storm', 'a1', { is: 'rejected', ...by }, false);
    await items.mark('fire', 'a1', { is: 'taken', ...by, post: 'p1' }, false);
    const { head } = await items.list('storm', null, false);
    assert.deepEqual((await bring('Two.')).items, ['a1']);
    const [storm] = (await items.list('storm', head, false)).items;
    assert.deepEqual([storm?.item.version, storm?.state.is], [2, 'new']);
    const [fire] = (await items.list('fire', head, false)).items;
    assert.deepEqual([fire?.item.version, fire?.state.is, fire?.state.version], [2, 'taken', 1]);
    assert.equal(await items.mark('other', 'a1', { is: 'taken', ...by }, false), null);
    assert.equal(
      await items.mark('storm', 'a1', { is: 'taken', ...by, version: 9 }, false),
      null,
      'there is no such version',
    );
    const stays = await items.mark('storm', 'a1', { is: 'rejected', ...by, version: 1 }, false);
    assert.equal(stays?.is, 'new', 'what nobody has seen is not rejected');
    await items.forget('account:ana');
    const [forgotten] = (await items.list('fire', null, false)).items;
    assert.deepEqual(
      [forgotten?.state.is, forgotten?.state.by, forgotten?.state.name],
      ['taken', null, null],
    );
  });

  test(`R-ITEM-03 the same text through two outlets is one origin, also cut and with another headline; two reports are two (${name})`, async (t) => {
    const { hands, pass } = await open(t);
    const { items } = storesOf(hands[0], 'a');
    const bring = (source: string, raw: Partial<RawItem> & Pick<RawItem, 'external'>) =>
      items.bring({ source, coverages: ['storm'], zone, original: null, items: [rawItem(raw)] });
    await bring('wire', { external: '1', text: story('harbour master') });
    await bring('paper', {
      external: '1',
      title: 'Nobody saw it',
      text: story('harbour master').slice(0, 420),
    });
    await bring('paper', { external: '2', text: story('ferry captain') });
    await bring('wire', { external: '2', text: `${story('harbour master')} He was angry.` });
    const origins = async () =>
      Object.fromEntries(
        (await items.list('storm', null, false)).items.map(({ item }) => [item.id, item.origin]),
      );
    assert.deepEqual(await origins(), { a1: null, a2: 'a1', a3: null, a4: 'a1' });
    const apart = { source: 'tips', coverages: ['secret'], zone, original: null };
    await items.bring({ ...apart, items: [rawItem({ external: '1', text: story('harbour master') })] });
    assert.equal(
      (await items.list('secret', null, false)).items[0]?.item.origin,
      null,
      'nobody is told of what lies elsewhere',
    );
    pass(73 * HOUR);
    await bring('late', { external: '1', text: story('harbour master') });
    assert.equal((await origins()).a6, null, 'after three days nobody looks');
  });

  test(`R-ITEM-04 an alert’s Update and Cancel act on the item that the alert made, and on nobody else’s; exercises are for rehearsals (${name})`, async (t) => {
    const [rows] = (await open(t)).hands;
    const { items } = storesOf(rows, 'a');
    const alert: Alert = {
      ...{
        identifier: 'one',
        sender: 'w@met',
        status: 'actual',
        act: 'alert',
        references: [],
        severity: 'severe',
      },
      ...{ sent: '2026-05-04T12:00:00.000Z', expires: null, event: 'Flood', areas: [] },
    };
    const reference = { identifier: 'one', sender: 'w@met', sent: alert.sent };
    const bring = (external: string, more: Partial<Alert>) =>
      items.bring({
        ...{ source: 'cap', coverages: ['storm'], zone, original: null, notice: true },
        items: [rawItem({ external, text: external, alert: { ...alert, identifier: external, ...more } })],
      });
    await bring('one', {});
    await bring('two', { act: 'update', references: [reference] });
    const second = { ...reference, identifier: 'two' };
    await bring('three', { act: 'cancel', references: [second] });
    assert.deepEqual((await bring('three', { act: 'cancel', references: [second] })).items, [], 'once');
    await bring('four', { act: 'cancel', references: [reference], sender: 'x@evil' });
    await bring('five', { status: 'exercise' });
    const told = (await items.list('storm', null, false)).items.map(({ item }) => [
      item.id,
      item.version,
      item.alert?.act,
    ]);
    assert.deepEqual(told, [
      ['a2', 1, 'cancel'],
      ['a1', 3, 'cancel'],
    ]);
    assert.equal((await items.list('storm', null, true)).items.length, 3);
    const later = { sent: '2026-05-04T13:00:00.000Z', references: [reference] } as const;
    await bring('drill', { ...later, act: 'update', status: 'test' });
    await bring('seen', { ...later, act: 'ack' });
    await bring('late', { act: 'update', references: [reference], sent: '2026-05-04T11:00:00.000Z' });
    const [first] = (await items.list('storm', null, false)).items.filter(({ item }) => item.id === 'a1');
    assert.deepEqual(
      [first?.item.version, first?.item.alert?.act],
      [3, 'cancel'],
      'none of these is a version',
    );
    const feed = { source: 'atom', coverages: ['storm'], zone, original: null };
    const told_ = (external: string, more: Partial<Alert>) =>
      rawItem({ external, text: external, alert: { ...alert, identifier: external, ...more } });
    const newestFirst = [
      told_('off', {
        act: 'cancel',
        sent: '2026-05-04T14:00:00.000Z',
        references: [{ ...reference, identifier: 'on' }],
      }),
      told_('on', {}),
      told_('on', { event: 'Twice' }),
    ];
    const kept = await items.bring({ ...feed, items: newestFirst });
    assert.equal(kept.items.length, 1, 'a feed tells the newest first');
    assert.deepEqual((await items.bring({ ...feed, items: newestFirst })).items, [], 'and may be read again');
    await storesOf(rows, 's').sources.put(null, settings(), null);
    assert.equal((await items.errands()).length, 0, 'of a source that is gone nothing follows');
  });

  test(`R-ITEM-05 originals are kept by their hash, once, for whoever sees the item (${name})`, async (t) => {
    const [rows] = (await open(t)).hands;
    const { items } = storesOf(rows, 'a');
    const original = { type: 'text/xml', bytes: new Uint8Array([0, 255, 13, 10]) };
    await items.bring({
      source: 'wire',
      coverages: ['storm'],
      zone,
      original,
      items: [rawItem({ external: '1' })],
    });
    assert.deepEqual(await items.original('storm', 'a1', false), original);
    assert.equal(await items.original('fire', 'a1', false), null);
  });

  test(`R-ITEM-06 items are read one at a time, once a version, and the list is told (${name})`, async (t) => {
    const [rows] = (await open(t)).hands;
    const { items } = storesOf(rows, 'a');
    const bringing = { source: 'wire', coverages: ['storm'], zone, original: null };
    const bring = (text: string) => items.bring({ ...bringing, items: [rawItem({ external: '1', text })] });
    await bring('Ana Ruiz said: “It is over now.”');
    assert.deepEqual(await items.readNext(), ['storm']);
    assert.equal(await items.readNext(), null);
    assert.equal((await items.list('storm', null, false)).items[0]?.statements, 1);
    await bring('Nothing.');
    assert.equal((await items.list('storm', null, false)).items[0]?.statements, null, 'of this version');
    assert.deepEqual(await items.readNext(), ['storm']);
    assert.equal((await items.list('storm', null, false)).items[0]?.statements, 0);
    await bring(`${'It rained. '.repeat(2000)}Ana Ruiz said: “It is over now.”`);
    const long = await items.read('storm', 'a1', false);
    assert.ok(
      long && long.item.words.length > 22_000 && long.reading.statements.length === 0,
      'what follows is shown, not read',
    );
  });

  test(`R-ITEM-07 what nobody took goes after thirty days, with its bytes; what was taken stays (${name})`, async (t) => {
    const { hands, pass } = await open(t);
    const { items } = storesOf(hands[0], 'a');
    const original = { type: 'text/plain', bytes: new Uint8Array([1]) };
    const bringing = { source: 'wire', coverages: ['storm'], zone };
    await items.bring({ ...bringing, original, items: [rawItem({ external: '1' })] });
    await items.bring({ ...bringing, original: null, items: [rawItem({ external: '2' })] });
    await items.mark(
      'storm',
      'a2',
      { is: 'taken', by: 'b', name: 'B', post: 'p', version: 1, seen: null },
      false,
    );
    await items.bring({ ...bringing, original: null, items: [rawItem({ external: '3' })] });
    const other = { type: 'text/plain', bytes: new Uint8Array([2]) };
    await items.bring({
      ...bringing,
      original: other,
      items: [rawItem({ external: '1', text: 'Changed.' })],
    });
    const kept = await hands[1].act((rows) => rows.original(hash(original.bytes)));
    assert.equal(kept, null, 'bytes go with the last version that was read from them');
    pass(30 * 24 * HOUR);
    await items.bring({
      ...bringing,
      original: null,
      items: [rawItem({ external: '3', text: 'Still told.' })],
    });
    pass(24 * HOUR);
    await items.letGo();
    assert.deepEqual(
      (await items.list('storm', null, false)).items.map(({ item }) => item.id),
      ['a3', 'a2'],
    );
    const act = await hands[1].act(async (rows) => [
      await rows.itemNamed('wire', '1'),
      await rows.original(hash(other.bytes)),
    ]);
    assert.deepEqual(act, [null, null]);
  });

  itemsAfterContract({ name, open });

  test(`R-RUN-01 a source is looked at by one server at a time, when its time has come, and rests longer the more it fails (${name})`, async (t) => {
    const { hands, pass } = await open(t);
    const [one, two] = [storesOf(hands[0], 'a').sources, storesOf(hands[1], 'b').sources];
    const put = await one.put(null, settings({ every: 60 }), 's3cret');
    assert.ok(put.ok);
    const found = await Promise.all([one.due(['feed']), two.due(['feed'])]);
    assert.equal(found.filter((row) => row !== null).length, 1);
    assert.equal(await one.due(['feed']), null, 'held');
    const fault = { ok: false, fault: { message: 'It answers 500.', retryAfter: null } } as const;
    await one.settle({ id: put.value, settings: settings() }, fault, 0.5);
    pass(61_000);
    assert.equal(await two.due(['feed']), null, 'rests twice as long');
    pass(60_000);
    assert.equal((await two.due(['feed']))?.health.error, 'It answers 500.');
    const poll = { etag: '"x"', lastModified: null, cursor: null };
    await two.settle({ id: put.value, settings: settings() }, { ok: true, poll, faults: [] }, 0.5);
    assert.equal(await one.due(['feed']), null);
    await one.retry(put.value);
    const again = await one.due(['feed']);
    assert.deepEqual([again?.poll, again?.health.failures, again?.health.error], [poll, 0, null]);
    pass(91_000);
    const last = await two.due(['feed']);
    assert.ok(last, 'a server that died holds nothing for ever');
    assert.equal((await one.source(put.value))?.secret, 's3cret');
    const elsewhere = settings({ address: 'https://wire.example/other' });
    await one.put(put.value, elsewhere, undefined);
    await two.settle(last, { ok: true, poll: { ...poll, etag: '"old"' }, faults: [] }, 0.5);
    const moved = await one.source(put.value);
    assert.deepEqual(
      [moved?.poll.etag, moved?.heldUntil],
      [null, 0],
      'what was read elsewhere is not remembered here',
    );
    assert.deepEqual(await two.put(put.value, settings({ paused: true }), undefined), {
      ok: true,
      value: put.value,
    });
    assert.equal((await one.source(put.value))?.secret, null, 'a key to one place is not handed to another');
    pass(200_000);
    assert.equal(await one.due(['feed']), null, 'paused');
    const [told] = await storesOf(hands[0], 'c').items.sources();
    assert.ok(!JSON.stringify(told).includes('s3cret'));
    assert.equal(await one.remove(put.value), true);
    assert.equal((await one.put(put.value, settings(), null)).ok, false);
  });

  test(`R-RUN-13 a source that was kept before there was more to say of it is for editors to choose, keeps nothing, and is as usual for a model (${name})`, async (t) => {
    const { hands } = await open(t);
    const { items, sources } = storesOf(hands[0], 'a');
    const put = await sources.put(null, settings(), null);
    assert.ok(put.ok);
    await hands[0].act(async (act) => {
      const row = await act.source(put.value);
      assert.ok(row);
      const { chosenBy: _, keeps: __, model: ___, ...earlier } = row.settings;
      await act.putSource({ ...row, settings: earlier as typeof row.settings });
    });
    const usual = { chosenBy: 'editors', keeps: [], model: 'usual' };
    const [told] = await items.sources();
    for (const found of [(await sources.source(put.value))?.settings, told])
      assert.deepEqual({ ...found, ...usual }, found);
  });

  test(`R-RUN-02 a coverage that begins to follow a source gets what it brought in the last day (${name})`, async (t) => {
    const { hands, pass } = await open(t);
    const { items, sources } = storesOf(hands[0], 'a');
    const put = await sources.put(null, settings({ coverages: [] }), null);
    assert.ok(put.ok);
    const bringing = { source: put.value, coverages: [], zone, original: null };
    await items.bring({ ...bringing, items: [rawItem({ external: 'old' })] });
    pass(25 * HOUR);
    await items.bring({ ...bringing, items: [rawItem({ external: 'new' }), rawItem({ external: 'newer' })] });
    await sources.follow(put.value, 'storm', true);
    const told = (await items.list('storm', null, false)).items.map(({ item }) => item.title);
    assert.deepEqual(told, ['newer', 'new']);
    assert.deepEqual((await sources.source(put.value))?.settings.coverages, ['storm']);
    await sources.follow(put.value, 'storm', false);
    assert.deepEqual((await sources.source(put.value))?.settings.coverages, []);
    assert.equal(await sources.follow('none', 'storm', true), false);
  });
}
