/** From a state to what changed in public: which documents, in which order, under which ids, resting on what. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Story, says, story } from '../desk/rules/story.fixture.ts';
import { type Cell, cell } from '../model/ids.ts';
import { down, erased } from './built.fixture.ts';
import { cellsByKey, olderAfter, project, projectListed, viewAfter } from './project.ts';
import { emptyView, type View } from './view.ts';

const P = (...body: readonly object[]) => ({ title: 'x', body });
const C = (id: string) => ({ type: 'claim', id });
const F = (id: string) => ({ type: 'figure', id });
const cells = (...names: readonly string[]) => names as readonly Cell[];

/** A story with a document of every kind that readers can get. */
function everything(): Story {
  const of = story().must('claim.open', { claim: 'c', content: { text: 'It is so.' } });
  says(of, 'a', 'c', { id: 's' });
  of.must('figure.open', { figure: 'f', content: { label: 'killed' } });
  of.must('estimate.add', { estimate: 'e', figure: 'f', content: { min: 40, statement: 's' } });
  of.must('incident.set', { incident: 'i', content: { title: 'A blast', statements: ['s'] } });
  of.must('post.publish', { post: 'p', content: P(C('c'), F('f'), { type: 'incident', id: 'i' }) });
  of.must('alert.propose', { alert: 'l', content: { post: 'p', text: 'A blast' }, alone: 'Night.' });
  const repairs = [{ kind: 'claim', claim: 'c', content: { text: 'It was so.' } }];
  of.must('correction.publish', { correction: 'k', note: 'x', repairs, topPost: { post: 'top' } });
  of.must('panel.set', { content: { known: [{ words: 'So', claim: 'c' }] } });
  const notice = { title: 'Stay in', text: 'x', severity: 'severe', statement: 's' };
  return of.must('notice.set', { notice: 'n', content: notice });
}
/** What an append to a story that touched these changes after a view; ids are counted. */
function projected(of: Story, view: View = emptyView, touched: readonly Cell[] = [], after = 0) {
  let count = after;
  const mint = () => {
    count += 1;
    return `new${count}`;
  };
  return project(view, of.state, touched, mint);
}
const told = ({ versions }: ReturnType<typeof project>) =>
  versions.map(({ cell, document }) => `${cell} ${'state' in document ? document.state : ''}`);

test('R-PROJ-02 from nothing all documents are told, in the order of their kinds and then of their ids', () => {
  const first = projected(everything());
  assert.deepEqual(
    first.versions.map((version) => version.cell),
    [
      ...['coverage:coverage', 'panel:panel', 'post:p', 'post:top', 'incident:i', 'claim:c', 'figure:f'],
      ...['actor:a', 'correction:k', 'alert:l', 'notice:n'],
    ],
  );
  for (const { cell: of, key, document } of first.versions) {
    const id = first.minted[of];
    assert.equal(key, id === undefined ? document.kind : `${document.kind}:${id}`, of);
    const { text, ...rest } = first.view.documents.get(of) ?? assert.fail(of);
    assert.deepEqual([rest.key, rest.document, text], [key, document, JSON.stringify(document)], of);
  }
  const links = (of: string) => first.view.documents.get(of as Cell)?.links;
  assert.deepEqual(links('post:p'), ['claim:c', 'figure:f', 'incident:i']);
  assert.deepEqual([links('alert:l'), links('notice:n')], [[], ['actor:a']]);
  assert.deepEqual(first.unlinked, []);
});

test('R-PROJ-01 an id is minted for each document that is first shown, kept for ever, and for nothing else', () => {
  const of = everything();
  of.must('actor.set', { actor: 'apart', content: { name: 'Nobody', type: 'person' } });
  const first = projected(of);
  const named = ['post:p', 'post:top', 'incident:i', 'claim:c', 'figure:f', 'actor:a', 'correction:k'];
  assert.deepEqual(Object.keys(first.minted).sort(), [...named, 'alert:l', 'notice:n'].sort());
  assert.deepEqual(first.view.ids.toObject(), first.minted);
  of.must('post.publish', { post: 'q', content: P(C('c')) });
  const second = projected(of, first.view, cells('post:q'));
  assert.deepEqual([told(second), second.minted], [['post:q published'], { 'post:q': 'new1' }]);
  assert.equal(second.view.ids.get(cell('post', 'p')), first.minted['post:p']);
  const third = projected(of, second.view, cells('post:q', 'claim:c'));
  assert.deepEqual([told(third), third.minted], [[], {}], 'what is as it was is not told again');
});

test('R-PROJ-02 before its start a coverage has nothing for readers', () => {
  const of = new Story().must('coverage.open', { slug: 'a-story', headline: 'A fire' });
  const nothing = { view: emptyView, versions: [], unlinked: [], minted: {} };
  assert.deepEqual(projected(of, emptyView, cells('coverage:coverage')), nothing);
  const none = project(emptyView, { ...of.state, coverage: null }, [], () => 'x');
  assert.deepEqual(none, nothing);
});

test('R-PROJ-02 a claim, figure, incident or actor is gone when the last link to it goes, and all that only it led to', () => {
  const of = story();
  says(of, 'a', undefined, { id: 's' });
  for (const claim of ['b', 'c']) {
    of.must('claim.open', { claim, content: { text: `It is ${claim}.` } });
    of.must('evidence.add', { claim, statement: 's', stance: 'asserts' });
  }
  of.must('incident.set', { incident: 'i', content: { title: 'A blast', claims: ['b', 'c'] } });
  of.must('post.publish', { post: 'p', content: P({ type: 'incident', id: 'i' }) });
  of.must('post.publish', { post: 'q', content: P(C('c')) });
  const before = projected(of);
  const all = ['incident:i', 'claim:b', 'claim:c', 'actor:a'];
  assert.deepEqual(told(before).slice(3).sort(), all.map((one) => `${one} live`).sort());
  const linked = (view: View) => cells(...all).map((one) => view.linked.get(one));
  assert.deepEqual(linked(before.view), [1, 1, 2, 2]);
  of.must('post.update', { post: 'p', content: P() });
  const after = projected(of, before.view, cells('post:p'));
  assert.deepEqual(told(after), ['post:p published', 'incident:i unlinked', 'claim:b unlinked']);
  assert.deepEqual(linked(after.view), [0, 0, 1, 1]);
  const keys = [`claim:${before.minted['claim:b']}`, `incident:${before.minted['incident:i']}`];
  assert.deepEqual(after.unlinked, keys);
  const parts = projected(of, before.view, cells('claim:b', 'post:p', 'incident:i'));
  assert.deepEqual(parts.versions, after.versions, 'in whatever order they are come upon');
  const gone = after.versions.at(-1);
  assert.deepEqual(gone?.document, {
    ...{ kind: 'claim', id: before.minted['claim:b'], state: 'unlinked', at: of.state.at },
  });
  assert.deepEqual(after.view.documents.get(cell('claim', 'b')), {
    ...{ key: keys[0], document: null, text: '', links: [] },
  });
  const same = projected(of, after.view, cells('incident:i', 'claim:b'));
  assert.deepEqual([told(same), same.unlinked], [[], []], 'once');
  of.must('post.update', { post: 'p', content: P({ type: 'incident', id: 'i' }) });
  const again = projected(of, after.view, cells('post:p'));
  assert.deepEqual(told(again), ['post:p published', 'incident:i live', 'claim:b live']);
  assert.deepEqual(again.minted, {}, 'under the ids that they had');
});

/** A story with figure a, a part of b, which is a part of c, and their public versions' leads. */
function nested(): Story {
  const of = story();
  says(of, 'a', undefined, { id: 's' });
  for (const [figure, partOf] of [['c'], ['b', 'c'], ['a', 'b']] as const) {
    of.must('figure.open', { figure, content: { label: figure, partOf: partOf ?? null } });
    of.must('estimate.add', { estimate: figure, figure, content: { min: 1, statement: 's' } });
  }
  return of.must('post.publish', { post: 'p', content: P(F('a')) });
}
const leads = ({ versions, view }: ReturnType<typeof project>) =>
  versions.flatMap(({ cell: of, document }) =>
    document.kind === 'figure'
      ? [
          `${of} ${document.state === 'live' ? (view.ids.findKey((id) => document.partOf === `figure:${id}`) ?? 'apart') : document.state}`,
        ]
      : [],
  );

test('R-FIG-13 a part brings nobody its whole: it leads there while readers have that by another way', () => {
  const of = nested();
  const first = projected(of);
  assert.deepEqual(leads(first), ['figure:a apart']);
  assert.deepEqual([first.minted['figure:b'], first.minted['figure:c']], [undefined, undefined]);
  of.must('post.publish', { post: 'q', content: P(F('b')) });
  const second = projected(of, first.view, cells('post:q'), 10);
  assert.deepEqual(leads(second).sort(), ['figure:a figure:b', 'figure:b apart']);
  of.must('post.update', { post: 'q', content: P() });
  const third = projected(of, second.view, cells('post:q'));
  assert.deepEqual(leads(third).sort(), ['figure:a apart', 'figure:b unlinked']);
  assert.deepEqual(third.unlinked, [`figure:${second.minted['figure:b']}`]);
  const gone = projected(down(of, 'figure', 'a'), third.view, cells('figure:a'));
  assert.deepEqual(leads(gone), ['figure:a removed']);
});

test('R-FIG-13 what an older projection brought with its part is gone for readers when the part is made anew', () => {
  const of = nested().must('figure.open', { figure: 'd', content: { label: 'd', partOf: 'b' } });
  of.must('estimate.add', { estimate: 'd', figure: 'd', content: { min: 1, statement: 's' } });
  of.must('post.publish', { post: 'q', content: P(F('d')) });
  const ids = of.view.ids.set(cell('figure', 'b'), 'whole').set(cell('figure', 'c'), 'all');
  const key = (id: string) => `figure:${ids.get(cell('figure', id))}`;
  const older = emptyView.older.set(key('a'), 6).set(key('b'), 6);
  const before = viewAfter(emptyView, of.state, ids, [], older);
  const text = (view: View, id: string) => view.documents.get(cell('figure', id))?.text ?? '';
  const told = (view: View) =>
    ['a', 'b', 'c', 'd'].map((id) => /"partOf":(".*?"|null)/.exec(text(view, id))?.[1]);
  assert.deepEqual(told(before), ['"figure:whole"', '"figure:all"', 'null', '"figure:whole"']);
  const after = projected(of, before, cells('figure:a'));
  assert.deepEqual(told(after.view), ['null', undefined, undefined, 'null']);
  assert.deepEqual(after.unlinked, ['figure:all', 'figure:whole']);
  assert.deepEqual(leads(after).sort(), [
    'figure:a apart',
    'figure:b unlinked',
    'figure:c unlinked',
    'figure:d apart',
  ]);
  const again = viewAfter(emptyView, of.state, ids, [], after.view.older);
  assert.deepEqual(again.documents.toJS(), after.view.documents.toJS(), 'as from nothing');
  const [made] = projectListed(of.state, ids, cells('figure:d'), new Set(), 7, new Set(cells('figure:b')));
  const [other] = projectListed(of.state, ids, cells('figure:d'), new Set(), 7, new Set());
  const partOf = ({ document }: Exclude<typeof made, undefined>) =>
    document.kind === 'figure' && document.state === 'live' && document.partOf;
  assert.deepEqual(
    [made && partOf(made), other && partOf(other)],
    ['figure:whole', null],
    'made again as it was',
  );
});

test('R-PROJ-03 a version with words names all that it rests on, in order; one without only itself', () => {
  const grounds = (of: Story) =>
    Object.fromEntries(projected(of).versions.map((version) => [version.cell, version.ground]));
  const of = everything();
  const found = grounds(of);
  assert.deepEqual(found['claim:c'], ['actor:a', 'claim:c', 'statement:s']);
  assert.deepEqual(found['notice:n'], ['actor:a', 'notice:n', 'statement:s']);
  assert.deepEqual(found['correction:k'], ['correction:k']);
  assert.deepEqual(found['panel:panel'], ['actor:a', 'claim:c', 'panel:panel', 'statement:s']);
  down(down(of, 'claim', 'c'), 'statement', 's');
  const left = grounds(of);
  assert.deepEqual(left['claim:c'], ['claim:c']);
  assert.deepEqual(left['notice:n'], ['actor:a', 'notice:n', 'statement:s'], 'it rests on it all the same');
});

test('R-PROJ-02 the view of a record is that which its appends left, with what is gone under its old key', () => {
  const of = everything().must('post.update', { post: 'p', content: P(C('c')) });
  const after = viewAfter(emptyView, of.state, of.view.ids, []);
  assert.deepEqual(after.documents.toJS(), of.view.documents.toJS());
  assert.deepEqual(after.ids.toJS(), of.view.ids.toJS());
  const gone = after.documents.get(cell('figure', 'f'));
  assert.deepEqual(gone, {
    ...{ key: `figure:${of.view.ids.get(cell('figure', 'f'))}`, document: null, text: '', links: [] },
  });
  const { ids } = of.view;
  of.must('post.publish', { post: 'q', content: P() });
  const before = viewAfter(emptyView, of.state, of.view.ids, []);
  const later = viewAfter(after, of.state, of.view.ids, cells('post:q'));
  assert.deepEqual(later.documents.toJS(), before.documents.toJS(), 'step by step as from nothing');
  assert.throws(() => viewAfter(emptyView, of.state, ids, []), /names no public id/);
});

test('R-PROJ-02 what an older projection made is what readers have, until an append changes it', () => {
  const of = story();
  for (const figure of ['f', 'north']) of.must('figure.open', { figure, content: { label: figure } });
  for (const [id, actor] of [
    ['s', 'a'],
    ['t', 'b'],
  ] as const)
    says(of, actor, undefined, { id });
  of.must('estimate.add', { estimate: 'e', figure: 'f', content: { min: 33, statement: 's' } });
  of.must('estimate.add', { estimate: 'n', figure: 'north', content: { min: 57, statement: 't' } });
  of.must('estimate.add', { estimate: 'sum', figure: 'f', content: { min: 57, parts: ['n'] } });
  of.must('post.publish', { post: 'p', content: P(F('f'), F('north')) });
  of.must('cover', { subject: { kind: 'figure', id: 'north' } });
  const { ids } = of.view;
  const key = (id: string) => `figure:${ids.get(cell('figure', id))}`;
  const tells = (view: View) => /57/.test(view.documents.get(cell('figure', 'f'))?.text ?? '');
  const since = (older: View['older']) => viewAfter(emptyView, of.state, ids, [], older);
  assert.equal(tells(since(emptyView.older)), false);
  const older = since(emptyView.older.set(key('f'), 4));
  assert.equal(tells(older), true);
  assert.equal(tells(viewAfter(older, of.state, ids, cells('figure:north'))), true, 'nobody changed it');
  const { view, versions } = projected(of, older, cells('figure:north'));
  assert.deepEqual(
    versions.map((one) => one.cell),
    ['figure:f'],
  );
  assert.deepEqual([tells(view), view.older.size], [false, 0]);
});

test('R-PROJ-02 the headers of a record tell which older projection made what', () => {
  const note = { seq: 1, unlinked: [], minted: {} };
  const old = olderAfter(emptyView.older, { ...note, projection: 4, docs: ['post:a', 'figure:b'] });
  assert.deepEqual(old.toJS(), { 'post:a': 4, 'figure:b': 4 });
  const older = olderAfter(old, { ...note, projection: 99, docs: ['post:a', 'post:c'] });
  assert.deepEqual(older.toJS(), { 'figure:b': 4 });
  assert.equal(olderAfter(older, null), older);
});

test('R-PROJ-02 of the documents that a record names each is made again as it was, or as what is left of it', () => {
  const of = everything();
  const { ids } = of.view;
  const none = new Set<Cell>();
  const listed = cells('coverage:coverage', 'post:p', 'figure:f');
  const [coverage, post, figure] = projectListed(of.state, ids, listed, new Set(cells('figure:f')), 3, none);
  assert.deepEqual(coverage?.document, of.seen('coverage:coverage'));
  assert.deepEqual(post?.document, of.seen('post:p'));
  const id = ids.get(cell('figure', 'f'));
  assert.deepEqual(figure, {
    ...{ cell: 'figure:f', key: `figure:${id}`, ground: ['figure:f'] },
    document: { kind: 'figure', id, state: 'unlinked', at: of.state.at },
  });
  const unheard = () => projectListed(of.state, ids, cells('post:none'), new Set(), 3, none);
  assert.throws(unheard, /names post:none among its public documents, but there is none/);
  const unknown = projectListed(erased(of, 'alert:l'), emptyView.ids, cells('alert:l'), new Set(), 3, none);
  assert.equal(unknown[0]?.key, 'alert:unknown000', 'an id that is on no record is told as such');
});

test('R-PROJ-02 a document’s cell is found by its key', () => {
  const of = everything();
  const found = cellsByKey(of.view.ids);
  assert.deepEqual([found.get('coverage'), found.get('panel')], ['coverage:coverage', 'panel:panel']);
  for (const [one, { key }] of of.view.documents) assert.equal(found.get(key), one);
  assert.equal(found.size, of.view.documents.size);
});
