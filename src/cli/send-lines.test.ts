/** lines in pieces → what the desk got, what was said. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { DeskLink } from './desk-link.ts';
import { sendLines } from './send-lines.ts';

async function when(pieces: readonly string[], keepGoing = false) {
  const got: string[] = [];
  const said: string[] = [];
  const link: DeskLink = {
    send: async (_, bytes) => {
      const text = Buffer.from(bytes).toString();
      got.push(text);
      const problems = [{ message: 'a must be a.' }, { message: 'b must be b.' }];
      if (text.includes('two'))
        return { ok: false, code: 'invalid', message: 'a must be a. (1 more)', problems };
      if (text.includes('half'))
        return { ok: false, code: 'invalid-json', message: 'The body is not JSON: it ends too early.' };
      return text.includes('no')
        ? { ok: false, code: 'state', message: 'It has ended.' }
        : { ok: true, seq: got.length, wire: null };
    },
    list: async () => [],
    close: async () => {},
  };
  async function* bytes() {
    for (const piece of pieces) yield Buffer.from(piece);
  }
  const progress = { at: () => {}, done: () => {} };
  const sent = await sendLines(link, bytes(), {
    slug: 'x',
    keepGoing,
    progress,
    refused: (sentence) => said.push(sentence),
  });
  return { got, said, sent };
}

test('R-CLI-06 each line is a command, wherever the pieces are cut; blank ones are passed over', async () => {
  const { got, sent } = await when(['{"a":', '1}\n\n{"b":2}\r\n \n{"ü', '":3}']);
  assert.deepEqual(got, ['{"a":1}', '{"b":2}\r', '{"ü":3}']);
  assert.deepEqual(sent, { accepted: 3, refused: 0, last: { seq: 3, wire: null } });
});

test('R-CLI-06 it stops at the first refusal and says its line', async () => {
  const { got, said, sent } = await when(['1\n\nno\n2\n']);
  assert.deepEqual(got, ['1', 'no']);
  assert.deepEqual(said, ['line 3: It has ended. (state)']);
  assert.deepEqual([sent.accepted, sent.refused], [1, 1]);
});

test('R-CLI-06 all that is wrong with a line is said at once', async () => {
  const { said } = await when(['1\ntwo\n']);
  assert.deepEqual(said, ['line 2: a must be a. (invalid)', 'line 2: b must be b. (invalid)']);
});

test('R-CLI-06 or goes on when told to', async () => {
  const { got, said, sent } = await when(['1\nno\n2\nno\n3'], true);
  assert.equal(got.length, 5);
  assert.deepEqual(said, ['line 2: It has ended. (state)', 'line 4: It has ended. (state)']);
  assert.deepEqual([sent.accepted, sent.refused, sent.last?.seq], [3, 2, 5]);
});

test('R-CLI-06 a byte order mark before the first line is passed over', async () => {
  const { got } = await when(['\ufeff{"a":1}\n{"b":2}']);
  assert.deepEqual(got, ['{"a":1}', '{"b":2}']);
});

test('R-CLI-06 a command over several lines is told that one line holds it whole', async () => {
  const { said } = await when(['{ "half":\n1 }\n{ "half" }\n'], true);
  assert.deepEqual(said, [
    'line 1: The body is not JSON: it ends too early. (invalid-json)',
    'line 1: Each line has to hold one whole command.',
    'line 3: The body is not JSON: it ends too early. (invalid-json)',
  ]);
});
