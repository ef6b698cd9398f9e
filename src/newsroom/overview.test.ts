/** coverages, somebody → the first page of the desk. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Person } from '../model/person.ts';
import { openStore } from '../store/sqlite/open-store.ts';
import { OVERVIEW_PAGE } from './overview.ts';
import { at, timedRoom } from './timed-room.fixture.ts';

const senior: Person = { id: 'senior', name: 'senior', roles: ['senior'] };
const admin: Person = { id: 'boss', name: 'boss', roles: ['admin'] };
const contributor: Person = { id: 'stringer', name: 'stringer', roles: ['contributor'] };

test('R-SITE-11 the latest first: by headline, how each stands, when something last happened', async (t) => {
  const room = await timedRoom(t);
  const open = (slug: string, headline: string, more = {}) =>
    room.give('coverage.open', { slug, headline, ...more }, 'senior', slug);
  await open('storm', 'A storm');
  await room.pass('09:00');
  await open('drill', 'An exercise', { rehearsal: true });
  await room.give('coverage.start', {}, 'senior', 'drill');
  await room.pass('10:00');
  await open('trial', 'The trial');
  await room.give('coverage.start', {}, 'senior', 'trial');
  await room.give('coverage.freeze', { reason: 'looking', until: at('12:00') }, 'senior', 'trial');
  await room.pass('11:00');
  await room.give('coverage.start');
  const told = await room.overview(senior);
  assert.deepEqual(
    told.coverages.map(({ slug, headline, phase, rehearsal, frozen, public: isPublic, at: last }) => [
      ...[slug, headline, phase, rehearsal, frozen, isPublic, last],
    ]),
    [
      ['storm', 'A storm', 'live', false, false, true, at('11:00')],
      ['trial', 'The trial', 'live', false, true, true, at('10:00')],
      ['drill', 'An exercise', 'live', true, false, false, at('09:00')],
    ],
  );
  assert.equal(told.all, 3);
  await room.pass('12:30');
  const later = await room.overview(senior);
  assert.equal(
    later.coverages.find(({ slug }) => slug === 'trial')?.frozen,
    false,
    'a freeze ends by itself',
  );
  await room.give('coverage.end');
  assert.equal((await room.overview(senior)).coverages.find(({ slug }) => slug === 'storm')?.phase, 'ended');
});

test('R-SITE-11 what waits is counted for whoever works there: drafts handed over, decisions, notes to them alone', async (t) => {
  const room = await timedRoom(t);
  await room.give('coverage.open', { slug: 'storm', headline: 'A storm' });
  await room.give('coverage.start');
  const waits = async (by: Person) => (await room.overview(by)).coverages[0]?.waits;
  assert.equal(await waits(senior), 0);
  const content = {
    title: 'Draft',
    body: [{ type: 'paragraph', content: [{ type: 'text', text: 'Words.' }] }],
  };
  await room.give('post.write', { post: 'p1', content }, 'reporter');
  await room.give('post.submit', { post: 'p1' }, 'reporter');
  assert.equal(await waits(senior), 1);
  const note = { subject: { kind: 'post', id: 'p1' }, text: 'Is this right?' };
  assert.equal(await room.give('note.add', { note: 'n1', ...note, to: ['senior'] }, 'reporter'), null);
  assert.equal(await room.give('note.add', { note: 'n2', ...note, to: ['senior'] }, 'reporter'), null);
  assert.equal(await waits(senior), 2, 'two notes on one thing wait once');
  assert.equal(await waits({ ...senior, id: 'another' }), 1);
  await room.give('note.settle', { note: 'n1' });
  await room.give('note.settle', { note: 'n2' });
  assert.equal(await waits(senior), 1);
  assert.equal(await waits(contributor), null);
});

test('R-SITE-11 who works on none of it is told nothing that readers are not: no headline before the start, no count, no freeze', async (t) => {
  const room = await timedRoom(t);
  await room.give('coverage.open', { slug: 'storm', headline: 'A storm' });
  await room.give('coverage.open', { slug: 'secret', headline: 'A secret' }, 'senior', 'secret');
  assert.deepEqual(await room.overview(admin), { coverages: [], all: 0 });
  const here = { ...contributor, roles: [], grants: { secret: ['contributor'] } } satisfies Person;
  const [only, ...others] = (await room.overview(here)).coverages;
  assert.deepEqual([only?.slug, only?.headline, only?.waits, others], ['secret', null, null, []]);
  await room.give('coverage.start');
  await room.give('coverage.freeze', { reason: 'looking' });
  const seen = (await room.overview(admin)).coverages;
  assert.deepEqual(
    seen.map(({ slug, headline, waits, frozen }) => [slug, headline, waits, frozen]),
    [['storm', 'A storm', null, false]],
  );
  await room.give('coverage.thaw', { reason: 'x' });
  await room.give('claim.open', { claim: 'c', content: { text: 'x' } });
  const reference = { type: 'reference', kind: 'claim', id: 'c', text: 'Dam breaks' };
  const headline = [{ type: 'paragraph', content: [reference] }];
  await room.give('statement.record', {
    ...{ statement: 's', content: { speaker: 'x', cue: 'said', channel: { kind: 'briefing' }, text: 'x' } },
  });
  await room.give('evidence.add', { claim: 'c', statement: 's', stance: 'asserts' });
  await room.give('text.set', { field: 'headline', content: headline });
  const called = async (by: Person) => (await room.overview(by)).coverages.map((one) => one.headline);
  assert.deepEqual(await called(admin), ['Dam breaks']);
  await room.give('cover', { subject: { kind: 'claim', id: 'c' } });
  assert.deepEqual(await called(admin), ['[…]']);
});

test('R-SITE-11 a page has forty; one in which nothing happened is not read again', async (t) => {
  const opened = openStore({ path: ':memory:', projection: 1 });
  let read = 0;
  const counted = {
    ...opened.store,
    transaction: ((work) =>
      opened.store.transaction((tx) =>
        work({
          ...tx,
          entries: (...asked) => {
            read += 1;
            return tx.entries(...asked);
          },
        }),
      )) as typeof opened.store.transaction,
  };
  const room = await timedRoom(t, { ...opened, store: counted });
  for (let n = 0; n <= OVERVIEW_PAGE; n += 1)
    await room.give('coverage.open', { slug: `story-${n}`, headline: `Story ${n}` }, 'senior', `story-${n}`);
  const [first, second] = [await room.overview(senior, 1), await room.overview(senior, 2)];
  assert.deepEqual([first.coverages.length, second.coverages.length, first.all], [40, 1, 41]);
  assert.equal(new Set([...first.coverages, ...second.coverages].map(({ slug }) => slug)).size, 41);
  read = 0;
  await room.overview(senior, 1);
  await room.overview(senior, 2);
  assert.equal(read, 0);
  await room.give('coverage.start', {}, 'senior', 'story-3');
  read = 0;
  assert.equal((await room.overview(senior)).coverages.find(({ slug }) => slug === 'story-3')?.phase, 'live');
  assert.ok(read <= 2, `${read}`);
});
