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
  const put = await keepSources(rows, mint).put(
    null,
    sourceSettings.parse({
      ...{ name: 'Met', kind: 'cap', address: 'https://met.example', zone: 'UTC', coverages: ['river'] },
      notice: { coverage: 'river', authority: 'auth' },
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
  const again = async () => {
    for (const { body, settings, ...errand } of await items.errands())
      if (await pass(body, settings)) await items.done(errand);
  };
  return {
    grant: () =>
      give('authority.grant', {
        ...{ authority: 'auth', program: `source:${put.value}`, source: 'met', of: { notice: 'flood' } },
        ...{ until: at(3, '20:00'), reason: 'overnight' },
      }),
    /** One alert comes and is passed on. */
    async alert(external: string, more: Partial<Alert>, text = external) {
      const alert = { ...first, identifier: external, ...more };
      const items_ = [rawItem({ external, title: `Flood: ${external}`, text, alert })];
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

test('R-CAP-01 a CAP Cancel at 03:10 marks the published alert with nobody at the desk, once, and an Error too', async () => {
  const of = await evening();
  await of.grant();
  await of.alert('one', {}, 'The river may rise to five metres.');
  assert.match(JSON.stringify(await of.notice()), /five metres/);
  clock.now = Date.parse(at(2, '03:10'));
  await of.alert('two', { act: 'cancel', references: [reference], sent: at(2, '03:10') });
  const over = await of.notice();
  assert.match(JSON.stringify(over), /"state":"cancelled"/);
  await of.alert('two', { act: 'cancel', references: [reference], sent: at(2, '03:10') });
  assert.deepEqual(await of.notice(), over);
  clock.now = Date.parse(at(2, '03:20'));
  await of.alert('three', { act: 'error', references: [reference], sent: at(2, '03:20') });
  assert.match(JSON.stringify(await of.notice()), /"state":"error"/);
});

test('R-CAP-02 without an authority, and for a test, an exercise or another sender’s Cancel, nothing of it is public', async () => {
  const of = await evening();
  const before = await of.notice();
  await of.alert('one', {}, 'qzx');
  assert.deepEqual(await of.notice(), before, 'nobody has let it');
  await of.grant();
  for (const status of ['test', 'exercise', 'draft', 'system'] as const) await of.alert(status, { status });
  await of.alert('acked', { act: 'ack' });
  assert.deepEqual(await of.notice(), before);
  const soon = new Date(clock.now + 600_000).toISOString();
  await of.alert('two', { sent: soon }, 'It was dated ahead.');
  assert.deepEqual(await of.notice(), before, 'not before its time');
  clock.now += 600_000;
  await of.again();
  assert.match(JSON.stringify(await of.notice()), /dated ahead/);
});
