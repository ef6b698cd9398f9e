/** A post that went out bare gets its attribution later, without readers seeing an edit. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { editor, inShort, reporter, type Story, says, story } from './story.fixture.ts';

const text = (words: string) => ({ type: 'text', text: words });
const over = (kind: string, id: string, words: string) => ({ type: 'reference', kind, id, text: words });
const saying = (...content: object[]) => ({ body: [{ type: 'paragraph', content }] });
const words = 'The fire is mostly out, the governor said.';
const attributed = saying(over('statement', 's', 'The fire is mostly out'), text(', the governor said.'));

/** A post that went out with nothing under it, and a statement recorded after it. */
function bare(content: object = saying(text(words))): Story {
  const of = story().must('post.publish', { post: 'p', content }, reporter);
  says(of, 'governor', undefined, { id: 's' });
  return of;
}

test('R-POST-08 what went out bare is attributed by whoever may publish, and carries no label for it', () => {
  const of = bare();
  of.must('post.fix', { post: 'p', content: attributed, expected: 1 }, reporter);
  const shown = of.shown('post', 'p');
  assert.ok(shown.state === 'published');
  assert.deepEqual([shown.notices, shown.updatedAt], [[], null]);
  assert.match(JSON.stringify(shown.body), /"reference"/);
  assert.deepEqual(
    of.entries.slice(-2).map(({ kind }) => kind),
    ['post.written', 'post.updated'],
    'it is in the history',
  );
});

test('R-POST-08 nothing else comes with it: another word, another reference, or one taken away again', () => {
  const of = bare();
  const fix = (content: object) => inShort(of.give('post.fix', { post: 'p', content }));
  const more = saying(over('statement', 's', 'The fire is out'), text(', the governor said.'));
  assert.equal(fix(more), 'not-minor a reference mostly ');
  assert.equal(fix(saying(over('statement', 'nobody', words))), 'unknown statement:nobody');
  assert.equal(fix(attributed), 'accepted');
  assert.equal(fix(saying(text(words))), 'not-minor a reference');
});

test('R-POST-08 a claim that it is put on needs its source, and is reported from then on', () => {
  const of = bare(saying(text(words))).must('claim.open', { claim: 'c', content: { text: 'It is out' } });
  const content = saying(over('claim', 'c', words));
  assert.equal(of.give('post.fix', { post: 'p', content })?.code, 'unsourced');
  of.must('evidence.add', { claim: 'c', statement: 's', stance: 'asserts' });
  of.must('post.fix', { post: 'p', content });
  const shown = of.shown('claim', 'c');
  assert.equal(shown.state === 'live' && shown.standing.status, 'reported');
});

test('R-POST-08 nobody is named so by one person: a reference to whom it is about passes the gate of all', () => {
  const of = bare(saying(text('A man was held, police said.')));
  of.must('actor.set', { actor: 'tom', content: { name: 'Tom Hale', type: 'person', guarded: 'suspect' } });
  says(of, 'tom', undefined, { id: 'his' });
  const content = (kind: string, id: string) =>
    saying(over(kind, id, 'A man was held'), text(', police said.'));
  assert.equal(of.give('post.fix', { post: 'p', content: content('actor', 'tom') })?.code, 'second-person');
  of.must('post.fix', { post: 'p', content: content('statement', 'his') });
  assert.doesNotMatch(JSON.stringify([...of.view.documents.values()]), /Hale/);
  of.must('claim.open', { claim: 'c', content: { text: 'He did it', delicate: ['allegation'] } });
  of.must('evidence.add', { claim: 'c', statement: 's', stance: 'asserts' });
  const both = saying(
    over('statement', 'his', 'A man was held'),
    text(', '),
    over('claim', 'c', 'police said.'),
  );
  assert.equal(of.give('post.fix', { post: 'p', content: both })?.code, 'second-person');
});

test('R-POST-08 an approval of a draft covers no reference that came after it', () => {
  const of = story();
  says(of, 'governor', undefined, { id: 's' });
  of.must('actor.set', { actor: 'tom', content: { name: 'Tom Hale', type: 'person', guarded: 'suspect' } });
  const named = (...content: object[]) => saying(text('Tom Hale was held. '), ...content);
  of.must('post.write', { post: 'd', content: named(text('It is out.')) }, reporter);
  of.must('post.approve', { post: 'd' }, editor);
  const content = named(over('statement', 's', 'It is out.'));
  assert.equal(of.give('post.publish', { post: 'd', content }, reporter)?.code, 'second-person');
});
