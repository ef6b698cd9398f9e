/** alerts of a source, with and without an authority → what readers see, with nobody at the desk. */
import assert from 'node:assert/strict';
import { createHash, randomBytes } from 'node:crypto';
import { test } from 'node:test';
import { type Command, type CommandKind, commandSchemas } from '../desk/commands/commands.ts';
import { keepItems } from '../intake/items/keep-items.ts';
import { keepSources } from '../intake/sources/keep-sources.ts';
import { rawItem } from '../intake/sources/raw-item.fixture.ts';
import type { Alert } from '../intake/sources/raw-item.ts';
import { sourceSettings } from '../intake/sources/source.ts';
import { createNewsroom } from '../newsroom/newsroom.ts';
import { openIntakeRows } from '../store/sqlite/open-intake.ts';
import { openStore } from '../store/sqlite/open-store.ts';
import { noticeInto } from './notice-into.ts';

const clock = { now: Date.parse('2026-05-01T20:00:00.000Z') };
const at = (day: number, time: string) => `2026-05-0${day}T${time}:00.000Z`;
const first: Alert = {
  ...{
    identifier: 'one',
    sender: 'w@met',
    status: 'actual',
    act: 'alert',
    references: [],
    severity: 'severe',
  },
  ...{ sent: at(1, '20:01'), expires: at(2, '09:00'), event: 'Flood', areas: ['Lower town'] },
};
const reference = { sender: 'w@met', identifier: 'one', sent: first.sent };

/** A coverage with a notice that one source may write; alerts come by `alert`. */
async function evening() {
  const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
  const { store, reading } = openStore({ path: ':memory:', projection: 1 });
  const newsroom = await createNewsroom({
    store,
    sha256,
    random: (length) => randomBytes(length),
    clock: () => clock.now,
  });
  const rows = await openIntakeRows(':memory:', () => clock.now);
  let ids = 0;
  const mint = () => `m${++ids}`;
  const items = keepItems(rows, { mint, hash: () => 'x' });
  const sources = keepSources(rows, mint);
  const put = await sources.put(
    null,
    sourceSettings.parse({
      ...{ name: 'Met', kind: 'cap', address: 'https://met.example', zone: 'UTC', coverages: ['river'] },
    }),
    null,
  );
  assert.ok(put.ok);
  const give = async (kind: CommandKind, fields: object = {}) => {
    const sent = { id: `c${++ids}`, kind, ...fields };
    const by = { id: 'editor', name: 'editor', roles: ['editor' as const] };
    const command = commandSchemas[kind].parse(sent) as Command;
    const answer = await newsroom.act({ slug: 'river', by, command, payload: JSON.stringify(sent) });
    assert.ok(answer.ok, JSON.stringify(answer));
  };
  await give('coverage.open', { slug: 'river', headline: 'The river rises' });
  await give('coverage.start');
  await give('actor.set', { actor: 'met', content: { name: 'Met', type: 'organisation' } });
  const said = { actor: 'met', cue: 'warned', channel: { kind: 'document' }, text: 'Flood', verbatim: true };
  await give('statement.record', { statement: 's', content: said });
  await give('notice.set', {
    notice: 'flood',
    content: { title: 'Flood', text: 'Leave cellars.', statement: 's' },
  });
  const pass = noticeInto(newsroom);
  /** The source keeps the notice by the item of an alert. */
  const keep = async (item: string) => {
    const row = await sources.source(put.value);
    assert.ok(row);
    await sources.put(
      put.value,
      { ...row.settings, notice: { coverage: 'river', authority: 'auth', item } },
      undefined,
    );
  };
  const again = async () => {
    for (const { body, settings, ...errand } of await items.errands())
      if (settings && (await pass(body, settings))) await items.done(errand);
  };
  return {
    /** An editor lets the source keep the notice by the item of the first alert. */
    async grant() {
      await give('authority.grant', {
        ...{ authority: 'auth', program: `source:${put.value}`, source: 'met', of: { notice: 'flood' } },
        ...{ until: at(3, '20:00'), reason: 'overnight' },
      });
      const { items: listed } = await items.list('river', null, false);
      await keep(listed.at(-1)?.item.id ?? assert.fail('no alert has come'));
    },
    /** One alert comes and is passed on. */
    async alert(external: string, more: Partial<Alert>, text = external) {
      const alert = { ...first, identifier: external, ...more };
      const title = text === '' ? null : `Flood: ${external}`;
      const items_ = [rawItem({ external, title, text, alert })];
      await items.bring({
        source: put.value,
        coverages: ['river'],
        zone: 'UTC',
        items: items_,
        original: null,
        notice: true,
      });
      await again();
    },
    again,
    async notice() {
      const [notice] = (await reading.list('river', 'notice', 5))?.documents ?? [];
      return notice;
    },
  };
}

test('R-CAP-01 a CAP Cancel at 03:10 marks the published alert with nobody at the desk, once, also without a word; an Error too', async () => {
  clock.now = Date.parse(at(1, '20:05'));
  const of = await evening();
  await of.alert('one', {});
  await of.grant();
  clock.now = Date.parse(at(1, '20:30'));
  const rises = { act: 'update', references: [reference], sent: at(1, '20:30') } as const;
  await of.alert('two', rises, 'The river may rise to five metres.');
  assert.match(JSON.stringify(await of.notice()), /five metres/);
  clock.now = Date.parse(at(2, '03:10'));
  const off = { act: 'cancel', references: [reference], sent: at(2, '03:10') } as const;
  await of.alert('three', off, '');
  const over = await of.notice();
  assert.match(JSON.stringify(over), /"state":"cancelled"/);
  await of.alert('three', off, '');
  await of.alert('two', rises, 'It was said before.');
  assert.deepEqual(await of.notice(), over);
  clock.now = Date.parse(at(2, '03:20'));
  await of.alert('four', { act: 'error', references: [reference], sent: at(2, '03:20') });
  assert.match(JSON.stringify(await of.notice()), /"state":"error"/);
});

test('R-CAP-02 without an authority, and for another alert, another sender, a test, an exercise and what is older than the desk’s own act, nothing of it is public', async () => {
  clock.now = Date.parse(at(1, '20:05'));
  const of = await evening();
  await of.alert('one', {});
  const before = await of.notice();
  const sent = (time: string) => ({ act: 'update', references: [reference], sent: at(1, time) }) as const;
  await of.alert('early', sent('20:05'), 'nobody has let it');
  assert.deepEqual(await of.notice(), before, 'nobody has let it');
  clock.now = Date.parse(at(1, '20:10'));
  await of.grant();
  clock.now = Date.parse(at(1, '21:00'));
  await of.alert('old', sent('20:06'), 'older than the grant');
  await of.alert('other', { act: 'alert', sent: at(1, '21:00') }, 'another alert of the same source');
  await of.alert('evil', { ...sent('21:00'), sender: 'x@evil', act: 'cancel' });
  for (const status of ['test', 'exercise', 'draft', 'system'] as const)
    await of.alert(status, { ...sent('21:00'), status });
  await of.alert('acked', { ...sent('21:00'), act: 'ack' });
  assert.deepEqual(await of.notice(), before);
  await of.alert('ahead', sent('21:30'), 'It was dated ahead.');
  assert.deepEqual(await of.notice(), before, 'not before its time');
  clock.now = Date.parse(at(1, '21:30'));
  await of.again();
  assert.match(JSON.stringify(await of.notice()), /dated ahead/);
});
