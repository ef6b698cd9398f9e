import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Fields, says, story } from '../desk/rules/story.fixture.ts';
import { cell } from '../model/ids.ts';
import type { PublicStatement } from '../wire/documents.ts';
import { down, given } from './built.fixture.ts';
import { projectListed } from './project.ts';

function evidence(of: ReturnType<typeof story>): readonly PublicStatement[] {
  const claim = of.shown('claim', 'c');
  return claim.state === 'live' ? claim.evidence.map(({ statement }) => statement) : [];
}

test('R-PAGE-26 a speaker is told with what it belongs to, as long as that is there and has a name', () => {
  const of = given();
  of.must('actor.set', { actor: 'force', content: { name: 'Tarn Police', type: 'organisation' } });
  of.must('actor.set', { actor: 'quiet', content: { name: 'a circle', type: 'unnamed' } });
  says(of, 'hartley', 'c', { id: 'h', actor: { affiliation: 'force', role: 'constable' } });
  says(of, 'member', 'c', { id: 'm', actor: { affiliation: 'quiet' } });
  const houses = () => Object.fromEntries(evidence(of).map(({ text, speaker }) => [text, speaker.of]));
  assert.deepEqual(houses(), {
    'Words of s': undefined,
    'Words of h': 'Tarn Police',
    'Words of m': undefined,
  });
  down(of, 'actor', 'force');
  assert.equal(houses()['Words of h'], undefined);
});

test('R-PAGE-26 of a source that is not named no organisation is told, nor was any by an older projection', () => {
  const of = story().must('actor.set', {
    actor: 'force',
    content: { name: 'Tarn Police', type: 'organisation' },
  });
  says(of, 'deep', undefined, { id: 's', actor: { type: 'unnamed', affiliation: 'force' } });
  says(of, 'open', undefined, { id: 't', actor: { affiliation: 'force' } });
  const body = [{ type: 'statement', id: 's' }];
  of.must('post.publish', { post: 'p', content: { title: 'x', body } });
  assert.doesNotMatch(JSON.stringify(of.seen('post:p')), /Tarn Police/);
  of.must('post.publish', { post: 'q', content: { title: 'x', body: [{ type: 'statement', id: 't' }] } });
  assert.match(JSON.stringify(of.seen('post:q')), /"of":"Tarn Police"/);
  const [old] = projectListed(of.state, of.view.ids, [cell('post', 'q')], new Set(), 2, new Set());
  assert.doesNotMatch(JSON.stringify(old?.document), /Tarn Police/);
});

test('R-PAGE-27 what our own staff saw is evidence as ours, and names nobody', () => {
  const seen = (more: Fields = {}, channel: Fields = { kind: 'observation' }) => {
    const of = given();
    says(of, 'whisper', undefined, { id: 'u', actor: { type: 'unnamed' } });
    const content = {
      speaker: 'Jo Doe of ours',
      cue: 'said',
      channel,
      witness: true,
      text: 'We saw it.',
      ...more,
    };
    of.must('statement.record', { statement: 'o', content });
    of.must('evidence.add', { claim: 'c', statement: 'o', stance: 'asserts' });
    return of;
  };
  const of = seen();
  assert.deepEqual(evidence(of)[1]?.speaker, { name: '', actor: null, role: null, ours: true });
  assert.doesNotMatch(JSON.stringify(of.seen('claim:c')), /Jo Doe/);
  const [old] = projectListed(of.state, of.view.ids, [cell('claim', 'c')], new Set(), 2, new Set());
  assert.doesNotMatch(JSON.stringify(old?.document), /We saw it/);
  const others: readonly (readonly [Fields, Fields?])[] = [
    [{ witness: false }],
    [{}, { kind: 'interview' }],
    [{ relay: true }],
    [{ origin: 's', relay: false, text: 'We saw it.' }],
    [{ origin: 'u', relay: false }],
    [{ onTheRecord: false }],
  ];
  for (const [more, channel] of others)
    assert.ok(
      !evidence(seen(more, channel)).some(({ speaker }) => speaker.ours),
      JSON.stringify([more, channel]),
    );
  of.must('evidence.remove', { claim: 'c', statement: 'o', reason: 'x' });
  assert.equal(evidence(of).length, 1);
});
