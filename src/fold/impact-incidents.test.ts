/** What rests on the figures of an incident and on the numbers of a machine: exactly what shows them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { body, happened, witnessed } from '../desk/rules/incident.fixture.ts';
import { estimate, feed, granted } from '../desk/rules/machine.fixture.ts';
import { type Story, says, secondSenior } from '../desk/rules/story.fixture.ts';
import { type Cell, cell } from '../model/ids.ts';
import { exactImpactOf, groundOf, impactOf, isRoot, restsOn } from './impact.ts';
import type { State } from './state.ts';

const naming = [
  { type: 'paragraph', content: [{ type: 'reference', kind: 'incident', id: 'i', text: 'the blast' }] },
];
const reached = ({ state }: { readonly state: State }, of: Cell) => [...exactImpactOf(state, [of])].sort();
const held = (state: State, of: string): readonly Cell[] => [...groundOf(state, of as Cell)].sort();

/** Incident i with figure "hurt", set apart in a post and the summary, and named in a post and the standfirst. */
function given(of: Story = witnessed()): Story {
  happened(of, { figures: ['hurt'] });
  of.must('post.publish', { post: 'shows', content: { body } });
  of.must('post.publish', { post: 'names', content: { body: naming } });
  of.must('text.set', { field: 'standfirst', content: naming });
  return of.must('text.set', { field: 'summary', content: body });
}
const counted = (of: Story, name: string, more: object = {}) =>
  of.must('estimate.add', {
    ...{ estimate: name, figure: 'hurt' },
    content: { min: 9, max: 9, statement: says(of, 'mayor'), ...more },
  });

test('R-INC-07 a number reaches the texts that set its incident apart and show it there, not those that name the incident', () => {
  const of = given();
  const first = cell('estimate', 'e1');
  assert.deepEqual(reached(of, first), [
    ...['estimate:e1', 'figure:hurt', 'incident:i', 'post:shows', 'text:summary'],
  ]);
  counted(of, 'e2');
  assert.deepEqual(reached(of, first), ['estimate:e1', 'figure:hurt', 'post:shows'], 'then, and no more');
  assert.deepEqual(reached(of, cell('estimate', 'e2')), [
    ...['estimate:e2', 'figure:hurt', 'incident:i', 'text:summary'],
  ]);
  of.must('post.pin', { post: 'shows' });
  assert.deepEqual(reached(of, first), ['estimate:e1', 'figure:hurt'], 'a pinned post shows the present');
});

test('R-INC-07 a figure that came to an incident later is not in what showed the incident before', () => {
  const known = witnessed().must('figure.open', { figure: 'dead', content: { label: 'killed' } });
  known.must('estimate.add', { estimate: 'd', figure: 'dead', content: { min: 1, statement: 's' } });
  const of = given(known);
  const number = cell('estimate', 'd');
  assert.deepEqual(reached(of, number), ['estimate:d', 'figure:dead']);
  happened(of, { figures: ['hurt', 'dead'] });
  const present = ['estimate:d', 'figure:dead', 'incident:i'];
  assert.deepEqual(reached(of, number), [...present, 'text:summary']);
  of.must('post.publish', { post: 'later', content: { body } });
  assert.deepEqual(reached(of, number), [...present, 'post:later', 'text:summary']);
  const incident = of.state.incidents.get('i') ?? assert.fail();
  const undated = { ...of.state, incidents: of.state.incidents.set('i', { ...incident, since: {} }) };
  assert.deepEqual(reached({ state: undated }, number), ['estimate:d', 'figure:dead', 'incident:i']);
});

test('R-INC-07 of the ground a text has an incident’s figures where it sets the incident apart', () => {
  const { state } = given();
  assert.deepEqual(restsOn(state, cell('incident', 'i')), ['figure:hurt', 'statement:s']);
  const figure = ['actor:mayor', 'estimate:e1', 'figure:hurt', 'incident:i'];
  assert.deepEqual(held(state, 'post:shows'), [...figure, 'post:shows', 'statement:s']);
  assert.deepEqual(held(state, 'post:names'), ['incident:i', 'post:names']);
  assert.deepEqual(held(state, 'incident:i'), [...figure, 'statement:s']);
  const texts = ['text:headline', 'text:standfirst', 'text:summary'];
  assert.deepEqual(held(state, 'coverage:coverage'), [
    ...['actor:mayor', 'coverage:coverage', ...figure.slice(1), 'statement:s', ...texts],
  ]);
});

test('R-INC-07 what an alert’s post sets apart is none of the alert’s words, whatever the alert is called', () => {
  const of = given();
  of.must('alert.propose', { alert: 'shows', content: { post: 'names', text: 'x' } });
  of.must('alert.approve', { alert: 'shows' }, secondSenior);
  assert.deepEqual(held(of.state, 'alert:shows'), ['alert:shows', 'incident:i', 'post:names']);
});

test('R-NOTICE-05 a notice rests on its statement and on the corrections that reached it, and readers see it from the first', () => {
  const of = witnessed();
  const content = { title: 'Stay in', text: 'x', severity: 'severe', statement: 's' };
  of.must('notice.set', { notice: 'n', content });
  const repairs = [{ kind: 'notice', notice: 'n', content: { ...content, text: 'y' } }];
  of.must('correction.publish', { correction: 'k', note: 'x', repairs });
  const notice = cell('notice', 'n');
  assert.deepEqual(restsOn(of.state, notice), ['statement:s', 'correction:k']);
  assert.deepEqual([...impactOf(of.state, [cell('correction', 'k')])].sort(), ['correction:k', 'notice:n']);
  assert.deepEqual(restsOn(of.state, cell('notice', 'none')), []);
  assert.deepEqual(restsOn(of.state, cell('incident', 'none')), []);
  const { content: _, ...old } = of.state.notices.get('n') ?? assert.fail();
  const notices = of.state.notices.set('n', { ...old, content: null });
  assert.deepEqual(restsOn({ ...of.state, notices }, notice), ['correction:k'], 'erased');
  assert.deepEqual([isRoot(of.state, notice), isRoot(of.state, cell('notice', 'none'))], [true, false]);
});

test('R-AUTH-08 a text rests on the number of a machine that it shows: what stands, and what stood when it was published', () => {
  const of = granted();
  assert.equal(feed(of, 'r1', 510, 60), null);
  const shows = [{ type: 'figure', id: 'level' }];
  of.must('post.publish', { post: 'then', content: { body: shows } });
  for (const [name, value, at] of [
    ['r2', 520, 120],
    ['r3', 530, 180],
  ] as const)
    assert.equal(feed(of, name, value, at), null);
  const numbers = (name: string) => held(of.state, name).filter((one) => one.startsWith('estimate:'));
  assert.deepEqual(numbers('post:then'), ['estimate:by-hand', 'estimate:r1', 'estimate:r3']);
  assert.deepEqual(numbers('post:p'), ['estimate:by-hand', 'estimate:r3'], 'before there was any reading');
  const all = ['estimate:by-hand', 'estimate:r1', 'estimate:r2', 'estimate:r3'];
  assert.deepEqual(numbers('figure:level'), all, 'its own page has them all');
  assert.deepEqual(reached(of, estimate('r1')), ['estimate:r1', 'figure:level', 'post:then']);
  assert.deepEqual(restsOn(of.state, cell('figure', 'level')), all);
});

test('R-AUTH-08 a text that sets an incident apart rests on the number of a machine that stood in it then', () => {
  const of = granted();
  assert.equal(feed(of, 'r1', 510, 60), null);
  of.must('incident.set', {
    incident: 'i',
    content: { title: 'A flood', statements: ['first'], figures: ['level'] },
  });
  of.must('post.publish', { post: 'then', content: { body } });
  for (const [name, value, at] of [
    ['r2', 520, 120],
    ['r3', 530, 180],
  ] as const)
    assert.equal(feed(of, name, value, at), null);
  const numbers = held(of.state, 'post:then').filter((one) => one.startsWith('estimate:'));
  assert.deepEqual(numbers, ['estimate:by-hand', 'estimate:r1', 'estimate:r3']);
});

test('R-AUTH-08 a reading that a person touched is no longer in the machine’s line, and rested on as any other', () => {
  const of = granted();
  assert.equal(feed(of, 'r1', 510, 60), null);
  of.must('estimate.overtake', { estimate: 'r1', reason: 'A fault of the gauge.' });
  const { fed, estimates } = of.state.figures.get('level') ?? assert.fail();
  assert.deepEqual([Object.values(fed), estimates], [[[]], ['by-hand', 'r1']]);
  for (const name of ['post:p', 'figure:level'])
    assert.ok(held(of.state, name).includes(estimate('r1')), name);
});

test('R-FOLD-02 a figure that is on no record has no numbers, and reaches nothing by them', () => {
  const of = given();
  const state = { ...of.state, figures: of.state.figures.clear() };
  assert.deepEqual(reached({ state }, cell('estimate', 'e1')), ['estimate:e1', 'figure:hurt']);
  assert.deepEqual(held(state, 'post:shows'), ['figure:hurt', 'incident:i', 'post:shows']);
});
