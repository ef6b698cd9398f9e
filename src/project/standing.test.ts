/** How a claim stands, in the facts that readers get: who said so, how many, since when, and what came later. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Fields, type Story, says, secondSenior, story } from '../desk/rules/story.fixture.ts';
import { laterOf, standingOf } from './standing.ts';

const C = { type: 'claim', id: 'c' };
const claimOf = (of: Story) => {
  const claim = of.state.claims.get('c');
  assert.ok(claim);
  return claim;
};
const standing = (of: Story, seq?: number) => standingOf(of.state, claimOf(of), seq);
const later = (of: Story, seq: number) => laterOf(of.state, claimOf(of), seq);

function given(
  ...speakers: readonly (readonly [string, { stance?: string; content?: Fields; actor?: Fields }?])[]
): Story {
  const of = story().must('claim.open', { claim: 'c', content: { text: 'It is so.' } });
  for (const [name, more] of speakers) says(of, name, 'c', { id: name, ...more });
  return of;
}
const unnamed = { actor: { type: 'unnamed' } };
const quiet = { content: { onTheRecord: false } };

test('R-PAGE-09 a claim stands by named speakers, at most three, told with the channel and time of the one origin', () => {
  const saidAt = { at: '2026-01-01T10:00:00.000Z', precision: 'hour' };
  const of = given(['a', { content: { saidAt, channel: { kind: 'briefing' } } }]);
  of.must('post.publish', { post: 'p', content: { body: [C] } });
  assert.deepEqual(standing(of), {
    ...{ status: 'reported', since: of.state.at, basis: 'attribution', by: ['Name of a'], deniedBy: [] },
    ...{ channel: 'briefing', saidAt, statements: 1, origins: 1, underReview: false },
  });
  says(of, 'b', 'c');
  assert.partialDeepStrictEqual(standing(of), {
    ...{
      basis: 'origins',
      by: ['Name of a', 'Name of b'],
      channel: null,
      saidAt: null,
      statements: 2,
      origins: 2,
    },
  });
  says(of, 'a', 'c');
  says(of, 'd', 'c');
  says(of, 'e', 'c');
  const { by, statements, origins } = standing(of);
  assert.deepEqual(
    { by, statements, origins },
    { by: ['a', 'b', 'd'].map((one) => `Name of ${one}`), statements: 5, origins: 4 },
  );
});

test('R-PAGE-09 it stands so since it was ruled, shown or made public, whichever came last', () => {
  const of = given(['a']);
  assert.equal(standing(of).since, of.state.coverage?.startedAt);
  of.must('claim.rule', { claim: 'c', status: 'reported' });
  const ruled = of.state.at;
  assert.equal(standing(of).since, ruled);
  of.must('post.publish', { post: 'p', content: { body: [C] } });
  assert.equal(standing(of).since, of.state.at);
  const shown = of.state.seq;
  of.must('claim.rule', { claim: 'c', status: 'superseded' });
  assert.equal(standing(of).since, of.state.at);
  assert.deepEqual(
    [standing(of, shown).status, standing(of, shown).since],
    ['reported', claimOf(of).shownSince?.at],
  );
});

test('R-PAGE-09 a refuted claim stands by those who deny it; until then they are told beside it', () => {
  const of = given(
    ['a'],
    ['b', { stance: 'denies' }],
    ['d', { stance: 'denies' }],
    ['x', { stance: 'denies', ...unnamed }],
  );
  const before = standing(of);
  assert.deepEqual([before.by, before.deniedBy], [['Name of a'], ['Name of b', 'Name of d']]);
  of.must('claim.rule', { claim: 'c', status: 'refuted' });
  const { since: _, channel: __, saidAt: ___, ...after } = standing(of);
  assert.deepEqual(after, {
    ...{ status: 'refuted', basis: 'origins', by: ['Name of b', 'Name of d'], deniedBy: [] },
    ...{ statements: 2, origins: 2, underReview: false },
  });
});

test('R-SHOWN-02 who is unnamed or spoke off the record is not counted; a ground that only they give is told as such', () => {
  const hidden = given(['a', unnamed], ['b', quiet]);
  const counted = (of: Story) => {
    const { basis, by, deniedBy, statements, origins, channel } = standing(of);
    return { basis, by, deniedBy, statements, origins, channel };
  };
  const nobody = { by: [], deniedBy: [], statements: 0, origins: 0, channel: null };
  assert.deepEqual(counted(hidden), { basis: 'origins', ...nobody });
  assert.deepEqual(counted(given(['b', quiet])), { basis: 'unnamed', ...nobody });
  const claimant = story();
  claimant.must('actor.set', { actor: 'army', content: { name: 'Army', type: 'group' } });
  claimant.must('claim.open', { claim: 'c', content: { text: 'x', matter: 'conduct', of: 'army' } });
  says(claimant, 'army', 'c', quiet);
  assert.equal(standing(claimant).basis, 'unnamed');
  says(claimant, 'army', 'c');
  assert.partialDeepStrictEqual(standing(claimant), {
    basis: 'claimant',
    by: ['Army'],
    statements: 1,
    origins: 1,
  });
  const relayed = story().must('claim.open', { claim: 'c', content: { text: 'x' } });
  says(relayed, 'b', undefined, { id: 'root', ...quiet });
  says(relayed, 'wire', 'c', { content: { origin: 'root' } });
  assert.deepEqual(counted(relayed), { basis: 'unnamed', ...nobody });
});

test('R-SHOWN-02 an origin counts where one of its statements may be told, and is told by that one', () => {
  const saidAt = { at: '2026-01-01T10:00:00.000Z', precision: 'minute' };
  const of = given(['a', quiet], ['a2', { content: { saidAt, channel: { kind: 'phone' } } }]);
  says(of, 'a', 'c', { content: { saidAt, channel: { kind: 'interview' } } });
  of.must('evidence.remove', { claim: 'c', statement: 'a2', reason: 'x' });
  assert.partialDeepStrictEqual(standing(of), { origins: 1, channel: 'interview', saidAt });
});

test('R-STATUS-03 what two seniors decided above the gate is told as a decision, from then on', () => {
  const of = given(['a']);
  of.must('claim.rule', { claim: 'c', status: 'reported' });
  const before = of.state.seq;
  of.must('claim.rule', { claim: 'c', status: 'confirmed', reason: 'We know.' });
  of.must('claim.approve', { claim: 'c' }, secondSenior);
  assert.partialDeepStrictEqual(standing(of), { status: 'confirmed', basis: 'decision' });
  assert.partialDeepStrictEqual(standing(of, before), { status: 'reported', basis: 'attribution' });
});

test('R-SHOWN-01 what came later is a move, or a denial that stands and may be told; else there is nothing', () => {
  const of = given(['a'], ['early', { stance: 'denies' }]);
  const unshown = of.state.seq;
  of.must('post.publish', { post: 'p', content: { body: [C] } });
  const { seq } = of.state;
  assert.equal(later(of, seq), null, 'what was said before is no news');
  assert.equal(later(of, unshown)?.status, 'reported');
  says(of, 'b', 'c');
  says(of, 'doubter', 'c', { stance: 'doubts' });
  says(of, 'hidden', 'c', { stance: 'denies', ...unnamed });
  assert.equal(later(of, seq), null, 'support, doubts and denials of nobody in public are not told here');
  says(of, 'd', 'c', { id: 'd', stance: 'denies' });
  const denied = { at: of.state.at, status: null, deniedBy: ['Name of d'], retracted: false };
  assert.deepEqual(later(of, seq), denied);
  assert.equal(later(of, of.state.seq), null);
  says(of, 'doubter', 'c', { stance: 'doubts' });
  says(of, 'e', 'c', { id: 'taken-back', stance: 'denies' });
  of.must('evidence.remove', { claim: 'c', statement: 'taken-back', reason: 'x' });
  assert.deepEqual(later(of, seq), denied, 'since it was denied, whatever was said after that');
  of.must('claim.rule', { claim: 'c', status: 'disputed' });
  assert.deepEqual(later(of, seq), { ...denied, at: of.state.at, status: 'disputed' });
  of.must('evidence.remove', { claim: 'c', statement: 'd', reason: 'x' });
  assert.deepEqual(later(of, seq), {
    at: claimOf(of).rulings.at(-1)?.at,
    status: 'disputed',
    deniedBy: [],
    retracted: false,
  });
  of.must('claim.rule', { claim: 'c', status: 'reported' });
  assert.equal(later(of, seq), null, 'it is again what it was');
});
