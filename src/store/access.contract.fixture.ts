/** What every engine must do that keeps people: compared with the model in memory, by two hands on one store. */
import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { brokenAt, type NewLine } from '../access/access-log.ts';
import type { AccessChange, AccessStore, Put } from '../access/access-store.ts';
import { memoryAccess } from '../access/memory-access.fixture.ts';
import { wholeLog } from '../access/personal-data.ts';

const at = '2026-01-01T00:00:00.000Z';
const line = (of: string | null, says = {}, when = at): NewLine => ({
  ...{ at: when, kind: 'account.changed', by: null, of, says, salt: '00ff' },
});
const token = (id: string, account: string | null, expected = 0, name = id): Put<'token'> => ({
  ...{ kind: 'token', id, account, expected },
  body: { name, roles: ['editor'], coverages: null, created: at, ends: null },
});

/** Declares the tests of one engine; `open` gives two handles on one empty store. */
export function accessContract({
  name,
  open,
}: {
  readonly name: string;
  open(t: TestContext): Promise<readonly [AccessStore, AccessStore]>;
}): void {
  test(`R-PEOPLE-01 a change is written whole or not at all, and seen by every hand at once (${name})`, async (t) => {
    const [one, two] = await open(t);
    const model = memoryAccess();
    const changes: readonly AccessChange[] = [
      { puts: [token('a', 'me'), token('b', 'you')], log: [line('me', { first: 'ü\u0000' })] },
      { puts: [token('c', 'me'), token('a', 'me')], log: [line('me')] },
      { puts: [token('a', 'you', 1, 'renamed')], log: [] },
      { puts: [token('c', null)], drops: [{ kind: 'token', id: 'b', expected: 2 }], log: [] },
      { puts: [token('c', null)], drops: [{ kind: 'token', id: 'b', expected: 1 }], log: [line('you')] },
      { drops: [{ kind: 'token', id: 'nobody' }], log: [line(null)] },
      { puts: [token('z', 'me', 3)], log: [line('me')] },
    ];
    const answers: string[] = [];
    for (const [index, change] of changes.entries()) {
      const answer = await (index % 2 === 0 ? one : two).write(change);
      assert.equal(answer, await model.write(change), `change ${index}`);
      answers.push(answer);
      for (const store of [one, two]) {
        assert.deepEqual(await store.list('token'), await model.list('token'));
        assert.deepEqual(await store.list('token', 'me'), await model.list('token', 'me'));
        assert.deepEqual(await wholeLog(store), await wholeLog(model));
        assert.equal(await store.head(), await model.head());
      }
    }
    assert.deepEqual(answers, ['written', 'stale', 'written', 'stale', 'written', 'written', 'stale']);
    assert.equal((await two.get('token', 'a'))?.body.name, 'renamed');
    assert.equal(await two.get('session', 'a'), null, 'another kind');
  });

  test(`R-PEOPLE-02 of two hands that write the same row at once one is told so (${name})`, async (t) => {
    const hands = await open(t);
    const first = await Promise.all(
      hands.map((store, n) => store.write({ puts: [token('a', `${n}`)], log: [line(`${n}`)] })),
    );
    assert.deepEqual(first.sort(), ['stale', 'written']);
    assert.equal(await hands[0].head(), 1);
  });

  test(`R-PEOPLE-03 the log is one chain; what lines say can be destroyed, and it still is (${name})`, async (t) => {
    const [store, other] = await open(t);
    const later = '2026-06-01T00:00:00.000Z';
    for (const [of, when] of [
      ['me', at],
      ['you', at],
      ['me', later],
      ['you', later],
    ] as const)
      await store.write({ log: [line(of, { address: '192.0.2.1' }, when)] });
    assert.equal(brokenAt(await wholeLog(other)), null);
    assert.deepEqual(
      (await store.log(1, 2)).map(({ seq }) => seq),
      [2, 3],
    );
    assert.equal(await store.forget({ of: 'me' }), 2);
    assert.equal(await store.forget({ until: at }), 1);
    const lines = await wholeLog(other);
    assert.deepEqual(
      lines.map(({ says }) => says),
      [null, null, null, { address: '192.0.2.1' }],
    );
    assert.equal(brokenAt(lines), null);
    assert.equal(brokenAt(lines.map((one) => (one.seq === 2 ? { ...one, of: 'she' } : one))), 2);
    assert.equal(brokenAt(lines.filter(({ seq }) => seq !== 3)), 3);
    assert.equal(brokenAt(lines.map((one) => (one.says ? { ...one, says: { address: '' } } : one))), 4);
  });

  test(`R-PEOPLE-04 a copy is taken over whole, and only where there is nothing (${name})`, async (t) => {
    const [store] = await open(t);
    const model = memoryAccess();
    await model.write({ puts: [token('b', 'me'), token('a', null)], log: [line('me', { x: 1 })] });
    await model.write({ puts: [token('b', 'me', 1)], log: [line('me')] });
    await model.forget({ until: at });
    await store.adopt(await model.list('token'), await wholeLog(model));
    assert.deepEqual(await store.list('token'), await model.list('token'));
    assert.deepEqual(await wholeLog(store), await wholeLog(model));
    await assert.rejects(store.adopt([], []), /already/);
  });
}
