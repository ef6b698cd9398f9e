/** What an incident may become: by the desk alone, once readers see it, and by a correction. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isGrounded, isSourced, withIncidents } from '../../fold/incident.ts';
import type { Cell } from '../../model/ids.ts';
import { base, body, happened, witnessed } from '../rules/incident.fixture.ts';
import { type Fields, inShort, Story, says, story } from '../rules/story.fixture.ts';
import { keptWith } from './decide-incident.ts';

const when = { at: '2026-01-01T10:00:00.000Z', words: 'at ten' };
const until = { at: '2026-01-01T12:00:00.000Z', words: 'by noon' };
const give = (of: Story, more: Fields = {}) =>
  inShort(of.give('incident.set', { incident: 'i', content: { ...base, statements: ['s'], ...more } }));
const correct = (of: Story, more: Fields) => {
  const content = { ...base, statements: ['s'], ...more };
  const repairs = [{ kind: 'incident', incident: 'i', content }];
  return inShort(of.give('correction.publish', { correction: 'k', note: 'x', repairs }));
};
/** Incident i, which readers see. */
const shown = (more: Fields = {}) =>
  happened(witnessed(), more).must('post.publish', { post: 'p', content: { body } });
const kept = (of: Story) => of.state.incidents.get('i')?.content ?? assert.fail();

test('R-INC-03 readers find again all that they have seen: more of each list at its end, an end and a basis may come', () => {
  const of = shown({ when, figures: ['hurt'] });
  for (const name of ['s2', 's3']) says(of, 'chief', undefined, { id: name });
  const seen = { when, figures: ['hurt'] };
  const only = 'state published';
  assert.equal(give(of, { ...seen, statements: ['s2', 's'] }), only, 'not before what was there');
  assert.equal(give(of, { ...seen, statements: ['s2'] }), only, 'not in its place');
  assert.equal(give(of, { ...seen, when: { ...when, words: 'about ten' } }), only);
  assert.equal(give(of, { ...seen, when: { ...when, precision: 'hour' } }), only);
  assert.equal(give(of, { ...seen, statements: ['s', 's2', 's3'] }), 'accepted');
  assert.equal(give(of, { ...seen, statements: ['s', 's2'] }), only, 'nothing goes');
  const all = { ...seen, statements: ['s', 's2', 's3'] };
  assert.equal(give(of, { ...all, until, basis: 'Seen by us.' }), 'accepted');
  const whole = { ...all, until, basis: 'Seen by us.' };
  assert.equal(give(of, whole), 'accepted', 'as it is');
  for (const change of [
    { until: null },
    { until: { ...until, at: '2026-01-01T13:00:00.000Z' } },
    { until: { ...until, words: 'about noon' } },
    { basis: null },
    { basis: 'Heard by us.' },
  ])
    assert.equal(give(of, { ...whole, ...change }), only, JSON.stringify(change));
  assert.equal(correct(of, { ...whole, basis: 'Heard by us.' }), 'accepted');
});

test('R-INC-03 an incident that nobody has seen is whatever the desk writes; one that was taken down is none', () => {
  const of = happened(witnessed(), { when, until, basis: 'x' });
  assert.equal(give(of, { title: 'A fire', statements: [] }), 'accepted');
  assert.equal(kept(of).basis, null);
  of.must('takedown.order', { subject: { kind: 'incident', id: 'i' }, reason: 'x' });
  assert.equal(give(of), 'state taken-down');
  const refusal = of.give('incident.set', { incident: 'i', content: base });
  assert.equal(refusal?.message, 'Incident "i" was taken down; use another id.');
});

test('R-INC-03 of an incident whose words were erased nothing can be kept', () => {
  const of = shown();
  const old = of.state.incidents.get('i') ?? assert.fail();
  of.state = { ...of.state, incidents: of.state.incidents.set('i', { ...old, content: null }) };
  assert.equal(give(of), 'state published');
});

test('R-INC-02 what comes to an incident that readers see is fit for them, and what was there is not asked again', () => {
  const of = shown({ figures: ['hurt'] }).must('claim.open', { claim: 'bare', content: { text: 'x' } });
  assert.equal(give(of, { figures: ['hurt'], claims: ['bare'] }), 'unsourced claim:bare');
  of.must('figure.open', { figure: 'empty', content: { label: 'x' } });
  assert.equal(give(of, { figures: ['hurt', 'empty'] }), 'unsourced figure:empty');
  of.must('estimate.overtake', { estimate: 'e1', reason: 'x' });
  assert.equal(give(of, { figures: ['hurt'], basis: 'Seen by us.' }), 'accepted');
  const unseen = witnessed().must('claim.open', { claim: 'bare', content: { text: 'x' } });
  assert.equal(give(unseen, { claims: ['bare'] }), 'accepted');
  const from = unseen.entries.length;
  says(unseen, 'chief', 'bare', { id: 's2' });
  assert.equal(give(unseen, { claims: ['bare'], basis: 'y' }), 'accepted');
  assert.ok(!unseen.entries.slice(from).some(({ kind }) => kind === 'claim.ruled'), 'nobody sees it yet');
  unseen.must('post.publish', { post: 'p', content: { body } });
  unseen.must('claim.open', { claim: 'more', content: { text: 'x' } });
  says(unseen, 'chief', 'more');
  assert.equal(give(unseen, { claims: ['bare', 'more'], basis: 'y' }), 'accepted');
  assert.deepEqual(
    unseen.entries.slice(-2).map(({ kind, subject }) => `${kind} ${subject}`),
    ['claim.ruled claim:more', 'incident.set incident:i'],
  );
});

test('R-INC-02 a correction leaves no incident without a ground, and is not stopped where there was none left', () => {
  const of = shown();
  assert.equal(correct(of, { statements: [] }), 'unsourced incident:i');
  of.must('statement.retract', { statement: 's', reason: 'x' });
  assert.equal(correct(of, { statements: [], title: 'A fire' }), 'accepted');
});

test('R-INC-05 times are kept at their beginning in the coverage’s zone, and nothing is listed twice', () => {
  const of = new Story().must('coverage.open', { slug: 'a-story', headline: 'x', zone: 'Europe/Moscow' });
  says(of, 'a', undefined, { id: 's' });
  of.must('claim.open', { claim: 'c', content: { text: 'x' } });
  of.must('figure.open', { figure: 'f', content: { label: 'x' } });
  const day = (at: string) => ({ at, precision: 'day', words: 'that day' });
  const lists = { figures: ['f', 'f'], claims: ['c', 'c'], statements: ['s', 's'] };
  const times = { when: day('2026-01-01T10:00:00.000Z'), until: day('2026-01-02T10:00:00.000Z') };
  of.must('incident.set', { incident: 'i', content: { ...base, ...times, ...lists } });
  const { figures, claims, statements, ...rest } = kept(of);
  assert.deepEqual([figures, claims, statements], [['f'], ['c'], ['s']]);
  assert.deepEqual(rest.when, day('2025-12-31T21:00:00.000Z'));
  assert.deepEqual(rest.until, day('2026-01-01T21:00:00.000Z'));
  const [entry] = keptWith({ ...of.state, coverage: null }, 'i', { ...rest, ...lists });
  assert.partialDeepStrictEqual(entry?.body, {
    content: { when: { at: '2025-12-31T00:00:00.000Z' }, until: { at: '2026-01-01T00:00:00.000Z' } },
  });
  const none = of.give('incident.set', { incident: 'j', content: { ...base, figures: ['none'] } });
  assert.equal(inShort(none), 'unknown figure:none');
});

test('R-INC-02 an incident stands on a statement as long as it and what it passes on stand, on the record', () => {
  const of = story();
  says(of, 'a', undefined, { id: 'root' });
  says(of, 'wire', undefined, { id: 'relay', content: { origin: 'root' } });
  says(of, 'b', undefined, { id: 'off', content: { onTheRecord: false } });
  const on = (more: { statements?: string[]; claims?: string[]; basis?: string }) =>
    isGrounded(of.state, { basis: null, statements: [], claims: [], ...more });
  const held = () => ['root', 'relay', 'off', 'none'].map((one) => on({ statements: [one] }));
  assert.deepEqual(held(), [true, true, false, false]);
  assert.deepEqual([on({}), on({ basis: 'x' }), on({ statements: ['off', 'root'] })], [false, true, true]);
  of.must('statement.retract', { statement: 'root', reason: 'x' });
  assert.deepEqual(held(), [false, false, false, false]);
});

test('R-INC-02 an incident stands on a claim behind which we stand and for which, or against which, somebody speaks', () => {
  const of = story();
  for (const claim of ['said', 'denied', 'seen', 'bare', 'gone', 'down'])
    of.must('claim.open', { claim, content: { text: claim } });
  for (const claim of ['said', 'gone', 'down']) says(of, 'a', claim);
  says(of, 'b', 'denied', { stance: 'denies' });
  of.must('claim.verify', { claim: 'seen', method: 'x' });
  of.must('claim.rule', { claim: 'gone', status: 'reported' });
  of.must('claim.rule', { claim: 'gone', status: 'withdrawn' });
  of.must('takedown.order', { subject: { kind: 'claim', id: 'down' }, reason: 'x' });
  const on = (claim: string) => isGrounded(of.state, { basis: null, statements: [], claims: [claim] });
  const all = ['said', 'denied', 'seen', 'bare', 'gone', 'down', 'none'];
  assert.deepEqual(all.filter(on), ['said', 'denied', 'seen']);
  const sourced = all.filter((one) => isSourced(of.state, one));
  assert.deepEqual(sourced, ['said', 'denied', 'seen', 'gone', 'down']);
});

test('R-INC-07 with an incident come its claims and figures, each once, and nothing comes with anything else', () => {
  const of = witnessed().must('claim.open', { claim: 'c', content: { text: 'x' } });
  happened(of, { figures: ['hurt'], claims: ['c'] });
  const along = (...cells: readonly string[]) => withIncidents(of.state, cells as readonly Cell[]);
  assert.deepEqual(along('incident:i', 'claim:c', 'post:i'), [
    ...['incident:i', 'claim:c', 'post:i', 'figure:hurt'],
  ]);
  assert.deepEqual(along('incident:none', 'figure:i'), ['incident:none', 'figure:i']);
});
