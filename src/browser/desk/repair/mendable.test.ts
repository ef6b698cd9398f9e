/** What a correction of somebody's role repairs, on a board of documents. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { EstimateContent } from '../../../model/content.ts';
import { BoardStore } from '../sync/board-store.ts';
import type { PostDoc } from '../sync/docs.ts';
import { type Mendable, mendable } from './mendable.ts';

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

const number = (id: string, fields: object) => ({
  ...{
    estimate: id,
    standing: 'live',
    line: 'police',
    statement: 's1',
    source: null,
    basis: null,
    parts: [],
  },
  ...{ asOf: { at: '2031-03-22T05:00:00Z', precision: 'minute', words: null }, asOfIs: 'said' },
  ...fields,
});

function numbers() {
  const store = new BoardStore();
  const readings = [
    number('e1', { min: 133, max: null, words: null, asOfIs: 'given' }),
    number('e2', { min: null, max: null, words: 'dozens' }),
    number('e3', { min: 12, max: null, words: 'At least 12', statement: 's3' }),
  ];
  const figure = { type: 'reference', kind: 'figure', id: 'f', text: '133' };
  const docs = {
    'figures/f': { id: 'f', content: { label: 'killed' }, readings, displays: [] },
    ...post('p', 'published', figure),
  };
  store.apply({ from: null, cursor: '1', head: 1, docs, gone: [] } as never);
  return mendable(store, store.get('posts', 'p') as PostDoc);
}

function numbered(one: Mendable | undefined, number: string): readonly unknown[] {
  const [repair] = one?.repairs({ number }) ?? [];
  const { min, max, words, asOf } = (repair?.content ?? {}) as EstimateContent;
  return [min, max, words, asOf?.at];
}

test('R-APP-24 a number that was wrong is mended with its bounds, and keeps the time of its count', () => {
  const all = numbers();
  const [first, second, third] = ['e1', 'e2', 'e3'].map((id) =>
    all.find(({ of }) => of === `estimate:${id}`),
  );
  assert.deepEqual(
    [first?.name, first?.fields[0]?.value],
    ['The number: at least 133 killed', 'at least 133'],
  );
  assert.deepEqual(numbered(first, 'at least 137'), [137, null, null, '2031-03-22T05:00:00Z']);
  assert.deepEqual(numbered(second, '40–50'), [40, 50, null, undefined]);
  assert.deepEqual(
    numbered(third, 'at least 13'),
    [13, null, 'At least 13', undefined],
    'it began a sentence',
  );
  assert.deepEqual(numbered(third, '13'), [13, 13, null, undefined]);
});

test('R-APP-24 what is no number is told, and what was told in words may stay', () => {
  const all = numbers();
  const [first, second] = ['e1', 'e2'].map((id) => all.find(({ of }) => of === `estimate:${id}`));
  const [field] = first?.fields ?? [];
  assert.match(field?.wrong?.('') ?? '', /at least 133/);
  assert.match(field?.wrong?.('some') ?? '', /A number is wanted/);
  assert.equal(field?.wrong?.('137'), null);
  assert.equal(second?.fields[0]?.wrong?.('dozens'), null);
  assert.deepEqual(first?.repairs({ number: 'some' }), []);
  assert.deepEqual(numbered(second, 'dozens'), [null, null, 'dozens', undefined]);
});

/** What of six readings of one figure is offered for a post with this text: those aside in brackets. */
function offered(...run: readonly object[]): string {
  const store = new BoardStore();
  const of = (id: string, min: number, more: object = {}) =>
    number(id, { ...{ min, max: min, words: null, statement: `s-${id}`, line: id }, ...more });
  const readings = [
    ...[of('two', 2), of('five', 5), of('nine', 9), of('four', 4)],
    ...[of('old', 3, { standing: 'superseded' }), of('gone', 7, { standing: 'retracted' })],
  ];
  const docs = {
    'figures/f': { id: 'f', content: { label: 'killed' }, readings, displays: [] },
    ...post('p', 'published', ...run),
  };
  store.apply({ from: null, cursor: '1', head: 1, docs, gone: [] } as never);
  const found = mendable(store, store.get('posts', 'p') as PostDoc).filter(({ of }) =>
    of.startsWith('estimate'),
  );
  const named = found.map((one) => [one.of.slice('estimate:'.length), one.aside] as const);
  const list = (aside: boolean) => named.filter((one) => one[1] === aside).map(([id]) => id);
  assert.deepEqual(
    named.map(([id]) => id),
    [...list(false), ...list(true)],
    'those aside come last',
  );
  return `${list(false).join(' ')} (${list(true).join(' ')})`;
}

test('R-APP-37 of a figure those readings are offered first that the post names, has the words of, or shows', () => {
  const figure = { type: 'figure', id: 'f' };
  const said = (id: string) => ({ ...reference, id: `s-${id}` });
  assert.equal(offered({ ...figure, estimate: 'five' }), 'five (two nine four)');
  assert.equal(offered({ ...figure, estimate: 'five' }, said('nine')), 'five nine (two four)');
  assert.equal(offered(figure), 'two nine (five four)', 'the range that it shows');
  assert.equal(offered(figure, said('four')), 'two nine four (five)');
  assert.equal(offered({ ...figure, estimate: 'old' }), 'old (two five nine four)');
  assert.equal(offered({ ...figure, estimate: 'gone' }), 'two nine (five four)', 'it was taken back');
});
