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

test('R-REPORTER-16 an update is kept as it came by itself alone, and none that may be a reporter’s or shows a code', () => {
  const own = { chat: { id: 7, type: 'private' }, from: { id: 7, first_name: 'Ana' } };
  const code = `stet-${'a'.repeat(20)}`;
  const { parsed, originals } = read([
    { update_id: 1, message: message({ ...own, text: 'Hers.' }) },
    { update_id: 2, message: message({ ...own, text: code }) },
    { update_id: 3, message: message({ text: `Not for here: ${code.toUpperCase()}` }) },
    { update_id: 4, message: message({ text: 'Why?', message_id: 6, reply_to_message: { text: code } }) },
    { update_id: 5, message: message({ text: 'One.', message_id: 7 }) },
    { update_id: 6, edited_message: message({ text: 'Two.', message_id: 7 }) },
    {
      update_id: 7,
      message: message({ ...own, text: 'Passed on.', forward_date: 1, reply_to_message: { text: 'Hers.' } }),
    },
  ]);
  assert.deepEqual(
    parsed.items.map(({ text }) => text),
    ['Hers.', 'stet-…', 'Not for here: stet-…', 'Why?', 'One.', 'Two.', 'Passed on.'],
  );
  assert.deepEqual(
    originals.map(({ json, externals }) => [JSON.parse(json).update_id, externals]),
    [
      [5, ['-100/7']],
      [6, ['-100/7']],
    ],
  );
});

test('R-REPORTER-08 whatever is no words in what somebody sends is told of', () => {
  const own = { chat: { id: 7, type: 'private' }, from: { id: 7, first_name: 'Ana' }, caption: 'Words.' };
  const kinds = ['photo', 'video', 'animation', 'document', 'audio', 'voice', 'video_note', 'paid_media'];
  for (const kind of kinds) {
    const { parsed } = read([{ update_id: 1, message: message({ ...own, [kind]: {} }) }]);
    assert.match(parsed.items[0]?.filing?.note ?? '', /left out/, kind);
  }
});
