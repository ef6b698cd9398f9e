/** What a figure says at a record number: which numbers stand, in which order, and which of them are shown. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Fields, legal, type Story, says, story } from '../desk/rules/story.fixture.ts';
import { openDecisions } from '../desk/view/open-decisions.ts';
import { displayAt, type Reading, readingsOf, shownAt } from './figure.ts';

const at = (time: string, more: Fields = {}) => ({ at: `2026-01-01T${time}:00.000Z`, ...more });
const figureOf = (of: Story, id = 'f') => {
  const figure = of.state.figures.get(id);
  assert.ok(figure);
  return figure;
};

/** A story with a figure of one open estimate a call: by whom, what it says, and how it was said. */
function given(): Story {
  return story().must('figure.open', { figure: 'f', content: { label: 'killed' } });
}
function counts(of: Story, actor: string, estimate: string, content: Fields, statement: Fields = {}): void {
  const id = says(of, actor, undefined, { id: `s-${estimate}`, content: statement });
  of.must('estimate.add', { estimate, figure: 'f', content: { statement: id, ...content } });
}
const all = (of: Story, seq = of.state.seq): readonly Reading[] => readingsOf(of.state, figureOf(of), seq);
const standings = (of: Story, seq?: number) =>
  all(of, seq).map(({ estimate, standing }) => `${estimate.id} ${standing}`);
const shown = (of: Story, seq = of.state.seq) =>
  shownAt(of.state, figureOf(of), seq).bounds.map(({ estimate }) => estimate.id);

test('R-FIG-02 numbers go by when they stood so, then by when they were said, then by when they came', () => {
  const of = given();
  counts(of, 'a', 'late', { min: 1, asOf: at('12:00') }, { saidAt: at('13:00') });
  counts(of, 'b', 'early', { min: 2, asOf: at('10:00') }, { saidAt: at('14:00') });
  counts(of, 'd', 'said-last', { min: 3, asOf: at('11:00') }, { saidAt: at('11:30') });
  counts(of, 'e', 'said-first', { min: 4, asOf: at('11:00') }, { saidAt: at('11:20') });
  counts(of, 'f', 'came-first', { min: 5, asOf: at('11:00') }, { saidAt: at('11:25') });
  counts(of, 'g', 'came-last', { min: 6, asOf: at('11:00') }, { saidAt: at('11:25') });
  const order = ['early', 'said-first', 'came-first', 'came-last', 'said-last', 'late'];
  assert.deepEqual(
    all(of).map(({ estimate }) => estimate.id),
    order,
  );
});

test('R-FIG-02 a number without a time of its own has that of its statement, or else of its recording', () => {
  const of = given();
  counts(of, 'a', 'own', { min: 1, asOf: at('12:00', { precision: 'hour' }) }, { saidAt: at('11:00') });
  counts(of, 'b', 'said', { min: 2 }, { saidAt: at('11:00', { precision: 'day' }) });
  counts(of, 'd', 'bare', { min: 3 });
  const recorded = of.state.statements.get('s-bare')?.at;
  assert.deepEqual(
    Object.fromEntries(
      all(of).map(({ estimate, asOf, saidAt }) => [estimate.id, [asOf.at, asOf.precision, saidAt]]),
    ),
    {
      own: ['2026-01-01T12:00:00.000Z', 'hour', '2026-01-01T11:00:00.000Z'],
      said: ['2026-01-01T11:00:00.000Z', 'day', '2026-01-01T11:00:00.000Z'],
      bare: [recorded, 'minute', recorded],
    },
  );
});

test('R-FIG-02 a relay is no younger than what it passes on, whatever time it gives; one of unknown origin keeps its time', () => {
  const of = given();
  says(of, 'police', undefined, { id: 'first', content: { saidAt: at('10:00') } });
  says(of, 'mayor', undefined, { id: 'undated' });
  counts(of, 'wire', 'after', { min: 1, asOf: at('18:00') }, { origin: 'first' });
  counts(of, 'radio', 'before', { min: 2, asOf: at('09:00') }, { origin: 'first' });
  counts(of, 'paper', 'undated', { min: 3, asOf: at('18:00') }, { origin: 'undated' });
  counts(of, 'blog', 'nobody', { min: 4, asOf: at('18:00') }, { relay: true, saidAt: at('17:00') });
  const times = Object.fromEntries(all(of).map(({ estimate, asOf }) => [estimate.id, asOf.at]));
  assert.deepEqual(times, {
    after: '2026-01-01T10:00:00.000Z',
    before: '2026-01-01T09:00:00.000Z',
    undated: of.state.statements.get('undated')?.at,
    nobody: '2026-01-01T18:00:00.000Z',
  });
});

test('R-FIG-02 a line is whose count it is: who is named for it, who spoke first, or who is meant in words', () => {
  const of = given();
  says(of, 'police', undefined, { id: 'first' });
  says(of, 'ministry');
  counts(of, 'wire', 'e1', { min: 1 }, { origin: 'first' });
  counts(of, 'mayor', 'e2', { min: 2, source: 'ministry' });
  for (const [id, speaker] of [
    ['e3', 'officers'],
    ['e4', 'doctors'],
    ['e5', 'doctors'],
  ]) {
    const content = { speaker, cue: 'said', channel: { kind: 'phone' }, text: 'x' };
    of.must('statement.record', { statement: `s-${id}`, content });
    of.must('estimate.add', { estimate: id, figure: 'f', content: { min: 3, statement: `s-${id}` } });
  }
  assert.deepEqual(
    all(of).map(({ line, standing }) => [line, standing]),
    [
      ['police', 'live'],
      ['ministry', 'live'],
      ['in words: officers', 'live'],
      ['in words: doctors', 'superseded'],
      ['in words: doctors', 'live'],
    ],
  );
});

test('R-FIG-02 what was taken back does not supersede what its source said before', () => {
  const of = given();
  counts(of, 'police', 'e1', { min: 40 }, { saidAt: at('10:00') });
  counts(of, 'police', 'e2', { min: 60 }, { saidAt: at('11:00') });
  assert.deepEqual(standings(of), ['e1 superseded', 'e2 live']);
  const before = of.state.seq;
  of.must('statement.retract', { statement: 's-e2', reason: 'x' });
  assert.deepEqual([standings(of), shown(of)], [['e1 live', 'e2 retracted'], ['e1']]);
  assert.deepEqual([standings(of, before), shown(of, before)], [['e1 superseded', 'e2 live'], ['e2']]);
  assert.deepEqual(standings(of, before - 1), ['e1 live'], 'the second was not there yet');
});

test('R-FIG-02 a number falls with the statement that was passed on, retracted or hidden', () => {
  const passedOn = () => {
    const of = given();
    says(of, 'police', undefined, { id: 'first' });
    counts(of, 'wire', 'e', { min: 40 }, { origin: 'first' });
    return of;
  };
  assert.deepEqual(standings(passedOn()), ['e live']);
  const subject = { kind: 'statement', id: 'first' };
  const retracted = passedOn().must('statement.retract', { statement: 'first', reason: 'x' });
  assert.deepEqual(standings(retracted), ['e retracted']);
  const taken = passedOn().must('takedown.order', { subject, reason: 'x' });
  assert.deepEqual(standings(taken), []);
  const held = passedOn().must('embargo.set', { subject, reason: 'x' });
  assert.deepEqual(standings(held), []);
});

test('R-FIG-01 no number is told on a statement that was taken down, erased, put under embargo or is off the record', () => {
  const counted = () => {
    const of = given();
    counts(of, 'police', 'e', { min: 40 });
    return of;
  };
  const subject = { kind: 'statement', id: 's-e' };
  const taken = counted().must('takedown.order', { subject, reason: 'x' });
  assert.deepEqual(standings(taken), []);
  taken.must('erasure.propose', { subject, versions: 'all', reason: 'x' });
  assert.deepEqual(standings(taken.must('erasure.approve', { subject }, legal)), []);
  assert.deepEqual(standings(counted().must('embargo.set', { subject, reason: 'x' })), []);
  const off = { actor: 'police', cue: 'said', channel: { kind: 'phone' }, text: 'x', onTheRecord: false };
  assert.deepEqual(standings(counted().must('statement.record', { statement: 's-e', content: off })), []);
  const estimate = { kind: 'estimate', id: 'e' };
  const gone = counted().must('takedown.order', { subject: estimate, reason: 'x' });
  assert.deepEqual(standings(gone), []);
  gone.must('erasure.propose', { subject: estimate, versions: 'all', reason: 'x' });
  assert.deepEqual(standings(gone.must('erasure.approve', { subject: estimate }, legal)), []);
});

test('R-FIG-01 no number is told of nobody: whose it was is left in a name, in words, or the number goes too', () => {
  const left = (content: Fields, statement: Fields = {}) => {
    const of = given().must('actor.set', {
      actor: 'house',
      content: { name: 'House', type: 'organisation' },
    });
    counts(of, 'aide', 'e', { min: 40, ...content }, statement);
    of.must('takedown.order', { subject: { kind: 'actor', id: 'aide' }, reason: 'x' });
    const before = standings(of);
    of.must('takedown.order', { subject: { kind: 'actor', id: 'house' }, reason: 'x' });
    return [before, standings(of)];
  };
  assert.deepEqual(left({}), [[], []]);
  assert.deepEqual(left({ source: 'house' }), [['e live'], []]);
  assert.deepEqual(left({}, { speaker: 'an aide' }), [['e live'], ['e live']]);
});

test('R-FIG-03 words have no ends: they are shown where no number is, the latest of them', () => {
  const of = given();
  counts(of, 'mayor', 'few', { words: 'a few' }, { saidAt: at('10:00') });
  counts(of, 'nurse', 'dozens', { words: 'dozens' }, { saidAt: at('11:00') });
  assert.deepEqual(shown(of), ['dozens']);
  counts(of, 'police', 'forty', { max: 40 }, { saidAt: at('09:00') });
  assert.deepEqual(shown(of), ['forty']);
});

test('R-FIG-03 the ends are the lowest and the highest, the earlier of two lowest and the later of two highest', () => {
  const of = given();
  counts(of, 'a', 'low', { min: 10, words: 'ten' }, { saidAt: at('10:00') });
  counts(of, 'b', 'low-again', { min: 10 }, { saidAt: at('11:00') });
  counts(of, 'd', 'high', { min: 20, max: 50 }, { saidAt: at('12:00') });
  counts(of, 'e', 'high-again', { min: 30, max: 50 }, { saidAt: at('13:00') });
  assert.deepEqual(shown(of), ['low', 'high-again']);
});

test('R-FIG-03 sources that say the same are one end; the same number in other words, or more open, is another', () => {
  const ends = (one: Fields, other: Fields) => {
    const of = given();
    counts(of, 'a', 'one', one, { saidAt: at('10:00') });
    counts(of, 'b', 'other', other, { saidAt: at('11:00') });
    return shown(of);
  };
  assert.deepEqual(ends({ min: 40, max: 40 }, { min: 40, max: 40 }), ['other']);
  assert.deepEqual(
    ends({ min: 40 }, { min: 40, max: 40 }),
    ['other'],
    'one of them leaves its upper end open',
  );
  assert.deepEqual(ends({ min: 40, words: 'forty' }, { min: 40, words: 'at least 40' }), ['one', 'other']);
  assert.deepEqual(ends({ min: 40, max: 50 }, { min: 40, max: 60 }), ['one', 'other']);
  assert.deepEqual(ends({ min: 30, max: 50 }, { min: 40, max: 50 }), ['one', 'other']);
});

test('R-FIG-03 of numbers that are only passed on the latest is shown, where nothing else is left', () => {
  const of = given();
  counts(of, 'blog', 'old', { min: 1 }, { relay: true, saidAt: at('10:00') });
  counts(of, 'paper', 'new', { min: 2 }, { relay: true, saidAt: at('11:00') });
  counts(of, 'police', 'gone', { min: 3 }, { saidAt: at('12:00') });
  assert.deepEqual(shown(of), ['gone']);
  of.must('statement.retract', { statement: 's-gone', reason: 'x' });
  assert.deepEqual(shown(of), ['new']);
  assert.deepEqual(standings(of), ['old relay', 'new relay', 'gone retracted']);
  assert.deepEqual(shownAt(of.state, figureOf(of), 0), { display: 'range', bounds: [] });
});

test('R-FIG-04 without a decision it is a range by nobody’s order, and each decision holds from its number on', () => {
  const of = given();
  counts(of, 'a', 'low', { min: 1 });
  counts(of, 'b', 'high', { min: 9 });
  const before = of.state.seq;
  of.must('figure.display', { figure: 'f', display: 'authority', authorities: ['stranger', 'a'].slice(1) });
  assert.deepEqual(displayAt(figureOf(of), before), { display: 'range', authorities: [] });
  assert.equal(displayAt(figureOf(of), of.state.seq).display, 'authority');
  assert.deepEqual([shown(of, before), shown(of)], [['low', 'high'], ['low']]);
  of.must('figure.display', { figure: 'f', display: 'range', authorities: ['a'] });
  assert.deepEqual(shown(of), ['low', 'high'], 'whoever stands on the list: a range is a range');
  of.must('figure.display', { figure: 'f', display: 'authority', authorities: ['a'] });
  of.must('statement.retract', { statement: 's-low', reason: 'x' });
  assert.deepEqual(
    shownAt(of.state, figureOf(of), of.state.seq).display,
    'range',
    'none of them has a number',
  );
});

test('R-FIG-05 set aside from one number to the next, and only for that while', () => {
  const of = given();
  counts(of, 'a', 'e', { min: 1 });
  const before = of.state.seq;
  of.must('estimate.overtake', { estimate: 'e', reason: 'x' });
  const during = of.state.seq;
  of.must('estimate.restore', { estimate: 'e' });
  assert.deepEqual(
    [before, during, of.state.seq].map((seq) => standings(of, seq)),
    [['e live'], ['e overtaken'], ['e live']],
  );
});

test('R-FIG-08 a tally stands at its own time, can be set aside, falls with a part that is taken back, and is not told after one that is taken down', () => {
  const tallied = () => {
    const of = given().must('figure.open', { figure: 'part', content: { label: 'in the north' } });
    const id = says(of, 'police', undefined, { id: 's-part' });
    of.must('estimate.add', { estimate: 'part', figure: 'part', content: { min: 7, max: 7, statement: id } });
    return of.must('estimate.add', { estimate: 'sum', figure: 'f', content: { min: 7, parts: ['part'] } });
  };
  const of = tallied();
  const [sum] = all(of);
  assert.deepEqual(
    [sum?.asOf, sum?.saidAt, sum?.statement],
    [{ at: of.state.at, precision: 'minute' }, of.state.at, null],
  );
  of.must('estimate.overtake', { estimate: 'sum', reason: 'x' });
  assert.deepEqual(standings(of), ['sum overtaken']);
  assert.deepEqual(standings(tallied().must('statement.retract', { statement: 's-part', reason: 'x' })), [
    'sum retracted',
  ]);
  const down = (kind: string, id: string) =>
    standings(tallied().must('takedown.order', { subject: { kind, id }, reason: 'x' }));
  assert.deepEqual(down('estimate', 'part'), []);
  assert.deepEqual(down('statement', 's-part'), []);
});

test('R-FIG-10 a tally is told to the desk as its own', () => {
  const of = given().must('figure.open', { figure: 'other', content: { label: 'hurt' } });
  const id = says(of, 'police', undefined, { id: 's-part' });
  of.must('estimate.add', {
    estimate: 'part',
    figure: 'other',
    content: { min: 133, max: 133, statement: id },
  });
  of.must('estimate.add', { estimate: 'sum', figure: 'f', content: { min: 133, max: 133, parts: ['part'] } });
  const [told] = openDecisions(of.state).filter(({ subject }) => subject === 'figure:f');
  assert.equal(told?.says, '133 (the desk): exactly this number is also held for "hurt".');
});
