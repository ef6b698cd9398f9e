/** What the machine may not do by itself waits for a person, and holds up nothing else. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { at, type TimedRoom, timedRoom } from './timed-room.fixture.ts';

const second = 'storm-two';

async function opened(of: TimedRoom): Promise<TimedRoom> {
  await must(of, 'coverage.open', { slug: 'storm', headline: 'A storm' });
  await must(of, 'coverage.start');
  await must(of, 'actor.set', { actor: 'mayor', content: { name: 'Ana Ruiz', type: 'person' } });
  return of;
}

async function must(
  of: TimedRoom,
  kind: Parameters<TimedRoom['give']>[0],
  fields: object = {},
  slug = 'storm',
) {
  const refusal = await of.give(kind, fields, 'senior', slug);
  assert.equal(refusal, null, `${kind}: ${refusal?.message}`);
}

const tom = { actor: 'tom', content: { name: 'Tom Hale', type: 'person', guarded: 'minor' } };
const saying = (text: string) => ({ actor: 'mayor', cue: 'said', channel: { kind: 'briefing' }, text });
const S = (id: string) => ({ type: 'statement', id });
const waits = async (of: TimedRoom, slug = 'storm') =>
  (await of.view(slug)).decisions.map(
    ({ kind, subject }: { kind: string; subject: string }) => `${kind} ${subject}`,
  );
const words = async (of: TimedRoom, slug = 'storm') => JSON.stringify(await of.reading.since(slug, null));

test('R-DUE-02 an embargo that the clock may not end by itself waits for a person and holds up nothing', async (t) => {
  const of = await opened(await timedRoom(t));
  await must(of, 'actor.set', tom);
  await must(of, 'claim.open', { claim: 'c', content: { text: 'A boy was hurt.' } });
  await must(of, 'statement.record', { statement: 's', content: saying('A boy was hurt.') });
  await must(of, 'statement.record', {
    statement: 'n',
    content: saying('Tom Hale was hurt.'),
    embargo: { until: at('10:00'), reason: 'x' },
  });
  for (const statement of ['s', 'n'])
    await must(of, 'evidence.add', { claim: 'c', statement, stance: 'asserts' });
  await must(of, 'post.publish', { post: 'p', content: { body: [{ type: 'claim', id: 'c' }] } });
  await must(of, 'post.write', { post: 'q', content: { title: 'The verdict' } });
  await must(of, 'post.schedule', { post: 'q', at: at('11:00') });
  await of.pass('12:00');
  assert.ok((await of.titles()).includes('The verdict'));
  assert.doesNotMatch(await words(of), /Tom Hale/);
  assert.deepEqual(await waits(of), ['not-published statement:n']);
  assert.deepEqual(of.faults, []);
  const { seq } = await of.view();
  await of.pass('13:00');
  assert.equal((await of.view()).seq, seq, 'it is not tried again and again');
  const command = { kind: 'embargo.end', subject: { kind: 'statement', id: 'n' } };
  await must(of, 'act.propose', { act: 'a', command });
  assert.equal(await of.give('act.approve', { act: 'a' }, 'editor'), null);
  assert.match(await words(of), /Tom Hale/);
  assert.deepEqual(await waits(of), []);
});

test('R-PART-04 a correction that takes two persons waits for them, and holds up no takedown', async (t) => {
  const of = await opened(await timedRoom(t));
  await must(of, 'statement.record', { statement: 's', content: saying('A boy was hurt.') });
  await must(of, 'statement.record', { statement: 'gone', content: saying('He lives at the mill.') });
  await must(of, 'claim.open', { claim: 'c', content: { text: 'A boy was hurt.' } });
  for (const statement of ['s', 'gone'])
    await must(of, 'evidence.add', { claim: 'c', statement, stance: 'asserts' });
  await must(of, 'post.publish', { post: 'p', content: { body: [S('s'), S('gone')] } });
  await must(of, 'coverage.continue', { slug: second, from: 'storm' }, second);
  await must(of, 'actor.set', tom, second);
  await must(of, 'post.publish', { post: 'p', content: { body: [S('s'), S('gone')] } }, second);
  await must(of, 'coverage.start', {}, second);
  const repairs = [{ kind: 'statement', statement: 's', content: saying('Tom Hale was hurt.') }];
  await must(of, 'correction.publish', { correction: 'k', note: 'x', repairs });
  await must(of, 'takedown.order', { subject: { kind: 'statement', id: 'gone' }, reason: 'x' });
  await of.pass('08:10');
  assert.doesNotMatch(await words(of, second), /mill|Tom Hale/);
  assert.deepEqual(await waits(of, second), ['learned statement:s']);
  assert.deepEqual(of.faults, []);
  const { seq } = await of.view(second);
  await of.pass('09:30');
  assert.equal((await of.view(second)).seq, seq, 'it is not tried again and again');
});

test('R-PART-02 a link that would name what is restricted is not made, and not tried again and again', async (t) => {
  const of = await opened(await timedRoom(t));
  const r = { restriction: 'r', content: { terms: ['Tom Hale'], reason: 'x' } };
  await must(of, 'coverage.continue', { slug: second, from: 'storm', headline: 'Tom Hale' }, second);
  await must(of, 'coverage.start', {}, second);
  assert.equal(await of.give('restriction.set', r, 'legal'), null);
  await of.pass('08:10');
  await of.pass('09:10');
  assert.doesNotMatch(await words(of), /Tom Hale/);
  assert.deepEqual(of.faults, []);
});
