import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readTelegramPage } from './read-telegram-page.ts';
import { telegramPage, telegramPost } from './telegram-page.fixture.ts';

test('R-SOURCE-70 the preview of a channel is read post by post: name, time, words, whose it is, where it stands', () => {
  const page = telegramPage(
    telegramPost({
      id: 7,
      text: 'Fire at the <b>hall</b>.<br/><br/>Two hurt. <i class="emoji"><b>🔥</b></i>',
      time: '2024-03-22T17:41:00+00:00',
    }),
    telegramPost({
      id: 8,
      text: 'Forwarded.',
      time: '2024-03-22T17:45:00+00:00',
      from: 'Fire Service',
      edited: true,
    }),
    telegramPost({ id: 9, text: null, time: '2024-03-22T17:46:00+00:00' }),
    telegramPost({ id: 10, text: 'An answer.', time: '2024-03-22T17:47:00+00:00', reply: 'Not its own' }),
  );
  const parsed = readTelegramPage(Buffer.from(page));
  assert.ok(parsed.ok);
  assert.deepEqual(
    parsed.value.items.map((one) => [one.external, one.text, one.sentAt, one.author, one.credit, one.link]),
    [
      [
        'town/7',
        'Fire at the hall.\n\nTwo hurt. 🔥',
        '2024-03-22T17:41:00.000Z',
        'Town Hall',
        null,
        'https://t.me/town/7',
      ],
      [
        'town/8',
        'Forwarded.',
        '2024-03-22T17:45:00.000Z',
        'Town Hall',
        'Fire Service',
        'https://t.me/town/8',
      ],
      ['town/10', 'An answer.', '2024-03-22T17:47:00.000Z', 'Town Hall', null, 'https://t.me/town/10'],
    ],
  );
  assert.deepEqual(parsed.value.faults, ['1 of 4 posts have no words (pictures, films), and were left out.']);
});

test('R-SOURCE-71 a page without posts is told of: no preview, or another face', () => {
  for (const page of ['', '<html><body>Not found', telegramPage()]) {
    const parsed = readTelegramPage(Buffer.from(page));
    assert.match(parsed.ok ? '' : parsed.error, /shows no posts/);
  }
});
