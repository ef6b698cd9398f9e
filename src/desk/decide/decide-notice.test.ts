/** What a notice may rest on, how many stand, and what ends one: each refusal with what the desk is told. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Fields, inShort, type Story, says, story } from '../rules/story.fixture.ts';

const after = (seconds: number) => new Date(Date.UTC(2026, 0, 1, 0, 0, seconds)).toISOString();
const content: Fields = { title: 'Flood warning', text: 'x', severity: 'severe', statement: 's' };
function given(): Story {
  const of = story();
  says(of, 'office', undefined, { id: 's' });
  return of;
}
const set = (of: Story, more: Fields = {}, notice = 'n') =>
  of.give('notice.set', { notice, content: { ...content, ...more } });
const cancel = (of: Story, how = 'cancelled', notice = 'n') =>
  of.give('notice.cancel', { notice, how, reason: 'The office called.' });
const expire = (of: Story, notice = 'n') => of.give('notice.expire', { notice });

test('R-NOTICE-01 a notice rests on a statement that stands, on the record, of a source with a name', () => {
  const of = given();
  says(of, 'whisper', undefined, { id: 'unnamed', actor: { type: 'unnamed' } });
  says(of, 'office', undefined, { id: 'back' });
  of.must('statement.retract', { statement: 'back', reason: 'x' });
  says(of, 'office', undefined, { id: 'down' });
  of.must('takedown.order', { subject: { kind: 'statement', id: 'down' }, reason: 'x' });
  const refused = (statement: string) => {
    const refusal = set(of, { statement });
    return [inShort(refusal), refusal?.message];
  };
  assert.equal(refused('none')[0], 'unknown statement:none');
  assert.deepEqual(refused('unnamed'), [
    'unsourced statement:unnamed',
    'A notice needs a source that readers are told by name.',
  ]);
  assert.deepEqual(refused('back'), ['state retracted', 'Statement "back" was taken back by its speaker.']);
  assert.equal(refused('down')[0], 'state taken-down');
  assert.equal(set(of), null);
  assert.deepEqual(of.entries.at(-1)?.body, { content: { ...content, expires: null }, asOf: null });
  assert.equal(inShort(of.give('notice.set', { notice: 'n', content, expected: 2 })), 'stale 1');
  of.must('takedown.order', { subject: { kind: 'notice', id: 'n' }, reason: 'x' });
  const gone = set(of);
  assert.deepEqual(
    [inShort(gone), gone?.message],
    ['state taken-down', 'Notice "n" was taken down; use another id.'],
  );
});

test('R-NOTICE-01 twenty stand at once: one that stands can be set again, and one that is over makes room', () => {
  const of = given();
  for (let n = 0; n < 20; n += 1) assert.equal(set(of, {}, `n${n}`), null);
  const refusal = set(of);
  assert.deepEqual([inShort(refusal), refusal?.message], ['limit 20', 'At most 20 notices stand at once.']);
  assert.equal(set(of, { title: 'Again' }, 'n7'), null);
  assert.equal(cancel(of, 'cancelled', 'n7'), null);
  assert.equal(set(of), null);
  assert.equal(inShort(set(of, {}, 'more')), 'limit 20');
  of.must('takedown.order', { subject: { kind: 'notice', id: 'n8' }, reason: 'x' });
  assert.equal(set(of, {}, 'more'), null);
});

test('R-NOTICE-02 what is over can only turn out to be an error, once', () => {
  const of = given();
  assert.equal(inShort(cancel(of)), 'unknown notice:n');
  assert.equal(set(of), null);
  assert.equal(cancel(of), null);
  const body = { how: 'cancelled', reason: 'The office called.', asOf: null };
  assert.deepEqual(of.entries.at(-1)?.body, body);
  const over = of.state.at;
  const again = of.give('notice.cancel', { notice: 'n' });
  assert.equal(inShort(again), 'state cancelled');
  assert.match(again?.message ?? '', /^Notice "n" was over at /);
  assert.equal(of.state.notices.get('n')?.ended?.at, over);
  assert.equal(cancel(of, 'error'), null);
  assert.equal(inShort(cancel(of, 'error')), 'state error');
  assert.equal(inShort(cancel(of)), 'state error');
});

test('R-NOTICE-03 it expires when its time has come, and holds until then or until its source ends it', () => {
  const of = given();
  assert.equal(inShort(expire(of)), 'unknown notice:n');
  assert.equal(set(of), null);
  const open = expire(of);
  assert.deepEqual(
    [inShort(open), open?.message],
    ['state live', 'Notice "n" holds until its source ends it.'],
  );
  const now = Date.parse(of.state.at);
  const expires = new Date(now + 60_000).toISOString();
  assert.equal(set(of, { expires }), null);
  const early = expire(of);
  assert.equal(inShort(early), 'state live');
  assert.match(early?.message ?? '', /^Notice "n" holds until (?!its).+\.$/);
  of.wait(Date.parse(expires) - now - 4_000);
  assert.equal(inShort(expire(of)), 'accepted', 'at its time');
  assert.equal(of.state.at, expires);
  assert.deepEqual(of.entries.at(-1)?.body, { how: 'expired', reason: null, asOf: null });
  const over = expire(of);
  assert.equal(inShort(over), 'state expired');
  assert.match(over?.message ?? '', /^Notice "n" was over at /);
});

test('R-NOTICE-03 what has expired already is not set', () => {
  const of = given();
  const at = Date.parse(of.state.at);
  const past = set(of, { expires: new Date(at + 1000).toISOString() });
  assert.equal(inShort(past), 'state past', 'its time is now');
  assert.match(past?.message ?? '', /^It expired at .+; it is .+\.$/);
  assert.equal(set(of, { expires: new Date(at + 3000).toISOString() }), null);
  assert.equal(inShort(set(of, { expires: after(0) })), 'state past');
});
