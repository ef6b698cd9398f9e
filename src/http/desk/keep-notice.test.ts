/** people at a desk, alerts of sources and authorities → whose notice a source keeps from then on, and what is refused. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { noticeInto } from '../../filing/notice-into.ts';
import { rawItem } from '../../intake/sources/raw-item.fixture.ts';
import type { Alert } from '../../intake/sources/raw-item.ts';
import { MOST_KEPT, sourceSettings } from '../../intake/sources/source.ts';
import { NOT_FOUND } from './answers.ts';
import { keepNotice } from './keep-notice.ts';
import { wholeDesk } from './whole-desk.fixture.ts';

const HOUR = 60 * 60_000;

/** A river with two sources of alerts, and somebody of each role; `grant` as the chief does. */
async function river() {
  const desk = await wholeDesk();
  const { items, sources } = desk.intake;
  await desk.give('river', 'coverage.open', { slug: 'river', headline: 'The river rises' });
  await desk.give('other', 'coverage.open', { slug: 'other', headline: 'Elsewhere' });
  await desk.give('river', 'coverage.start');
  await desk.give('river', 'actor.set', { actor: 'met', content: { name: 'Met', type: 'organisation' } });
  const content = {
    actor: 'met',
    cue: 'warned',
    channel: { kind: 'document' },
    text: 'Flood',
    verbatim: true,
  };
  await desk.give('river', 'statement.record', { statement: 's', content });
  const join = async (role: 'reporter' | 'editor' | 'admin') =>
    desk.browser((await desk.people.join(`the-${role}`, [role])).session);
  const put = async (name: string) => {
    const address = `https://${name.toLowerCase()}.example`;
    const common = { kind: 'cap', address, zone: 'UTC', coverages: ['river'] };
    const made = await sources.put(null, sourceSettings.parse({ name, ...common }), null);
    return made.ok ? made.value : assert.fail(made.error);
  };
  const at = (ms = 0) => new Date(desk.people.clock() + ms).toISOString();
  const [met, coast] = [await put('Met'), await put('Coast')];
  const said = (identifier: string, more: Partial<Alert> = {}): Alert => ({
    ...{ identifier, sender: 'w@met', status: 'actual', act: 'alert', references: [], severity: 'severe' },
    ...{ sent: at(), expires: at(HOUR), event: 'Flood', areas: [] },
    ...more,
  });
  return {
    ...{ desk, met, coast, at, said },
    ...{ reporter: await join('reporter'), editor: await join('editor'), admin: await join('admin') },
    elsewhere: desk.browser((await desk.people.join('far', [], { other: ['senior'] })).session),
    async alert(source: string, alert: Alert, text = 'Leave the cellars.') {
      const brought = [rawItem({ external: alert.identifier, title: 'Flood', text, alert })];
      const where = { source, coverages: ['river'], zone: 'UTC', original: null, notice: true };
      const kept = await items.bring({ ...where, items: brought });
      return String(kept.items[0]);
    },
    async grant(authority: string, program: string, of: object = { notice: `of-${authority}` }, ms = HOUR) {
      if ('notice' in of) {
        const warning = { title: 'Flood', text: 'Leave the cellars.', statement: 's' };
        await desk.give('river', 'notice.set', { notice: `of-${authority}`, content: warning });
      }
      const bounds = 'notice' in of ? null : { min: 0, max: 10, maxStep: null, down: true };
      const line = { authority, program, source: 'met', of, bounds, until: at(ms), reason: 'overnight' };
      await desk.give('river', 'authority.grant', line);
    },
    /** What alerts said meanwhile is passed on. */
    async pass() {
      const pass = noticeInto(desk.newsroom);
      for (const { body, settings, ...errand } of await items.errands())
        if (settings && (await pass(body, settings))) await items.done(errand);
    },
    async notices() {
      const view = (
        await desk.browser((await desk.people.join(`s${Math.random()}`, ['senior'])).session)
      ).get('/api/coverages/river');
      const { notices } = (await view).json as { notices: { id: string; content: { text: string } }[] };
      return new Map(notices.map(({ id, content: { text } }) => [id, text]));
    },
  };
}

const keep = (item: string, slug = 'river') => `/api/coverages/${slug}/intake/items/${item}/notice`;

test('R-CAP-03 an editor lets the source of an alert keep its notice under a live authority of the coverage for that very source; nobody else does, and nothing else', async () => {
  const of = await river();
  const { desk, editor, reporter, admin, elsewhere, met, coast, said } = of;
  const item = await of.alert(met, said('one'));
  await of.grant('mine', `source:${met}`);
  const authority = 'mine';
  for (const browser of [admin, elsewhere])
    assert.deepEqual(
      (await browser.put(keep(item), { authority })).json,
      NOT_FOUND,
      'who does not work there',
    );
  assert.equal((await reporter.put(keep(item), { authority })).json.code, 'forbidden');
  assert.deepEqual((await editor.put(keep('none'), { authority })).json, NOT_FOUND);
  assert.deepEqual(
    (await editor.put(keep(item, 'other'), { authority })).json,
    NOT_FOUND,
    'it lies elsewhere',
  );
  const refused = async (one: string, name: string) => {
    const { code, state } = (await editor.put(keep(one), { authority: name })).json;
    return [code, state ?? null];
  };
  assert.deepEqual(await refused(item, 'nobodys'), ['unknown', null]);
  await of.grant('theirs', `source:${coast}`);
  assert.deepEqual(await refused(item, 'theirs'), ['state', 'other-source']);
  await of.grant('token', 'token:counter');
  assert.deepEqual(await refused(item, 'token'), ['state', 'other-source']);
  await desk.give('river', 'figure.open', { figure: 'f', content: { label: 'hurt' } });
  await of.grant('count', `source:${met}`, { figure: 'f' });
  assert.deepEqual(await refused(item, 'count'), ['state', 'other-line']);
  await of.grant('over', `source:${met}`);
  await desk.give('river', 'authority.end', { authority: 'over' });
  assert.deepEqual(await refused(item, 'over'), ['state', 'ended']);
  const pasted = String(
    (await reporter.post('/api/coverages/river/intake/items', { text: 'Flood.' })).json.item,
  );
  assert.deepEqual(await refused(pasted, 'mine'), ['state', 'no-alert']);
  assert.equal((await desk.intake.sources.source(met))?.settings.keeps.length, 0, 'nothing of it was kept');
  const before = (await desk.people.store.log(0, 100)).length;

  for (let twice = 0; twice < 2; twice += 1) {
    const done = await editor.put(keep(item), { authority });
    assert.equal(done.status, 200, done.body);
  }
  const log = (await desk.people.store.log(0, 100)).slice(before);
  assert.deepEqual(
    log.map(({ kind, says }) => [kind, says?.kept, says?.item]),
    [['source.changed', 'Met', item]],
  );
  const act = { act: 'update', references: [said('one')], sent: of.at(1) } as const;
  await of.alert(met, said('two', act), 'The river falls.');
  await of.pass();
  assert.equal((await of.notices()).get('of-mine'), 'Flood\n\nThe river falls.');
});

test('R-CAP-04 each of several alerts of a source keeps its own notice; saving the source keeps them, another address none, and what is over goes', async () => {
  const of = await river();
  const { desk, editor, admin, met, said } = of;
  const [one, two] = [await of.alert(met, said('one')), await of.alert(met, said('two'))];
  await of.grant('first', `source:${met}`);
  await of.grant('second', `source:${met}`, { notice: 'of-second' }, 2 * HOUR);
  assert.equal((await editor.put(keep(one), { authority: 'first' })).status, 200);
  assert.equal((await editor.put(keep(two), { authority: 'second' })).status, 200);
  const keeps = async () => (await desk.intake.sources.source(met))?.settings.keeps.map(({ item }) => item);
  const save = (address: string, by = admin) =>
    by.post('/api/access/sources/save', {
      ...{ id: met, name: 'Met office', kind: 'cap', address, zone: 'UTC', coverages: ['river'] },
    });
  assert.equal((await save('https://met.example')).status, 200);
  assert.deepEqual(await keeps(), [one, two]);
  const act = { act: 'update', references: [said('two')], sent: of.at(1) } as const;
  await of.alert(met, said('three', act), 'The second rises.');
  await of.pass();
  assert.deepEqual(Object.fromEntries(await of.notices()), {
    ...{ 'of-first': 'Leave the cellars.', 'of-second': 'Flood\n\nThe second rises.' },
  });
  desk.people.pass(HOUR + 1000);
  await of.grant('third', `source:${met}`);
  assert.equal((await editor.put(keep(two), { authority: 'third' })).status, 200);
  assert.deepEqual(await keeps(), [two], 'the first is over, and of one alert there is one');
  const fresh = desk.browser((await desk.people.join('fresh', ['admin'])).session);
  assert.equal((await save('https://elsewhere.example', fresh)).status, 200);
  assert.deepEqual(await keeps(), []);
});

test('R-CAP-07 an authority that can have no effect is ended, so that nothing reads as kept: its source is gone, or keeps too many', async () => {
  const of = await river();
  const { desk, editor, met, coast, said } = of;
  const ended = async (authority: string) => {
    const { authorities } = (await editor.get('/api/coverages/river')).json as {
      authorities: { id: string; ended: unknown }[];
    };
    return authorities.find(({ id }) => id === authority)?.ended !== null;
  };
  const item = await of.alert(met, said('one'));
  for (let n = 0; n < MOST_KEPT; n += 1) {
    const notice = { coverage: 'river', authority: `a${n}`, item: `i${n}`, until: of.at(HOUR) };
    assert.equal((await desk.intake.sources.keep(met, notice)).ok, true);
  }
  await of.grant('many', `source:${met}`);
  assert.equal(await ended('many'), false);
  assert.equal((await editor.put(keep(item), { authority: 'many' })).json.code, 'limit');
  assert.equal(await ended('many'), true);

  const other = await of.alert(coast, said('two'));
  await of.grant('alone', `source:${coast}`);
  assert.equal(await desk.intake.sources.remove(coast), true);
  const { state, message } = (await editor.put(keep(other), { authority: 'alone' })).json;
  assert.deepEqual([state, await ended('alone')], ['gone', true], String(message));

  const third = await of.alert(met, said('three'));
  await of.grant('met', `source:${met}`);
  assert.equal((await editor.put(keep(third), { authority: 'alone' })).json.state, 'ended');
  assert.equal(await ended('met'), false, 'another authority stands');
});

test('R-CAP-07 an authority that could not be ended is not said to be', async () => {
  const of = await river();
  const { desk, coast, said } = of;
  const item = await of.alert(coast, said('one'));
  const line = { of: 'notice:n', program: `source:${coast}`, until: of.at(HOUR), ended: null };
  const asked = async (end: boolean) => {
    const world = {
      ...{ items: desk.intake.items, sources: { source: async () => null, keep: assert.fail } },
      ...{ authority: async () => line as never, end: async () => end, now: of.at() },
    };
    const by = { id: 'e', name: 'E', roles: ['editor'] as const };
    const kept = await keepNotice(world, by, { slug: 'river', rehearsal: false, item }, { authority: 'a' });
    return kept.ok ? '' : kept.error.message;
  };
  assert.match(await asked(true), /was ended\.$/);
  assert.match(await asked(false), /: end its authority over this one, which has no effect\.$/);
});

test('R-CAP-07 an authority under which an administrator lets the source keep the notice already stands, however many it keeps', async () => {
  const of = await river();
  const { desk, editor, met, said } = of;
  const { sources } = desk.intake;
  const item = await of.alert(met, said('one'));
  await of.grant('set', `source:${met}`);
  const settings = (await sources.source(met))?.settings ?? assert.fail();
  await sources.put(met, { ...settings, notice: { coverage: 'river', authority: 'set', item } }, null);
  for (let n = 0; n < MOST_KEPT; n += 1) {
    const notice = { coverage: 'river', authority: `a${n}`, item: `i${n}`, until: of.at(HOUR) };
    assert.equal((await sources.keep(met, notice)).ok, true);
  }
  assert.equal((await editor.put(keep(item), { authority: 'set' })).status, 200);
  const { authorities } = (await editor.get('/api/coverages/river')).json as {
    authorities: { id: string; ended: unknown }[];
  };
  assert.equal(authorities.find(({ id }) => id === 'set')?.ended, null);
});
