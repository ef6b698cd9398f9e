import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readTelegramUpdates } from './read-telegram-updates.ts';

const read = (result: readonly unknown[]) => {
  const updates = readTelegramUpdates(Buffer.from(JSON.stringify({ ok: true, result })));
  assert.ok(updates.ok);
  return updates.value;
};
const message = (more: object) => ({
  message_id: 5,
  date: 1_711_126_860,
  chat: { id: -100, title: 'Town', username: 'town' },
  ...more,
});

test('R-SOURCE-80 messages and posts of channels are items, new and edited under one name', () => {
  const { parsed, next } = read([
    {
      update_id: 10,
      message: message({
        chat: { id: 7 },
        from: { id: 7, first_name: 'Ana', last_name: 'Ruiz', username: 'ana' },
        text: 'Fire.',
      }),
    },
    { update_id: 11, channel_post: message({ caption: 'A picture.', author_signature: 'Bo' }) },
    {
      update_id: 12,
      edited_channel_post: message({
        text: 'Edited.',
        forward_origin: { type: 'channel', chat: { id: 2, title: 'Fire Service' } },
      }),
    },
    {
      update_id: 13,
      message: message({
        text: 'Passed on.',
        forward_origin: { type: 'hidden_user', sender_user_name: 'Someone' },
      }),
    },
    { update_id: 14, message: message({ photo: [] }) },
    { update_id: 15, poll: {} },
    { update_id: 16, message: { text: 'no id' } },
  ]);
  assert.deepEqual(
    parsed.items.map((one) => [one.external, one.text, one.sentAt, one.author, one.credit, one.link]),
    [
      ['7/5', 'Fire.', '2024-03-22T17:01:00.000Z', 'Ana Ruiz (@ana)', null, null],
      ['-100/5', 'A picture.', '2024-03-22T17:01:00.000Z', 'Bo, Town (@town)', null, 'https://t.me/town/5'],
      [
        '-100/5',
        'Edited.',
        '2024-03-22T17:01:00.000Z',
        'Town (@town)',
        'Fire Service',
        'https://t.me/town/5',
      ],
      ['-100/5', 'Passed on.', '2024-03-22T17:01:00.000Z', 'Town (@town)', 'Someone', 'https://t.me/town/5'],
    ],
  );
  assert.deepEqual([next, parsed.faults.length], [17, 2]);
  assert.deepEqual([read([]).next, read([]).parsed.items], [null, []]);
});

test('R-SOURCE-81 an answer that is none is refused', () => {
  for (const text of ['', '{', '{"ok":false}', '{"ok":true,"result":{}}', '[]'])
    assert.equal(readTelegramUpdates(Buffer.from(text)).ok, false, text);
});
