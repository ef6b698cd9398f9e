/** What can be withdrawn, moved, covered, taken down and erased, by what it then leaves, and what is refused. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  type Fields,
  inShort,
  legal,
  type Story,
  says,
  secondSenior,
  senior,
  story,
} from '../rules/story.fixture.ts';

/** A story with a claim c, a statement s of it by a, a figure f, a question q, and posts p1 and p2 that show them. */
function given(): Story {
  const of = story().must('claim.open', { claim: 'c', content: { text: 'It is so.' } });
  says(of, 'a', 'c', { id: 's' });
  of.must('figure.open', { figure: 'f', content: { label: 'killed' } });
  of.must('estimate.add', { estimate: 'e', figure: 'f', content: { min: 40, statement: 's' } });
  of.must('question.ask', { question: 'q', content: { text: 'Why?' } });
  for (const [post, body] of [
    ['p1', [{ type: 'claim', id: 'c' }]],
    ['p2', [{ type: 'figure', id: 'f' }]],
  ] as const)
    of.must('post.publish', { post, content: { title: post, body } });
  return of.must('post.write', { post: 'draft', content: { title: 'x' } });
}
const withdraw = (of: Story, fields: Fields = {}) =>
  inShort(of.give('post.withdraw', { post: 'p1', reason: 'Wrong.', note: 'It was wrong.', ...fields }));
const move = (of: Story, fields: Fields = {}) =>
  inShort(of.give('post.move', { post: 'p1', as: 'duplicate', ...fields }));
const down = (of: Story, kind: string, id: string) =>
  inShort(of.give('takedown.order', { subject: { kind, id }, reason: 'x' }));
const erase = (of: Story, kind: string, id: string, versions = 'all', by = senior) =>
  inShort(of.give('erasure.propose', { subject: { kind, id }, versions, reason: 'x' }, by));

test('R-TAKE-01 a post is withdrawn or moved once, and points to another that readers have seen', () => {
  for (const [act, field, gone] of [
    [withdraw, 'replacedBy', 'withdrawn'],
    [move, 'pointer', 'moved'],
  ] as const) {
    const of = given();
    assert.equal(act(of, { post: 'none' }), 'unknown post:none');
    assert.equal(act(of, { post: 'draft' }), 'state draft');
    assert.equal(act(of, { [field]: 'none' }), 'unknown post:none');
    assert.equal(act(of, { [field]: 'p1' }), 'circular post:p1');
    assert.equal(act(of, { [field]: 'draft' }), 'state draft');
    assert.equal(act(of, { [field]: 'p2' }), 'accepted');
    const shown = of.shown('post', 'p1');
    assert.equal(shown.state, gone);
    const pointer = shown.state === 'withdrawn' ? shown.replacedBy : shown.state === 'moved' && shown.pointer;
    assert.match(String(pointer), /^post:/);
    assert.equal(act(of), `state ${gone}`);
  }
});

test('R-TAKE-01 a withdrawal keeps its reason at the desk and tells its note; a move tells what it was', () => {
  const of = given();
  withdraw(of);
  assert.deepEqual(of.entries.at(-1)?.body, { reason: 'Wrong.', note: 'It was wrong.', replacedBy: null });
  const shown = of.shown('post', 'p1');
  assert.deepEqual(shown.state === 'withdrawn' && [shown.note, shown.replacedBy], ['It was wrong.', null]);
  const moved = given();
  move(moved);
  const left = moved.shown('post', 'p1');
  assert.deepEqual(left.state === 'moved' && [left.as, left.pointer], ['duplicate', null]);
});

test('R-CORR-02 what was quiet is withdrawn quietly, what was loud loudly, unless a better post stands in its place', () => {
  const posts = (of: Story) => [...of.state.posts.keys()].filter((id) => id !== 'draft');
  const quiet = given();
  withdraw(quiet);
  assert.deepEqual(posts(quiet), ['p1', 'p2']);
  const loud = given().must('post.pin', { post: 'p1' });
  withdraw(loud);
  assert.deepEqual(posts(loud), ['p1', 'p2', 'top-p1']);
  const top = loud.shown('post', 'top-p1');
  assert.deepEqual(
    top.state === 'published' && [top.title, JSON.stringify(top.body).includes('It was wrong.')],
    ['Withdrawn', true],
  );
  const replaced = given().must('post.pin', { post: 'p1' });
  withdraw(replaced, { replacedBy: 'p2' });
  assert.deepEqual(posts(replaced), ['p1', 'p2']);
  const asked = given();
  assert.equal(withdraw(asked, { topPost: { post: 'p2' } }), 'exists post:p2');
  assert.equal(withdraw(asked, { topPost: { post: 'why', title: 'What was wrong' } }), 'accepted');
  const own = asked.shown('post', 'why');
  assert.equal(own.state === 'published' && own.title, 'What was wrong');
});

test('R-CORR-02 the post at the top has an id of forty characters at most', () => {
  const of = given();
  const post = 'p'.repeat(40);
  of.must('post.publish', { post, content: { title: 'x' }, flash: true });
  assert.equal(withdraw(of, { post }), 'accepted');
  assert.equal(of.shown('post', `top-${'p'.repeat(36)}`).state, 'published');
});

test('R-COVER-01 a post, claim or figure that readers could see is covered once and uncovered once; nothing else is', () => {
  for (const [kind, id] of [
    ['post', 'p1'],
    ['claim', 'c'],
    ['figure', 'f'],
  ] as const) {
    const of = given();
    const give = (act: 'cover' | 'uncover', by = senior) =>
      inShort(of.give(act, { subject: { kind, id }, reason: 'x' }, by));
    assert.equal(give('uncover'), 'state shown');
    assert.match(of.give('uncover', { subject: { kind, id } })?.message ?? '', /is not covered already\.$/);
    assert.equal(give('cover'), 'accepted');
    assert.deepEqual(of.entries.at(-1)?.body, { reason: 'x' });
    assert.equal(of.shown(kind, id).state, 'covered');
    assert.equal(give('cover'), 'state covered');
    assert.match(of.give('cover', { subject: { kind, id } })?.message ?? '', /" is covered already\.$/);
    assert.equal(give('uncover'), 'accepted');
    assert.equal(down(of, kind, id), 'accepted');
    assert.equal(give('cover'), 'state taken down');
    assert.equal(inShort(of.give('cover', { subject: { kind, id: 'none' } })), `unknown ${kind}:none`);
  }
  const of = given();
  assert.equal(inShort(of.give('cover', { subject: { kind: 'statement', id: 's' } })), 'state not-coverable');
  assert.equal(inShort(of.give('cover', { subject: { kind: 'post', id: 'draft' } })), 'state draft');
});

test('R-TAKE-01 each kind that can be taken down is so once, and the others say what to do instead', () => {
  const of = given();
  of.must('alert.propose', { alert: 'l', content: { post: 'p2', text: 'x' }, alone: 'Night.' });
  of.must('correction.publish', {
    correction: 'k',
    note: 'x',
    repairs: [{ kind: 'claim', claim: 'c', content: { text: 'It was so.' } }],
  });
  const all = {
    post: 'p1',
    statement: 's',
    claim: 'c',
    actor: 'a',
    figure: 'f',
    estimate: 'e',
    question: 'q',
  };
  for (const [kind, id] of Object.entries({ ...all, alert: 'l' })) {
    assert.equal(down(of, kind, 'none'), `unknown ${kind}:none`);
    assert.equal(erase(of, kind, id), 'state public');
    assert.equal(down(of, kind, id), 'accepted', kind);
    assert.equal(down(of, kind, id), 'state taken-down', kind);
  }
  assert.equal(down(of, 'correction', 'none'), 'unknown correction:none');
  assert.equal(down(of, 'correction', 'k'), 'state taken-down', 'it went with the claim that it repaired');
  assert.equal(down(of, 'panel', 'panel'), 'state not-removable');
  assert.equal(down(of, 'text', 'headline'), 'state not-removable');
});

test('R-TAKE-01 a takedown takes the corrections of its subject along, and no others, and none twice', () => {
  const of = given();
  const correct = (correction: string, kind: string, id: string, content: Fields) =>
    of.must('correction.publish', { correction, note: 'x', repairs: [{ kind, [kind]: id, content }] });
  correct('k1', 'claim', 'c', { text: 'It was so.' });
  correct('k2', 'claim', 'c', { text: 'It will be so.' });
  correct('k3', 'figure', 'f', { label: 'dead' });
  assert.equal(down(of, 'correction', 'k1'), 'accepted');
  assert.equal(down(of, 'claim', 'c'), 'accepted');
  const taken = of.entries.filter(({ kind }) => kind === 'takedown.ordered').map((entry) => entry.subject);
  assert.deepEqual(taken, ['correction:k1', 'claim:c', 'correction:k2']);
  assert.deepEqual(
    ['k1', 'k2', 'k3'].map((id) => of.shown('correction', id).state),
    ['removed', 'removed', 'live'],
  );
});

test('R-TAKE-02 what is to be erased exists, is out of public, and has words left', () => {
  const of = given();
  assert.equal(erase(of, 'post', 'none'), 'unknown post:none');
  assert.equal(erase(of, 'text', 'headline'), 'state not-removable');
  assert.equal(erase(of, 'post', 'p1'), 'state public');
  assert.equal(erase(of, 'post', 'p1', 'earlier'), 'state open');
  assert.equal(
    inShort(of.give('erasure.approve', { subject: { kind: 'post', id: 'p1' } })),
    'state no-proposal',
  );
  assert.equal(down(of, 'post', 'p1'), 'accepted');
  assert.equal(erase(of, 'post', 'p1', 'all', legal), 'accepted');
  assert.deepEqual(of.entries.at(-1)?.body, { versions: 'all', reason: 'x', legal: true });
  const approve = (by = secondSenior) =>
    inShort(of.give('erasure.approve', { subject: { kind: 'post', id: 'p1' } }, by));
  assert.equal(approve(legal), 'second-person');
  assert.equal(approve(), 'accepted', 'one of the two is legal');
  const entries = of.entries.filter((entry) => entry.subject === 'post:p1').map((entry) => entry.seq);
  const done = of.entries.at(-1);
  assert.ok(done?.kind === 'erasure.done' && done.body);
  assert.equal(done.body.proposedBy, 'legal');
  assert.ok(done.body.entries.length > 0 && done.body.entries.every((seq) => entries.includes(seq)));
});

test('R-TAKE-02 where nothing of its words is left there is nothing to erase', () => {
  const of = given();
  assert.equal(down(of, 'post', 'p1'), 'accepted');
  of.state = { ...of.state, texty: of.state.texty.clear() };
  assert.equal(erase(of, 'post', 'p1'), 'state empty');
});

test('R-TAKE-02 what was proposed of a document is erased with it', () => {
  const of = given();
  const command = { kind: 'post.update', post: 'p1', content: { title: 'Other words' } };
  of.must('act.propose', { act: 'x', command });
  const proposal = of.state.seq;
  assert.equal(down(of, 'post', 'p1'), 'accepted');
  assert.equal(erase(of, 'post', 'p1'), 'accepted');
  of.must('erasure.approve', { subject: { kind: 'post', id: 'p1' } }, legal);
  const done = of.entries.at(-1);
  assert.ok(done?.kind === 'erasure.done' && done.body?.entries.includes(proposal));
});

test('R-TAKE-02 a prepared set is erased once it is settled', () => {
  const of = given().must('post.write', { post: 'draft2', content: { title: 'y' } });
  const alternatives = ['draft', 'draft2'].map((post) => ({ post, when: `it is ${post}` }));
  of.must('prepared.set', { prepared: 'x', content: { outcome: 'the verdict', alternatives } });
  assert.equal(erase(of, 'prepared', 'x'), 'state public');
  of.must('prepared.end', { prepared: 'x' });
  assert.equal(erase(of, 'prepared', 'x'), 'accepted');
  assert.equal(down(of, 'prepared', 'none'), 'unknown prepared:none');
});

test('R-TAKE-03 of a document closed at its second version the first is erased, and then nothing is left', () => {
  const of = given();
  const repairs = [{ kind: 'claim', claim: 'c', content: { text: 'It was so.' } }];
  of.must('correction.publish', { correction: 'k', note: 'x', repairs, earlier: 'closed' });
  assert.equal(erase(of, 'claim', 'c', 'earlier'), 'accepted');
  of.must('erasure.approve', { subject: { kind: 'claim', id: 'c' } }, legal);
  const done = of.entries.at(-1);
  const first = of.entries.find((entry) => entry.subject === 'claim:c');
  assert.deepEqual(done?.kind === 'erasure.done' && done.body?.entries, [first?.seq]);
  assert.equal(of.state.claims.get('c')?.content?.text, 'It was so.');
  assert.equal(erase(of, 'claim', 'none', 'earlier'), 'unknown claim:none');
});
