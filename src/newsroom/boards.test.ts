/** sets applied one after another, from any cursor → what one gets who asks for everything. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { CommandKind } from '../desk/commands/commands.ts';
import { isOut, postOfOthers } from '../desk/view/as-readers.ts';
import { Board } from '../desk/view/board.ts';
import { type DeskPart, deskParts } from '../desk/view/desk-documents.ts';
import { deskView } from '../desk/view/desk-view.ts';
import { PostsAsReaders, seenPost } from '../desk/view/posts-as-readers.ts';
import { sightOf } from '../desk/view/sight.ts';
import { fold } from '../fold/fold.ts';
import { initialState } from '../fold/initial-state.ts';
import type { State } from '../fold/state.ts';
import { dice } from '../lib/dice.fixture.ts';
import type { Person } from '../model/person.ts';
import { decodeEntry } from '../record/codec.ts';
import { type AnySet, applied, boardOf, isSame, type Picture, storyRoom } from './board-law.fixture.ts';
import { loadRoom } from './desk-room.ts';
import { giver, randomHistory } from './history.fixture.ts';
import { entriesOf } from './rebuild.ts';

const senior = giver('first');
const person = (id: string, ...roles: Person['roles']): Person => ({ id, name: id, roles });
/** One for each way to see a desk; the last two have drafts of their own and none. */
const everybody = [
  senior,
  person('x', 'reporter'),
  person('y', 'senior'),
  person('z', 'legal'),
  person('second', 'contributor'),
  person('guest', 'contributor'),
];

/** The states of a random history, after each of its entries. */
async function states(seed: number, length: number): Promise<readonly State[]> {
  const { store, give } = await storyRoom();
  await give('coverage.open', { slug: 'a-story', headline: 'A fire' }, senior);
  await give('coverage.start', {}, senior);
  for (const { kind, fields, by } of randomHistory(seed, length)) await give(kind, fields, giver(by));
  const row = await store.transaction((tx) => tx.coverage('a-story'));
  const all: State[] = [];
  for await (const sealed of entriesOf(store, row?.id ?? ''))
    all.push(fold(all.at(-1) ?? initialState, decodeEntry(sealed)));
  return all;
}

type Parts = (state: State, by: Person) => readonly DeskPart[];
const asSeen: Parts = (state, by) => {
  const sight = sightOf(by);
  return (sight && deskParts(state, sight)) ?? [];
};

/** As a newsroom has it: what was made of posts is kept from one state to the next. */
function keeping(): Parts {
  const posts = new PostsAsReaders();
  return (state, by) => {
    const sight = sightOf(by);
    return (sight && deskParts(state, sight, posts)) ?? [];
  };
}

/**
 * Brings a board along a history, in steps of any size, and keeps a picture for each place where somebody began, who
 * asks now and then. Whether all of them end with what everybody gets who asks then.
 */
function holds(
  history: readonly State[],
  by: Person,
  steps: readonly number[],
  parts: Parts = asSeen,
): boolean {
  const [first] = history;
  if (!first) return false;
  const board = new Board('tag', first.seq, parts(first, by));
  const told = (after: string | null) => JSON.parse(board.told(after)) as AnySet;
  const begun = told(null);
  const followers: { cursor: string; picture: Picture }[] = [
    { cursor: begun.cursor, picture: applied(new Map(), begun) },
  ];
  const asks = (one: { cursor: string; picture: Picture }) => {
    const set = told(one.cursor);
    assert.equal(set.from, one.cursor);
    one.picture = applied(one.picture, set);
    one.cursor = set.cursor;
  };
  let at = 0;
  for (let turn = 0; at < history.length - 1; turn += 1) {
    at = Math.min(history.length - 1, at + (steps[turn % steps.length] ?? 1));
    const state = history[at] as State;
    board.bring(state.seq, () => parts(state, by));
    for (const [index, one] of followers.entries()) if (turn % (index + 1) === 0) asks(one);
    const set = told(null);
    followers.push({ cursor: set.cursor, picture: applied(new Map(), set) });
  }
  for (const one of followers) asks(one);
  const last = history[at] as State;
  const everything = new Board('other', last.seq, parts(last, by)).told(null);
  const whole = applied(new Map(), JSON.parse(everything) as AnySet);
  return followers.every(({ picture }) => isSame(picture, whole));
}

test('R-BOARD-03 sets applied from any cursor, in steps of any size, give what everything gives, to everybody', async () => {
  const histories = new Map<number, readonly State[]>();
  for (const seed of [31, 32]) histories.set(seed, await states(seed, 90));
  const steps = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(
      fc.constantFrom(...histories.keys()),
      fc.constantFrom(...everybody),
      steps,
      (seed, by, some) => holds(histories.get(seed) ?? [], by, some, keeping()),
    ),
    { numRuns: 24, examples: everybody.map((by) => [31, by, [1]]) },
  );
});

test('R-RIGHTS-14 what was made of a post for whoever sees what readers do is made anew when what it names is another', async () => {
  let changed = 0;
  for (const seed of [31, 33]) {
    const earlier = new Map<string, object>();
    const posts = new PostsAsReaders();
    const toldFrom = new WeakMap<object, string>();
    for (const state of await states(seed, 160)) {
      for (const post of state.posts.values()) {
        const seen = seenPost(state, post);
        const anew = isOut(state, post) ? postOfOthers(state, post) : null;
        assert.deepEqual(seen?.document ?? null, anew);
        assert.deepEqual(posts.out(state).get(post.id)?.document ?? null, anew);
        const [was, is] = [earlier.get(post.id), seen?.document.content];
        if (is) earlier.set(post.id, is);
        if (was && is && was !== is && JSON.stringify(was) !== JSON.stringify(is)) changed += 1;
      }
      const own = [...state.posts.values()].filter(({ author }) => author === 'second');
      const told = JSON.stringify([[...posts.out(state)].sort(), own]);
      const from = posts.from(state, 'second');
      assert.equal(toldFrom.get(from) ?? told, told);
      toldFrom.set(from, told);
    }
  }
  assert.ok(changed > 2, `${changed} were others`);
});

test('R-BOARD-07 what changes nothing of the posts that readers have, and nothing of one’s own, costs no look at them', async () => {
  const { store, give } = await storyRoom();
  const guest = person('guest', 'contributor');
  await give('coverage.open', { slug: 'a-story', headline: 'A fire' }, senior);
  await give('coverage.start', {}, senior);
  const said = { speaker: 'A pilot', cue: 'said', channel: { kind: 'briefing' }, text: 'It burns.' };
  await give('statement.record', { statement: 's', content: said }, senior);
  const body = [{ type: 'statement', id: 's' }];
  await give('post.publish', { post: 'p', content: { title: 'x', body } }, senior);
  const posts = new PostsAsReaders();
  // As in the newsroom, where a state shares with the one before it what did not change.
  const history: State[] = [];
  const from = async (kind: CommandKind, fields: object, by: Person = senior) => {
    await give(kind, fields, by);
    const row = await store.transaction((tx) => tx.coverage('a-story'));
    for await (const sealed of entriesOf(store, row?.id ?? ''))
      if (sealed.header.seq > (history.at(-1)?.seq ?? 0))
        history.push(fold(history.at(-1) ?? initialState, decodeEntry(sealed)));
    return posts.from(history.at(-1) ?? initialState, guest.id);
  };
  const first = await from('post.write', { post: 'draft', content: { title: 'A draft' } });
  assert.equal(await from('statement.record', { statement: 't', content: said }), first);
  assert.equal(await from('post.write', { post: 'draft', content: { title: 'Another' } }), first);
  assert.equal(await from('statement.retract', { statement: 's', reason: 'x' }), first, 'said the same');
  const second = await from('post.publish', { post: 'draft' });
  assert.notEqual(second, first);
  const mine = { post: 'mine-2345678923456789', content: { title: 'Mine' } };
  assert.notEqual(await from('post.write', mine, guest), second);
});

test('R-BOARD-03 the law finds a document that changes without being told', async () => {
  const history = await states(31, 120);
  /** As if claims said nothing but what stands in them: then the gate of one moves unseen with a statement. */
  const forgetful: Parts = (state, by) =>
    asSeen(state, by).map((part) =>
      part.name === 'claims' && part.form === 'list'
        ? {
            ...{ form: 'alone', name: part.name, from: state.claims, grounds: () => state.claims.values() },
            ground: (id) => state.claims.get(id) ?? null,
            make: ({ id }) => new Map(part.documents()).get(id),
          }
        : part,
    );
  assert.ok(holds(history, senior, [3]));
  assert.ok(!holds(history, senior, [3], forgetful));
  const loses: Parts = (state, by) =>
    asSeen(state, by).map((part) =>
      part.name === 'posts' && part.form === 'alone' ? { ...part, from: Board } : part,
    );
  assert.ok(!holds(history, senior, [3], loses));
});

test('R-BOARD-02 a board has what the view has, each thing with an id under its own key', async () => {
  const history = await states(34, 90);
  const state = history.at(-1) as State;
  for (const by of everybody) {
    const view = JSON.parse(deskView(state, by) ?? '') as Record<string, unknown>;
    const { docs } = JSON.parse(new Board('tag', state.seq, asSeen(state, by)).told(null)) as AnySet;
    const expected = new Map<string, unknown>();
    for (const [name, value] of Object.entries(view))
      if (name === 'texts')
        for (const [field, text] of Object.entries(value as object)) expected.set(`texts/${field}`, text);
      else if (Array.isArray(value) && !['unread', 'decisions', 'erasures'].includes(name))
        for (const one of value as { id: string }[]) expected.set(`${name}/${one.id}`, one);
      else expected.set(name, value);
    assert.deepEqual(docs, Object.fromEntries(expected), by.name);
    assert.ok(expected.size > 5);
  }
});

test('R-BOARD-04 a cursor that is not known, wrong, of the future or of another sight gets everything', async () => {
  const { give, board } = await storyRoom();
  await give('coverage.open', { slug: 'a-story', headline: 'A fire' }, senior);
  const port = { board };
  const own = await boardOf(port, senior);
  const [head = '', tag = ''] = own.cursor.split('.');
  assert.match(own.cursor, /^\d+\.[a-z2-9]{10}$/);
  assert.equal((await boardOf(port, senior, own.cursor)).from, own.cursor);
  const others = (await boardOf(port, person('x', 'contributor'))).cursor;
  const reporters = (await boardOf(port, person('x', 'reporter'))).cursor;
  const wrong = [
    '',
    'x',
    `${Number(head) + 1}.${tag}`,
    `0.${tag}`,
    `-1.${tag}`,
    `${head}.${tag}x`,
    `${head}.aaaaaaaaaa`,
  ];
  for (const after of [
    ...wrong,
    `${head}.${tag.toUpperCase()}`,
    `0x1.${tag}`,
    '\u0000',
    '9'.repeat(400),
    others,
    reporters,
  ])
    assert.deepEqual(await boardOf(port, senior, after), { ...own, from: null }, after);
  const both = (await boardOf(port, person('other', 'reporter'))).cursor;
  assert.equal(both, reporters, 'one board for those who see the same');
});

test('R-BOARD-05 newsrooms that take turns on one store tell no gap, whichever is asked', async () => {
  for (const seed of [3]) {
    const one = await storyRoom();
    const rooms = [one, await storyRoom(one.store, 'd'), await storyRoom(one.store, 'e')] as const;
    const roll = dice(seed);
    const any = () => rooms[Math.floor(roll() * rooms.length)] ?? one;
    await one.give('coverage.open', { slug: 'a-story', headline: 'A fire' }, senior);
    await one.give('coverage.start', {}, senior);
    const followers = everybody.map((by) => ({
      by,
      faithful: roll() < 0.5,
      cursor: '',
      picture: new Map() as Picture,
    }));
    let sets = 0;
    for (const { kind, fields, by } of randomHistory(seed, 150)) {
      await any().give(kind, fields, giver(by));
      for (const follower of followers) {
        if (roll() < 0.7) continue;
        const set = await boardOf(follower.faithful ? one : any(), follower.by, follower.cursor);
        follower.picture = applied(follower.picture, set);
        follower.cursor = set.cursor;
        if (set.from !== null) sets += 1;
      }
    }
    assert.ok(sets > 30, `${sets} were sets of what is new`);
    for (const { by, cursor, picture } of followers) {
      const last = applied(picture, await boardOf(one, by, cursor));
      const fresh = await storyRoom(one.store, 'f');
      assert.ok(isSame(last, applied(new Map(), await boardOf(fresh, by))), by.name);
    }
  }
});

test('R-BOARD-05 a record that was put back is another: its boards are begun anew', async () => {
  const { store, give, board } = await storyRoom();
  await give('coverage.open', { slug: 'a-story', headline: 'A fire' }, senior);
  const { cursor } = await boardOf({ board }, senior);
  let behind = false;
  const restored = {
    ...store,
    transaction: ((work) =>
      store.transaction((tx) =>
        work({
          ...tx,
          coverage: async (slug) => {
            const row = await tx.coverage(slug);
            return row && behind ? { ...row, hash: 'another' } : row;
          },
        }),
      )) as typeof store.transaction,
  };
  const second = await storyRoom(restored, 'g');
  const before = await boardOf(second, senior);
  assert.equal((await boardOf(second, senior, before.cursor)).from, before.cursor);
  behind = true;
  assert.equal((await boardOf(second, senior, before.cursor)).from, null);
  assert.equal((await boardOf(second, senior, cursor)).from, null, 'nor is one of another process known');
});

test('R-BOARD-06 no more boards are kept of a coverage than a few, those last asked for', async () => {
  const { give, board } = await storyRoom();
  await give('coverage.open', { slug: 'a-story', headline: 'A fire' }, senior);
  const first = (await boardOf({ board }, person('c0', 'contributor'))).cursor;
  const [kept] = [(await boardOf({ board }, senior)).cursor];
  for (let n = 1; n < 40; n += 1) {
    await boardOf({ board }, person(`c${n}`, 'contributor'));
    assert.equal((await boardOf({ board }, senior, kept)).from, kept, 'one that is asked for stays');
  }
  assert.equal((await boardOf({ board }, person('c0', 'contributor'), first)).from, null);
});

test('R-BOARD-06 a board that remembers too much of what is gone is worn', () => {
  const parts = (ids: readonly string[]): readonly DeskPart[] => [
    {
      ...{ form: 'list', name: 'uses', documents: () => ids.map((id) => [id, { id }] as const) },
      document: (id) => (ids.includes(id) ? { id } : null),
    },
  ];
  const board = new Board('tag', 1, parts(['a', 'b', 'c']), 1);
  board.bring(2, () => parts(['b', 'c']));
  assert.ok(!board.isWorn);
  assert.deepEqual((JSON.parse(board.told('1.tag')) as AnySet).gone, ['uses/a']);
  board.bring(3, () => parts(['c']));
  assert.ok(board.isWorn);
  board.bring(4, () => parts(['a', 'c']));
  assert.ok(!board.isWorn, 'what came back is gone no more');
  assert.deepEqual((JSON.parse(board.told('2.tag')) as AnySet).docs, { 'uses/a': { id: 'a' } });
});

test('R-BOARD-01 whoever gets no view gets no board', async () => {
  const { give, newsroom } = await storyRoom();
  await give('coverage.open', { slug: 'a-story', headline: 'A fire' }, senior);
  for (const by of [person('a', 'admin'), person('f', 'feed'), person('n')])
    assert.equal(await newsroom.board('a-story', by, null), null, by.id);
  assert.equal(await newsroom.board('absent', senior, null), null);
});

test('R-BOARD-05 a coverage that others go on with while it is read is what it was at its head', async () => {
  const { store, give } = await storyRoom();
  await give('coverage.open', { slug: 'a-story', headline: 'A fire' }, senior);
  const row = await store.transaction((tx) => tx.coverage('a-story'));
  assert.ok(row);
  await give('coverage.start', {}, senior);
  const room = await store.transaction((tx) => loadRoom(tx, row));
  assert.deepEqual([room.head, room.state.seq], [row.head, row.head]);
});
