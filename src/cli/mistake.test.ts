/** a fault, as a thread or a cause brings it → the sentence for whoever can put it right. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { NotDoneAgain } from '../newsroom/recovery.ts';
import { Mistake, mistakeIn } from './mistake.ts';

const within = (cause: unknown) => new Error('the thread ended', { cause });

test('R-CLI-05 a mistake is told from within a fault, also by its name alone; any other fault is none', () => {
  const mistake = new Mistake('Port 80 is in use.');
  assert.equal(mistakeIn(within(within(mistake))), mistake);
  const sent = Object.assign(new Error('Port 80 is in use.'), { name: 'Mistake' });
  assert.equal(mistakeIn(within(sent))?.message, 'Port 80 is in use.');
  assert.equal(mistakeIn(within(new TypeError('x'))), null);
  assert.equal(mistakeIn('x'), null);
});

test('R-NEWS-03 what the ledger orders and cannot be done again ends the start with a sentence', () => {
  const fault = within(new NotDoneAgain('the withdrawal of post:p could not be done again: it is over.'));
  assert.equal(
    mistakeIn(fault)?.message,
    'Readers would have again what was ordered out of public, so nothing is served: the withdrawal of post:p could not be done again: it is over. Restore a newer backup, or mend that line of takedowns.jsonl.',
  );
});
