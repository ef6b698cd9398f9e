/** given a frozen coverage, when a command comes, then readers get nothing of it, unless it goes back. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CommandKind } from '../commands/commands.ts';
import { goingBack, policies } from '../policies.ts';
import { feed, granted } from './machine.fixture.ts';
import { editor, type Fields, inShort, legal, person, reporter, senior, story } from './story.fixture.ts';

const HOUR = 60 * 60_000;
const reason = 'The agency’s feed is wrong.';
const words = (text: string) => ({
  title: text,
  body: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
});

/** A public coverage with two posts, a claim in the panel, and drafts, frozen. */
function frozen(until: string | null = null) {
  const of = story()
    .must('actor.set', { actor: 'chief', content: { name: 'Ana Ruiz', type: 'person' } })
    .must('statement.record', {
      statement: 's',
      content: { actor: 'chief', cue: 'said', channel: { kind: 'briefing' }, text: 'It burns.' },
    })
    .must('claim.open', { claim: 'c', content: { text: 'It burns' } })
    .must('evidence.add', { claim: 'c', statement: 's', stance: 'asserts' })
    .must('post.publish', {
      post: 'p',
      content: {
        title: 'Fire',
        body: [
          { type: 'claim', id: 'c' },
          { type: 'statement', id: 's' },
        ],
      },
    })
    .must('post.publish', { post: 'q', content: words('anothr') })
    .must('post.pin', { post: 'q' })
    .must('post.write', { post: 'd', content: words('A draft') });
  of.must('figure.open', { figure: 'f', content: { label: 'hurt' } })
    .must('estimate.add', { figure: 'f', estimate: 'e', content: { min: 4, statement: 's' } })
    .must('post.publish', {
      post: 'r',
      content: { title: 'Hurt', body: [{ type: 'figure', id: 'f' }] },
    });
  return of.must('coverage.freeze', { reason, until }, editor);
}

const forward: readonly (readonly [CommandKind, Fields])[] = [
  ['post.publish', { post: 'd' }],
  ['post.publish', { post: 'new', content: words('New') }],
  ['post.update', { post: 'q', content: words('Newer') }],
  ['post.fix', { post: 'q', content: words('another') }],
  ['post.mark', { post: 'q', keyEvent: true }],
  ['post.pin', { post: 'p' }],
  ['text.set', { field: 'headline', content: 'Another fire' }],
  ['claim.rule', { claim: 'c', status: 'superseded', reason: 'x' }],
  ['panel.set', { content: { known: [{ words: 'It burns', claim: 'c' }] } }],
  ['coverage.end', {}],
  ['coverage.set', { zone: 'Europe/London' }],
  ['estimate.add', { figure: 'f', estimate: 'e2', content: { min: 5, statement: 's' } }],
];

test('R-FREEZE-01 nothing that goes on changes what readers have, by whomever', () => {
  const of = frozen();
  const before = of.view;
  for (const [kind, fields] of forward)
    for (const by of [senior, person('all', 'senior', 'legal', 'editor', 'reporter')]) {
      const refusal = of.give(kind, fields, by);
      assert.equal(inShort(refusal), 'state frozen', `${kind}: ${refusal?.message}`);
      assert.match(
        refusal?.message ?? '',
        /^Nobody publishes here until somebody lifts it \(The agency’s feed is wrong\.\)\./,
      );
    }
  assert.equal(of.view, before);
});

test('R-FREEZE-01 an approved act is no way round it; what changes nothing public goes on', () => {
  const of = frozen();
  of.must('post.write', { post: 'd', content: words('A better draft') }, reporter);
  of.must('post.submit', { post: 'd' }, reporter);
  of.must('act.propose', { act: 'a', command: { kind: 'post.publish', post: 'd' } }, reporter);
  assert.equal(inShort(of.give('act.approve', { act: 'a' }, senior)), 'state frozen');
  of.must(
    'act.propose',
    { act: 'b', command: { kind: 'statement.retract', statement: 's', reason: 'wrong' } },
    editor,
  );
  of.must('act.approve', { act: 'b' }, senior);
  assert.ok(of.changed.includes('post:p'));
});

test('R-FREEZE-01 what goes back stays open', () => {
  const back: readonly (readonly [CommandKind, Fields])[] = [
    ['cover', { subject: { kind: 'post', id: 'p' }, reason: 'x' }],
    ['post.withdraw', { post: 'p', reason: 'wrong' }],
    ['post.unpin', { post: 'q' }],
    ['statement.retract', { statement: 's', reason: 'a slip' }],
    ['evidence.remove', { claim: 'c', statement: 's', reason: 'a slip' }],
    ['claim.rule', { claim: 'c', status: 'withdrawn', reason: 'wrong' }],
    ['takedown.order', { subject: { kind: 'post', id: 'p' }, reason: 'x' }],
    [
      'correction.publish',
      {
        correction: 'k',
        note: 'It does not.',
        repairs: [{ kind: 'post', post: 'q', content: words('Mended') }],
      },
    ],
  ];
  for (const [kind, fields] of back) {
    const of = frozen();
    of.must(kind, fields);
    assert.ok(of.changed.length > 0, `${kind} changed nothing that readers have`);
  }
  assert.deepEqual(
    goingBack.filter((kind) => policies[kind] === undefined),
    [],
  );
});

test('R-FREEZE-02 it ends at its time, or when it is lifted by those who may', () => {
  const of = frozen('2026-01-01T01:00:00.000Z');
  const sent: Fields = { post: 'd' };
  assert.match(of.give('post.publish', sent)?.message ?? '', /until 1 January 2026, 01:00 UTC/);
  of.wait(HOUR);
  of.must('post.publish', sent);
  assert.equal(inShort(of.give('coverage.thaw', { reason })), 'state open', 'it is over');
  of.must('coverage.freeze', { reason }, legal);
  for (const by of [reporter, editor])
    assert.equal(inShort(of.give('coverage.thaw', { reason }, by)), 'forbidden');
  of.must('coverage.thaw', { reason }, legal);
  of.must('post.update', { post: 'd', content: words('Again') });
  assert.equal(inShort(of.give('coverage.freeze', { reason }, reporter)), 'forbidden');
  assert.equal(inShort(of.give('coverage.freeze', { reason, until: '2026-01-01T00:30:00Z' })), 'state past');
});

test('R-FREEZE-02 at its very time it is over, and it cannot begin for a time that is now', () => {
  const of = frozen('2026-01-01T02:00:00.000Z');
  const now = Date.parse(of.state.at);
  const after = (seconds: number) => new Date(now + seconds * 1000).toISOString();
  assert.equal(inShort(of.give('coverage.freeze', { reason, until: after(1) })), 'state past');
  of.must('coverage.freeze', { reason, until: after(4) });
  assert.equal(inShort(of.give('post.publish', { post: 'd' })), 'state frozen', 'a second before');
  of.must('post.publish', { post: 'd' });
});

test('R-FREEZE-02 reasons are kept; where its words are gone, it stands without them', () => {
  const of = frozen();
  assert.deepEqual(of.entries.at(-1)?.body, { until: null, reason });
  of.must('coverage.thaw', { reason: 'It is right again.' }, legal);
  assert.deepEqual(of.entries.at(-1)?.body, { reason: 'It is right again.' });
  of.must('coverage.freeze', { reason });
  const wordless = { ...of.state, frozen: of.state.frozen && { ...of.state.frozen, reason: '' } };
  of.state = wordless;
  assert.match(
    of.give('post.publish', { post: 'd' })?.message ?? '',
    /^Nobody publishes here until somebody lifts it\. Covering/,
  );
});

test('R-FREEZE-01 an approval of nothing is no way either', () => {
  const of = frozen();
  assert.equal(inShort(of.give('act.approve', { act: 'none' })), 'unknown act:none');
});

test('R-FREEZE-03 a machine is told that nobody publishes, and not why; afterwards it goes on', () => {
  const of = granted().must('coverage.freeze', { reason }, editor);
  const before = of.view;
  const refusal = feed(of, 'r1', 510, 10);
  assert.deepEqual(refusal, {
    code: 'state',
    message: 'Nobody publishes here at the moment.',
    state: 'frozen',
  });
  assert.equal(of.view, before);
  of.must('coverage.thaw', { reason });
  assert.equal(feed(of, 'r1', 510, 10), null);
});

test('R-HARD-02 whoever may not lift a freeze does not make it shorter either', () => {
  const of = frozen();
  const soon = '2026-01-01T00:02:00.000Z';
  assert.equal(inShort(of.give('coverage.freeze', { reason, until: soon }, editor)), 'forbidden');
  of.must('coverage.freeze', { reason, until: '2026-01-01T01:00:00.000Z' }, legal);
  assert.equal(inShort(of.give('coverage.freeze', { reason, until: soon }, editor)), 'forbidden');
  of.must('coverage.freeze', { reason, until: '2026-01-01T02:00:00.000Z' }, editor);
  of.must('coverage.freeze', { reason, until: null }, editor);
  of.must('coverage.freeze', { reason, until: soon }, senior);
  of.wait(HOUR);
  of.must('coverage.freeze', { reason, until: '2026-01-01T01:30:00.000Z' }, editor);
});

test('R-HARD-02 no undo in a freeze brings back what was withdrawn', () => {
  const of = frozen();
  of.must('claim.rule', { claim: 'c', status: 'withdrawn', reason: 'wrong' });
  assert.equal(inShort(of.give('claim.undo', { claim: 'c' })), 'state frozen');
});
