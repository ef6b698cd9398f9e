/** What every engine of workings keeps to: two hands on one store, compared with the model in memory. */
import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import type { Wish } from '../workings/lease.ts';
import { memoryWorkings } from '../workings/memory-workings.fixture.ts';
import { KEPT_DAYS, MOST, MOST_BYTES } from '../workings/working.ts';
import type { WorkingsStore } from '../workings/workings-store.ts';

/** Two hands on one empty store, and its clock. */
export interface WorkingsHands {
  readonly hands: readonly [WorkingsStore, WorkingsStore];
  pass(milliseconds: number): void;
}

export interface WorkingsEngine {
  readonly name: string;
  open(t: TestContext): Promise<WorkingsHands>;
}

const DAY = 24 * 60 * 60_000;
const by = (person: string, atOnce = false) => ({ person, name: `${person}, ü\u{1f600}`, base: 3, atOnce });

/** Words of somebody about post p. */
const words = (person: string, saved: number, wish: Wish = 'hold', more: object = {}) => ({
  ...{ slug: 'storm', post: 'p', by: by(person), saved, wish },
  ...{ content: JSON.stringify({ text: `${person} \u0000 \ud800 ${saved}` }), ...more },
});

/** Without instants: the clock of an engine is its own. */
function timeless(told: unknown): unknown {
  return JSON.parse(
    JSON.stringify(told ?? null, (key, value) => (['at', 'since', 'asked'].includes(key) ? '' : value)),
  );
}

export function workingsContract({ name, open }: WorkingsEngine): void {
  test(`R-WORK-01 what one hand keeps the other sees, as the model does (${name})`, async (t) => {
    const { hands, pass } = await open(t);
    let now = 1_000_000;
    const model = memoryWorkings(() => now);
    const acts: readonly ((store: WorkingsStore) => Promise<unknown>)[] = [
      (store) => store.here('storm', by('ana'), 'p'),
      (store) => store.bring(words('ana', 1)),
      (store) => store.bring(words('ben', 7, 'ask')),
      (store) => store.bring(words('ana', 3)),
      (store) => store.bring(words('ana', 2)),
      (store) => store.bring(words('ana', 3)),
      (store) => store.bring(words('ana', 9, 'hold', { content: null })),
      (store) => store.bring(words('eve', 1, 'hold', { slug: 'fire' })),
      (store) => store.here('storm', by('ben'), null),
      (store) => store.here('storm', by('ben'), null),
      (store) => store.bring(words('eve', 1, 'take', { by: by('eve', true), content: null })),
      (store) => store.of('ben'),
      (store) => store.words('storm', 'p', 'ana'),
      (store) => store.words('storm', 'p', 'nobody'),
      (store) => store.lose('storm', [{ kind: 'post', id: 'q', before: null }]),
      (store) => store.bring(words('eve', 1, 'leave', { content: null })),
      (store) => store.drop('storm', 'p', 'ana', 2),
      (store) => store.drop('storm', 'p', 'ana', 3),
      (store) => store.bring(words('ana', 3)),
      (store) => store.drop('storm', 'p', 'ben', null),
      (store) => store.drop('storm', 'p', 'ben', null),
      (store) => store.bring(words('ben', 1, 'leave')),
      (store) => store.bring(words('ana', 4, 'ask')),
      (store) => store.letGo(),
      (store) => store.forget('ana'),
      (store) => store.forget('ben'),
    ];
    for (const [n, act] of acts.entries()) {
      const [one, other] = n % 2 === 0 ? hands : hands.toReversed();
      assert.ok(one && other);
      assert.deepEqual(timeless(await act(one)), timeless(await act(model)), `act ${n}`);
      for (const slug of ['storm', 'fire'])
        assert.deepEqual(timeless(await other.list(slug)), timeless(await model.list(slug)), `act ${n}`);
      pass(500);
      now += 500;
    }
    assert.deepEqual(await hands[0].list('storm'), { workings: [], here: [] });
    assert.equal((await hands[1].list('fire')).workings.length, 1, 'another’s stay');
  });

  test(`R-WORK-02 words are kept whoever has the lease, and never replaced by older ones, also at once (${name})`, async (t) => {
    const { hands } = await open(t);
    const some = Array.from({ length: 24 }, (_, n) => n);
    const answers = await Promise.all(
      some.map((n) => hands[n % 2 === 0 ? 0 : 1].bring(words(n % 3 === 0 ? 'ana' : 'ben', n, 'hold'))),
    );
    const mine = answers.map(
      (answer, n) => answer.ok && answer.value.lease.mine && (n % 3 === 0 ? 'ana' : 'ben'),
    );
    assert.equal(new Set(mine.filter(Boolean)).size, 1, `${mine}`);
    const { workings } = await hands[0].list('storm');
    assert.deepEqual(
      workings.map(({ person, saved }) => [person, saved]),
      [
        ['ana', 21],
        ['ben', 23],
      ],
    );
    assert.equal(workings.filter(({ holds }) => holds).length, 1);
  });

  test(`R-WORK-08 somebody is here until forty seconds of silence, and their lease for thirty (${name})`, async (t) => {
    const { hands, pass } = await open(t);
    const [one, two] = hands;
    assert.equal(await one.here('storm', by('ana'), null), true);
    await one.bring(words('ana', 1));
    pass(25_000);
    assert.equal(await two.here('storm', by('ana'), 'p'), true, 'at another post');
    assert.equal(await two.here('storm', by('ana'), 'p'), false);
    pass(25_000);
    assert.deepEqual(
      (await one.list('storm')).workings.map(({ holds }) => holds),
      [true],
      'presence at a post keeps its lease',
    );
    pass(10_000);
    const { workings, here } = await one.list('storm');
    assert.deepEqual([workings.map(({ holds }) => holds), here.length], [[false], 1]);
    pass(6000);
    assert.deepEqual((await one.list('storm')).here, []);
    assert.equal(await one.here('storm', by('ana'), 'p'), true, 'back');
  });

  test(`R-WORK-19 two hundred leases are the most of a person in a coverage; words are kept without one (${name})`, async (t) => {
    const { hands, pass } = await open(t);
    const [one, two] = hands;
    const mine = async (fields: object, wish: Wish = 'hold') => {
      const kept = await one.bring({ ...words('ana', 1, wish), ...fields });
      return kept.ok && kept.value.lease.mine;
    };
    await two.bring(words('ben', 1, 'hold', { post: 'of-ben' }));
    for (let n = 0; n < MOST - 1; n += 1)
      await one.bring({ ...words('ana', 1), content: null, post: `p${n}` });
    await one.bring({ ...words('ana', 1, 'ask'), content: null, post: 'of-ben' });
    assert.equal(await mine({ post: 'more', content: null }), false);
    assert.equal(await mine({ post: 'more' }), false);
    assert.equal(await mine({ post: 'p7' }), true, 'what is theirs stays theirs');
    assert.equal(await mine({ post: 'more', slug: 'fire' }), true);
    const { workings } = await two.list('storm');
    assert.equal(workings.length, MOST + 1, 'all leases with that of ben, and words without a lease');
    assert.equal(workings.find(({ post }) => post === 'more')?.holds, false);
    pass(60_000);
    assert.equal(await mine({ post: 'more', saved: 2 }), true, 'those that lapsed count no more');
  });

  test(`R-WORK-09 words go by themselves after thirty days, or when two hundred are there are not taken (${name})`, async (t) => {
    const { hands, pass } = await open(t);
    const [one, two] = hands;
    for (let n = 0; n < MOST; n += 1)
      assert.ok((await one.bring(words('ana', 1, 'leave', { post: `p${n}` }))).ok);
    const over = await two.bring(words('ana', 1, 'hold'));
    assert.deepEqual(over, { ok: false, error: 'full' });
    assert.equal((await one.list('storm')).workings.length, MOST, 'nothing was kept, no lease was given');
    for (const more of [{ post: 'p7', saved: 2 }, { by: by('ben') }, { slug: 'fire' }, { content: null }])
      assert.ok((await two.bring(words('ana', 1, 'hold', more))).ok, JSON.stringify(more));
    pass(KEPT_DAYS * DAY - 60_000);
    await one.bring(words('ana', 1, 'leave', { post: 'p9', content: null }));
    await one.letGo();
    assert.equal((await two.list('storm')).workings.length, MOST + 1);
    pass(120_000);
    await one.letGo();
    assert.deepEqual(
      (await two.list('storm')).workings.map(({ post }) => post),
      ['p9'],
      'touched since',
    );
  });

  test(`R-WORK-20 four megabytes are the most of a person in a coverage; what was kept stays, and less is always taken (${name})`, async (t) => {
    const { hands, pass } = await open(t);
    const [one, two] = hands;
    const bring = async (post: string, saved: number, size: number, more: object = {}) => {
      const content = JSON.stringify('ü'.repeat((size - 2) / 2));
      const kept = await one.bring({ ...words('ana', saved, 'leave'), post, content, ...more });
      return kept.ok ? kept.value.saved : kept.error;
    };
    const part = MOST_BYTES / 16;
    for (let n = 0; n < 16; n += 1) assert.equal(await bring(`p${n}`, 1, part), 1);
    assert.equal(await bring('more', 1, 4), 'heavy');
    assert.equal(await bring('p0', 2, part + 2), 'heavy');
    assert.equal((await two.words('storm', 'p0', 'ana'))?.saved, 1, 'what was kept stays');
    for (const more of [{ slug: 'fire' }, { by: by('ben') }])
      assert.equal(await bring('more', 1, part, more), 1, JSON.stringify(more));
    assert.equal(await bring('p0', 2, part), 2, 'as much as before');
    assert.equal(await bring('p0', 3, part - 10), 3);
    assert.equal(await bring('more', 1, 10), 1);
    const sizes = (await two.list('storm')).workings.filter(({ person }) => person === 'ana');
    assert.equal(
      sizes.reduce((sum, { bytes }) => sum + bytes, 0),
      MOST_BYTES,
    );
    await one.drop('storm', 'p1', 'ana', null);
    pass(1000);
    assert.equal(await bring('even-more', 1, part), 1);
  });

  test(`R-LOST-02 what was taken down goes from everybody’s words, whole or in pieces, and from no others (${name})`, async (t) => {
    const { hands } = await open(t);
    const [one, two] = hands;
    const text = (id: string) => ({
      doc: [
        { type: 'text', text: 'words' },
        { type: 'statement', id },
      ],
    });
    const bring = (person: string, post: string, content: object, more: object = {}) =>
      one.bring({ ...words(person, 5), post, content: JSON.stringify(content), ...more });
    await bring('ana', 'taken', text('s'));
    await bring('ben', 'taken', text('s'));
    await bring('ben', 'p', text('gone'));
    await bring('eve', 'p', text('s'));
    await bring('eve', 'taken', text('s'), { slug: 'fire' });
    await bring('ana', 'closed', text('s'), { by: { ...by('ana'), base: 2 } });
    await bring('ben', 'closed', text('s'), { by: { ...by('ben'), base: 3 } });
    const lost = [
      { kind: 'post', id: 'taken', before: null },
      { kind: 'statement', id: 'gone', before: null },
      { kind: 'post', id: 'closed', before: 3 },
    ];
    assert.equal(await two.lose('storm', lost), true);
    assert.equal(await one.lose('storm', lost), false, 'once');
    const left = await one.list('storm');
    assert.deepEqual(
      left.workings.filter(({ bytes }) => bytes > 0).map(({ post, person }) => `${post} ${person}`),
      ['closed ben', 'p ben', 'p eve'],
    );
    const read = async (post: string, person: string, slug = 'storm') =>
      JSON.parse((await two.words(slug, post, person))?.content ?? 'null');
    assert.equal(await read('taken', 'ana'), null);
    assert.deepEqual(await read('p', 'ben'), { doc: [{ type: 'text', text: 'words' }] });
    assert.deepEqual(await read('p', 'eve'), text('s'));
    assert.deepEqual(await read('taken', 'eve', 'fire'), text('s'));
    await bring('ben', 'p', text('late'), { saved: 5 });
    assert.deepEqual(await read('p', 'ben'), { doc: [{ type: 'text', text: 'words' }] }, 'no older words');
  });

  test(`R-WORK-10 what was dropped does not come back with words that were on their way (${name})`, async (t) => {
    const { hands, pass } = await open(t);
    const [one, two] = hands;
    await one.bring(words('ana', 5));
    assert.equal(await one.drop('storm', 'p', 'ana', 4), false, 'newer words stay');
    assert.equal((await two.list('storm')).workings[0]?.saved, 5);
    assert.equal(await two.drop('storm', 'p', 'ana', 7), true);
    for (const saved of [6, 7]) await one.bring(words('ana', saved, 'leave'));
    assert.deepEqual((await one.list('storm')).workings, []);
    assert.deepEqual((await one.of('ana')).workings, []);
    await one.bring(words('ana', 8, 'leave'));
    assert.equal((await two.list('storm')).workings[0]?.saved, 8);
    await one.drop('storm', 'p', 'ana', 8);
    pass(61_000);
    await two.bring(words('ana', 1));
    assert.equal((await one.list('storm')).workings[0]?.saved, 1, 'a counter that began anew');
    await one.drop('storm', 'p', 'ana', null);
    await one.bring(words('ana', 1));
    assert.equal((await one.list('storm')).workings.length, 1);
  });
}
