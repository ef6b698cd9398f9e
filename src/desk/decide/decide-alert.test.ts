/** What is never sent as an alert, and what voids one that was proposed. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { changedSince } from '../eyes/approvals.ts';
import {
  editor,
  type Fields,
  inShort,
  person,
  reporter,
  type Story,
  says,
  secondSenior,
  senior,
  story,
  Story as Telling,
} from '../rules/story.fixture.ts';

const C = { type: 'claim', id: 'c' };
const F = { type: 'figure', id: 'f' };

/** A story whose post p shows the claim c, said by a, and the figure f, counted by b. */
function given(): Story {
  const of = story().must('claim.open', { claim: 'c', content: { text: 'It is so.' } });
  says(of, 'a', 'c', { id: 's' });
  of.must('figure.open', { figure: 'f', content: { label: 'killed' } });
  says(of, 'b', undefined, { id: 'n' });
  of.must('estimate.add', { estimate: 'e', figure: 'f', content: { min: 40, statement: 'n' } });
  return of.must('post.publish', { post: 'p', content: { title: 'A fire', body: [C, F] } });
}
const propose = (of: Story, content: Fields = {}, more: Fields = {}, by = senior) =>
  inShort(
    of.give('alert.propose', { alert: 'l', content: { post: 'p', text: 'x', ...content }, ...more }, by),
  );
const approve = (of: Story, by = secondSenior) => inShort(of.give('alert.approve', { alert: 'l' }, by));

test('R-ALERT-01 an alert is about a post that readers see, and is sent once', () => {
  const of = given();
  assert.equal(approve(of), 'unknown alert:l');
  assert.equal(propose(of, { post: 'none' }), 'unknown post:none');
  of.must('post.write', { post: 'draft', content: { title: 'x' } });
  assert.equal(propose(of, { post: 'draft' }), 'state draft');
  assert.equal(propose(of), 'accepted');
  assert.equal(propose(of), 'accepted', 'it may be proposed again until it is sent');
  assert.equal(approve(of), 'accepted');
  assert.deepEqual(of.entries.find(({ kind }) => kind === 'alert.sent')?.body, {
    proposedBy: 'senior',
    alone: null,
  });
  assert.equal(propose(of), 'exists alert:l');
  assert.equal(approve(of), 'state sent');
});

test('R-ALERT-01 what was proposed is not sent once its post is gone, or the alert itself was taken down', () => {
  const withdrawn = given();
  propose(withdrawn);
  withdrawn.must('post.withdraw', { post: 'p', reason: 'x' });
  assert.equal(approve(withdrawn), 'state withdrawn');
  const taken = given();
  propose(taken);
  taken.must('takedown.order', { subject: { kind: 'alert', id: 'l' }, reason: 'x' });
  assert.equal(approve(taken), 'state taken-down');
  assert.equal(propose(taken), 'state taken-down');
});

test('R-ALERT-01 alone takes a senior, whose reason is kept; the publisher that is the source may be both persons', () => {
  const of = given();
  assert.equal(propose(of, {}, { alone: 'Night.' }, editor), 'forbidden');
  assert.equal(propose(of, {}, { alone: 'Night.' }, person('x', 'reporter', 'senior')), 'accepted');
  assert.deepEqual(of.entries.find(({ kind }) => kind === 'alert.sent')?.body, {
    proposedBy: 'x',
    alone: 'Night.',
  });
  const own = new Telling()
    .must('coverage.open', { slug: 'a-story', headline: 'A fire', profile: 'official' })
    .must('coverage.start')
    .must('post.publish', { post: 'p', content: { title: 'A fire' } });
  const both = person('press', 'reporter', 'editor');
  assert.equal(propose(own, {}, {}, both), 'accepted');
  assert.equal(approve(own, both), 'accepted');
});

test('R-ALERT-01 a correction is of an alert that was sent', () => {
  const of = given();
  assert.equal(propose(of, { corrects: 'none' }), 'unknown alert:none');
  assert.equal(propose(of), 'accepted');
  const correct = { alert: 'm', content: { post: 'p', text: 'x', corrects: 'l' } };
  assert.equal(inShort(of.give('alert.propose', correct)), 'state unsent');
  approve(of);
  assert.equal(inShort(of.give('alert.propose', correct)), 'accepted');
});

test('R-ALERT-02 an approval is void once a status, a number, a word that counts or a cover has come between', () => {
  const changes: Record<string, (of: Story) => Story> = {
    'the status of claim "c"': (of) => of.must('claim.rule', { claim: 'c', status: 'withdrawn' }),
    'to "under review"': (of) => of.must('cover', { subject: { kind: 'post', id: 'p' } }),
    'a name': (of) =>
      of.must('post.update', { post: 'p', content: { title: 'A fire in Rome', body: [C, F] } }),
    'the numbers of figure "f"': (of) => {
      says(of, 'd', undefined, { id: 'n2' });
      return of.must('estimate.add', { estimate: 'e2', figure: 'f', content: { min: 50, statement: 'n2' } });
    },
  };
  for (const [what, change] of Object.entries(changes)) {
    const of = given();
    propose(of);
    const refusal = change(of).give('alert.approve', { alert: 'l' }, secondSenior);
    assert.equal(inShort(refusal), 'state changed', what);
    assert.ok(refusal?.message.includes(`its post has changed ${what}.`), refusal?.message);
  }
  const same = given();
  propose(same);
  says(same, 'd', 'c', { id: 's2' });
  says(same, 'd', undefined, { id: 'n2' });
  same.must('estimate.add', { estimate: 'e2', figure: 'f', content: { min: 40, statement: 'n2' } });
  assert.equal(approve(same), 'accepted', 'more of the same changes nothing that readers are told');
});

test('R-ALERT-02 what was erased has changed altogether', () => {
  const { state } = given();
  const content = state.posts.get('p')?.published ?? null;
  assert.equal(changedSince(state, content, content, state.seq), null);
  assert.equal(changedSince(state, null, content, state.seq), 'altogether');
  assert.equal(changedSince(state, content, null, state.seq), 'altogether');
});

test('R-ALERT-03 who turned round twice on a claim locks alerts about it, and is named', () => {
  const of = given();
  says(of, 'a', 'c', { stance: 'denies' });
  assert.equal(propose(of), 'accepted');
  says(of, 'a', 'c', { stance: 'confirms' });
  const locked = of.give('alert.propose', { alert: 'm', content: { post: 'p', text: 'x' } });
  assert.equal(inShort(locked), 'locked claim:c');
  assert.match(locked?.message ?? '', /^Name of a has turned round twice on claim "c"\./);
  assert.equal(approve(of), 'locked claim:c');
  of.must('post.publish', { post: 'q', content: { title: 'Something else' } });
  assert.equal(
    inShort(of.give('alert.propose', { alert: 'm', content: { post: 'q', text: 'x' } })),
    'accepted',
  );
});

test('R-ALERT-03 who is known in words alone locks as well', () => {
  const of = story().must('figure.open', { figure: 'f', content: { label: 'killed' } });
  const counts = (id: string) => {
    const content = { speaker: 'rescuers', cue: 'said', channel: { kind: 'phone' }, text: 'x' };
    of.must('statement.record', { statement: id, content });
    of.must('estimate.add', { estimate: id, figure: 'f', content: { min: 40, statement: id } });
  };
  counts('one');
  of.must('post.publish', { post: 'p', content: { body: [F] } }, reporter);
  of.must('statement.retract', { statement: 'one', reason: 'x' });
  counts('two');
  const locked = of.give('alert.propose', { alert: 'l', content: { post: 'p', text: 'x' } });
  assert.match(locked?.message ?? '', /^In words: rescuers has turned round twice on figure "f"\./);
});

test('R-ALERT-03 a grave allegation on one unnamed source is locked; with a second source it is not', () => {
  const of = story().must('claim.open', {
    claim: 'c',
    content: { text: 'They took bribes.', delicate: ['allegation'] },
  });
  says(of, 'insider', 'c', { actor: { type: 'unnamed', knownTo: ['senior', 'second'] } });
  of.must('act.propose', {
    act: 'x',
    command: { kind: 'post.publish', post: 'p', content: { title: 'x', body: [C] } },
    alone: 'We know the source.',
  });
  assert.equal(propose(of), 'locked claim:c');
  says(of, 'auditor', 'c');
  assert.equal(propose(of), 'accepted');
});

test('R-ALERT-03 what shares its id with something locked is not locked', () => {
  const of = story().must('claim.open', { claim: 'x', content: { text: 'So.', delicate: ['allegation'] } });
  says(of, 'insider', 'x', { id: 'x', actor: { type: 'unnamed', knownTo: ['senior'] } });
  of.must('figure.open', { figure: 'x', content: { label: 'killed' } });
  says(of, 'b', undefined, { id: 'n' });
  of.must('estimate.add', { estimate: 'x', figure: 'x', content: { min: 40, statement: 'n' } });
  const publish = (post: string, type: string) =>
    of.must('post.publish', { post, content: { title: 'x', body: [{ type, id: 'x' }] } });
  publish('p', 'figure');
  assert.equal(propose(of), 'accepted', 'the claim x is hearsay, the figure x is not');
  const turning = story().must('figure.open', { figure: 'x', content: { label: 'killed' } });
  turning.must('claim.open', { claim: 'x', content: { text: 'It is so.' } });
  says(turning, 'a', 'x', { id: 'x' });
  says(turning, 'a', 'x', { stance: 'denies' });
  says(turning, 'a', 'x', { stance: 'confirms' });
  turning.must('estimate.add', { estimate: 'x', figure: 'x', content: { min: 40, statement: 'x' } });
  const body = [{ type: 'statement', id: 'x' }];
  turning.must('post.publish', { post: 'p', content: { title: 'x', body } });
  assert.equal(propose(turning), 'accepted', 'the statement x is no claim');
  turning.must('post.publish', { post: 'q', content: { title: 'x', body: [{ type: 'figure', id: 'x' }] } });
  assert.equal(propose(turning, { post: 'q' }), 'accepted', 'nor is the figure x');
});

test('R-ALERT-03 who turned round is named by id once the name is gone', () => {
  const of = given();
  says(of, 'a', 'c', { stance: 'denies' });
  says(of, 'a', 'c', { stance: 'confirms' });
  const actor = of.state.actors.get('a');
  assert.ok(actor);
  of.state = { ...of.state, actors: of.state.actors.set('a', { ...actor, content: null }) };
  const locked = of.give('alert.propose', { alert: 'l', content: { post: 'p', text: 'x' } });
  assert.match(locked?.message ?? '', /^A has turned round twice on claim "c"\./);
});
