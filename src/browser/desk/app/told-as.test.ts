/** given what was sent, when it is stored, then the desk says what was done. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toldAs } from './told-as.ts';

const told = (kind: string, isPublic = true, label = 'Fire') =>
  toldAs(
    {
      label,
      commands: [
        { id: '1', kind: 'actor.set' },
        { id: '2', kind },
      ],
    },
    isPublic,
  );

test('R-APP-30 what was sent is told by what it did, and as out only where readers can see it', () => {
  assert.equal(told('post.publish'), 'Out: Fire');
  assert.equal(told('post.publish', false), 'Published for when the coverage starts: Fire');
  assert.equal(told('cover'), 'Under review: Fire');
  assert.equal(told('uncover'), 'Shown again: Fire');
  assert.equal(told('correction.publish', true, 'Correct: Fire'), 'Corrected: Fire');
  assert.equal(told('post.withdraw', true, 'Withdraw: Fire'), 'Withdrawn: Fire');
  assert.equal(told('evidence.add'), 'Evidence added: Fire');
  assert.equal(told('coverage.start'), 'Fire');
  assert.equal(told('claim.rule'), 'Done: Fire');
});
