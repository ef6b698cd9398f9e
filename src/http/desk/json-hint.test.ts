import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readJson } from './read-json.ts';

/** What is said of a text that is not JSON. */
function says(text: string): string {
  const read = readJson(new TextEncoder().encode(text));
  assert.ok(!read.ok && read.error.code === 'invalid-json', text);
  return read.error.message.replace('The body is not JSON: ', '');
}

test('R-API-05 what keeps a body from being JSON is said, and where', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['{"id":"a","x":[1,2,],}', 'there is a comma before ] (character 19).'],
    ['{\n  "id": "a",\n}', 'there is a comma before } (line 2, character 12).'],
    ['{“id”: 1}', '“ is no quotation mark of JSON, which takes " alone (character 2).'],
    ["{'id': 1}", '\' is no quotation mark of JSON, which takes " alone (character 2).'],
    ['\ufeff{}', 'it begins with a byte order mark (U+FEFF), which has to go.'],
    ['{"id": 1 // mine\n}', 'there is a comment, which JSON does not have (line 1, character 10).'],
    ['# a story', 'there is a comment, which JSON does not have.'],
    ['{"min": NaN}', 'NaN is nothing in JSON, which has null, true, false and numbers (character 9).'],
    [
      '{"id":"a"}\n{"id":"b"}',
      'more follows where it should end or have a comma; send one command at a time (line 1, character 10).',
    ],
    ['{"id": "a', 'it ends within quotation marks.'],
    ['{"id": "a"', 'it ends too early, or holds what JSON does not have.'],
    ['{', 'it ends too early, or holds what JSON does not have.'],
    ['{"id" "a", "b": 1}', 'it goes wrong at character 7.'],
  ];
  for (const [text, sentence] of cases) assert.equal(says(text), sentence, text);
});

test('R-API-05 what stands between quotation marks is no slip', () => {
  assert.equal(says('{"text": "a, ] ‘b’ // c", oops}'), 'it goes wrong at character 27.');
});

test('R-API-05 a long text of quotation marks is judged in one pass', () => {
  assert.equal(says(`"${'\\"'.repeat(500_000)}`), 'it ends within quotation marks.');
});
