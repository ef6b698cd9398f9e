/** Where a notice stands: what ended it first. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { says, story } from '../desk/rules/story.fixture.ts';
import { noticeEnd } from './notice.ts';

test('R-NOTICE-02 a notice is over since its end or since its statement was taken back, whichever came first', () => {
  const of = story();
  says(of, 'office', undefined, { id: 's' });
  const content = { title: 'Flood warning', text: 'x', severity: 'severe', statement: 's' };
  of.must('notice.set', { notice: 'n', content });
  const notice = of.state.notices.get('n') ?? assert.fail();
  assert.equal(noticeEnd(of.state, notice), null);
  const before = { at: of.state.at, how: 'expired' } as const;
  assert.deepEqual(noticeEnd(of.state, { ...notice, ended: before }), before);
  of.must('statement.retract', { statement: 's', reason: 'x' });
  const retracted = { at: of.state.at, how: 'cancelled' };
  assert.deepEqual(noticeEnd(of.state, notice), retracted);
  assert.deepEqual(noticeEnd(of.state, { ...notice, ended: before }), before);
  const same = { at: of.state.at, how: 'error' } as const;
  assert.deepEqual(
    noticeEnd(of.state, { ...notice, ended: same }),
    same,
    'both at once: what was said of it',
  );
  const later = { at: '2030-01-01T00:00:00.000Z', how: 'error' } as const;
  assert.deepEqual(noticeEnd(of.state, { ...notice, ended: later }), retracted);
});

test('R-NOTICE-06 a notice without words, or without its statement, is over when it was ended', () => {
  const { state } = story();
  const ended = { at: state.at, how: 'cancelled' } as const;
  const bare = {
    ...{ id: 'n', version: 1, content: null, since: state.at, seq: 1, at: state.at, asOf: null, ended },
    ...{ corrections: [], covered: null, taken: null },
  };
  assert.deepEqual(noticeEnd(state, bare), ended);
  assert.equal(noticeEnd(state, { ...bare, ended: null }), null);
  const words = { title: 'x', text: 'x', severity: 'severe', statement: 'none', expires: null } as const;
  assert.equal(noticeEnd(state, { ...bare, content: words, ended: null }), null);
});
