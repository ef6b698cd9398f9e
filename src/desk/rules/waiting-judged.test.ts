/** given what waits for a post, when one person alone, an old approval, a fix or an import is in its way, then it is judged as what it shows. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { planStet } from '../../transfer/plan-stet.ts';
import type { ReadCoverage } from '../../transfer/read-coverage.ts';
import { openDecisions } from '../view/open-decisions.ts';
import { bytes, page, quoting, words } from './reserved.fixture.ts';
import { editor, inShort, legal, reporter, type Story, says, senior } from './story.fixture.ts';

const standing = (of: Story, claim = 'c') =>
  of.state.claims
    .get(claim)
    ?.evidence.flatMap((one) => (one.until === null ? [`${one.statement} ${one.stance}`] : []));

/** A draft of the reporter's about a claim, harmless; and a statement that names a victim. */
function harmless(): Story {
  const of = page().must('claim.open', { claim: 'd', content: { text: 'The gates were shut.' } });
  of.must('actor.set', { actor: 'vic', content: { name: 'Ana Ruiz', type: 'person', guarded: 'victim' } });
  says(of, 'harbour', undefined, { id: 'had' });
  of.must('evidence.add', { claim: 'd', statement: 'had', stance: 'asserts' });
  of.must('post.write', { post: 'p', content: { title: 'T', body: [{ type: 'claim', id: 'd' }] } }, reporter);
  says(of, 'clinic', undefined, { id: 'naming', content: { text: 'Ana Ruiz shut them.' } });
  return of;
}
const naming = { claim: 'd', statement: 'naming', stance: 'asserts' };

test('R-DUE-07 one person alone: an editor puts a victim’s name under a draft of somebody else’s and publishes it', () => {
  const of = harmless().must('evidence.add', { ...naming, for: 'p' }, editor);
  assert.equal(inShort(of.give('post.publish', { post: 'p' }, editor)), 'second-person');
});
test('R-DUE-07 an approval does not cover evidence that came to wait after it', () => {
  const of = harmless().must('post.approve', { post: 'p' }, editor);
  of.must('evidence.add', { ...naming, for: 'p' }, reporter);
  assert.equal(inShort(of.give('post.publish', { post: 'p' }, reporter)), 'second-person');
});
test('R-DUE-07 a proposed act does not cover evidence that came to wait after it', () => {
  const of = harmless();
  const { content } = of.state.posts.get('old') ?? {};
  const body = [...(content?.body ?? []), { type: 'claim', id: 'd' }];
  of.must(
    'act.propose',
    { act: 'a', command: { kind: 'post.update', post: 'old', content: { ...content, body } } },
    reporter,
  );
  of.must('evidence.add', { ...naming, for: 'old' }, reporter);
  assert.equal(inShort(of.give('act.approve', { act: 'a' }, editor)), 'state changed');
});
const count = (min: number, statement: string) => ({ figure: 'dead', content: { min, max: min, statement } });

/** A draft of the reporter's that names a victim and a number of dead, approved by an editor. */
function approved(): Story {
  const of = page();
  of.must('actor.set', { actor: 'vic', content: { name: 'Ana Ruiz', type: 'person', guarded: 'victim' } });
  says(of, 'clinic', undefined, { id: 'n3' });
  of.must('figure.open', { figure: 'dead', content: { label: 'dead' } });
  of.must('estimate.add', { estimate: 'e3', ...count(3, 'n3') });
  const content = { title: 'Ana Ruiz', body: [{ type: 'figure', id: 'dead' }] };
  of.must('post.write', { post: 'p', content }, reporter);
  return of.must('post.approve', { post: 'p' }, editor);
}

test('R-DUE-07 an approval does not cover a number that came to wait after it', () => {
  const of = approved();
  says(of, 'clinic', undefined, { id: 'n300' });
  of.must('estimate.add', { estimate: 'e300', ...count(300, 'n300'), for: 'p' }, reporter);
  assert.equal(inShort(of.give('post.publish', { post: 'p' }, reporter)), 'second-person');
});
test('R-DUE-07 a spelling fix of a post that named the statement before brings nothing of an update that was refused', () => {
  const of = page();
  says(of, 'harbour', undefined, { id: 'had' });
  of.must('post.publish', { post: 'p', content: quoting('had') });
  of.must('evidence.add', { claim: 'c', statement: 'had', stance: 'denies', for: 'p' });
  const body = [...quoting('had').body, { type: 'claim', id: 'c' }];
  assert.equal(
    inShort(of.give('post.update', { post: 'p', content: { title: 'x', body }, expected: 9 })),
    'stale 1',
  );
  of.must('post.fix', { post: 'p', content: { ...quoting('had'), title: 'The harbour denies.' } });
  assert.deepEqual(standing(of), ['first asserts']);
});
test('R-DUE-08 taking back what waits leaves what stands', () => {
  const of = page().must('evidence.add', { claim: 'c', statement: 'first', stance: 'doubts', for: 'p' });
  of.must('post.write', { post: 'p', content: quoting('first') }).must('post.discard', { post: 'p' });
  // The mayor's statement is all that the claim of the page stands on.
  of.must('evidence.remove', { claim: 'c', statement: 'first', reason: 'x', for: 'p' });
  assert.deepEqual(standing(of), ['first asserts']);
});
test('R-DUE-07 an import brings what waits for a draft, or says that it does not', () => {
  const of = page();
  says(of, 'harbour', undefined, { id: 'had' });
  of.must('evidence.add', { claim: 'c', statement: 'had', stance: 'denies', for: 'p' });
  of.must('estimate.add', {
    estimate: 'n',
    figure: 'f',
    for: 'p',
    content: { min: 7, max: 7, statement: 'had' },
  });
  of.must('post.write', { post: 'p', content: quoting('had') });
  const read: ReadCoverage = {
    source: 'x',
    slug: 'a-story',
    state: of.state,
    born: new Map(),
    ids: new Map(),
    methods: new Map(),
    reasons: new Map(),
  };
  const none = {
    slug: undefined,
    headline: undefined,
    language: undefined,
    zone: undefined,
    site: undefined,
  };
  const { commands, losses } = planStet(read, none as never);
  const told = JSON.stringify([commands, losses]);
  assert.match(told, /"stance":"denies"|what waits/);
  assert.match(told, /"estimate":"n"|what waits/);
});
test('R-DUE-08 whoever may publish takes back a number that a discarded draft left', () => {
  const of = page();
  says(of, 'clinic', undefined, { id: 'counted' });
  of.must(
    'estimate.add',
    { estimate: 'n', figure: 'f', for: 'p', content: { min: 7, statement: 'counted' } },
    reporter,
  );
  of.must('post.write', { post: 'p', content: quoting('counted') }, reporter).must(
    'post.discard',
    { post: 'p' },
    reporter,
  );
  assert.equal(inShort(of.give('estimate.drop', { estimate: 'n', reason: 'x' }, reporter)), 'accepted');
});
test('R-DUE-08 what waits for a post that was withdrawn, taken down or published without it is asked about', () => {
  const of = page();
  says(of, 'harbour', undefined, { id: 'had' });
  for (const post of ['w', 't', 'u']) {
    of.must('claim.open', { claim: post, content: { text: `Claim ${post}` } });
    of.must('evidence.add', { claim: post, statement: 'had', stance: 'denies', for: post });
    of.must('post.write', { post, content: { title: post, body: words('x') } });
  }
  of.must('post.publish', { post: 'w' }).must('post.withdraw', { post: 'w', reason: 'x' });
  of.must('takedown.order', { subject: { kind: 'post', id: 't' }, reason: 'x' }).must('post.publish', {
    post: 'u',
  });
  const asked = openDecisions(of.state).flatMap(({ kind, subject }) =>
    kind === 'left-waiting' ? [subject] : [],
  );
  assert.deepEqual(asked, ['claim:w', 'claim:t', 'claim:u']);
});
test('R-DUE-08 the words of a number that waits are dropped, and then erased by two', () => {
  const of = page();
  says(of, 'clinic', undefined, { id: 'counted' });
  const content = { min: 7, words: 'Ana Ruiz and six', statement: 'counted' };
  of.must('estimate.add', { estimate: 'n', figure: 'f', for: 'p', content });
  const subject = { kind: 'estimate', id: 'n' };
  const erasing = { subject, versions: 'all', reason: 'x' };
  assert.equal(inShort(of.give('takedown.order', { subject, reason: 'x' })), 'state waiting');
  assert.equal(inShort(of.give('erasure.propose', erasing)), 'state waiting');
  of.must('estimate.drop', { estimate: 'n', reason: 'x' }).must('erasure.propose', erasing, legal);
  of.must('erasure.approve', { subject }, senior);
  assert.deepEqual(of.state.figures.get('f')?.waiting, []);
  assert.equal(
    inShort(of.give('erasure.propose', { ...erasing, subject: { ...subject, id: 'none' } })),
    'unknown estimate:none',
  );
});
test('R-DUE-07 what the writer took out of the draft before it was published does not come', () => {
  const of = page();
  says(of, 'clinic', undefined, { id: 'counted' });
  of.must('estimate.add', {
    estimate: 'wrong',
    figure: 'f',
    for: 'p',
    content: { min: 7000, max: 7000, statement: 'counted' },
  });
  of.must('post.write', {
    post: 'p',
    content: { ...quoting('counted'), body: [...quoting('counted').body, { type: 'figure', id: 'f' }] },
  });
  of.must('post.write', { post: 'p', content: quoting('counted') }).must('post.publish', { post: 'p' });
  assert.doesNotMatch(bytes(of), /7000/);
});
test('R-DUE-07 a statement on which something waits is not made to wait for another post', () => {
  const of = page();
  says(of, 'harbour', undefined, { id: 'had' });
  of.must('evidence.add', { claim: 'c', statement: 'had', stance: 'denies', for: 'p' });
  const content = { actor: 'harbour', cue: 'denied', channel: { kind: 'telegram' }, text: 'No.' };
  assert.equal(
    inShort(of.give('statement.record', { statement: 'had', for: 'z', content })),
    'state recorded',
  );
});

test('R-DUE-07 nor a number on a statement that waits itself', () => {
  const of = approved();
  of.must(
    'statement.record',
    {
      statement: 'n300',
      for: 'p',
      content: { actor: 'clinic', cue: 'said', channel: { kind: 'telegram' }, text: '300.' },
    },
    reporter,
  );
  of.must('estimate.add', { estimate: 'e300', ...count(300, 'n300') }, reporter);
  assert.equal(inShort(of.give('post.publish', { post: 'p' }, reporter)), 'second-person');
});
