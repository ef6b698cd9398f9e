/** What an authority may be for, what ends it, and what becomes of a reading that waits. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { feed, gauge, gauged, grant, granted, reading, second } from '../rules/machine.fixture.ts';
import { type Fields, inShort, type Story, says } from '../rules/story.fixture.ts';
import { FED_LIMIT } from './decide-feed.ts';

const down = (of: Story, kind: string, id: string) =>
  of.must('takedown.order', { subject: { kind, id }, reason: 'x' });
const told = (refusal: ReturnType<Story['give']>) => [inShort(refusal), refusal?.message];
const give = (of: Story, more: Fields = {}) => of.give('authority.grant', { ...grant, ...more });
const held = (of: Story) => of.state.authorities.get('line')?.held.map(({ estimate }) => estimate);

test('R-AUTH-01 nothing is granted for what was taken down, or until a time that has come or is over a week off', () => {
  assert.deepEqual(told(give(down(gauged(), 'actor', 'office'))), [
    'state taken-down',
    'Actor "office" was taken down.',
  ]);
  assert.deepEqual(told(give(down(gauged(), 'figure', 'level'))), [
    'state taken-down',
    'Figure "level" was taken down.',
  ]);
  const of = gauged();
  const next = Math.round((Date.parse(of.state.at) - Date.parse(second(0))) / 1000) + 1;
  assert.equal(inShort(give(of, { until: second(next) })), 'state past');
  const week = 7 * 86_400;
  assert.equal(inShort(give(of, { until: second(next + 2 + week) })), 'state too-long');
  assert.equal(inShort(give(of, { until: second(next + 2 + week) })), 'accepted', 'a week to the second');
  const { authority: _, ...body } = grant;
  assert.deepEqual(of.entries.at(-1)?.body, {
    ...{ ...body, of: 'figure:level', until: second(next + 2 + week) },
  });
  assert.match(give(of)?.message ?? '', /^There is authority "line" already\./);
});

test('R-AUTH-05 an authority ends once, by a key at any time, by its time when that has come', () => {
  const of = gauged().must('authority.grant', { ...grant, until: second(60) });
  const end = (how?: string, authority = 'line') => of.give('authority.end', { authority, how });
  assert.equal(inShort(end(undefined, 'none')), 'unknown authority:none');
  assert.equal(inShort(end('time')), 'state granted');
  of.wait(Date.parse(second(60)) - Date.parse(of.state.at) - 3000);
  assert.equal(inShort(end('time')), 'accepted', 'at its time');
  assert.deepEqual([of.state.at, of.entries.at(-1)?.body], [second(60), { how: 'time' }]);
  const again = end();
  assert.equal(inShort(again), 'state ended');
  assert.match(again?.message ?? '', /^Authority "line" ended at /);
  assert.deepEqual(told(of.give('authority.endAll')), ['state ended', 'No program may write here.']);
});

test('R-AUTH-04 what waits is taken or dropped once, and not where its words are gone', () => {
  const of = granted();
  for (const name of ['r1', 'r2', 'r3']) feed(of, name, 901 + Number(name.slice(1)), 1);
  const decide = (kind: 'held.accept' | 'held.drop', estimate: string, authority = 'line') =>
    of.give(kind, { authority, estimate, ...(kind === 'held.drop' && { reason: 'A barge.' }) });
  assert.equal(inShort(decide('held.accept', 'r1', 'none')), 'unknown authority:none');
  assert.deepEqual(told(decide('held.drop', 'none')), [
    'state not-held',
    'Estimate "none" does not wait for anybody.',
  ]);
  assert.equal(decide('held.accept', 'r1'), null);
  assert.partialDeepStrictEqual(of.entries.at(-1), { kind: 'estimate.set', subject: 'estimate:r1' });
  assert.equal(decide('held.drop', 'r2'), null);
  assert.deepEqual(of.entries.at(-1)?.body, { authority: 'line', reason: 'A barge.' });
  assert.equal(inShort(decide('held.accept', 'r2')), 'state not-held');
  const line = of.state.authorities.get('line') ?? assert.fail();
  const wordless = line.held.map((one) => ({ ...one, content: null }));
  of.state = {
    ...of.state,
    authorities: of.state.authorities.set('line', { ...line, held: wordless }),
  };
  assert.deepEqual(told(decide('held.accept', 'r3')), ['state erased', 'Estimate "r3" was erased.']);
});

test('R-AUTH-04 a number that waits is held once, and goes out by itself where it is sent again within the bounds', () => {
  const of = granted();
  assert.equal(feed(of, 'r1', 560, 10)?.code, 'bounds');
  assert.equal(feed(of, 'r2', 560, 11)?.code, 'bounds');
  assert.deepEqual(held(of), ['r1'], 'the very number waits already');
  assert.equal(feed(of, 'r3', 570, 12)?.code, 'bounds');
  assert.deepEqual(held(of), ['r1', 'r3']);
  assert.equal(feed(of, 'r4', 540, 5), null);
  const from = of.entries.length;
  assert.equal(inShort(feed(of, 'r1', 561, 10)), 'exists estimate:r1', 'another number under its name');
  assert.equal(feed(of, 'r1', 560, 10), null);
  assert.deepEqual(
    of.entries.slice(from).map(({ kind, subject }) => `${kind} ${subject}`),
    ['estimate.set estimate:r1'],
    'its statement is on record',
  );
  of.must('statement.retract', { statement: 'r3', reason: 'x' });
  assert.equal(inShort(feed(of, 'r3', 570, 12)), 'exists estimate:r3', 'a person has touched it');
});

test('R-AUTH-04 a number is measured by the last one of its own source, whatever others say', () => {
  const of = granted();
  const statement = says(of, 'mayor');
  const content = { min: 800, max: 800, statement, asOf: { at: second(5) } };
  of.must('estimate.add', { estimate: 'mayors', figure: 'level', content });
  assert.equal(feed(of, 'r1', 510, 10), null, 'ten from 500, not 290 from 800');
  assert.equal(feed(of, 'r2', 800, 11)?.code, 'bounds');
});

test('R-AUTH-02 a figure that was taken down takes no numbers, and one that is full no more', () => {
  const taken = down(granted(), 'figure', 'level');
  assert.deepEqual(told(feed(taken, 'r1', 510, 1)), [
    'state taken-down',
    'What it may write was taken down.',
  ]);
  const of = granted();
  const level = of.state.figures.get('level') ?? assert.fail();
  const full = (count: number) => {
    const line = Array.from({ length: count }, (_, n) => ({ id: `x${n}`, seq: n, asOf: second(0) }));
    of.state = { ...of.state, figures: of.state.figures.set('level', { ...level, fed: { x: line } }) };
    return inShort(of.give('estimate.feed', reading('r1', 510, 1), gauge));
  };
  assert.equal(full(FED_LIMIT), `limit ${FED_LIMIT}`);
  assert.equal(full(FED_LIMIT - 1), 'accepted');
});
