/** What every engine of the store must do: run by each engine's own `.contract.ts`. */
import assert from 'node:assert/strict';
import { createHash, randomBytes } from 'node:crypto';
import { type TestContext, test } from 'node:test';
import { coverage, post } from '../delivery/documents.fixture.ts';
import { type Command, commandSchemas } from '../desk/commands/commands.ts';
import { type Cell, cell } from '../model/ids.ts';
import { createNewsroom } from '../newsroom/newsroom.ts';
import type { Append, NewsroomStore, StoreTransaction } from '../newsroom/ports.ts';
import { verify } from '../newsroom/verify.ts';
import { GENESIS, seal, tagOf } from '../record/chain.ts';
import type { Proposed } from '../record/entry.ts';
import type { PublicDocument } from '../wire/documents.ts';
import { documentKey } from '../wire/key.ts';
import type { WireReading } from '../wire/reading.ts';

/** One handle on a store; `again` opens another on the same store, absent where the engine cannot. */
export interface Handle {
  readonly store: NewsroomStore;
  readonly reading: WireReading;
  readonly again?: () => Handle | Promise<Handle>;
}

export interface Earlier {
  readonly handle: Handle;
  readonly takeBack: () => Promise<void>;
  /** What a process for readers alone does. */
  readonly read: () => Promise<WireReading>;
}

export interface Engine {
  readonly name: string;
  /** Opens an empty store that goes with the test. */
  open(t: TestContext): Handle | Promise<Handle>;
  /** Opens one that a newer program has written; absent where there is nothing that another program could write. */
  readonly openNewer?: (t: TestContext) => Handle | Promise<Handle>;
  /** Opens an empty one, and makes it what schema version 1 would have left; absent as above. */
  readonly openEarlier?: (t: TestContext) => Promise<Earlier>;
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const at = '2026-01-01T00:00:00.000Z';
const draft = (id: string): Proposed => ({
  ...{ kind: 'post.written', subject: cell('post', id) },
  body: { content: { title: `Draft ${id}`, body: [], byline: null, background: false } },
});

/** A desk that appends by hand: what a newsroom would ask of the store, and what it never would. */
function desk(store: NewsroomStore, id = 'c1', slug = 'storm') {
  let head = { seq: 0, hash: GENESIS };
  let wire = 0;
  let commands = 0;
  const make = (
    entries: readonly Proposed[],
    docs: readonly [PublicDocument, ...Cell[]][],
    more: Partial<Append> = {},
  ) => {
    const command = `k${++commands}`;
    const context = { sha256, salt: () => '00', at, by: 'me', command, head, wire: null };
    const sealed = seal(entries, context);
    const last = sealed.at(-1);
    const seq = docs.length > 0 ? wire + 1 : null;
    const append: Append = {
      ...{ coverage: id, slug: head.seq === 0 ? slug : null, expected: head.seq, entries: sealed },
      command: {
        ...{ by: 'me', id: command, coverage: id, salt: 's', fingerprint: 'f', via: 'session:x' },
        answer: { seq: last?.header.seq ?? 0, wire: seq },
      },
      wire:
        seq === null
          ? null
          : {
              ...{ seq, tag: tagOf(sha256, last?.hash ?? ''), at },
              versions: docs.map(([document, ...ground]) => ({
                key: documentKey(document),
                document,
                ground,
              })),
            },
      ...{ clear: [], veil: null, erase: [], search: null },
      ...more,
    };
    return append;
  };
  return {
    make,
    kept(append: Append) {
      const last = append.entries.at(-1);
      if (last) head = { seq: last.header.seq, hash: last.hash };
      wire = append.wire?.seq ?? wire;
    },
    async give(
      entries: readonly Proposed[],
      docs: readonly [PublicDocument, ...Cell[]][] = [],
      more: Partial<Append> = {},
    ) {
      const append = make(entries, docs, more);
      const result = await store.transaction((tx) => tx.append(append));
      if (result === 'appended') this.kept(append);
      return result;
    },
  };
}

const entriesOf = (store: NewsroomStore, id = 'c1') => store.transaction((tx) => tx.entries(id, 0, 1000));

/** Declares the tests of one engine. */
export function storeContract({ name: engine, open, openNewer, openEarlier }: Engine): void {
  test(`R-STORE-02 what is appended is there, in order, a page at a time (${engine})`, async (t) => {
    const { store } = await open(t);
    const of = desk(store);
    assert.equal(await of.give([draft('a'), draft('b')]), 'appended');
    assert.equal(await of.give([draft('c')]), 'appended');
    const entries = await entriesOf(store);
    assert.deepEqual(
      entries.map(({ header }) => [header.seq, header.subject]),
      [
        [1, 'post:a'],
        [2, 'post:b'],
        [3, 'post:c'],
      ],
    );
    assert.match(entries[0]?.body ?? '', /Draft a/);
    assert.deepEqual(
      (await store.transaction((tx) => tx.entries('c1', 1, 1))).map(({ header }) => header.seq),
      [2],
    );
    const row = await store.transaction((tx) => tx.coverage('storm'));
    assert.deepEqual([row?.head, row?.hash, row?.wire], [3, entries[2]?.hash, 0]);
    assert.equal((await store.transaction((tx) => tx.command('me', 'k2')))?.answer.seq, 3);
    assert.equal(await store.transaction((tx) => tx.command('you', 'k2')), null);
  });

  test(`R-STORE-03 a moved head and a slug in use are refused, and nothing is written (${engine})`, async (t) => {
    const { store } = await open(t);
    const of = desk(store);
    const stale = of.make([draft('x')], []);
    await of.give([draft('a')]);
    assert.equal(await store.transaction((tx) => tx.append({ ...stale, slug: null })), 'conflict');
    assert.equal(await desk(store, 'c2').give([draft('y')]), 'taken');
    assert.equal((await entriesOf(store)).length, 1);
    assert.equal((await entriesOf(store, 'c2')).length, 0);
    assert.equal((await store.transaction((tx) => tx.coverages())).length, 1);
  });

  test(`R-STORE-04 a transaction is all or nothing; a savepoint undoes only itself (${engine})`, async (t) => {
    const { store } = await open(t);
    const of = desk(store);
    const whole = store.transaction(async (tx) => {
      await tx.append(of.make([draft('lost')], []));
      throw new Error('no');
    });
    await assert.rejects(whole, /no/);
    assert.equal((await entriesOf(store)).length, 0);
    await store.transaction(async (tx: StoreTransaction) => {
      const kept = of.make([draft('kept')], []);
      await tx.append(kept);
      of.kept(kept);
      const inner = tx.savepoint(async () => {
        await tx.append(of.make([draft('undone')], []));
        throw new Error('inner');
      });
      await assert.rejects(inner, /inner/);
    });
    assert.deepEqual(
      (await entriesOf(store)).map(({ header }) => header.subject),
      ['post:kept'],
    );
  });

  test(`R-STORE-05 the wire is read as it is, as it stood, and from any cursor (${engine})`, async (t) => {
    const { store, reading } = await open(t);
    const of = desk(store);
    await of.give([draft('a')], [[coverage('storm')], [post('p1', 1, 'earliest')]]);
    const { tag = '' } = (await reading.head('storm')) ?? {};
    await of.give([draft('a')], [[post('p1', 1, 'second')], [post('p2', 2, 'other')]]);
    await of.give([draft('b')]);
    const page = await reading.page('storm', { limit: 10 });
    assert.deepEqual(
      page?.posts.map(({ id }) => id),
      ['p2', 'p1'],
    );
    assert.match(JSON.stringify(await reading.page('storm', { limit: 10, at: 1 })), /earliest/);
    assert.doesNotMatch(JSON.stringify(page), /earliest/);
    const since = await reading.since('storm', { seq: 1, tag });
    assert.ok(since && since !== 'unknown');
    assert.deepEqual(since.set.docs.map(({ id }) => id).sort(), ['p1', 'p2']);
    assert.equal(await reading.since('storm', { seq: 1, tag: 'aaaaaa' }), 'unknown');
    assert.equal(await reading.since('nowhere', null), null);
    const all = await reading.since('storm', null);
    assert.equal(all && all !== 'unknown' && all.set.docs.length, 3);
  });

  test(`R-STORE-06 what is cleared, veiled and erased is gone from every reading (${engine})`, async (t) => {
    const { store, reading } = await open(t);
    const of = desk(store);
    const [a, b] = [cell('post', 'a'), cell('post', 'b')];
    await of.give(
      [draft('a'), draft('b')],
      [[coverage('storm')], [post('p1', 1, 'secret'), a], [post('p2', 2, 'doubt'), b]],
    );
    const gone: PublicDocument = { kind: 'post', id: 'p1', order: 1, publishedAt: at, state: 'removed', at };
    const covered: PublicDocument = {
      kind: 'post',
      id: 'p2',
      order: 2,
      publishedAt: at,
      state: 'covered',
      at,
    };
    await of.give(
      [draft('c')],
      [
        [gone, a],
        [covered, b],
      ],
      { clear: [a], veil: new Map([[b, 2]]), erase: [1] },
    );
    assert.match((await store.owed()) ?? '', /^\d{4}-\d\d-\d\dT/, 'its bytes are owed since');
    assert.equal(await takesAway(reading, 1), true);
    assert.equal(await takesAway(reading, 2), undefined);
    await store.scrub();
    assert.equal(await store.owed(), null);
    const everything = async () => {
      const then = await reading.page('storm', { limit: 10, at: 1 });
      return JSON.stringify([
        await reading.since('storm', null),
        then,
        await reading.document('storm', 'post:p2', 1),
      ]);
    };
    assert.doesNotMatch(await everything(), /secret|doubt/);
    const { rows } = await store.wireRows('c1');
    const [row] = rows.filter(({ key, seq }) => key === 'post:p2' && seq === 1);
    assert.match(row?.body ?? '', /doubt/, 'it lies apart');
    assert.doesNotMatch(row?.shown ?? '"doubt"', /doubt/, 'and nothing of it in the public table');
    const [first, second] = await entriesOf(store);
    assert.deepEqual([first?.body, first?.salt, second?.body !== null], [null, null, true]);
    const command = await store.transaction((tx) => tx.command('me', 'k1'));
    assert.deepEqual([command?.salt, command?.fingerprint], [null, null], 'nothing is left to guess it by');
    assert.equal(command?.via, 'session:x');
    await of.give([draft('d')], [[post('p2', 2, 'doubt'), b]], { veil: new Map() });
    assert.match(await everything(), /doubt/, 'uncovered, it may be seen again as it stood');
    assert.equal(await takesAway(reading, 2), undefined);
    assert.doesNotMatch(await everything(), /secret/);
  });

  test(`R-MEDIA-12 a version is found by words in it while readers may have it (${engine})`, async (t) => {
    const { store, reading } = await open(t);
    const of = desk(store);
    const a = cell('post', 'a');
    await of.give([draft('a')], [[coverage('storm')], [post('p1', 1, 'first'), a]]);
    await of.give([draft('b')], [[post('p1', 1, 'second'), a]]);
    const found = async (words: string, key = 'post:p1') => {
      const text = JSON.stringify(await reading.holding('storm', key, words));
      return /"text":"(\w+)"/.exec(text)?.[1] ?? null;
    };
    assert.deepEqual([await found('first'), await found('second')], ['first', 'second']);
    for (const words of ['third', 'f%t', 'f_rst', 'first\0']) assert.equal(await found(words), null, words);
    assert.equal(await found('first', 'post:p2'), null);
    assert.equal(await reading.holding('other', 'post:p1', 'first'), null);
    await of.give([draft('c')], [[post('p1', 1, 'third'), a]], { veil: new Map([[a, 3]]) });
    assert.deepEqual(
      [await found('first'), await found('second'), await found('third')],
      [null, null, 'third'],
    );
    await of.give([draft('d')], [[post('p1', 1, 'fourth'), a]], { veil: new Map() });
    assert.deepEqual([await found('first'), await found('second')], ['first', 'second']);
    await of.give([draft('e')], [[post('p1', 1, 'fifth'), a]], { clear: [a] });
    assert.deepEqual(
      [await found('first'), await found('fourth'), await found('fifth')],
      [null, null, 'fifth'],
    );
  });

  test(`R-STORE-09 a snapshot shows one moment, whatever is written meanwhile (${engine})`, async (t) => {
    const handle = await open(t);
    const of = desk(handle.store);
    const [a, b] = [cell('post', 'a'), cell('post', 'b')];
    await of.give([draft('a')], [[coverage('storm')], [post('p1', 1, 'before'), a]]);
    const other = handle.again ? await handle.again() : null;
    await (other ?? handle).store.snapshot(async (snapshot) => {
      const [row] = await snapshot.coverages();
      assert.deepEqual([row?.slug, row?.head, row?.wire], ['storm', 1, 1]);
      if (other)
        await of.give([draft('b')], [[post('p1', 1, 'after'), a, b]], {
          clear: [a],
          veil: new Map([[b, 9]]),
        });
      assert.deepEqual(await snapshot.coverage('storm'), row);
      assert.equal((await snapshot.entries('c1', 0, 10)).length, 1);
      assert.equal(await snapshot.wireSet('c1', 2), null);
      const set = await snapshot.wireSet('c1', 1);
      assert.deepEqual(
        set?.rows.map(({ key, ground, shown }) => [key, ground, shown]),
        [
          ['coverage', [], null],
          ['post:p1', [a], null],
        ],
      );
      assert.match(set?.rows[1]?.body ?? '', /before/);
      assert.equal((await snapshot.command('me', 'k2')) !== null, false);
    });
    if (!other) await of.give([draft('b')], [[post('p1', 1, 'after'), a, b]], { clear: [a] });
    const after = await handle.store.snapshot(async (snapshot) => [
      await snapshot.wireSet('c1', 1),
      await snapshot.wireSet('c1', 2),
    ]);
    assert.doesNotMatch(JSON.stringify(after[0]), /before/);
    assert.match(JSON.stringify(after[1]), /after/);
    await assert.rejects(
      handle.store.snapshot(async () => Promise.reject(new Error('on purpose'))),
      /on purpose/,
    );
    await of.give([draft('c')], []);
  });

  if (openNewer)
    test(`R-STORE-07 a store that a newer program has written is not written by this one (${engine})`, async (t) => {
      const { store } = await openNewer(t);
      await assert.rejects(desk(store).give([draft('a')]), /too old/);
      assert.equal((await entriesOf(store)).length, 0);
    });

  if (openEarlier)
    test(`R-STORE-10 a store of schema version 1 is brought up, with what it had covered (${engine})`, async (t) => {
      const { handle, takeBack, read } = await openEarlier(t);
      const of = desk(handle.store);
      const b = cell('post', 'b');
      await of.give([draft('b')], [[coverage('storm')], [post('p2', 2, 'doubt'), b]]);
      await of.give([draft('c')], [[post('p2', 2, 'other')]], { veil: new Map([[b, 2]]) });
      const before = await handle.store.wireRows('c1');
      await takeBack();
      await assert.rejects(read, /start a server of this program on it once/i);
      const raised = await handle.again?.();
      assert.ok(raised);
      const after = await raised.store.wireRows('c1');
      assert.deepEqual(after, before);
      assert.equal(after.rows.filter(({ shown }) => shown !== null).length, 1);
      assert.doesNotMatch(JSON.stringify(await raised.reading.page('storm', { limit: 10, at: 1 })), /doubt/);
    });

  test(`R-STORE-08 two writers on one store: no gap, no double, one chain (${engine})`, async (t) => {
    const handle = await open(t);
    const handles = handle.again ? [handle, await handle.again()] : [handle, handle];
    const rooms = await Promise.all(
      handles.map(({ store }) =>
        createNewsroom({ store, sha256, random: (length) => randomBytes(length), clock: Date.now }),
      ),
    );
    const give = (room: number, sent: Record<string, unknown>) =>
      rooms[room]?.act({
        slug: 'storm',
        by: { id: `w${room}`, name: `w${room}`, roles: ['senior'] },
        command: commandSchemas[sent.kind as keyof typeof commandSchemas].parse(sent) as Command,
        payload: JSON.stringify(sent),
      });
    await give(0, { id: 'open', kind: 'coverage.open', slug: 'storm', headline: 'A storm' });
    await give(1, { id: 'start', kind: 'coverage.start' });
    const answers = await Promise.all(
      Array.from({ length: 120 }, async (_, n) => {
        await new Promise((later) => setTimeout(later, Math.floor(n / 4)));
        return give(n % 2, {
          id: `p${n}`,
          kind: 'post.publish',
          post: `p${n}`,
          content: { title: `Post ${n}` },
        });
      }),
    );
    assert.ok(
      answers.every((answer) => answer?.ok),
      JSON.stringify(answers.find((answer) => !answer?.ok)),
    );
    const seqs = answers.map((answer) => (answer?.ok ? answer.value.seq : 0));
    assert.equal(new Set(seqs).size, answers.length, 'no number is given twice');
    assert.deepEqual((await verify(handle.store, 'storm', sha256))?.findings, []);
    const page = await handles[1]?.reading.page('storm', { limit: 200 });
    assert.equal(page?.posts.length, 120);
  });
}

/** Whether the set from a number on says that it takes words away. */
async function takesAway(reading: WireReading, from: number): Promise<true | undefined> {
  const then = await reading.page('storm', { limit: 1, at: from });
  const changes = await reading.since('storm', then?.head ?? null);
  assert.ok(changes !== null && changes !== 'unknown');
  return changes.set.takesAway;
}
