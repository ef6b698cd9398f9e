/** What a correction of somebody's role repairs, on a board of documents. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { BoardStore } from '../sync/board-store.ts';
import type { PostDoc } from '../sync/docs.ts';
import { mendable } from './mendable.ts';

const reference = { type: 'reference', kind: 'statement', id: 's1', text: 'the mayor said so' };
const text = (words: string) => ({ type: 'text', text: words });
const post = (id: string, phase: string, ...run: readonly object[]) => ({
  [`posts/${id}`]: {
    ...{ id, phase, version: 2 },
    content: {
      ...{ title: null, byline: null, background: false },
      body: [{ type: 'paragraph', content: run }],
    },
  },
});
const said = (id: string, actor: string, role: string | null) => ({
  [`statements/${id}`]: {
    id,
    taken: null,
    content: { actor, role, text: 'It is out', channel: { kind: 'other' } },
  },
});

function board(): BoardStore {
  const store = new BoardStore();
  const docs = {
    'actors/a': { id: 'a', content: { name: 'Ana Ruiz', role: 'mayor', aliases: [] } },
    ...{ ...said('s1', 'a', 'mayor'), ...said('s2', 'a', 'candidate'), ...said('s3', 'b', 'mayor') },
    ...post('p', 'published', text('Ana Ruiz, the mayor, says it is out: '), reference),
    ...post('q', 'published', text('The mayor of another town'), { ...reference, id: 's3' }),
    ...post('r', 'draft', text('the mayor '), reference),
  };
  store.apply({ from: null, cursor: '1', head: 1, docs, gone: [] } as never);
  return store;
}

function repaired(values: Record<string, string>): readonly string[] {
  const store = board();
  const [who] = mendable(store, store.get('posts', 'p') as PostDoc);
  assert.equal(who?.name, 'Who it is: Ana Ruiz');
  return who.repairs(values).map((one) => JSON.stringify(one));
}

test('R-APP-22 a role that was wrong is mended with the actor, in statements that gave it, and in the own words of posts', () => {
  const all = repaired({ name: 'Ana Ruiz', role: 'deputy mayor' });
  assert.deepEqual(
    all.map((one) => /"(?:actor|statement|post)":"(\w+)"/.exec(one)?.[1]),
    ['a', 's1', 'p'],
  );
  assert.match(String(all[2]), /Ana Ruiz, the deputy mayor, says/);
  assert.match(String(all[2]), /the mayor said so/, 'quoted words stay');
  assert.match(String(all[2]), /"expected":2/);
});

test('R-APP-22 another name and the same role mend the actor alone', () => {
  assert.equal(repaired({ name: 'Ana Ruíz', role: 'mayor' }).length, 1);
});
