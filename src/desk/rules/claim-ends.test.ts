/** given a claim that was denied, proposed or opened by mistake, when the desk says what is to be of it, then … */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deskView } from '../view/desk-view.ts';
import { openDecisions } from '../view/open-decisions.ts';
import {
  editor,
  foldAgain,
  inShort,
  legal,
  person,
  reporter,
  type Story,
  says,
  secondSenior,
  senior,
  story,
} from './story.fixture.ts';

const sees = person('sees', 'senior', 'legal');
const kinds = (of: Story) => openDecisions(of.state).map(({ kind }) => kind);

/** A claim that readers see as reported, and then one denial of it. */
function denied(): Story {
  const of = story().must('claim.open', { claim: 'c', content: { text: 'the gate is shut' } }, reporter);
  says(of, 'port', 'c', { id: 's' });
  of.must('post.publish', { post: 'p', content: { body: [{ type: 'claim', id: 'c' }] } }, reporter);
  says(of, 'ministry', 'c', { stance: 'denies' });
  return of;
}

test('R-STATUS-06 a denial is answered by whoever may dispute: it stays, with a reason, until another one comes', () => {
  const of = denied();
  const keep = { claim: 'c', reason: 'Our reporter stands in front of it.' };
  assert.deepEqual(kinds(of), ['denied']);
  for (const by of [reporter, legal]) assert.equal(inShort(of.give('claim.keep', keep, by)), 'forbidden');
  of.must('claim.keep', keep, editor);
  assert.deepEqual(kinds(of), []);
  assert.deepEqual(of.changed, [], 'readers get nothing of it');
  const claim = of.shown('claim', 'c');
  assert.ok(claim.state === 'live' && claim.standing.status === 'reported');
  assert.deepEqual(claim.state === 'live' && claim.standing.deniedBy, ['Name of ministry']);
  const { by, body } = of.entries.findLast(({ kind }) => kind === 'claim.kept') ?? {};
  assert.equal(by, 'editor');
  assert.deepEqual(body, {
    ...{ status: 'reported', reason: keep.reason, upTo: of.state.seq - 1 },
    gate: { ceiling: 'reported', because: '1 statement, 1 origin: Name of port (attribution)' },
  });
  assert.equal(inShort(of.give('claim.keep', keep, editor)), 'state answered');
  says(of, 'captain', 'c', { stance: 'denies' });
  assert.deepEqual(kinds(of), ['denied'], 'a second denial raises it again');
  of.must('claim.keep', keep, editor);
  assert.deepEqual(foldAgain(of.entries).claims.toJS(), of.state.claims.toJS());
});

test('R-STATUS-06 a denial that came while somebody was answering another one is not answered with it', () => {
  const of = denied();
  const upTo = of.state.seq;
  says(of, 'captain', 'c', { stance: 'denies' });
  of.must('claim.keep', { claim: 'c', reason: 'x', upTo }, editor);
  assert.deepEqual(kinds(of), ['denied']);
  assert.equal(inShort(of.give('claim.keep', { claim: 'c', reason: 'x', upTo }, editor)), 'state answered');
  of.must('claim.keep', { claim: 'c', reason: 'x', upTo: 10_000 }, editor);
  assert.deepEqual(kinds(of), []);
  says(of, 'captain', 'c', { stance: 'denies' });
  assert.deepEqual(kinds(of), ['denied'], 'nobody answers what has not come yet');
});

test('R-STATUS-06 a ruling that was taken back answers no denial', () => {
  const of = denied();
  of.must('claim.rule', { claim: 'c', status: 'disputed', reason: 'They deny it.' }, editor);
  assert.deepEqual(kinds(of), []);
  of.must('claim.undo', { claim: 'c' }, editor);
  assert.deepEqual(kinds(of), ['denied']);
  of.must('claim.keep', { claim: 'c', reason: 'We saw it.' }, editor);
  assert.deepEqual(kinds(of), []);
});

test('R-STATUS-06 with no denial there is nothing to keep', () => {
  const of = story().must('claim.open', { claim: 'c', content: { text: 'the gate is shut' } });
  assert.equal(inShort(of.give('claim.keep', { claim: 'c', reason: 'x' })), 'state answered');
  assert.equal(inShort(of.give('claim.keep', { claim: 'n', reason: 'x' })), 'unknown claim:n');
});

test('R-STATUS-06 during a freeze and in a rehearsal a denial is answered as ever', () => {
  const of = denied();
  of.must('coverage.freeze', { reason: 'x' }, editor);
  of.must('claim.keep', { claim: 'c', reason: 'x' }, editor);
  of.must('claim.open', { claim: 'd', content: { text: 'a mistake' } }, reporter);
  of.must('claim.drop', { claim: 'd', reason: 'x' }, reporter);
  assert.deepEqual(of.changed, []);
});

test('R-STATUS-07 a claim that was opened by mistake is dropped, and is gone from the desk', () => {
  const of = story().must('claim.open', { claim: 'c', content: { text: 'the gate is shut' } }, reporter);
  says(of, 'port', 'c', { stance: 'denies', id: 's' });
  const drop = { claim: 'c', reason: 'The same as another one.' };
  assert.equal(inShort(of.give('claim.drop', drop, person('other', 'reporter'))), 'forbidden');
  of.must('claim.drop', drop, reporter);
  assert.match(String(deskView(of.state, sees)), /"claims":\[\]/);
  assert.deepEqual(kinds(of), []);
  assert.equal(of.state.claims.get('c')?.content?.text, 'the gate is shut', 'what was recorded stays');
  assert.deepEqual(of.entries.at(-1)?.body, { reason: drop.reason });
  assert.deepEqual(foldAgain(of.entries).claims.toJS(), of.state.claims.toJS());
});

test('R-STATUS-07 nothing is done with a dropped claim and nothing comes to stand on it', () => {
  const of = story().must('claim.open', { claim: 'c', content: { text: 'the gate is shut' } });
  says(of, 'port', 'c', { id: 's' });
  of.must('post.write', { post: 'd', content: { body: [{ type: 'claim', id: 'c' }] } });
  of.must('claim.drop', { claim: 'c', reason: 'x' }, editor);
  const body = [{ type: 'claim', id: 'c' }];
  for (const [kind, fields] of [
    ['claim.open', { claim: 'c', content: { text: 'again' } }],
    ['claim.drop', { claim: 'c', reason: 'x' }],
    ['claim.keep', { claim: 'c', reason: 'x' }],
    ['claim.undo', { claim: 'c' }],
    ['claim.verify', { claim: 'c', method: 'x' }],
    ['claim.rule', { claim: 'c', status: 'reported' }],
    ['claim.approve', { claim: 'c' }],
    ['evidence.add', { claim: 'c', statement: 's', stance: 'denies' }],
    ['cover', { subject: { kind: 'claim', id: 'c' } }],
    ['post.publish', { post: 'd' }],
    ['post.publish', { post: 'n', content: { title: 'New', body } }],
    ['panel.set', { content: { known: [{ words: 'It is shut', claim: 'c' }] } }],
  ] as const)
    assert.equal(inShort(of.give(kind, fields)), 'state dropped', kind);
  const incident = { incident: 'i', content: { title: 'Shut', claims: ['c'] } };
  assert.equal(inShort(of.give('incident.set', incident)), 'unknown claim:c');
  of.must('takedown.order', { subject: { kind: 'claim', id: 'c' }, reason: 'x' });
});

test('R-STATUS-07 what is published or scheduled, a line of the panel or an incident keeps a claim', () => {
  const shown = (of: Story) => of.give('claim.drop', { claim: 'c', reason: 'x' })?.message;
  const open = () => {
    const of = story().must('claim.open', { claim: 'c', content: { text: 'the gate is shut' } });
    says(of, 'port', 'c', { id: 's' });
    return of;
  };
  const body = [{ type: 'claim', id: 'c' }];
  assert.equal(
    shown(open().must('post.publish', { post: 'p', content: { body } })),
    'Post "p" shows claim "c"; take it out there first.',
  );
  const at = '2026-02-01T00:00:00Z';
  const due = open().must('post.write', { post: 'q', content: { body } });
  due.must('post.schedule', { post: 'q', at });
  assert.match(shown(due) ?? '', /^Post "q" shows/);
  const panel = { known: [{ words: 'It is shut', claim: 'c' }] };
  assert.match(shown(open().must('panel.set', { content: panel })) ?? '', /^The panel shows/);
  const incident = { incident: 'i', content: { title: 'Shut', claims: ['c'] } };
  assert.match(shown(open().must('incident.set', incident)) ?? '', /^Incident "i" shows/);
  const withdrawn = open().must('post.publish', { post: 'p', content: { body } });
  withdrawn.must('post.withdraw', { post: 'p', reason: 'x' });
  assert.equal(shown(withdrawn), undefined, 'nothing that readers have shows it any more');
});

test('R-STATUS-08 a status that was proposed above the gate is declined with a reason, or taken back', () => {
  const of = denied();
  const propose = { claim: 'c', status: 'confirmed', reason: 'I saw it.' };
  of.must('claim.rule', propose, senior);
  for (const by of [reporter, editor])
    assert.equal(inShort(of.give('claim.decline', { claim: 'c', reason: 'x' }, by)), 'forbidden');
  of.must('claim.decline', { claim: 'c', reason: 'Not on one witness.' }, secondSenior);
  assert.deepEqual(of.entries.at(-1)?.body, {
    ...{ status: 'confirmed', reason: 'Not on one witness.', proposedBy: 'senior' },
  });
  assert.equal(inShort(of.give('claim.approve', { claim: 'c' }, secondSenior)), 'state no-proposal');
  assert.equal(inShort(of.give('claim.decline', { claim: 'c', reason: 'x' })), 'state no-proposal');
  assert.equal(inShort(of.give('claim.decline', { claim: 'n', reason: 'x' })), 'unknown claim:n');
  of.must('claim.rule', propose, senior).must('claim.decline', { claim: 'c', reason: 'x' }, senior);
  assert.ok(!kinds(of).includes('second-person'));
});
