/** search(person, words) = the words looked for in all that is on the person's boards. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Found } from '../desk/search/found.ts';
import { SEARCH_VERSION, searchRows } from '../desk/search/search-rows.ts';
import { fold } from '../fold/fold.ts';
import { initialState } from '../fold/initial-state.ts';
import { normalised } from '../lib/normalised.ts';
import { cell } from '../model/ids.ts';
import type { Person } from '../model/person.ts';
import { decodeEntry } from '../record/codec.ts';
import { openStore } from '../store/sqlite/open-store.ts';
import { giver } from './history.fixture.ts';
import type { NewsroomPort } from './newsroom-port.ts';
import type { NewsroomStore } from './ports.ts';
import { entriesOf } from './rebuild.ts';
import { foundBy, naively, randomWorld, searchRoom, sha256, sought } from './search-law.fixture.ts';
import { verify } from './verify.ts';

const senior = giver('first');
const person = (id: string, ...roles: Person['roles']): Person => ({ id, name: id, roles });
const grantedIn = (slug: string, ...roles: Person['roles']): Person => ({
  ...{ id: 'second', name: 'second', roles: [] },
  grants: { [slug]: roles },
});
/** One for each way to see a desk, in all coverages or in one. */
const everybody = [
  senior,
  person('x', 'reporter'),
  person('z', 'legal'),
  person('second', 'contributor'),
  person('guest', 'contributor'),
  person('boss', 'admin'),
  person('token:m', 'feed'),
  grantedIn('b-storm', 'contributor'),
  grantedIn('c-vote', 'editor'),
  { ...grantedIn('a-fire', 'editor'), roles: ['contributor'] } satisfies Person,
];
const questions = [
  ...[
    'harbour',
    'HARB',
    'words',
    'Words of',
    '"of the harbour"',
    'harb* words',
    '"words 1',
    'wor* har*',
    '1',
    '12',
  ],
  ...[
    'officials',
    'the',
    'vote',
    '"harbour of"',
    'nothing',
    '"the harbour of the harbour"',
    'häŕbour',
    '34*',
  ],
];

/** Whether what was found is what the boards have, in order, with what is shown of it standing there. */
async function agrees(newsroom: NewsroomPort, by: Person, question: string, found: Found): Promise<boolean> {
  const naive = await naively(newsroom, by, question);
  const named = found.hits.map(({ coverage, kind, id }) => `${coverage} ${kind}:${id}`);
  const places = found.hits.map(({ coverage, kind, id, at }) => [at, coverage, `${kind}:${id}`] as const);
  const isInOrder = places.every((place, index) => {
    const next = places[index + 1];
    return (
      !next ||
      place[0] > next[0] ||
      (place[0] === next[0] && place.slice(1).join(' ') < next.slice(1).join(' '))
    );
  });
  return (
    !found.more &&
    isInOrder &&
    JSON.stringify([...named].sort()) === JSON.stringify([...naive.keys()].sort()) &&
    found.hits.every(({ snippet: { text, matches } }, index) => {
      const shown = text.replace(/^… | …$/g, '');
      const stands = naive.get(named[index] ?? '')?.some((one) => one.replace(/\s/g, ' ').includes(shown));
      const words = sought(question).map((run) => ` ${run.words.join(' ')}`);
      const marks = matches.map(([from, to]) => normalised(text.slice(from, to)));
      return (
        stands &&
        marks.length > 0 &&
        marks.every((mark) => words.some((word) => mark.startsWith(word) || mark.includes(word)))
      );
    })
  );
}

test('R-SEARCH-04 what anybody finds is what has the words on their boards, no more and no less', async () => {
  for (const seed of [7, 8]) {
    const { newsroom } = await randomWorld(seed, 150);
    let hits = 0;
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...everybody), fc.constantFrom(...questions), async (by, question) => {
        const found = await foundBy(newsroom, by, question);
        hits += found?.hits.length ?? 0;
        return found !== null && agrees(newsroom, by, question, found);
      }),
      { numRuns: 120, examples: everybody.map((by) => [by, '"of the harbour"']) },
    );
    assert.ok(hits > 500, `${hits} hits`);
  }
});

test('R-SEARCH-04 the law finds a search that shows more than the board, or less', async () => {
  const { store, newsroom } = await randomWorld(7, 150);
  const [guest, reporter] = [person('guest', 'contributor'), person('x', 'reporter')];
  const seen = (await foundBy(newsroom, reporter, 'harbour')) as Found;
  assert.ok(await agrees(newsroom, reporter, 'harbour', seen));
  assert.ok(!(await agrees(newsroom, guest, 'harbour', seen)), 'as if a contributor saw all drafts');
  assert.ok(
    !(await agrees(newsroom, reporter, 'harbour', { ...seen, hits: seen.hits.slice(1) })),
    'one is missing',
  );
  assert.ok(
    !(await agrees(newsroom, reporter, 'harbour', { ...seen, hits: seen.hits.toReversed() })),
    'order',
  );
  /** As if a candidate were a hit: a post that is published is found by the words of its next version. */
  const unjudged = await store.transaction((tx) =>
    tx.candidates({
      words: [{ word: 'harbour', begins: true }],
      coverages: [],
      ...{ kind: null, after: null, limit: 1 },
    }),
  );
  assert.deepEqual(unjudged, [], 'without a coverage nothing is looked at');
});

test('R-SEARCH-04 a draft beside what is published, a sealed source and a note are told by nothing', async () => {
  const { newsroom, give } = await searchRoom();
  const guest = person('guest', 'contributor');
  const slug = 'a-fire';
  await give(slug, 'coverage.open', { slug, headline: 'A fire' }, senior);
  await give(slug, 'coverage.start', {}, senior);
  await give(
    slug,
    'post.publish',
    { post: 'p', content: { title: 'Pier closed', body: 'Ferries wait.' } },
    senior,
  );
  await give(
    slug,
    'post.write',
    { post: 'q', content: { title: 'Pier in secret', body: 'A zeppelin.' } },
    senior,
  );
  await give(
    slug,
    'note.add',
    { note: 'n', subject: { kind: 'post', id: 'p' }, text: 'Pier: ask Zoe.' },
    senior,
  );
  const ids = async (by: Person, question: string) =>
    (await foundBy(newsroom, by, question))?.hits.map(({ kind, id }) => `${kind}:${id}`);
  assert.deepEqual(await ids(senior, 'pier'), ['note:n', 'post:q', 'post:p']);
  assert.deepEqual(await ids(guest, 'pier'), ['post:p']);
  for (const secret of ['zeppelin', 'secret', 'zoe']) assert.deepEqual(await ids(guest, secret), []);
  assert.deepEqual(await foundBy(newsroom, guest, 'pier', { limit: 1 }), {
    ...((await foundBy(newsroom, guest, 'pier')) as Found),
    more: false,
  });
  assert.equal(await foundBy(newsroom, grantedIn('b-storm', 'editor'), 'pier', { coverage: slug }), null);
  assert.equal(await foundBy(newsroom, senior, 'pier', { coverage: 'absent' }), null);
  await give(slug, 'takedown.order', { subject: { kind: 'post', id: 'p' }, reason: 'A court.' }, senior);
  assert.deepEqual(
    await ids(senior, 'pier'),
    ['post:q'],
    'and the note on it is sealed with it, to lawyers as well',
  );
});

/** What the record gives, and what the store has. */
async function bothOf(store: NewsroomStore, slug: string) {
  const row = await store.transaction((tx) => tx.coverage(slug));
  let state = initialState;
  for await (const sealed of entriesOf(store, row?.id ?? '')) state = fold(state, decodeEntry(sealed));
  const kept = await store.transaction((tx) => tx.indexed(row?.id ?? ''));
  const made = [...searchRows(state)].sort((a, b) => (a.of < b.of ? -1 : 1));
  return { row: { id: row?.id ?? '', head: row?.head ?? 0 }, kept, made };
}

test('R-SEARCH-02 the index that was kept along is the one that is made anew', async () => {
  for (const seed of [1, 2, 3]) {
    const { store } = await randomWorld(seed, 400);
    for (const slug of ['a-fire', 'b-storm', 'c-vote']) {
      const { kept, made } = await bothOf(store, slug);
      assert.ok(kept.length > 40, `${kept.length} rows`);
      assert.deepEqual(kept, made);
    }
    assert.deepEqual(await store.transaction((tx) => tx.behind(SEARCH_VERSION)), []);
  }
});

test('R-SEARCH-02 verify finds an index that lost a document or has one too many; one that is behind is made anew', async () => {
  const { store } = await randomWorld(4, 60);
  const { row, kept } = await bothOf(store, 'a-fire');
  const findings = async () =>
    (await verify(store, 'a-fire', sha256))?.findings.filter((one) => /index/.test(one));
  const put = (rows: typeof kept) => store.transaction((tx) => tx.index(row, SEARCH_VERSION, rows));
  assert.deepEqual(await findings(), []);
  await put(kept.slice(1));
  assert.equal((await findings())?.length, 1);
  await put([...kept, { of: cell('post', 'none'), at: '2026-01-01T00:00:00.000Z', words: ['x'] }]);
  assert.equal((await findings())?.length, 1);
  await store.transaction((tx) => tx.index(row, SEARCH_VERSION - 1, []));
  const again = await searchRoom(store);
  assert.deepEqual((await bothOf(store, 'a-fire')).kept, kept);
  await again.newsroom.close();
});

test('R-SEARCH-03 a program that knows no index writes beside; what it wrote is found', async () => {
  const { store } = openStore({ path: ':memory:', projection: 4 });
  const forgetful: NewsroomStore = {
    ...store,
    transaction: (work) =>
      store.transaction((tx) => work({ ...tx, append: (given) => tx.append({ ...given, search: null }) })),
  };
  const [now, earlier] = [await searchRoom(store), await searchRoom(forgetful)];
  const slug = 'a-fire';
  await now.give(slug, 'coverage.open', { slug, headline: 'A fire' }, senior);
  await earlier.give(slug, 'post.write', { post: 'p', content: { title: 'Пожар в порту' } }, senior);
  assert.equal((await foundBy(now.newsroom, senior, 'пожар порт'))?.hits[0]?.id, 'p');
});

test('R-SEARCH-09 a search reads a piece at a time, and a command given meanwhile waits for one piece', async () => {
  const { store } = openStore({ path: ':memory:', projection: 4 });
  const earlier = await searchRoom(store);
  const slugs = ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => `${name}-fire`);
  const title = (words: string) => ({ content: { title: words } });
  for (const slug of slugs) {
    await earlier.give(slug, 'coverage.open', { slug, headline: 'A fire' }, senior);
    const posts = Array.from({ length: slug === 'a-fire' ? 1200 : 20 }, (_, at) => `p${at}`);
    await Promise.all(
      posts.map((post) => earlier.give(slug, 'post.write', { post, ...title('Words') }, senior)),
    );
    await earlier.give(slug, 'post.write', { post: 'found', ...title('The harbour') }, senior);
  }
  let [pieces, writing, searching] = [0, 0, false];
  const most = { entries: 0, coverages: 0 };
  const counted: NewsroomStore = {
    ...store,
    transaction: (work) => {
      if (searching) writing += 1;
      return store.transaction(work);
    },
    snapshot: (work) =>
      store.snapshot(async (of) => {
        pieces += 1;
        let entries = 0;
        const read = new Set<string>();
        const value = await work({
          ...of,
          async entries(coverage, after, limit) {
            const page = await of.entries(coverage, after, limit);
            read.add(coverage);
            entries += page.length;
            return page;
          },
        });
        most.entries = Math.max(most.entries, entries);
        most.coverages = Math.max(most.coverages, read.size);
        return value;
      }),
  };
  const { newsroom, give } = await searchRoom(counted);
  searching = true;
  const search = foundBy(newsroom, senior, 'harbour');
  const waited: number[] = [];
  let done = false;
  const publishing = (async () => {
    for (let at = 0; !done; at += 1) {
      const before = pieces;
      const answer = await give('f-fire', 'post.write', { post: `q${at}`, ...title('Words') }, senior);
      assert.ok(answer.ok);
      waited.push(pieces - before);
      await new Promise((later) => setImmediate(later));
    }
  })();
  const hits = (await search)?.hits.map(({ coverage }) => coverage);
  done = true;
  searching = false;
  await publishing;
  assert.deepEqual(hits, slugs.toReversed());
  assert.deepEqual(most, { entries: 500, coverages: 1 });
  assert.ok(waited.length >= 8, `${waited.length} commands were answered meanwhile`);
  assert.ok(Math.max(...waited) <= 2, `pieces that a command waited for: ${waited}`);
  assert.ok(writing <= waited.length + 1, 'what is looked at is not written');
});
