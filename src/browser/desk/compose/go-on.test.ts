/** A draft, the post as the desk has it by now → the draft that can be sent. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PostContent } from '../../../model/content.ts';
import type { PostDoc } from '../sync/docs.ts';
import { doc, lines, para } from './documents.fixture.ts';
import { type Draft, draftOf, newDraft } from './draft.ts';
import { broughtIn, documentOf, goneOn, isBehind, mergeSays, putInto } from './go-on.ts';

const known = { statement: () => '', figure: () => '…' };

function content(title: string, ...paragraphs: readonly string[]): PostContent {
  return {
    title,
    body: paragraphs.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
    byline: null,
    background: false,
  };
}

function post(version: number, of: PostContent, change: Partial<PostDoc> = {}): PostDoc {
  return {
    ...{ id: 'p-1', version, content: of, taken: null, author: 'ana', writer: 'ana', phase: 'draft' },
    ...{ held: false, embargo: null, schedule: null, prepared: null, missed: null, covered: null, order: 0 },
    ...{ publishedAt: null, updatedAt: null, keyEvent: false, pinned: false, flash: false, alerted: false },
    ...{ notices: [], end: null },
    ...change,
  } as PostDoc;
}

const first = post(1, content('Fire', 'The roof burns.', 'Forty are hurt.'));
const mine = doc('Fire', 'The roof has fallen in.', 'Forty are hurt.');

test('R-TWO-08 a draft goes on from the newest version, with what each changed', () => {
  const draft = { ...draftOf(first, known), byline: 'Ben' };
  const later = post(3, { ...content('Fire', 'The roof burns.', 'Sixty are hurt.'), background: true });
  const gone = goneOn(draft, mine, later, known, 'Ana');
  assert.ok(gone);
  assert.deepEqual(lines(gone.doc), ['Fire', 'The roof has fallen in.', 'Sixty are hurt.']);
  const { base, byline, background, began, of } = gone.draft;
  assert.deepEqual(
    { base, byline, background, of },
    { base: 3, byline: 'Ben', background: true, of: 'draft' },
  );
  assert.deepEqual(began?.content, later.content);
  assert.equal(goneOn(gone.draft, gone.doc, later, known, 'Ana'), null);
});

test('R-TWO-08 a draft that a colleague published meanwhile becomes an update; one that is over stays as it is', () => {
  const draft = draftOf(first, known);
  const out = post(1, content('Fire', 'The roof burns.', 'Forty are hurt.'), { phase: 'published' });
  assert.equal(goneOn(draft, mine, out, known, 'Ana')?.draft.of, 'published');
  assert.deepEqual(lines(goneOn(draft, mine, out, known, 'Ana')?.doc ?? doc('')), lines(mine));
  for (const phase of ['withdrawn', 'discarded', 'moved'] as const)
    assert.equal(isBehind(draft, post(2, content('Fire'), { phase })), false);
  assert.equal(isBehind(draft, { ...first, version: 4, content: null }), false);
  assert.equal(isBehind(draft, undefined), false);
});

test('R-TWO-08 a draft that was kept before it was known what it began from shows both', () => {
  const { began: _, ...old } = draftOf(first, known);
  const gone = goneOn(
    old,
    mine,
    post(2, content('Fire', 'The roof burns.', 'Sixty are hurt.')),
    known,
    'Ana',
  );
  assert.deepEqual(lines(gone?.doc ?? doc('')), [
    'Fire',
    'The roof burns.',
    'The roof has fallen in.',
    '<Forty are hurt.|Sixty are hurt.>',
  ]);
});

test('R-TWO-08 while places are open nothing is merged again', () => {
  const draft = draftOf(first, known);
  const open = goneOn(
    draft,
    doc('Fire', 'A.', 'Fifty are hurt.'),
    post(2, content('Fire', 'A.', 'Sixty are hurt.')),
    known,
    'Ana',
  );
  assert.equal(open?.open, 1);
  assert.equal(goneOn(draft, open?.doc ?? mine, post(3, content('Fire')), known, 'Ana'), null);
});

test('R-TWO-02 the words of whoever wrote before are brought in whole where one has none, else beside one’s own', () => {
  const theirs: Draft = { ...newDraft('p-1'), doc: doc('', 'Ana wrote this.').toJSON(), byline: 'Ana' };
  const empty = broughtIn(newDraft('p-1'), doc(''), theirs, known, 'Ana');
  assert.deepEqual([lines(empty.doc), empty.draft.byline], [['', 'Ana wrote this.'], 'Ana']);
  const both = broughtIn(newDraft('p-1'), doc('', para('Nothing alike here')), theirs, known, 'Ana');
  assert.deepEqual(lines(both.doc), ['', 'Ana wrote this.', 'Nothing alike here']);
  const broken = documentOf({ ...theirs, doc: { type: 'doc', content: [{ type: 'unheard-of' }] } });
  assert.deepEqual(lines(broken), ['', '']);
});

test('R-TWO-10 one’s own words are put into the post that has the same', () => {
  const theirs: Draft = { ...newDraft('p-2'), doc: doc('Fire', 'Forty are hurt in the hall.').toJSON() };
  const put = putInto(theirs, doc('', 'Forty are hurt in a hall.', 'A road is closed.'), 'Ana');
  assert.deepEqual(lines(put.doc), [
    'Fire',
    '<Forty are hurt in a hall.|Forty are hurt in the hall.>',
    'A road is closed.',
  ]);
  assert.equal(put.draft.post, 'p-2');
});

test('R-TWO-08 what came of a merge is said in a sentence', () => {
  assert.equal(
    mergeSays({ came: 2, open: 0 }, 'Ana'),
    'Ana changed 2 places meanwhile: what is new there is in.',
  );
  assert.equal(
    mergeSays({ came: 0, open: 1 }, 'Ana'),
    'You both changed one place: choose below before you send it.',
  );
  assert.match(mergeSays({ came: 1, open: 3 }, 'Ana'), /one place meanwhile.* You both changed 3 places/);
  assert.match(mergeSays({ came: 0, open: 0 }, 'Ana'), /the same words/);
});
