/** given a frozen coverage, when a command comes, then readers get nothing of it, unless it goes back. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { at, timedRoom } from '../../newsroom/timed-room.fixture.ts';
import type { CommandKind } from '../commands/commands.ts';
import { goingBack, policies } from '../policies.ts';
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

test('R-FREEZE-03 what falls due waits for a person', async (t) => {
  const room = await timedRoom(t);
  const must = async (kind: CommandKind, fields: object = {}) =>
    assert.equal(await room.give(kind, fields), null, kind);
  await must('coverage.open', { slug: 'storm', headline: 'A storm' });
  await must('coverage.start');
  await must('post.write', { post: 'p', content: words('Later') });
  await must('post.schedule', { post: 'p', at: at('09:00') });
  await must('coverage.freeze', { reason, until: at('10:00') });
  await room.pass('11:00');
  const slug = 'storm';
  const entries = await room.store.transaction((tx) => tx.coverage(slug));
  assert.equal(entries?.wire, 1, 'the start is all that readers have');
  assert.equal(await room.give('post.publish', { post: 'p' }), null);
});
