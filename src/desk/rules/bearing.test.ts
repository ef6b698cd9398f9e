/** given evidence and numbers that a draft puts on what the desk had before, when its post is shown, then they come, and never before. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cell } from '../../model/ids.ts';
import { carry } from '../parts/carry.ts';
import { openDecisions } from '../view/open-decisions.ts';
import { bytes, page, quoting, words } from './reserved.fixture.ts';
import { inShort, person, type Story, says } from './story.fixture.ts';

/** The same with what the desk had before: statements that wait for nothing, and what a draft makes of them. */
function bearing(of: Story, post = 'p'): Story {
  says(of, 'harbour', undefined, { id: 'had', content: { text: 'zq3 nobody warned us.' } });
  says(of, 'clinic', undefined, { id: 'counted', content: { text: 'zq4 we treat 77.' } });
  return of
    .must('evidence.add', { claim: 'c', statement: 'had', stance: 'denies', for: post })
    .must('estimate.add', {
      ...{ estimate: 'later', figure: 'f', for: post },
      content: { min: 77, max: 77, statement: 'counted' },
    });
}
const quoted = quoting('had', 'counted');
const had = { ...quoted, body: [...quoted.body, { type: 'figure', id: 'f' }] };

test('R-DUE-07 what a draft makes of statements that the desk had before waits as well, and comes in the act that shows the post', () => {
  const of = page();
  const before = bytes(of);
  bearing(of).must('post.write', { post: 'p', content: had }).must('post.submit', { post: 'p' });
  assert.equal(inShort(of.give('post.publish', { post: 'p', expected: 7 })), 'stale 1');
  assert.equal(bytes(of), before);
  assert.equal(of.state.claims.get('c')?.evidence.length, 1);
  const sets = of.sets.filter((set) => set.length > 0).length;
  of.must('post.publish', { post: 'p' });
  assert.equal(of.sets.filter((set) => set.length > 0).length, sets + 1);
  assert.match(bytes(of), /zq3.*min\W+77|min\W+77.*zq3/);
  assert.deepEqual([of.state.claims.get('c')?.waiting, of.state.figures.get('f')?.waiting], [[], []]);
});

test('R-DUE-07 a fix of its post without the statement, and another post with it, bring nothing that bears on a claim of the page', () => {
  const of = page();
  const { content: old } = of.state.posts.get('old') ?? {};
  bearing(of, 'old');
  const before = bytes(of);
  of.must('post.fix', { post: 'old', content: { ...old, title: 'Warned.' } });
  of.must('post.publish', { post: 'other', content: had });
  assert.deepEqual(
    of.state.claims.get('c')?.evidence.map(({ statement }) => statement),
    ['first'],
  );
  assert.doesNotMatch(bytes(of), /min\W+77/);
  assert.notEqual(bytes(of), before);
  of.must('post.update', { post: 'old', content: { ...old, body: [...(old?.body ?? []), ...had.body] } });
  assert.match(bytes(of), /min\W+77/);
});

test('R-DUE-07 two drafts that make something of one statement do not take it from each other', () => {
  const of = page();
  says(of, 'harbour', undefined, { id: 'had' });
  const denial = { claim: 'c', statement: 'had', stance: 'denies' };
  of.must('evidence.add', { ...denial, for: 'p' }).must('evidence.add', { ...denial, for: 'q' });
  of.must('evidence.add', { ...denial, stance: 'relays' });
  const stances = () =>
    of.state.claims.get('c')?.evidence.flatMap((one) => (one.until === null ? [one.stance] : []));
  assert.deepEqual(stances(), ['asserts', 'relays']);
  of.must('post.publish', { post: 'p', content: quoting('had') });
  assert.deepEqual(stances(), ['asserts', 'denies']);
  assert.deepEqual(of.state.claims.get('c')?.waiting, []);
  of.must('post.publish', { post: 'q', content: quoting('had') });
  assert.deepEqual(stances(), ['asserts', 'denies']);
});

test('R-DUE-07 the name of a number that waits is taken, for machines and for what another coverage brings too', () => {
  const of = bearing(page()).must('figure.open', { figure: 'g', content: { label: 'missing' } });
  of.must('authority.grant', {
    ...{ authority: 'a', program: 'token:feed', of: { figure: 'g' }, source: 'clinic', reason: 'x' },
    ...{ until: '2026-01-02T00:00:00.000Z', bounds: { min: 0, max: 100, maxStep: null, down: true } },
  });
  const reading = { authority: 'a', estimate: 'later', words: null, text: 'x', url: null, asOf: of.state.at };
  for (const count of [5, 500])
    assert.equal(
      inShort(of.give('estimate.feed', { ...reading, min: count, max: count }, person('token:feed', 'feed'))),
      'exists estimate:later',
    );
  of.must('post.publish', { post: 'p', content: had });
  assert.equal(of.state.estimates.get('later')?.figure, 'f');
  const { rename } = carry(of.state, bearing(page()).state, 'a-story', [cell('estimate', 'later')]);
  assert.equal(rename('estimate', 'later'), 'later-2');
});

test('R-DUE-07 a claim and a figure that are new with the post bring what was recorded for it, named in it or not', () => {
  const of = page()
    .must('claim.open', { claim: 'd', content: { text: 'The gates were shut.' } })
    .must('figure.open', { figure: 'g', content: { label: 'missing' } });
  says(of, 'harbour', undefined, { id: 'had' });
  of.must('evidence.add', { claim: 'd', statement: 'had', stance: 'asserts', for: 'p' });
  const number = { min: 5, max: 5, statement: 'had' };
  of.must('estimate.add', { estimate: 'n', figure: 'g', for: 'p', content: number });
  const body = [
    { type: 'claim', id: 'd' },
    { type: 'figure', id: 'g' },
  ];
  of.must('post.publish', { post: 'p', content: { title: 'Shut', body } });
  assert.match(bytes(of), /min\W+5\b/);
  assert.equal(of.state.claims.get('d')?.evidence.length, 1);
});

test('R-DUE-07 what bears on something is shown at once, taken off or replaced while it waits; what it rests on may go first', () => {
  const of = bearing(page());
  const again = { claim: 'c', statement: 'had', stance: 'denies' };
  assert.equal(inShort(of.give('evidence.add', { ...again, for: 'p' })), 'exists claim:c');
  of.must('evidence.add', { ...again, stance: 'doubts', for: 'p' });
  assert.equal(of.state.claims.get('c')?.waiting.length, 1);
  of.must('evidence.remove', { claim: 'c', statement: 'had', reason: 'x', for: 'p' });
  assert.deepEqual(of.state.claims.get('c')?.waiting, []);
  of.must('evidence.add', { ...again, for: 'p' }).must('evidence.add', again);
  assert.deepEqual(of.state.claims.get('c')?.waiting, []);
  assert.match(bytes(of), /zq3/);
  const later = { estimate: 'later', figure: 'f', content: { min: 77, max: 77, statement: 'counted' } };
  assert.equal(inShort(of.give('estimate.add', { ...later, for: 'p' })), 'exists estimate:later');
  const shown = bearing(page()).must('estimate.add', later);
  assert.match(bytes(shown), /min\W+77/);
  assert.deepEqual(shown.state.figures.get('f')?.waiting, []);
  of.must('estimate.drop', { estimate: 'later', reason: 'x' });
  assert.deepEqual(of.state.figures.get('f')?.waiting, []);
  assert.equal(
    inShort(of.give('estimate.drop', { estimate: 'later', reason: 'x' })),
    'unknown estimate:later',
  );
  assert.equal(inShort(shown.give('estimate.drop', { estimate: 'later', reason: 'x' })), 'state recorded');
  const gone = bearing(page());
  for (const id of ['had', 'counted'])
    gone.must('takedown.order', { subject: { kind: 'statement', id }, reason: 'x' });
  gone.must('post.publish', { post: 'p', content: { ...had, body: words('x') } });
  assert.doesNotMatch(bytes(gone), /zq3|min\W+77/);
});

test('R-DUE-08 what a discarded draft leaves on statements of the desk is asked about once a claim and a figure', () => {
  const of = bearing(page())
    .must('post.write', { post: 'p', content: had })
    .must('post.discard', { post: 'p' });
  const asked = () =>
    openDecisions(of.state).flatMap(({ kind, subject }) => (kind === 'left-waiting' ? [subject] : []));
  assert.deepEqual(asked(), ['claim:c', 'figure:f']);
  of.must('evidence.remove', { claim: 'c', statement: 'had', reason: 'x', for: 'p' });
  of.must('estimate.drop', { estimate: 'later', reason: 'x' });
  assert.deepEqual(asked(), []);
});
