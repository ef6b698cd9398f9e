/** given words that were destroyed as earlier ones, when the wire is verified and made again, then it is what it was. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import type { CommandKind } from '../desk/commands/commands.ts';
import { storyRoom } from './board-law.fixture.ts';
import { giver } from './history.fixture.ts';
import { rebuild } from './rebuild.ts';
import { verify } from './verify.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/** A page with a post that shows an incident x, which a statement s holds up; its wording closed, and destroyed by two. */
async function page() {
  const of = await storyRoom();
  const must = async (kind: CommandKind, fields: object = {}, by = giver('first')) => {
    const answer = await of.give(kind, fields, by);
    assert.ok(answer.ok, answer.ok ? '' : `${kind}: ${answer.error.message}`);
  };
  const erased = async (kind: string, id: string, versions: 'all' | 'earlier') => {
    await must('erasure.propose', { subject: { kind, id }, versions, reason: 'x' });
    await must('erasure.approve', { subject: { kind, id } }, giver('second'));
  };
  const same = async () => {
    assert.deepEqual((await verify(of.store, 'a-story', sha256))?.findings, []);
    assert.equal((await rebuild(of.store, 'a-story', sha256))?.changed, 0);
  };
  await must('coverage.open', { slug: 'a-story', headline: 'A fire' });
  await must('coverage.start');
  await must('actor.set', { actor: 'a', content: { name: 'Ana Ruiz', type: 'person' } });
  const content = { actor: 'a', cue: 'said', channel: { kind: 'telegram' }, text: 'Seven.' };
  await must('statement.record', { statement: 's', content });
  const happened = { title: 'A blast', statements: ['s'] };
  await must('incident.set', { incident: 'x', content: happened });
  const body = [{ type: 'incident', id: 'x' }];
  await must('post.publish', { post: 'p', content: { title: 'A blast', body } });
  return { must, erased, same, happened };
}

test('R-TAKE-06 an incident whose closed wording readers still have, in the same words, is kept as it lies', async () => {
  const { must, erased, same, happened } = await page();
  await must('correction.publish', {
    ...{ correction: 'k', note: 'x', earlier: 'closed' },
    repairs: [{ kind: 'incident', incident: 'x', content: happened }],
  });
  await erased('incident', 'x', 'earlier');
  await same();
});

test('R-TAKE-06 an incident held up by a statement that was destroyed is kept as it lies', async () => {
  const { must, erased, same } = await page();
  await must('takedown.order', { subject: { kind: 'statement', id: 's' }, reason: 'x' });
  await erased('statement', 's', 'all');
  await same();
});
