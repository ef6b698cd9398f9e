/** What can be covered beside a post, claim or figure, and what is said where that cannot be. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { body, happened, witnessed } from '../rules/incident.fixture.ts';
import { inShort, type Story } from '../rules/story.fixture.ts';

/** A story in which readers see an incident i and a notice n. */
function given(): Story {
  const of = happened(witnessed()).must('post.publish', { post: 'p', content: { body } });
  const content = { title: 'Flood warning', text: 'x', severity: 'severe', statement: 's' };
  return of.must('notice.set', { notice: 'n', content });
}
const give = (of: Story, kind: 'cover' | 'uncover' | 'takedown.order', what: string, id: string) =>
  of.give(kind, { subject: { kind: what, id }, reason: 'x' });

test('R-COVER-01 an incident or a notice is covered once and uncovered once, and not at all when it was taken down', () => {
  for (const [kind, id] of [
    ['incident', 'i'],
    ['notice', 'n'],
  ] as const) {
    const of = given();
    assert.equal(inShort(give(of, 'uncover', kind, id)), 'state shown');
    assert.equal(inShort(give(of, 'cover', kind, id)), 'accepted');
    assert.equal(of.shown(kind, id).state, 'covered');
    assert.equal(inShort(give(of, 'cover', kind, id)), 'state covered');
    assert.equal(inShort(give(of, 'uncover', kind, id)), 'accepted');
    assert.equal(of.shown(kind, id).state, 'live');
    assert.equal(inShort(give(of, 'takedown.order', kind, id)), 'accepted');
    assert.deepEqual(of.entries.at(-1)?.body, { reason: 'x' });
    const refusal = give(of, 'cover', kind, id);
    assert.equal(inShort(refusal), 'state taken down');
    assert.equal(refusal?.message, `Readers do not see ${kind} "${id}": it is taken down.`);
    assert.equal(inShort(give(of, 'cover', kind, 'none')), `unknown ${kind}:none`);
  }
});

test('R-COVER-01 what cannot be covered is covered with what shows it, and the refusal says so', () => {
  const of = given();
  for (const [kind, id] of [
    ['statement', 's'],
    ['estimate', 'e1'],
  ] as const)
    assert.equal(
      give(of, 'cover', kind, id)?.message,
      'A post, a claim, a figure, an incident or a notice can be covered; for anything else cover what shows it.',
    );
});
