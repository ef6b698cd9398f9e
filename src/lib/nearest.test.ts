/** word → the one that was meant, of a list. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nearest } from './nearest.ts';

const words = ['post.publish', 'post.update', 'send', 'verify', 'log'];

test('R-CLI-02 a slip of the hand is seen: a letter too few, too many, another, or two swapped', () => {
  for (const [slip, meant] of [
    ['post.publsh', 'post.publish'],
    ['posst.update', 'post.update'],
    ['sned', 'send'],
    ['verifi', 'verify'],
    ['lgo', 'log'],
    ['send', 'send'],
  ] as const) {
    assert.equal(nearest(slip, words), meant);
  }
});

test('R-CLI-02 what is far from every word is near none', () => {
  for (const word of ['', 'x', 'erase', 'publish', 'toString']) assert.equal(nearest(word, words), null);
});
