/** What readers get of a notice: in force, over, corrected, and in every other state. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Fields, Story, says } from '../desk/rules/story.fixture.ts';
import type { NoticeState } from '../fold/machine-state.ts';
import type { State } from '../fold/state.ts';
import { built, document, down, erased } from './built.fixture.ts';

const content: Fields = {
  ...{ title: 'Flood warning', text: 'Leave cellars.', severity: 'severe', statement: 's' },
  expires: '2026-01-02T00:00:00.000Z',
};
/** A coverage, not public yet, with a notice `n` of an office. */
function given(): Story {
  const of = new Story().must('coverage.open', { slug: 'a-story', headline: 'A flood' });
  says(of, 'office', undefined, { id: 's', content: { cue: 'warned' } });
  return of.must('notice.set', { notice: 'n', content });
}
const noticeOf = ({ state }: Story): NoticeState => state.notices.get('n') ?? assert.fail();
/** The state with other fields of notice `n`. */
const having = (of: Story, fields: Partial<NoticeState>, more: Partial<State> = {}): State => ({
  ...of.state,
  notices: of.state.notices.set('n', { ...noticeOf(of), ...fields }),
  ...more,
});
const told = (of: Story | State) => document(of, 'notice:n');

test('R-PROJ-04 a notice has its words, its source with what it said, its times and its correction', () => {
  const of = given();
  const set = of.state.at;
  of.must('coverage.start');
  const began = of.state.at;
  const found = built(of.state, 'notice:n');
  const live = {
    ...{ kind: 'notice', id: 'n', state: 'live', title: 'Flood warning', text: 'Leave cellars.' },
    statement: {
      ...{ speaker: { name: 'Name of office', actor: 'actor:office', role: null }, cue: 'warned' },
      ...{ channel: { kind: 'telegram', name: null, url: null }, saidAt: null, text: 'Words of s' },
      ...{ verbatim: false, translated: false, relayOf: null },
    },
    ...{ severity: 'severe', expires: '2026-01-02T00:00:00.000Z', endedAt: null, correction: null },
  };
  assert.ok(set < began);
  assert.deepEqual(found.document, { ...live, since: began, updatedAt: began }, 'nobody saw it before');
  assert.deepEqual(found.links, ['actor:office']);
  assert.deepEqual(told({ ...of.state, coverage: null }), { ...live, since: set, updatedAt: set });
  of.must('notice.set', { notice: 'n', content: { ...content, title: 'Flood warning, raised' } });
  const raised = { ...live, title: 'Flood warning, raised', since: began, updatedAt: of.state.at };
  assert.deepEqual(told(of), raised);
  of.must('notice.cancel', { notice: 'n', reason: 'x' });
  assert.deepEqual(told(of), { ...raised, state: 'cancelled', endedAt: of.state.at });
});

test('R-NOTICE-05 a notice leads to the last of its corrections that has words', () => {
  const of = given().must('coverage.start');
  const notes = (correction: string) => {
    const repaired = { ...content, text: `Text ${correction}.` };
    const repairs = [{ kind: 'notice', notice: 'n', content: repaired }];
    of.must('correction.publish', { correction, note: `Note ${correction}.`, repairs });
    return { at: of.state.at, note: `Note ${correction}.`, correction: `correction:${correction}` };
  };
  const [first, second] = [notes('k1'), notes('k2')];
  assert.partialDeepStrictEqual(told(of), { correction: second });
  assert.partialDeepStrictEqual(told(erased(of, 'correction:k2')), { correction: first });
  const unknown = having(of, { corrections: ['k1', 'none'] });
  assert.partialDeepStrictEqual(told(unknown), { correction: first });
  down(of, 'correction', 'k2');
  assert.partialDeepStrictEqual(told(of), { correction: first });
  down(of, 'correction', 'k1');
  assert.partialDeepStrictEqual(told(of), { correction: null });
});

test('R-NOTICE-06 a notice in any other state says since when, and nothing else', () => {
  const bare = { kind: 'notice', id: 'n' };
  const live = () => given().must('coverage.start').wait(60_000);
  const covered = live().must('cover', { subject: { kind: 'notice', id: 'n' } });
  assert.deepEqual(told(covered), { ...bare, state: 'covered', at: covered.state.at });
  const removed = { ...bare, state: 'removed', at: down(covered, 'notice', 'n').state.at };
  assert.deepEqual(told(covered), removed);
  const of = live();
  const { at } = noticeOf(of);
  assert.deepEqual(told(erased(of, 'notice:n')), { ...bare, state: 'removed', at });
  assert.equal(document(of, 'notice:none'), null);
});

test('R-NOTICE-06 without a statement that may be seen, of a source with a name, there is no notice', () => {
  const of = given().must('coverage.start').wait(60_000);
  const removed = { kind: 'notice', id: 'n', state: 'removed', at: noticeOf(of).at };
  const { state } = of;
  const source = state.statements.get('s') ?? assert.fail();
  assert.deepEqual(told({ ...state, statements: state.statements.delete('s') }), removed);
  assert.deepEqual(told(erased(of, 'statement:s')), removed);
  assert.deepEqual(
    told({ ...state, statements: state.statements.set('s', { ...source, taken: state.at }) }),
    {
      ...removed,
    },
  );
  const office = state.actors.get('office') ?? assert.fail();
  const content = office.content && { ...office.content, type: 'unnamed' as const };
  assert.deepEqual(told({ ...state, actors: state.actors.set('office', { ...office, content }) }), removed);
  const named = given().must('coverage.start');
  assert.partialDeepStrictEqual(told(named), { state: 'live' });
  assert.partialDeepStrictEqual(told(down(named, 'actor', 'office')), { state: 'removed' });
});

test('R-NOTICE-02 what its source took back is cancelled since then, unless it was over before', () => {
  const of = given().must('coverage.start');
  of.must('statement.retract', { statement: 's', reason: 'x' });
  const retracted = of.state.at;
  assert.partialDeepStrictEqual(told(of), { state: 'cancelled', endedAt: retracted });
  of.must('notice.cancel', { notice: 'n', how: 'error' });
  assert.partialDeepStrictEqual(told(of), { state: 'cancelled', endedAt: retracted });
  const over = given().must('coverage.start').must('notice.cancel', { notice: 'n', how: 'error' });
  const at = over.state.at;
  over.must('statement.retract', { statement: 's', reason: 'x' });
  assert.partialDeepStrictEqual(told(over), { state: 'error', endedAt: at });
});
