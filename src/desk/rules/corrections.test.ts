import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Fields, reporter, type Story, story } from './story.fixture.ts';

const S = (id: string) => ({ type: 'statement', id });
const grace = { name: 'Grace Okafor', type: 'person', role: 'chief engineer' };
const said = (text: string, more: Fields = {}) => ({
  ...{ actor: 'grace', cue: 'said', channel: { kind: 'interview' }, text, ...more },
});

/** Grace speaks in three posts: in the actor's role, in the same role of the statement's own, and in another. */
function spoken(): Story {
  const of = story().must('actor.set', { actor: 'grace', content: grace });
  of.must('statement.record', { statement: 'plain', content: said('One.') });
  of.must('statement.record', { statement: 'own', content: said('Two.', { role: 'Chief Engineer' }) });
  of.must('statement.record', { statement: 'other', content: said('Three.', { role: 'witness' }) });
  for (const id of ['plain', 'own', 'other'])
    of.must('post.publish', { post: id, content: { title: `Of ${id}`, body: [S(id)] } });
  return of;
}

const correct = (of: Story, repairs: readonly Fields[], more: Fields = {}) =>
  of.give('correction.publish', { correction: 'k', note: 'She is not.', repairs, ...more }, reporter);
const anew = { kind: 'actor', actor: 'grace', content: { ...grace, role: 'surveyor' } };

function roleIn(of: Story, post: string): string | null | undefined {
  const shown = of.shown('post', post);
  const block = shown.state === 'published' ? shown.body[0] : undefined;
  return block?.type === 'statement' ? block.statement.speaker.role : undefined;
}

function noticesOf(of: Story, post: string): number {
  const shown = of.shown('post', post);
  return shown.state === 'published' ? shown.notices.length : -1;
}

test('R-CORR-05 a corrected role reaches the statements that carry it themselves, in the same act', () => {
  const of = spoken();
  assert.equal(correct(of, [anew]), null);
  assert.deepEqual(
    ['plain', 'own', 'other'].map((id) => roleIn(of, id)),
    ['surveyor', 'surveyor', 'witness'],
  );
  assert.deepEqual(
    ['plain', 'own', 'other'].map((id) => noticesOf(of, id)),
    [1, 1, 1],
  );
  const entry = of.entries.findLast((one) => one.kind === 'correction.published');
  const body = entry?.kind === 'correction.published' ? entry.body : null;
  assert.deepEqual(body?.along, ['statement:own']);
  assert.deepEqual(body?.repaired, ['actor:grace', 'statement:own']);
});

test('R-CORR-05 a wrong name goes from where it stands in words; what was taken down stays as it is', () => {
  const of = spoken();
  of.must('statement.record', { statement: 'both', content: said('Four.', { speaker: 'Grace Okafor' }) });
  of.must('statement.record', { statement: 'gone', content: said('Five.', { speaker: 'Grace Okafor' }) });
  of.must('statement.record', { statement: 'hers', content: said('Six.', { speaker: 'a neighbour' }) });
  of.must('takedown.order', { subject: { kind: 'statement', id: 'gone' }, reason: 'x' });
  assert.equal(correct(of, [{ ...anew, content: { ...grace, name: 'Grace Okoye' } }]), null);
  const speakerOf = (id: string) => of.state.statements.get(id)?.content?.speaker;
  assert.deepEqual(['both', 'gone', 'hers', 'plain'].map(speakerOf), [
    'Grace Okoye',
    'Grace Okafor',
    'a neighbour',
    null,
  ]);
});

test('R-CORR-05 what the correction repairs itself is left to it, and roles that were right then stay', () => {
  const of = spoken();
  const own = { kind: 'statement', statement: 'own', content: said('Two.', { role: 'guest' }) };
  assert.equal(correct(of, [anew, own]), null);
  assert.equal(roleIn(of, 'own'), 'guest');
  const kept = spoken();
  assert.equal(correct(kept, [anew], { rolesStand: true, label: 'clarification' }), null);
  assert.deepEqual([roleIn(kept, 'own'), roleIn(kept, 'plain')], ['Chief Engineer', 'surveyor']);
});

test('R-CORR-05 nobody has a statement repaired along whose role was never given', () => {
  const of = story().must('actor.set', { actor: 'grace', content: { ...grace, role: null } });
  of.must('statement.record', { statement: 's', content: said('One.') });
  of.must('post.publish', { post: 's', content: { title: 'x', body: [S('s')] } });
  assert.equal(correct(of, [anew]), null);
  assert.equal(of.state.statements.get('s')?.version, 1);
});

test('R-CORR-06 a correction that changes nothing is refused and marks nothing', () => {
  const of = spoken();
  const same = { kind: 'actor', actor: 'grace', content: grace };
  const refusal = correct(of, [same]);
  assert.deepEqual([refusal?.code, refusal?.code === 'state' && refusal.state], ['state', 'unchanged']);
  assert.equal(noticesOf(of, 'plain'), 0);
  assert.equal(correct(of, [same], { earlier: 'closed' }), null, 'earlier wordings can be closed so');
});

test('R-CORR-06 each kind of document is compared; a repair that changes nothing marks nothing', () => {
  const of = spoken();
  of.must('claim.open', { claim: 'c', content: { text: 'It is so.' } });
  of.must('evidence.add', { claim: 'c', statement: 'plain', stance: 'asserts' });
  of.must('question.ask', { question: 'q', content: { text: 'Who?' } });
  of.must('figure.open', { figure: 'f', content: { label: 'hurt' } });
  of.must('estimate.add', { estimate: 'e', figure: 'f', content: { statement: 'plain', min: 3, max: 3 } });
  const panel = { known: [{ words: 'So', claim: 'c' }], unknown: [{ words: 'Who', question: 'q' }] };
  of.must('panel.set', { content: panel });
  of.must('post.publish', { post: 'n', content: { title: 'n', body: [{ type: 'figure', id: 'f' }] } });
  const idle: readonly Fields[] = [
    { kind: 'statement', statement: 'plain', content: said('One.') },
    { kind: 'claim', claim: 'c', content: { text: 'It is so.' } },
    { kind: 'post', post: 'plain', content: { title: 'Of plain', body: [S('plain')] } },
    { kind: 'text', field: 'headline', content: 'A fire' },
    { kind: 'panel', content: panel },
    { kind: 'figure', figure: 'f', content: { label: 'hurt' } },
    { kind: 'estimate', estimate: 'e', content: { max: 3, min: 3, statement: 'plain' } },
    { kind: 'question', question: 'q', content: { text: 'Who?' } },
  ];
  for (const repair of idle) assert.equal(correct(of, [repair])?.code, 'state', String(repair.kind));
  assert.equal(
    correct(of, [...idle, { ...idle[5], figure: 'f', content: { label: 'injured' } }])?.code,
    'exists',
  );
  const mended = { kind: 'post', post: 'other', content: { title: 'Another', body: [S('other')] } };
  assert.equal(correct(of, [...idle, mended]), null);
  assert.deepEqual([noticesOf(of, 'other'), noticesOf(of, 'plain'), noticesOf(of, 'n')], [1, 0, 0]);
});
