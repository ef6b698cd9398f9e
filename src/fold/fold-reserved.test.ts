/** entries about what waits for a post, whole and without their bodies → what waits then */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Entry, EntryKind } from '../record/entry.ts';
import { fold } from './fold.ts';
import { initialState } from './initial-state.ts';
import { isReserved } from './reserved.ts';
import type { State } from './state.ts';

const content = { text: 'It burns.', actor: null, speaker: 'officials', origin: null, relay: false };
function after(state: State, kind: EntryKind, body: object | null, subject = 'statement:s'): State {
  const given = { seq: state.seq + 1, at: '2026-01-01T00:00:00.000Z', by: 'ada', erased: body === null };
  return fold(state, { ...given, kind, subject, body } as Entry);
}
const waits = (state: State) => state.statements.get('s')?.reserved?.post ?? null;

test('R-DUE-07 a statement waits from one entry to another', () => {
  const made = after(initialState, 'statement.set', { content });
  assert.equal(waits(made), null);
  const reserved = after(made, 'statement.reserved', { post: 'p' });
  assert.equal(waits(reserved), 'p');
  assert.equal(waits(after(reserved, 'statement.freed', { estimates: ['gone'] })), null);
});

test('R-DUE-07 without its body nothing waits that did not, and what waited does no more; of what is not there nothing is made', () => {
  const made = after(initialState, 'statement.set', { content });
  assert.equal(waits(after(made, 'statement.reserved', null)), null);
  const reserved = after(made, 'statement.reserved', { post: 'p' });
  assert.equal(waits(after(reserved, 'statement.freed', null)), null);
  for (const [kind, body] of [
    ['statement.reserved', { post: 'p' }],
    ['statement.freed', { estimates: [] }],
  ] as const)
    assert.equal(after(reserved, kind, body, 'statement:none').statements.size, 1);
});

test('R-DUE-07 a number whose words are destroyed waits as long as its statement does', () => {
  const said = after(initialState, 'statement.set', { content });
  const reserved = after(said, 'statement.reserved', { post: 'p' });
  const number = { min: null, max: null, words: null, basis: null, asOf: null, source: null };
  const body = { figure: 'f', content: { ...number, statement: 's', parts: [] } };
  const given = { seq: 3, at: '2026-01-01T00:00:00.000Z', by: 'ada', erased: true } as const;
  const set = { ...given, kind: 'estimate.set', subject: 'estimate:e', body } as unknown as Entry;
  const erased = fold(reserved, set);
  assert.equal(erased.estimates.get('e')?.content, null);
  assert.equal(isReserved(erased, erased.estimates.get('e')), true);
  const freed = after(erased, 'statement.freed', { estimates: ['e'] });
  assert.equal(isReserved(freed, freed.estimates.get('e')), false);
  assert.equal(isReserved(freed, undefined), false);
});
