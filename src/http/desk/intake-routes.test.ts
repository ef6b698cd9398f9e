/** persons of a desk with texts and sources → what they are told, what becomes of it, and what looks absent. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ItemRead, ItemTold } from '../../intake/items/item.ts';
import { rawItem } from '../../intake/sources/raw-item.fixture.ts';
import { sourceSettings } from '../../intake/sources/source.ts';
import { NOT_FOUND } from './answers.ts';
import { type Browser, type WholeDesk, wholeDesk } from './whole-desk.fixture.ts';

const headline = 'A fire';
const text = 'Ana Ruiz, the mayor, said: “It is over now.”';

/** A desk with a coverage, a rehearsal and somebody of each role. */
async function manned() {
  const desk = await wholeDesk();
  await desk.give('seen', 'coverage.open', { slug: 'seen', headline, zone: 'Asia/Manila' });
  await desk.give('drill', 'coverage.open', { slug: 'drill', headline, rehearsal: true });
  const join = async (role: 'contributor' | 'reporter' | 'editor' | 'legal' | 'admin') =>
    desk.browser((await desk.people.join(`the-${role}`, [role])).session);
  return {
    desk,
    ...{
      contributor: await join('contributor'),
      reporter: await join('reporter'),
      editor: await join('editor'),
    },
    ...{ legal: await join('legal'), admin: await join('admin') },
    elsewhere: desk.browser((await desk.people.join('elsewhere', [], { drill: ['senior'] })).session),
  };
}

const at = (rest = '', slug = 'seen') => `/api/coverages/${slug}/intake${rest}`;
const listed = async (browser: Browser, slug = 'seen', after = '') =>
  (await browser.get(`${at('', slug)}${after}`)).json as unknown as { head: number; items: ItemTold[] };

async function brought({ intake }: WholeDesk, external: string, more: object = {}): Promise<string> {
  const kept = await intake.items.bring({
    ...{
      source: 'wire',
      coverages: ['seen', 'drill'],
      zone: 'UTC',
      original: { type: 'text/html', bytes: new Uint8Array([60]) },
    },
    items: [rawItem({ external, text, ...more })],
  });
  return String(kept.items[0]);
}

test('R-ITEM-09 a text that is pasted once the zone of the coverage was set right is read in that zone', async () => {
  const { desk, editor } = await manned();
  await listed(editor);
  await desk.give('seen', 'coverage.set', { zone: 'America/New_York' });
  const pasted = await editor.post(at('/items'), { title: 'The mayor', text });
  const read = (await editor.get(at(`/items/${pasted.json.item}`))).json as unknown as ItemRead;
  assert.equal(read.item.zone, 'America/New_York');
});

test('R-ITEM-09 a text that is pasted is an item with what was read from it, in the zone of the coverage, for those who work there', async () => {
  const { reporter, editor, legal, contributor, elsewhere, admin } = await manned();
  const pasted = await reporter.post(at('/items'), {
    title: 'The mayor',
    text,
    sentAt: '2026-05-04T12:00:00+02:00',
  });
  assert.equal(pasted.status, 200, pasted.body);
  const id = String(pasted.json.item);
  const { head, items } = await listed(editor);
  assert.deepEqual([items[0]?.item.id, items[0]?.item.source, items[0]?.item.excerpt], [id, 'desk', text]);
  const read = (await legal.get(at(`/items/${id}`))).json as unknown as ItemRead;
  assert.deepEqual([read.item.zone, read.item.words], ['Asia/Manila', `The mayor\n\n${text}`]);
  const [statement] = read.reading.statements;
  const [words] = statement?.words ?? [];
  assert.equal(words && read.item.words.slice(words.from, words.to), 'It is over now.');
  assert.equal(statement?.speaker.name, 'Ana Ruiz');
  assert.equal((await listed(editor, 'seen', `?after=${head}`)).items.length, 0);
  for (const browser of [contributor, elsewhere, admin])
    for (const path of [at(), at(`/items/${id}`), at('/sources')])
      assert.deepEqual(
        [(await browser.get(path)).status, (await browser.get(path)).json],
        [404, NOT_FOUND],
        path,
      );
  assert.equal((await contributor.post(at('/items'), { text })).status, 404);
  assert.equal((await legal.post(at('/items'), { text })).json.code, 'forbidden');
  const wrong = await reporter.post(at('/items'), { text: '', link: 'nowhere' });
  assert.deepEqual(
    (wrong.json.problems as { path: string }[]).map(({ path }) => path),
    ['text', 'link'],
  );
});

test('R-ITEM-10 what becomes of an item is told to everybody at the desk, with what was made of its proposals', async () => {
  const { desk, reporter, editor } = await manned();
  const id = await brought(desk, '1');
  const { head } = await listed(editor);
  assert.equal((await reporter.get(at(`/items/${id}`))).status, 200);
  const put = await reporter.put(at(`/items/${id}/state`), {
    ...{ is: 'taken', version: 1, post: 'p1' },
    proposals: [
      { kind: 'statement', at: 0, became: 'mended', now: { cue: 'announced' } },
      { kind: 'claim', at: 0, became: 'accepted' },
    ],
  });
  assert.equal(put.status, 200, put.body);
  const { items } = await listed(editor, 'seen', `?after=${head}`);
  assert.deepEqual(
    [items[0]?.state.is, items[0]?.state.name, items[0]?.state.post],
    ['taken', 'the-reporter', 'p1'],
  );
  const [pair] = await desk.intake.items.pairs();
  assert.equal(pair?.item, id);
  const [statement, claim] = JSON.parse(pair?.body ?? '').proposals;
  assert.deepEqual(statement.now, { cue: 'announced' });
  assert.equal(claim.was.status, 'unverified');
  assert.deepEqual(claim.was.evidence[0].words, statement.was.words);
  assert.equal((await reporter.put(at('/items/none/state'), { is: 'taken', version: 1 })).status, 404);
  assert.equal((await reporter.put(at(`/items/${id}/state`), { is: 'eaten', version: 1 })).status, 422);
});

test('R-ITEM-11 exercises and tests of alerts are for rehearsals alone, also by their id', async () => {
  const { desk, elsewhere, editor } = await manned();
  const alert = {
    ...{ identifier: 'x', sender: 's', status: 'exercise', act: 'alert', references: [], severity: 'minor' },
    ...{ sent: '2026-05-04T12:00:00.000Z', expires: null, event: 'Flood', areas: [] },
  };
  const id = await brought(desk, '1', { alert });
  assert.equal((await listed(editor)).items.length, 0);
  for (const rest of ['', '/original'])
    assert.equal((await editor.get(at(`/items/${id}${rest}`))).status, 404, rest);
  const put = await editor.put(at(`/items/${id}/state`), { is: 'taken', version: 1 });
  assert.equal(put.status, 404);
  assert.equal((await listed(elsewhere, 'drill')).items.length, 1);
  assert.equal((await elsewhere.get(at(`/items/${id}`, 'drill'))).status, 200);
});

test('R-ITEM-12 the original is saved, never shown', async () => {
  const { desk, editor } = await manned();
  const id = await brought(desk, '1');
  const { status, headers, body } = await editor.get(at(`/items/${id}/original`));
  assert.deepEqual([status, headers['content-type'], body], [200, 'application/octet-stream', '<']);
  assert.match(String(headers['content-disposition']), /^attachment/);
  assert.equal((await editor.get(at('/items/none/original'))).status, 404);
});

test('R-RUN-03 editors choose which sources a coverage follows; nobody is told a secret or an address', async () => {
  const { desk, reporter, editor } = await manned();
  const settings = sourceSettings.parse({
    ...{ name: 'Wire', kind: 'feed', address: 'https://wire.example/qzxaddress', zone: 'UTC' },
  });
  const put = await desk.intake.sources.put(null, settings, 'qzxsecret');
  assert.ok(put.ok);
  const { body, json } = await reporter.get(at('/sources'));
  assert.doesNotMatch(body, /qzx/);
  const told = json.sources as { id: string; name: string; follows: boolean }[];
  assert.deepEqual(
    told.map(({ name, follows }) => [name, follows]),
    [['Wire', false]],
  );
  assert.equal((await reporter.put(at(`/sources/${put.value}`), { follows: true })).json.code, 'forbidden');
  assert.equal((await editor.put(at(`/sources/${put.value}`), { follows: true })).status, 200);
  assert.equal((await editor.put(at('/sources/none'), { follows: true })).status, 404);
  const now = (await editor.get(at('/sources'))).json.sources as { follows: boolean }[];
  assert.deepEqual(
    now.map(({ follows }) => follows),
    [true],
  );
});
