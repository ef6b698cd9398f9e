/** Names that nobody may publish (restricted), or nobody alone (guarded), in every disguise. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CommandKind } from '../commands/commands.ts';
import { editor, type Fields, legal, reporter, type Story, says, story } from '../rules/story.fixture.ts';

const p = (...content: readonly object[]) => ({ type: 'paragraph', content });
const t = (text: string, more: object = {}) => ({ type: 'text', text, ...more });

/** Posts that a reader would read the name in. */
const disguises: Readonly<Record<string, Fields>> = {
  'two blocks': { body: [p(t('It was Tom')), p(t('Hale.'))] },
  'two items of a list': { body: [{ type: 'list', ordered: false, items: [[t('Tom')], [t('Hale')]] }] },
  'a heading and a paragraph': { body: [{ type: 'heading', content: [t('Tom')] }, p(t('Hale'))] },
  'title and body': { title: 'Tom', body: [p(t('Hale was there.'))] },
  'body and byline': { body: [p(t('By Tom'))], byline: 'Hale' },
  'letters apart': { title: 'T o m  H a l e' },
  'a number in a word': { title: 'Tom Ha1e' },
  'Cyrillic letters': { title: 'Тоm Наlе' },
  'a hashtag': { title: '#TomHale' },
  'a link': { body: [p(t('here', { href: 'https://x.example/Tom%20Hale' }))] },
  'emphasis within the name': { body: [p(t('T'), t('om Ha', { em: true }), t('le'))] },
};

test('R-RESTR-01 a restricted name is stopped in every disguise', () => {
  const of = story().must(
    'restriction.set',
    { restriction: 'r', content: { terms: ['Tom Hale'], reason: 'x' } },
    legal,
  );
  for (const [what, content] of Object.entries(disguises))
    assert.equal(of.give('post.publish', { post: 'p', content })?.code, 'restricted', what);
});

test('R-EYES-01 nobody names a guarded person alone in a disguise', () => {
  const of = guarded();
  for (const [what, content] of Object.entries(disguises))
    assert.equal(of.give('post.publish', { post: 'p', content }, editor)?.code, 'second-person', what);
});

test('R-RESTR-02 a document that shows one restricted name may not go on to show another', () => {
  const of = story().must('post.publish', { post: 'p', content: { title: 'The boy of Mill Lane' } });
  const content = { terms: ['Mill Lane', 'Tom Hale'], reason: 'x' };
  of.must('restriction.set', { restriction: 'r', content }, legal);
  const update = (title: string) => of.give('post.update', { post: 'p', content: { title } })?.code ?? null;
  assert.equal(update('Tom Hale of Mill Lane'), 'restricted');
  assert.equal(update('A boy of Mill Lane'), null);
});

test('R-EYES-06 a document that shows one name of somebody guarded shows another on two persons’ word', () => {
  const of = story().must('claim.open', { claim: 'c', content: { text: 'The boy of the mill was hurt' } });
  says(of, 'mayor', 'c');
  const by = (kind: CommandKind, fields: Fields) => of.give(kind, fields, reporter)?.code ?? null;
  of.must('post.publish', { post: 'p', content: { body: [{ type: 'claim', id: 'c' }] } }, reporter);
  named(of, ['the boy of the mill']);
  says(of, 'nurse', undefined, { id: 's', content: { text: 'Tom Hale was hurt.' } });
  assert.equal(by('evidence.add', { claim: 'c', statement: 's', stance: 'asserts' }), 'second-person');
});

function guarded(): Story {
  return named(story());
}

function named(of: Story, aliases: readonly string[] = []): Story {
  return of.must('actor.set', {
    actor: 'tom',
    content: { name: 'Tom Hale', type: 'person', aliases, guarded: 'minor' },
  });
}
