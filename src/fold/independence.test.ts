/** Who counts once: the same root, speaker or briefing, in whatever order they come. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { originsOf } from './independence.ts';
import type { LiveStatement, Source } from './source.ts';
import type { ActorState } from './state.ts';

/** A source of which only the marks matter. */
interface Marks {
  readonly root: string | null;
  readonly actor: string | null;
  readonly briefing?: string | null;
  readonly houses?: readonly string[];
}
const source = ({ root, actor, briefing = null, houses = actor === null ? [] : [actor] }: Marks): Source => {
  const content = { speaker: 'officials', briefing };
  const of = { root: root === null ? null : ({ id: root, content } as unknown as LiveStatement), houses };
  return { ...of, actor: actor === null ? null : ({ id: actor } as ActorState) } as unknown as Source;
};
const groups = (...given: readonly Marks[]): number[][] => {
  const sources = given.map(source);
  return originsOf(sources).map((group) => group.map((one) => sources.indexOf(one)));
};

test('R-GATE-02 statements of one root count once, whoever passes it on', () => {
  assert.deepEqual(groups({ root: 'r', actor: 'a' }, { root: 'q', actor: 'b' }, { root: 'r', actor: 'd' }), [
    [0, 2],
    [1],
  ]);
});

test('R-GATE-03 speakers in the same words are one, as is a house whose people spoke at one briefing', () => {
  assert.deepEqual(groups({ root: 'r', actor: null }, { root: 'q', actor: null }), [[0, 1]]);
  const noon = { briefing: 'noon', houses: ['x', 'house'] };
  assert.deepEqual(groups({ root: 'r', actor: 'x', ...noon }, { root: 'q', actor: 'y', ...noon }), [[0, 1]]);
  assert.deepEqual(
    groups({ root: 'r', actor: 'x', ...noon }, { root: 'q', actor: 'y', ...noon, briefing: 'evening' }),
    [[0], [1]],
  );
  assert.deepEqual(groups({ root: 'r', actor: 'x' }, { root: 'q', actor: 'y', houses: ['x'] }), [[0], [1]]);
  assert.deepEqual(
    groups(
      { root: 'r', actor: 'x', briefing: 'noon', houses: [] },
      { root: 'q', actor: 'y', briefing: 'noon', houses: [] },
    ),
    [[0], [1]],
    'a briefing without an organisation joins nobody',
  );
});

test('R-GATE-03 what joins two groups makes them one, also when it comes last', () => {
  const joining = { root: 'q', actor: 'a' };
  assert.deepEqual(
    groups({ root: 'r', actor: 'a' }, { root: 's', actor: 'b' }, { root: 'q', actor: 'b' }, joining),
    [[0, 1, 2, 3]],
  );
});

test('R-GATE-04 without a root a source is in no group', () => {
  assert.deepEqual(groups({ root: null, actor: 'a' }, { root: 'r', actor: 'a' }), [[1]]);
});

/** The same rule in the plainest way: join groups that share a mark, until none do. */
function plainly(given: readonly Marks[]): number[][] {
  const joined = (a: Marks, b: Marks) =>
    a.root === b.root ||
    a.actor === b.actor ||
    (a.briefing != null &&
      a.briefing === b.briefing &&
      (a.houses ?? []).some((one) => b.houses?.includes(one)));
  const found: number[][] = [];
  given.forEach((one, index) => {
    if (one.root === null) return;
    const touching = found.filter((group) => group.some((other) => joined(one, given[other] ?? one)));
    for (const group of touching) found.splice(found.indexOf(group), 1);
    found.push([...touching.flat(), index].sort((a, b) => a - b));
  });
  return found.sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0));
}

test('R-GATE-03 in any order of any sources the groups are those of joining what shares a mark', () => {
  const name = (names: string) => fc.constantFrom(...names.split(''));
  const marks = fc.record({
    root: fc.option(name('rstuvw'), { freq: 6 }),
    actor: fc.option(name('abcdef'), { freq: 8 }),
    briefing: fc.option(name('mn')),
    houses: fc.uniqueArray(name('xyz'), { maxLength: 2 }),
  });
  fc.assert(
    fc.property(fc.array(marks, { maxLength: 12 }), (given) => {
      assert.deepEqual(groups(...given), plainly(given));
    }),
    { seed: 3, numRuns: 300 },
  );
});
