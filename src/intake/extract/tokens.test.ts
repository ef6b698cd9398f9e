/** a text → how often its characters are looked at */
import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { tokensOf } from './tokens.ts';

/** Looks at single characters for each character of a text, while something is done. */
function looksOf(t: TestContext, text: string, work: (text: string) => unknown): number {
  const looked = t.mock.method(String.prototype, 'charCodeAt');
  work(text);
  const looks = looked.mock.callCount();
  looked.mock.restore();
  return looks / text.length;
}

test('R-EXTRACT-03 each character of a text is looked at a bounded number of times, whatever run it stands in', (t) => {
  for (const unit of ['a', 'я', 'Ab', '1', '“', 'a.', "a'", ' ', 'сказал '])
    assert.ok(looksOf(t, unit.repeat(3000 / unit.length), tokensOf) < 12, unit);
});

test('R-EXTRACT-03 the counter finds a reader that looks to the end from each word', (t) => {
  const toTheEnd = (text: string) => {
    for (let at = 0; at < text.length; at += 60)
      for (let end = at; end < text.length; end += 1) text.charCodeAt(end);
  };
  assert.ok(looksOf(t, 'a'.repeat(3000), toTheEnd) > 12);
});
