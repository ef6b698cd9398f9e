/** posts of a board, and some words → what is found of them, with what is said beside it */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Role } from '../../../model/person.ts';
import { BoardStore } from '../sync/board-store.ts';
import { fitting, hintOf, postsFound } from './posts-found.ts';

const day = '2031-05-04T';
const post = (id: string, phase: string, fields: object) => ({
  [`posts/${id}`]: {
    ...{ id, phase, order: 0, publishedAt: null, writtenAt: null, schedule: null, ...fields },
    content: { title: `Fire, ${id}`, body: [] },
  },
});

const board = new BoardStore();
board.apply({
  ...{ from: null, cursor: '1', head: 1, gone: [] },
  docs: {
    coverage: { zone: 'Europe/Moscow' },
    ...post('old', 'published', { order: 1, publishedAt: `${day}05:00:00Z`, writtenAt: `${day}09:00:00Z` }),
    ...post('kept', 'draft', { writtenAt: `${day}06:30:00Z` }),
    ...post('gone', 'discarded', { writtenAt: `${day}08:00:00Z` }),
    ...post('later', 'scheduled', { writtenAt: `${day}07:00:00Z`, schedule: { at: `${day}11:00:00Z` } }),
  },
} as never);

function found(role: Role, words: string) {
  const me = { id: 'ana', name: 'Ana', roles: [role] };
  const { posts, discarded } = postsFound({ board, me }, fitting(words));
  return [posts, discarded].map((all) => all.map((one) => `${one.id}: ${hintOf({ board }, one)}`));
}

test('R-APP-36 posts are found the newest first, drafts with when they were last saved, discarded ones apart', () => {
  assert.deepEqual(found('editor', 'FIRE'), [
    ['later: scheduled, out 4 May, 14:00', 'kept: draft, saved 4 May, 09:30', 'old: published, 4 May, 08:00'],
    ['gone: discarded, saved 4 May, 11:00'],
  ]);
  assert.deepEqual(found('editor', 'kept fire'), [['kept: draft, saved 4 May, 09:30'], []]);
  assert.deepEqual(found('editor', 'flood'), [[], []]);
});

test('R-APP-36 what was discarded is not offered to whoever may not see its history', () => {
  assert.deepEqual(found('contributor', 'gone'), [[], []]);
});
