/** A relay of an older number changes nothing, whatever numbers there are and whatever time it gives. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type Story, says, story } from '../desk/rules/story.fixture.ts';
import { readingsOf, shownAt } from './figure.ts';

interface Count {
  readonly by: string;
  readonly min: number;
  /** Minutes after midnight. */
  readonly saidAt: number;
}
const time = (minutes: number) => ({ at: new Date(Date.UTC(2025, 11, 30, 0, minutes)).toISOString() });

/** A figure with these counts, each said by its source itself. */
function counted(counts: readonly Count[]): Story {
  const of = story().must('figure.open', { figure: 'f', content: { label: 'killed' } });
  counts.forEach(({ by, min, saidAt }, n) => {
    says(of, by, undefined, { id: `s${n}`, content: { saidAt: time(saidAt) } });
    of.must('estimate.add', {
      estimate: `e${n}`,
      figure: 'f',
      content: { min, max: min, statement: `s${n}` },
    });
  });
  return of;
}
/** What readers are shown, as numbers with whose they are; and each source's number, read off what was given. */
function shown(of: Story) {
  const figure = of.state.figures.get('f');
  assert.ok(figure);
  const { bounds } = shownAt(of.state, figure, of.state.seq);
  const live = readingsOf(of.state, figure, of.state.seq).filter(({ standing }) => standing === 'live');
  return {
    bounds: bounds.map(({ line, content }) => `${line} ${content.min}`),
    live: Object.fromEntries(live.map(({ line, content }) => [line, content.min])),
  };
}
/** The last number of each source, by its own word alone. */
function plainly(counts: readonly Count[]): Record<string, number> {
  const byTime = counts.toSorted((a, b) => a.saidAt - b.saidAt);
  return Object.fromEntries(byTime.map(({ by, min }) => [by, min]));
}
/** Passes on count `n` of its source, with another number and a time of its own. */
function passOn(of: Story, n: number, late: number, origin: boolean): Story {
  const content = { saidAt: time(late), ...(origin && { origin: `s${n}` }) };
  says(of, origin ? 'agency' : 'copyist', undefined, { id: 'relay', content });
  const number = { min: 9999, max: 9999, statement: 'relay', asOf: time(late) };
  return of.must('estimate.add', { estimate: 'relay', figure: 'f', content: number });
}
const counts = fc.uniqueArray(
  fc.record({
    by: fc.constantFrom('police', 'mayor', 'army'),
    min: fc.integer({ min: 0, max: 500 }),
    saidAt: fc.integer({ min: 0, max: 1000 }),
  }),
  { minLength: 1, maxLength: 8, selector: ({ saidAt }) => saidAt },
);
const cases = fc.record({ given: counts, pick: fc.nat(), late: fc.integer({ min: 1001, max: 1400 }) });

/** Which count was superseded by its own source, if any was. */
function older(given: readonly Count[], pick: number): number {
  const old = given.flatMap((one, n) =>
    given.some((other) => other.by === one.by && other.saidAt > one.saidAt) ? [n] : [],
  );
  return old[pick % old.length] ?? -1;
}

test('R-FIG-02 whatever was counted, each source stands by its last word, and a late relay of an older one changes nothing', () => {
  fc.assert(
    fc.property(cases, ({ given, pick, late }) => {
      const of = counted(given);
      const before = shown(of);
      assert.deepEqual(before.live, plainly(given));
      const n = older(given, pick);
      if (n >= 0) assert.deepEqual(shown(passOn(of, n, late, true)), before);
    }),
    { seed: 11, numRuns: 60 },
  );
});

test('R-FIG-02 that comparison finds a relay that is taken for a count of its own', () => {
  const given = [
    { by: 'police', min: 40, saidAt: 1 },
    { by: 'police', min: 60, saidAt: 2 },
  ];
  const before = shown(counted(given));
  assert.notDeepEqual(shown(passOn(counted(given), 0, 1200, false)), before);
  assert.deepEqual(shown(passOn(counted(given), 0, 1200, true)), before);
});
