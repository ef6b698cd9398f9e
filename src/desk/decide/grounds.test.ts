/** What published words may stand on, reference by reference, and what becomes of the claims among them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Cell, cell } from '../../model/ids.ts';
import { inShort, type Story, says, story } from '../rules/story.fixture.ts';
import { groundFault, rulingsFor, untilWords } from './grounds.ts';

function given(): Story {
  const of = story();
  for (const claim of ['said', 'denied', 'doubted', 'verified', 'bare'])
    of.must('claim.open', { claim, content: { text: claim } });
  says(of, 'a', 'said', { id: 's' });
  says(of, 'a', 'denied', { stance: 'denies' });
  says(of, 'a', 'doubted', { stance: 'doubts' });
  of.must('claim.verify', { claim: 'verified', method: 'x' });
  says(of, 'a', undefined, { id: 'off', content: { onTheRecord: false } });
  says(of, 'a', undefined, { id: 'held' });
  of.must('embargo.set', {
    subject: { kind: 'statement', id: 'held' },
    until: '2030-01-01T00:00:00.000Z',
    reason: 'x',
  });
  for (const figure of ['counted', 'empty']) of.must('figure.open', { figure, content: { label: figure } });
  of.must('estimate.add', { estimate: 'e', figure: 'counted', content: { min: 1, statement: 's' } });
  for (const question of ['open', 'closed']) of.must('question.ask', { question, content: { text: 'Why?' } });
  of.must('question.close', { question: 'closed' });
  of.must('post.publish', { post: 'p', content: { title: 'x' } });
  return of.must('post.write', { post: 'draft', content: { title: 'x' } });
}
const fault = (of: Story, ...references: readonly string[]) =>
  inShort(groundFault(of.state, references as readonly Cell[]));
const sentence = (of: Story, reference: string) => groundFault(of.state, [reference as Cell])?.message;

test('R-POST-03 words stand on what exists, stands, is on the record and free; a claim has somebody for or against it', () => {
  const of = given();
  const expected: Record<string, string> = {
    'actor:a': 'accepted',
    'statement:s': 'accepted',
    'claim:said': 'accepted',
    'claim:denied': 'accepted',
    'claim:doubted': 'accepted',
    'claim:verified': 'accepted',
    'post:p': 'accepted',
    'figure:counted': 'accepted',
    'question:open': 'accepted',
    'claim:bare': 'unsourced claim:bare',
    'figure:empty': 'unsourced figure:empty',
    'statement:off': 'state off-the-record',
    'statement:held': 'state embargoed',
    'question:closed': 'state closed',
    'post:draft': 'state draft',
    'alert:x': 'unknown alert:x',
  };
  for (const [reference, answer] of Object.entries(expected)) assert.equal(fault(of, reference), answer);
  for (const kind of ['actor', 'statement', 'claim', 'post', 'figure', 'question'])
    assert.equal(fault(of, `${kind}:none`), `unknown ${kind}:none`);
  assert.equal(fault(of, 'claim:said', 'claim:bare'), 'unsourced claim:bare', 'each of them');
});

test('R-POST-03 nothing that was taken down is stood on, whatever kind it is of', () => {
  const of = given();
  const all = { actor: 'a', statement: 's', claim: 'said', post: 'p', figure: 'counted', question: 'open' };
  for (const [kind, id] of Object.entries(all)) {
    of.must('takedown.order', { subject: { kind, id }, reason: 'x' });
    assert.equal(fault(of, `${kind}:${id}`), 'state taken-down', kind);
  }
});

test('R-POST-03 a refusal is a sentence about what is named, that says what to do', () => {
  const of = given();
  assert.match(sentence(of, 'claim:bare') ?? '', /^Claim "bare" has no live source: add a statement/);
  assert.match(sentence(of, 'figure:empty') ?? '', /^Figure "empty" has no live estimate: add one/);
  assert.equal(sentence(of, 'post:draft'), 'Post "draft" is not published, so readers cannot be led to it.');
  assert.equal(
    sentence(of, 'statement:held'),
    'Statement "held" is under embargo until 2030-01-01T00:00:00.000Z.',
  );
  assert.equal(
    untilWords({ until: null, seq: 1, missed: null }),
    'until somebody says that it was delivered',
  );
});

test('R-INC-02 of an incident only what readers have not seen yet has to be fit for them now', () => {
  const of = given();
  const content = { title: 'A blast', basis: 'Seen by us.', claims: ['said'], figures: ['counted'] };
  of.must('incident.set', { incident: 'i', content });
  assert.equal(fault(of, 'incident:i', 'incident:none'), 'unknown incident:none');
  const body = [
    { type: 'claim', id: 'said' },
    { type: 'figure', id: 'counted' },
  ];
  of.must('post.publish', { post: 'shows', content: { body } });
  of.must('statement.retract', { statement: 's', reason: 'x' });
  assert.equal(fault(of, 'claim:said'), 'unsourced claim:said');
  assert.equal(fault(of, 'figure:counted'), 'unsourced figure:counted');
  assert.equal(fault(of, 'incident:i'), 'accepted', 'readers know both');
  for (const [list, id] of [
    ['claims', 'bare'],
    ['figures', 'empty'],
  ] as const) {
    of.must('incident.set', { incident: 'i', content: { ...content, [list]: [id] } });
    assert.match(fault(of, 'incident:i'), new RegExp(`unsourced .*:${id}`));
  }
});

test('R-STATUS-02 publishing makes reported what is unverified and has support, each once, and nothing else', () => {
  const of = given();
  const ruled = (...references: readonly string[]) =>
    rulingsFor(of.state, references as readonly Cell[]).map(({ subject }) => subject);
  assert.deepEqual(
    ruled(
      'claim:said',
      'claim:said',
      'claim:verified',
      'claim:denied',
      'claim:bare',
      'actor:a',
      'claim:none',
    ),
    ['claim:said', 'claim:verified'],
  );
  assert.deepEqual(rulingsFor(of.state, [cell('claim', 'said')])[0]?.body, {
    status: 'reported',
    reason: null,
    gate: { ceiling: 'reported', because: '1 statement, 1 origin: Name of a (attribution)' },
    proposedBy: null,
    aboveGate: false,
  });
  of.must('claim.rule', { claim: 'said', status: 'withdrawn' });
  assert.deepEqual(ruled('claim:said'), []);
});
