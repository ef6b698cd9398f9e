/** Over any history: of what waits for a post readers have no word, and nothing of theirs rests on it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { groundOf } from '../../fold/impact.ts';
import type { State } from '../../fold/state.ts';
import { type Cell, cell } from '../../model/ids.ts';
import { living } from './lived.fixture.ts';
import { type Story, story } from './story.fixture.ts';

interface Version {
  readonly cell: string;
  readonly document: object;
  readonly ground: readonly string[];
}

/** The statements that wait and whose words stand in what an act changed for readers, or that it rests on. */
function seen(state: State, versions: readonly Version[]): readonly string[] {
  const waiting = [...state.statements.values()].filter(({ reserved }) => reserved !== null);
  return waiting.flatMap(({ id, content }) => {
    const words = JSON.stringify(content?.text ?? '');
    const isSeen = versions.some(
      ({ document, ground }) =>
        ground.includes(cell('statement', id)) || JSON.stringify(document).includes(`"text":${words}`),
    );
    return isSeen ? [id] : [];
  });
}

/** The claims and figures with more evidence or numbers in what an act changed than stand at the desk. */
function beyond(state: State, versions: readonly Pick<Version, 'cell' | 'document'>[]): readonly string[] {
  return versions.flatMap(({ cell: of, document }) => {
    const id = of.slice(of.indexOf(':') + 1);
    const { evidence = [], series = [] } = document as {
      readonly evidence?: readonly object[];
      readonly series?: readonly object[];
    };
    const standing = state.claims.get(id)?.evidence.filter(({ until }) => until === null) ?? [];
    const { estimates = [], fed = {} } = state.figures.get(id) ?? {};
    const numbers = estimates.length + Object.values(fed).flat().length;
    return evidence.length > standing.length || series.length > numbers ? [of] : [];
  });
}

test('R-DUE-07 over any history readers have no word of what waits for a post', () => {
  const met = { waiting: 0, freed: 0, bearing: 0 };
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1000 }), (seed) => {
      let entries: Story['entries'] = [];
      for (const of of living(seed, 200)) {
        entries = of.entries;
        const versions = of.sets.at(-1) ?? [];
        assert.deepEqual([seen(of.state, versions), beyond(of.state, versions)], [[], []]);
        met.waiting += [...of.state.statements.values()].filter(({ reserved }) => reserved !== null).length;
      }
      met.freed += entries.filter(({ kind }) => kind === 'statement.freed').length;
      met.bearing += entries.filter(({ kind }) => /^(?:evidence|estimate)\.reserved$/.test(kind)).length;
    }),
    { seed: 5, numRuns: 6 },
  );
  assert.ok(met.waiting > 50 && met.freed > 0 && met.bearing > 5, JSON.stringify(met));
});

test('R-DUE-07 that comparison finds the words of one that waits', () => {
  const content = { speaker: 'officials', cue: 'said', channel: { kind: 'telegram' }, text: 'It burns.' };
  const of = story().must('statement.record', { statement: 's', for: 'p', content });
  const version = { cell: 'claim:c', document: { evidence: [{ text: 'It burns.' }] }, ground: [] };
  assert.deepEqual(seen(of.state, [version]), ['s']);
  assert.deepEqual(seen(of.state, [{ ...version, document: {}, ground: ['statement:s'] }]), ['s']);
  assert.deepEqual([...groundOf(of.state, 'claim:c' as Cell)], ['claim:c']);
  of.must('claim.open', { claim: 'c', content: { text: 'It is so.' } });
  assert.deepEqual(beyond(of.state, [version]), ['claim:c']);
  of.must('figure.open', { figure: 'f', content: { label: 'hurt' } });
  assert.deepEqual(beyond(of.state, [{ cell: 'figure:f', document: { series: [{ min: 4 }] } }]), [
    'figure:f',
  ]);
});
