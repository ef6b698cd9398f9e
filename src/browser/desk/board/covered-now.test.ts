/** what was covered, taken down and withdrawn on a board → what is covered now */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { BoardStore } from '../sync/board-store.ts';
import { coveredNow } from './covered-now.ts';

const at = (minute: number) => `2031-05-04T05:0${minute}:00.000Z`;
const one = (id: string, covered: string | null, content: object, more: object = {}) => ({
  ...{ id, covered, content, taken: null },
  ...more,
});
const post = (id: string, covered: string | null, phase = 'published') =>
  one(id, covered, { title: `Post ${id}`, body: [] }, { phase });

test('R-APP-32 all that is covered now is listed, whatever it is, the last one first; what lifts no cover is not', () => {
  const board = new BoardStore();
  const docs = {
    'posts/p': post('p', at(1)),
    'posts/q': post('q', null),
    'posts/r': post('r', at(2), 'withdrawn'),
    'posts/s': { ...post('s', at(3)), taken: at(4) },
    'claims/c': one('c', at(5), { text: 'It was arson' }),
    'figures/f': one('f', at(4), { label: 'killed' }),
    'incidents/i': one('i', at(3), { title: 'Fire at the harbour' }),
    'notices/n': one('n', at(6), { title: 'Storm warning' }),
    'claims/d': one('d', null, { text: 'It rains' }),
  };
  board.apply({ from: null, cursor: '1', head: 1, docs, gone: [] } as never);
  assert.deepEqual(
    coveredNow(board).map(({ kind, id, label }) => `${kind} ${id}: ${label}`),
    [
      'notice n: Storm warning',
      'claim c: It was arson',
      'figure f: killed',
      'incident i: Fire at the harbour',
      'post p: Post p',
    ],
  );
});
