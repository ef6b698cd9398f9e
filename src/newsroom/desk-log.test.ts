/** given what was done in a coverage, when somebody reads its log, then they are told why, save of what is sealed. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { DeskLogLine } from './desk-log.ts';
import { timedRoom } from './timed-room.fixture.ts';

test('R-SEAL-01 why something was done with what was taken down is told to the lawyers alone; why it was taken down, to all', async (t) => {
  const room = await timedRoom(t);
  await room.give('coverage.open', { slug: 'storm', headline: 'The storm' });
  await room.give('coverage.start');
  await room.give('post.publish', { post: 'p', content: { title: 'A post' } });
  await room.give('cover', { subject: { kind: 'post', id: 'p' }, reason: 'It names the child.' });
  const whys = async (role: 'reporter' | 'legal') => {
    const log = await room.log({ id: role, name: role, roles: [role] });
    const { lines } = JSON.parse(log ?? '') as { lines: DeskLogLine[] };
    return lines.flatMap(({ why }) => why ?? []);
  };
  assert.deepEqual(await whys('reporter'), ['It names the child.']);
  await room.give('takedown.order', { subject: { kind: 'post', id: 'p' }, reason: 'By order.' });
  assert.deepEqual(await whys('reporter'), ['By order.']);
  assert.deepEqual(await whys('legal'), ['It names the child.', 'By order.']);
});
