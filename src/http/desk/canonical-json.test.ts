import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { canonicalJson } from './canonical-json.ts';

test('R-API-09 keys are sorted at every depth; lists keep their order', () => {
  assert.equal(
    canonicalJson(JSON.parse('{ "b": [ { "d": 1, "c": null }, "x" ], "a": -0.5 }')),
    '{"a":-0.5,"b":[{"c":null,"d":1},"x"]}',
  );
  assert.notEqual(canonicalJson([1, 2]), canonicalJson([2, 1]));
  assert.notEqual(canonicalJson({ a: '1' }), canonicalJson({ a: 1 }));
});

test('R-API-09 it says the same as the value, whatever the order of its keys', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const text = canonicalJson(value);
      assert.deepEqual(JSON.parse(text), JSON.parse(JSON.stringify(value)));
      assert.equal(canonicalJson(turned(JSON.parse(JSON.stringify(value)))), text);
    }),
  );
});

/** The same value with the keys of every object the other way round. */
function turned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turned);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).reverse();
  return Object.fromEntries(entries.map(([key, held]) => [key, turned(held)]));
}
