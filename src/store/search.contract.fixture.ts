/** What every engine must do that keeps the index of words: a newsroom writes, and what it finds is looked at. */
import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { SEARCH_VERSION } from '../desk/search/search-rows.ts';
import type { Person } from '../model/person.ts';
import { copyCoverage } from '../newsroom/copy.ts';
import { giver } from '../newsroom/history.fixture.ts';
import type { CandidateQuestion, NewsroomStore } from '../newsroom/ports.ts';
import { rebuild } from '../newsroom/rebuild.ts';
import { foundBy, naively, randomWorld, searchRoom, sha256 } from '../newsroom/search-law.fixture.ts';
import { verify } from '../newsroom/verify.ts';

export interface SearchEngine {
  readonly name: string;
  /** An empty store that goes with the test, and how another is opened on it. */
  open(t: TestContext): Promise<{ readonly store: NewsroomStore; again(): Promise<NewsroomStore> }>;
  /** Makes the last one that was opened what schema version 3 would have left. */
  takeBack(): Promise<void>;
  /** The bytes of the files in which the last one keeps its index. */
  bytes(): Promise<string>;
}

const senior = giver('first');
const other = giver('second');
const reporter: Person = { id: 'x', name: 'x', roles: ['reporter'] };
const slug = 'a-fire';
const anywhere = { kind: null, after: null, limit: 1000 };

/** Declares the tests of one engine. */
export function searchContract({ name: engine, open, takeBack, bytes }: SearchEngine): void {
  async function story(store: NewsroomStore, posts: Readonly<Record<string, string>>) {
    const room = await searchRoom(store);
    const give = async (kind: Parameters<typeof room.give>[1], fields: object, by = senior) => {
      const done = await room.give(slug, kind, fields, by);
      assert.ok(done.ok, JSON.stringify(done));
    };
    await give('coverage.open', { slug, headline: 'A fire' });
    await give('coverage.start', {});
    for (const [post, title] of Object.entries(posts))
      await give('post.publish', { post, content: { title } });
    const ids = async (question: string) =>
      (await foundBy(room.newsroom, reporter, question))?.hits.map(({ id }) => id);
    return { ...room, give, ids };
  }

  test(`R-SEARCH-01 words are found in any script, whatever their case and accents, by their beginning and in a row (${engine})`, async (t) => {
    const { store } = await open(t);
    const { ids } = await story(store, {
      p1: 'Пожар в порту Одессы: ещё двое раненых',
      p2: 'Şişli’de yangın; ÖZGÜR Özel konuştu',
      p3: "Co-op's 3.5-metre crane '&|!:*() fell",
      p4: '東京で火事',
      p5: `${'x'.repeat(90)}y`,
      p6: 'İstanbul straße',
    });
    for (const [question, found] of Object.entries({
      ...{ ПОЖАР: ['p1'], 'порт пожар': [], 'порт* пожар': ['p1'], 'пожар порт': ['p1'], еще: ['p1'] },
      ...{ '"в порту одессы"': ['p1'], '"порту в"': [], '"в порт"': [], 'двоё раненых': ['p1'] },
      ...{
        sisli: ['p2'],
        'ozgur ozel': ['p2'],
        'co-op': ['p3'],
        '3.5': ['p3'],
        '5.3': [],
        "'&|!:*( crane": ['p3'],
      },
      ...{ 東京: ['p4'], 京東: [], ['x'.repeat(90)]: ['p5'], [`"${'x'.repeat(90)}"`]: [], istanbul: ['p6'] },
      ...{ strasse: ['p6'], 'or OR and NOT': [], 'crane NEAR fell': [], 's*': ['p3'] },
    }))
      assert.deepEqual(await ids(question), found, question);
  });

  test(`R-SEARCH-04 the law of search holds, and candidates come in order, whatever the page (${engine})`, async (t) => {
    const { store } = await open(t);
    const { newsroom } = await randomWorld(11, 70, store);
    for (const by of [senior, reporter, { ...other, roles: ['contributor' as const] }])
      for (const question of ['"of the harbour"', 'wor 1', 'harb* words'])
        assert.deepEqual(
          (await foundBy(newsroom, by, question))?.hits
            .map((hit) => `${hit.coverage} ${hit.kind}:${hit.id}`)
            .sort(),
          [...(await naively(newsroom, by, question)).keys()].sort(),
        );
    const coverages = (await store.transaction((tx) => tx.coverages())).map(({ id }) => id);
    const ask = (more: Partial<CandidateQuestion>) =>
      store.transaction((tx) =>
        tx.candidates({ words: [{ word: 'ha', begins: true }], coverages, ...anywhere, ...more }),
      );
    const all = await ask({});
    const paged: (typeof all)[number][] = [];
    for (;;) {
      const page = await ask({ after: paged.at(-1) ?? null, limit: 7 });
      if (page.length === 0) break;
      paged.push(...page);
    }
    assert.ok(all.length > 60, `${all.length} candidates`);
    assert.deepEqual(paged, all);
    const posts = await ask({ kind: 'post', coverages: coverages.slice(0, 1) });
    assert.deepEqual(
      posts,
      all.filter((one) => one.slug === 'a-fire' && one.of.startsWith('post:')),
    );
    assert.deepEqual(await ask({ coverages: [] }), []);
  });

  test(`R-SEARCH-02 the index is written with the append, and undone with it (${engine})`, async (t) => {
    const { store } = await open(t);
    const { newsroom, ids } = await story(store, { p1: 'A zeppelin' });
    const row = await store.transaction((tx) => tx.coverage(slug));
    const [, first] = await store.transaction((tx) => tx.indexed(row?.id ?? ''));
    assert.ok(row && first);
    const undone = store.transaction(async (tx) => {
      await tx.savepoint(() => tx.index(row, SEARCH_VERSION, []));
      throw new Error('undone');
    });
    await assert.rejects(undone, /undone/);
    assert.deepEqual(await ids('zeppelin'), ['p1']);
    assert.deepEqual((await verify(store, slug, sha256))?.findings, []);
    await newsroom.close();
  });

  test(`R-SEARCH-05 what was taken down is found no more; what was erased is in no file (${engine})`, async (t) => {
    const { store } = await open(t);
    const posts = Object.fromEntries(
      Array.from({ length: 300 }, (_, n) => [
        `p${n}`,
        n === 77 ? 'A zeppelin' : `Pier number${n} of the harbour`,
      ]),
    );
    const { give, ids } = await story(store, posts);
    assert.deepEqual(await ids('zeppelin'), ['p77']);
    assert.match(await bytes(), /zeppelin/, 'the bytes that are looked at hold what is indexed');
    const subject = { kind: 'post', id: 'p77' };
    await give('takedown.order', { subject, reason: 'A court.' });
    assert.deepEqual(await ids('zeppelin'), []);
    const row = await store.transaction((tx) => tx.coverage(slug));
    const kept = JSON.stringify(await store.transaction((tx) => tx.indexed(row?.id ?? '')));
    assert.ok(kept.includes('number78') && !kept.includes('zeppelin'));
    await give('erasure.propose', { subject, versions: 'all', reason: 'A court.' });
    await give('erasure.approve', { subject }, other);
    const left = await bytes();
    assert.match(left, /number78/);
    assert.doesNotMatch(left, /zeppelin/i);
  });

  test(`R-SEARCH-03 a store without an index is indexed once, when it is opened (${engine})`, async (t) => {
    const { store, again } = await open(t);
    const { newsroom } = await story(store, { p1: 'A zeppelin', p2: 'Two zeppelins' });
    await newsroom.close();
    await takeBack();
    const reopened = await again();
    assert.equal((await reopened.transaction((tx) => tx.behind(SEARCH_VERSION))).length, 1);
    const anew = await searchRoom(reopened);
    assert.deepEqual(await reopened.transaction((tx) => tx.behind(SEARCH_VERSION)), []);
    assert.deepEqual(
      (await foundBy(anew.newsroom, reporter, 'zepp'))?.hits.map(({ id }) => id),
      ['p2', 'p1'],
    );
    assert.deepEqual((await verify(reopened, slug, sha256))?.findings, []);
  });

  test(`R-SEARCH-03 a copy has its index, and rebuild mends one that was damaged (${engine})`, async (t) => {
    const [{ store: from }, { store: to }] = [await open(t), await open(t)];
    const { newsroom } = await randomWorld(5, 40, from);
    const row = await from.transaction((tx) => tx.coverage('b-storm'));
    assert.ok(row);
    await copyCoverage(from, row, { store: to }, sha256);
    const indexOf = (store: NewsroomStore) => store.transaction((tx) => tx.indexed(row.id));
    assert.deepEqual(await indexOf(to), await indexOf(from));
    assert.deepEqual(await to.transaction((tx) => tx.behind(SEARCH_VERSION)), []);
    await to.transaction((tx) => tx.index(row, SEARCH_VERSION, []));
    assert.ok(((await verify(to, 'b-storm', sha256))?.findings.length ?? 0) > 0);
    await rebuild(to, 'b-storm', sha256);
    assert.deepEqual(await indexOf(to), await indexOf(from));
    assert.deepEqual((await verify(to, 'b-storm', sha256))?.findings, []);
    await newsroom.close();
  });
}
