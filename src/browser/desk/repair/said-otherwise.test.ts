/** A role that was given wrongly, in the own words of a post: where it is put otherwise, and where it is not. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PostContent } from '../../../model/content.ts';
import { otherwise, saysInText } from './said-otherwise.ts';

const of = { name: 'Ann Lee', was: 'head' };

function content(...words: readonly string[]): PostContent {
  const run = words.map((text) => ({ type: 'text', text }) as const);
  return { title: null, body: [{ type: 'paragraph', content: run }], byline: null, background: false };
}

function put(words: string, now = 'deputy head'): string {
  const { content: mended } = otherwise({ id: 'p', version: 1, content: content(words) }, of, now);
  const [block] = (mended as PostContent).body;
  return block && 'content' in block
    ? block.content.map((one) => ('text' in one ? one.text : '')).join('')
    : '';
}

test('R-APP-22 a role is put otherwise where it stands beside the name', () => {
  for (const [was, is] of [
    ['Ann Lee, head of the port, said so.', 'Ann Lee, deputy head of the port, said so.'],
    ['Ann Lee, the head of the port, said so.', 'Ann Lee, the deputy head of the port, said so.'],
    ['The head, Ann Lee, said so.', 'The deputy head, Ann Lee, said so.'],
    ['So said head Ann Lee.', 'So said deputy head Ann Lee.'],
    ['Lee, the head, went on.', 'Lee, the deputy head, went on.'],
  ] as const)
    assert.equal(put(was), is);
});

test('R-APP-22 quoted words, parts of words and roles of others stay as they are', () => {
  for (const words of [
    '“Ann Lee, the head, must resign”, a headline read.',
    'The head of the police was ahead.',
    'Ann Lee, headstrong as ever, left.',
    'Ann Lee spoke before the head of the police did.',
  ]) {
    assert.equal(put(words), words);
    assert.equal(saysInText(content(words), of), false, words);
  }
});

test('R-APP-22 what is put there is taken letter by letter', () => {
  assert.equal(put('Ann Lee, head of it.', "$& $' $1"), "Ann Lee, $& $' $1 of it.");
});
