/** Notices: a warning of a source, from its setting to its end. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gauge, grant, other, second } from './machine.fixture.ts';
import { editor, type Fields, reporter, type Story, says, story } from './story.fixture.ts';

const code = (refusal: { readonly code: string } | null) => refusal?.code ?? 'accepted';
const content: Fields = {
  title: 'Flood warning',
  text: 'Leave cellars.',
  severity: 'severe',
  statement: 'first',
};
const shown = (of: Story) => of.shown('notice', 'flood');
const live = (of: Story) => {
  const notice = shown(of);
  return 'title' in notice ? notice : assert.fail(notice.state);
};

/** An office with a statement "first". */
function warned(): Story {
  const of = story();
  const actor = { name: 'Water Office', type: 'organisation' };
  says(of, 'office', undefined, { id: 'first', actor, content: { cue: 'warned' } });
  return of;
}

/** A notice "flood" of it, which a machine may write. */
function fed(): Story {
  return warned()
    .must('notice.set', { notice: 'flood', content }, editor)
    .must('authority.grant', { ...grant, of: { notice: 'flood' }, bounds: null }, editor);
}

const message = (statement: string, act: string, at: number, more: Fields = {}): Fields => ({
  ...{ authority: 'line', statement, act, asOf: second(at), text: `Message ${statement}.` },
  ...(act === 'update' && { title: 'Flood warning, raised', severity: 'extreme', expires: second(7200) }),
  ...more,
});

test('R-NOTICE-01 an editor shows a warning of a source with a name, with its statement; readers see both', () => {
  const of = warned();
  const give = (more: Fields, by = editor) =>
    code(of.give('notice.set', { notice: 'flood', content: { ...content, ...more } }, by));
  assert.equal(give({}, reporter), 'forbidden');
  assert.equal(give({ statement: 'nothing' }), 'unknown');
  assert.equal(give({ expires: second(0) }), 'state');
  says(of, 'nn', undefined, { id: 'whisper', actor: { type: 'unnamed' } });
  says(of, 'off', undefined, { id: 'off', content: { onTheRecord: false } });
  assert.equal(give({ statement: 'whisper' }), 'unsourced');
  assert.equal(give({ statement: 'off' }), 'state');
  assert.equal(give({ expires: second(3600) }), 'accepted');
  const notice = live(of);
  assert.deepEqual(
    [notice.state, notice.title, notice.severity, notice.expires, notice.endedAt],
    ['live', 'Flood warning', 'severe', second(3600), null],
  );
  assert.deepEqual([notice.statement.speaker.name, notice.statement.cue], ['Water Office', 'warned']);
  assert.deepEqual(
    of.changed,
    ['actor:office', 'notice:flood'],
    'its source has a page; nothing else changes',
  );
  assert.equal(code(of.give('notice.set', { notice: 'flood', content, expected: 0 }, editor)), 'stale');
  for (let n = 1; n < 20; n += 1) of.must('notice.set', { notice: `n${n}`, content });
  assert.equal(code(of.give('notice.set', { notice: 'n20', content })), 'limit');
});

test('R-NOTICE-02 a notice is over when its source takes it back; what was expired may still turn out an error', () => {
  const of = warned().must('notice.set', { notice: 'flood', content });
  of.must('notice.cancel', { notice: 'flood', reason: 'The office called.' }, reporter);
  assert.deepEqual([live(of).state, live(of).title], ['cancelled', 'Flood warning'], 'kept, marked');
  assert.ok(live(of).endedAt);
  assert.equal(code(of.give('notice.cancel', { notice: 'flood' })), 'state');
  of.must('notice.cancel', { notice: 'flood', how: 'error' });
  assert.equal(live(of).state, 'error');
  assert.equal(code(of.give('notice.cancel', { notice: 'flood', how: 'error' })), 'state');
  of.must('notice.set', { notice: 'flood', content });
  assert.equal(live(of).state, 'live', 'set again');
  of.must('statement.retract', { statement: 'first', reason: 'x' });
  assert.equal(live(of).state, 'cancelled', 'a statement that was taken back upholds nothing');
  assert.equal(code(of.give('notice.set', { notice: 'flood', content })), 'state');
});

test('R-NOTICE-03 it expires by the server’s clock and not before', () => {
  const of = warned().must('notice.set', { notice: 'flood', content: { ...content, expires: second(9) } });
  const expire = () => code(of.give('notice.expire', { notice: 'flood' }));
  assert.equal(expire(), 'state');
  while (live(of).state === 'live' && of.entries.length < 40)
    if (expire() === 'state') of.must('post.write', { post: 'd', content: { title: 'x' } });
  assert.equal(live(of).state, 'expired');
  assert.ok((live(of).endedAt ?? '') >= second(9));
  assert.equal(expire(), 'state', 'once');
  of.must('notice.set', { notice: 'open', content });
  assert.equal(code(of.give('notice.expire', { notice: 'open' })), 'state', 'it has no time');
});

test('R-NOTICE-04 a machine updates, cancels and recalls its one notice; a late message changes nothing', () => {
  const of = fed();
  const give = (fields: Fields, by = gauge) => code(of.give('notice.feed', fields, by));
  assert.equal(give(message('m1', 'update', 60), other), 'unknown', 'another program');
  assert.equal(give(message('m1', 'update', 60)), 'accepted');
  assert.deepEqual(
    [live(of).title, live(of).severity, live(of).statement.text, live(of).statement.channel.kind],
    ['Flood warning, raised', 'extreme', 'Message m1.', 'document'],
  );
  const entry = of.entries.at(-1);
  assert.equal(entry?.by, 'token:gauge');
  assert.deepEqual((entry?.body as { under?: unknown } | null)?.under, {
    authority: 'line',
    grantedBy: 'editor',
  });
  assert.equal(give(message('m0', 'cancel', 30)), 'state', 'older than what stands');
  assert.equal(give(message('first', 'cancel', 90)), 'exists', 'a statement that a person recorded');
  assert.equal(give(message('m2', 'update', 90, { expires: second(1) })), 'state', 'expired when it came');
  assert.equal(give(message('m2', 'update', 9000)), 'bounds', 'of a time that has not come');
  assert.equal(give(message('m2', 'cancel', 90)), 'accepted');
  assert.equal(live(of).state, 'cancelled');
  assert.equal(give(message('m3', 'cancel', 120)), 'state');
  assert.equal(give(message('m3', 'error', 120)), 'accepted');
  assert.equal(live(of).state, 'error');
  assert.equal(give(message('m4', 'update', 150)), 'accepted');
  assert.equal(live(of).state, 'live');
  of.must('coverage.end');
  assert.equal(give(message('m5', 'update', 180)), 'state', 'a coverage that has ended gets no new warning');
  assert.equal(give(message('m5', 'cancel', 180)), 'accepted', 'and is rid of an old one');
  of.must('takedown.order', { subject: { kind: 'notice', id: 'flood' }, reason: 'x' });
  assert.equal(give(message('m6', 'error', 240)), 'state', 'what was taken down is written by nobody');
});

test('R-NOTICE-04 what the desk did is not undone by a message of before', () => {
  const of = fed();
  const give = (fields: Fields) => of.give('notice.feed', fields, gauge);
  const granted = of.entries.at(-1)?.at ?? '';
  const between = new Date(Date.parse(granted) + 1).toISOString();
  of.must('notice.set', { notice: 'flood', content: { ...content, title: 'As the desk says' } }, editor);
  const set = of.entries.at(-1)?.at ?? '';
  assert.ok(between < set);
  assert.match(
    give(message('m1', 'update', 0, { asOf: between }))?.message ?? '',
    /was set at .* by the desk/,
  );
  of.must('notice.cancel', { notice: 'flood', reason: 'The office called.' }, editor);
  const over = of.entries.at(-1)?.at ?? '';
  const before = new Date(Date.parse(over) - 1).toISOString();
  assert.match(give(message('m2', 'update', 0, { asOf: before }))?.message ?? '', /It was over at/);
});

test('R-NOTICE-05 a correction marks it, and leaves it over where it was', () => {
  const of = warned().must('notice.set', { notice: 'flood', content });
  const repair = (correction: string, repaired: Fields) =>
    of.must('correction.publish', { correction, note: `Note ${correction}.`, repairs: [repaired] });
  repair('k1', { kind: 'notice', notice: 'flood', content: { ...content, text: 'Leave the lower town.' } });
  assert.deepEqual([live(of).text, live(of).correction?.note], ['Leave the lower town.', 'Note k1.']);
  const correction = of.shown('correction', 'k1');
  assert.ok(correction.state === 'live' && correction.documents.some((key) => key.startsWith('notice:')));
  const office = { name: 'Water and Shipping Office', type: 'organisation' };
  repair('k2', { kind: 'actor', actor: 'office', content: office });
  assert.deepEqual(
    [live(of).statement.speaker.name, live(of).correction?.note],
    ['Water and Shipping Office', 'Note k2.'],
  );
  of.must('notice.cancel', { notice: 'flood' });
  repair('k3', { kind: 'notice', notice: 'flood', content });
  assert.equal(live(of).state, 'cancelled');
  of.must('takedown.order', { subject: { kind: 'correction', id: 'k3' }, reason: 'x' });
  assert.equal(live(of).correction?.note, 'Note k2.');
  assert.equal(code(of.give('statement.record', { statement: 'first', content: statement })), 'state');
});

const statement = { actor: 'office', cue: 'warned', channel: { kind: 'phone' }, text: 'Other words.' };

test('R-NOTICE-06 covered, taken down, erased, and without its statement it says nothing', () => {
  const of = warned().must('notice.set', { notice: 'flood', content });
  const subject = { kind: 'notice', id: 'flood' };
  of.must('cover', { subject }, reporter);
  assert.equal(shown(of).state, 'covered');
  assert.doesNotMatch(JSON.stringify(shown(of)), /Flood|cellars/);
  of.must('uncover', { subject }, editor);
  assert.equal(shown(of).state, 'live');
  of.must('takedown.order', { subject: { kind: 'statement', id: 'first' }, reason: 'x' });
  assert.equal(shown(of).state, 'removed');
  says(of, 'office', undefined, { id: 'second' });
  of.must('notice.set', { notice: 'flood', content: { ...content, statement: 'second' } });
  assert.equal(shown(of).state, 'live');
  of.must('takedown.order', { subject, reason: 'x' });
  assert.equal(shown(of).state, 'removed');
  assert.equal(code(of.give('notice.set', { notice: 'flood', content })), 'state');
  of.must('erasure.propose', { subject, versions: 'all', reason: 'x' });
  of.must('erasure.approve', { subject }, { id: 'l', name: 'l', roles: ['legal'] });
  assert.equal(of.state.notices.get('flood')?.content, null);
});
