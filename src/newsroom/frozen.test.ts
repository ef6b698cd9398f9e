/** given a frozen coverage, when something falls due or a machine writes, then readers get nothing of it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CommandKind } from '../desk/commands/commands.ts';
import { at, timedRoom } from './timed-room.fixture.ts';

const reason = 'The agency’s feed is wrong.';
const words = (text: string) => ({
  title: text,
  body: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
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
