/** What readers get of a figure: what it says, every number on record, whose it is, and what came later. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Fields, type Story, says, story } from '../desk/rules/story.fixture.ts';
import type { State } from '../fold/state.ts';
import { built, document, down, scopeOf } from './built.fixture.ts';
import { figureLater, publicReading } from './figure.ts';

const F = { type: 'figure', id: 'f' };
const figureOf = (of: Story) => {
  const figure = of.state.figures.get('f');
  assert.ok(figure);
  return figure;
};
const later = (of: Story, seq: number) => figureLater(scopeOf(of.state), figureOf(of), seq);
function counts(of: Story, actor: string, estimate: string, content: Fields, statement: Fields = {}): Story {
  const id = says(of, actor, undefined, { id: `s-${estimate}`, content: statement });
  return of.must('estimate.add', { estimate, figure: 'f', content: { statement: id, ...content } });
}
function given(content: Fields = {}): Story {
  return story().must('figure.open', { figure: 'f', content: { label: 'killed', ...content } });
}
const series = (of: Story) => {
  const found = document(of, 'figure:f');
  assert.ok(found?.kind === 'figure' && found.state === 'live');
  return found.series;
};

test('R-PROJ-04 a figure has its label, what it is a part of, what it says, and each number with all that was given', () => {
  const of = given({ casualties: true, attackers: 'excluded' }).must('figure.open', {
    figure: 'whole',
    content: { label: 'x' },
  });
  const asOf = { at: '2026-01-01T09:00:00.000Z', precision: 'hour', words: 'by nine' };
  counts(of, 'police', 'e', { min: 40, max: 50, words: 'forty or more', basis: 'Bodies.', asOf });
  const recorded = of.state.at;
  of.must('post.publish', { post: 'p', content: { body: [F] } });
  const bound = { min: 40, max: 50, words: 'forty or more', by: 'Name of police', asOf };
  const found = document(of, 'figure:f');
  assert.ok(found?.kind === 'figure' && found.state === 'live');
  const { series: numbers, ...rest } = found;
  assert.deepEqual(rest, {
    ...{ kind: 'figure', id: 'f', state: 'live', label: 'killed', attackers: 'excluded', partOf: null },
    reading: { display: 'range', bounds: [bound] },
  });
  const [number] = numbers;
  assert.equal(number?.statement?.text, 'Words of s-e');
  assert.deepEqual(
    { ...number, statement: null },
    {
      ...{ ...bound, standing: 'live', basis: 'Bodies.', statement: null, parts: [], at: of.state.at },
    },
  );
  assert.ok(
    of.state.at > recorded,
    'a number that was there before readers saw the figure is on record since then',
  );
  counts(of, 'police', 'e2', { min: 60 });
  assert.equal(series(of)[0]?.at, of.state.at, 'said the day before');
  const told = series(of).map(({ standing, statement }) => [standing, statement?.text]);
  assert.deepEqual(
    told,
    [
      ['superseded', 'Words of s-e2'],
      ['live', 'Words of s-e'],
    ],
    'what a person recorded keeps its words',
  );
});

test('R-PROJ-04 whether attackers are counted is told of casualties alone; a part leads to its whole', () => {
  const of = given({ attackers: 'included' }).must('figure.open', {
    figure: 'whole',
    content: { label: 'x' },
  });
  of.must('figure.open', {
    figure: 'f',
    content: { label: 'killed', attackers: 'included', partOf: 'whole' },
  });
  const found = built(of.state, 'figure:f');
  assert.partialDeepStrictEqual(found.document, { attackers: null, partOf: 'figure:whole' });
  assert.deepEqual(found.links, [], 'and makes it nobody’s to see');
  assert.deepEqual(built(of.state, 'figure:f', 6).links, ['figure:whole']);
});

test('R-PROJ-04 a number is whose count it is, or else of who said so; nobody’s where that may not be told', () => {
  const by = (of: Story) =>
    publicReading(scopeOf(of.state), figureOf(of), of.state.seq).bounds.map((one) => one.by);
  const of = given().must('actor.set', {
    actor: 'ministry',
    content: { name: 'Ministry', type: 'organisation' },
  });
  counts(of, 'mayor', 'e', { min: 1, source: 'ministry' });
  assert.deepEqual(by(of), ['Ministry']);
  assert.deepEqual(by(down(of, 'actor', 'ministry')), ['Name of mayor']);
  const nameless = {
    ...of.state,
    actors: of.state.actors.update('ministry', (one) => one && { ...one, taken: null, content: null }),
  };
  assert.deepEqual(
    publicReading(scopeOf(nameless as State), figureOf(of), of.state.seq).bounds[0]?.by,
    'Name of mayor',
  );
  const tally = given().must('figure.open', { figure: 'part', content: { label: 'in the north' } });
  const id = says(tally, 'police');
  tally.must('estimate.add', { estimate: 'part', figure: 'part', content: { min: 7, statement: id } });
  tally.must('estimate.add', { estimate: 'sum', figure: 'f', content: { min: 7, parts: ['part'] } });
  assert.deepEqual(by(tally), [null]);
});

test('R-SHOWN-02 a number of somebody unnamed has no words, role or channel beside it; what we saw ourselves is ours', () => {
  const url = 'https://t.me/secret/9';
  const said = (of: Story, projection?: number) => {
    const { document: found } = built(of.state, 'figure:f', projection);
    assert.ok(found?.kind === 'figure' && found.state === 'live');
    return found.series.map(({ min, by, statement }) => [min, by, statement && statement.speaker.name]);
  };
  const content = { role: 'head of the ward', channel: { kind: 'telegram', url } };
  const of = given().must('actor.set', {
    actor: 'doctor',
    content: { name: 'a doctor', type: 'unnamed', role: 'surgeon' },
  });
  counts(of, 'doctor', 'e', { min: 3 }, content);
  assert.deepEqual(said(of), [[3, 'a doctor', null]]);
  assert.doesNotMatch(JSON.stringify(document(of, 'figure:f')), /Words of|secret|ward|surgeon/);
  assert.deepEqual(
    said(of, 6),
    [[3, 'a doctor', 'a doctor']],
    'what an older projection showed is made again',
  );
  counts(of, 'agency', 'e2', { min: 4 }, { origin: 's-e' });
  assert.deepEqual(said(of).at(-1), [4, 'Name of agency', 'Name of agency']);
  assert.doesNotMatch(JSON.stringify(document(of, 'figure:f')), /Words of s-e"|secret|ward|surgeon/);
  of.must('actor.set', { actor: 'doctor', content: { name: 'Dr Roe', type: 'person' } });
  assert.deepEqual(said(of)[0], [3, 'Dr Roe', 'Dr Roe'], 'until they are named');
  const seen = { speaker: 'Ann, our reporter', cue: 'said', witness: true, text: 'I counted.' };
  const own = given().must('statement.record', {
    statement: 'seen',
    content: { ...seen, channel: { kind: 'observation' } },
  });
  own.must('estimate.add', { estimate: 'e', figure: 'f', content: { min: 5, statement: 'seen' } });
  assert.deepEqual(said(own)[0]?.[2], '');
});

test('R-FIG-08 a tally tells its parts as long as they stand, and is not told without one of them or of their figures', () => {
  const of = given().must('figure.open', { figure: 'north', content: { label: 'in the north' } });
  const id = says(of, 'police');
  of.must('estimate.add', {
    estimate: 'n',
    figure: 'north',
    content: { min: 7, max: 8, words: 'seven', statement: id },
  });
  of.must('estimate.add', { estimate: 'sum', figure: 'f', content: { min: 7, parts: ['n'] } });
  const part = { min: 7, max: 8, words: 'seven', label: 'in the north' };
  assert.deepEqual([series(of)[0]?.parts, series(of)[0]?.statement], [[part], null]);
  const { state } = of;
  const parts = (change: Partial<State>, projection?: number) => {
    const { document: found } = built({ ...state, ...change }, 'figure:f', projection);
    assert.ok(found?.kind === 'figure' && found.state === 'live');
    return found.series.map((one) => one.parts);
  };
  const estimate = (fields: object) => ({
    estimates: state.estimates.update('n', (one) => one && { ...one, ...fields }) as State['estimates'],
  });
  const figure = (fields: object) => ({
    figures: state.figures.update('north', (one) => one && { ...one, ...fields }) as State['figures'],
  });
  const statement = (fields: object) => ({
    statements: state.statements.update(id, (one) => one && { ...one, ...fields }) as State['statements'],
  });
  for (const change of [
    ...[{ content: null }, { taken: state.at }].flatMap((fields) => [estimate(fields), statement(fields)]),
    statement({ embargo: { until: null } }),
    { estimates: state.estimates.delete('n') },
  ]) {
    assert.deepEqual(parts(change), []);
    assert.equal(parts(change, 5).length, 1, 'what an older projection showed is made again as it was');
  }
  for (const change of [
    ...[{ content: null }, { taken: state.at }, { covered: state.at }].map(figure),
    { figures: state.figures.delete('north') },
  ]) {
    assert.deepEqual(parts(change), []);
    assert.equal(parts(change, 4).length, 1, 'what an older projection showed is made again as it was');
  }
});

test('R-FIG-09 a figure in any other state says since when, and nothing else', () => {
  const shown = () =>
    counts(given(), 'police', 'e', { min: 40 }).must('post.publish', { post: 'p', content: { body: [F] } });
  const bare = { kind: 'figure', id: 'f' };
  const covered = shown().must('cover', { subject: { kind: 'figure', id: 'f' } });
  assert.deepEqual(document(covered, 'figure:f'), { ...bare, state: 'covered', at: covered.state.at });
  const taken = down(shown(), 'figure', 'f');
  assert.deepEqual(document(taken, 'figure:f'), { ...bare, state: 'removed', at: taken.state.at });
  const wordless = (of: Story, change: Partial<State> = {}): State => ({
    ...of.state,
    figures: of.state.figures.update('f', (one) => one && { ...one, content: null }) as State['figures'],
    ...change,
  });
  const of = shown();
  const removed = { ...bare, state: 'removed' };
  assert.deepEqual(document(wordless(of), 'figure:f'), { ...removed, at: figureOf(of).shownSince?.at });
  const both = { ...bare, state: 'covered', at: covered.state.at };
  assert.deepEqual(
    document(wordless(covered), 'figure:f'),
    both,
    'made again without its words, it was covered',
  );
  const unseen = given();
  const { coverage, at } = unseen.state;
  assert.deepEqual(document(wordless(unseen), 'figure:f'), { ...removed, at: coverage?.startedAt });
  assert.deepEqual(document(wordless(unseen, { coverage: null }), 'figure:f'), { ...removed, at });
});

test('R-FIG-06 what came later is told with its newest number, or when an older one left, or when the display changed', () => {
  const of = counts(given(), 'police', 'e1', { min: 40, max: 40 });
  const { seq } = of.state;
  assert.equal(later(of, seq), null);
  counts(of, 'police', 'e2', { min: 40, max: 40 });
  assert.equal(later(of, seq), null, 'it says the same');
  counts(of, 'ministry', 'e3', { min: 60, max: 60 });
  const added = of.state.at;
  assert.deepEqual([later(of, seq)?.at, later(of, seq)?.reading.bounds.length], [added, 2]);
  const both = of.state.seq;
  of.must('estimate.overtake', { estimate: 'e3', reason: 'x' });
  const aside = of.state.at;
  assert.deepEqual([later(of, both)?.at, later(of, seq)], [aside, null]);
  of.must('estimate.restore', { estimate: 'e3' });
  of.must('statement.retract', { statement: 's-e3', reason: 'x' });
  assert.equal(later(of, both)?.at, of.state.at);
  counts(of, 'army', 'e4', { min: 90, max: 90 });
  const range = of.state.seq;
  of.must('figure.display', { figure: 'f', display: 'authority', authorities: ['army'] });
  assert.equal(later(of, range)?.at, of.state.at);
  counts(of, 'army', 'e5', { min: 95, max: 95 });
  assert.equal(later(of, range)?.at, of.state.at, 'a number that came after the change of display');
});

test('R-FIG-06 where every number is gone it is since the last was taken back, whatever happens after', () => {
  const relayed = () => {
    const of = given();
    says(of, 'police', undefined, { id: 'root' });
    return counts(of, 'wire', 'e', { min: 40 }, { origin: 'root' });
  };
  const tallied = () => {
    const of = given().must('figure.open', { figure: 'part', content: { label: 'in the north' } });
    says(of, 'police', undefined, { id: 'root' });
    of.must('estimate.add', { estimate: 'part', figure: 'part', content: { min: 7, statement: 'root' } });
    return of.must('estimate.add', { estimate: 'sum', figure: 'f', content: { min: 7, parts: ['part'] } });
  };
  const both = [relayed(), tallied()];
  for (const of of both) {
    const { seq } = of.state;
    of.must('statement.retract', { statement: 'root', reason: 'x' });
    const gone = { at: of.state.at, reading: { display: 'range', bounds: [] } };
    assert.deepEqual(later(of, seq), gone);
    of.must('post.publish', { post: 'q', content: { title: 'Something else' } });
    assert.deepEqual(later(of, seq), gone);
    of.must('statement.retract', { statement: says(of, 'b'), reason: 'x' });
    assert.deepEqual(later(of, seq), gone);
  }
  const taken = counts(given(), 'police', 'e', { min: 40 });
  const { seq } = taken.state;
  assert.equal(later(down(taken, 'statement', 's-e'), seq), null, 'what was taken down was never there');
});
