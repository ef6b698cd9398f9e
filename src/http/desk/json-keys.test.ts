/** text → within/key/why, or null */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { keyTrouble } from './json-keys.ts';

function trouble(text: string): string | null {
  JSON.parse(text);
  const found = keyTrouble(text);
  return found && `${found.within}/${found.key}/${found.why}`;
}

test('R-API-05 a key that stands twice is found at its place', () => {
  assert.equal(trouble('{"a":1,"a":2}'), '/a/twice');
  assert.equal(trouble('{"a":{"b":1,"b":2}}'), 'a/b/twice');
  assert.equal(trouble('{"r":[{"c":1},{"c":{"t":1,"x":0,"t":1}}]}'), 'r[1].c/t/twice');
  assert.equal(trouble('[[0,{"a":1,"a":1}]]'), '[0][1]/a/twice');
});

test('R-API-05 two spellings of one key are one key', () => {
  assert.equal(trouble('{"a":1,"\\u0061":2}'), '/a/twice');
  assert.equal(trouble('{"\\"":1,"\\"":2}'), '/"/twice');
});

test('R-API-05 names that mean something to objects are found, however they are spelled', () => {
  assert.equal(trouble('{"__proto__":{}}'), '/__proto__/reserved');
  assert.equal(trouble('{"a":[{"\\u005f_proto__":1}]}'), 'a[0]/__proto__/reserved');
  assert.equal(trouble('{"constructor":1}'), '/constructor/reserved');
  assert.equal(trouble('{"prototype":1}'), '/prototype/reserved');
});

test('R-API-05 the same key in different objects, and keys in strings, are fine', () => {
  assert.equal(trouble('{"a":{"a":{"a":[{"a":1},{"a":1}]}}}'), null);
  assert.equal(trouble('{"a":"\\"a\\":1,\\"a\\":2","b":["a","a","__proto__"],"c":"__proto__"}'), null);
  assert.equal(trouble('[{"a":1},{"a":2}]'), null);
  assert.equal(trouble('"a"'), null);
});

test('R-API-05 nothing that JSON.stringify makes is in trouble', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => assert.equal(trouble(JSON.stringify(value)), reservedIn(value))),
    { numRuns: 200 },
  );
});

function reservedIn(value: unknown): string | null {
  return /"(__proto__|constructor|prototype)":/.test(JSON.stringify(value))
    ? trouble(JSON.stringify(value))
    : null;
}
