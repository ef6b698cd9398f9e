/** Standing authority over figures: who may write what, and what readers and the desk see of it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { HOURS, LAST } from '../../fold/machine-line.ts';
import type { State } from '../../fold/state.ts';
import { commandSchemas } from '../commands/commands.ts';
import { openDecisions } from '../view/open-decisions.ts';
import { feed, gauge, gauged, grant, granted, level, other, reading, second } from './machine.fixture.ts';
import { editor, type Fields, foldAgain, legal, reporter, type Story, senior } from './story.fixture.ts';

const code = (refusal: { readonly code: string } | null) => refusal?.code ?? 'accepted';
const shown = (of: Story) => level(of).reading.bounds.map(({ min }) => min);
const postOf = (of: Story) => {
  const post = of.shown('post', 'p');
  return post.state === 'published' ? post : assert.fail(post.state);
};

test('R-AUTH-01 an editor lets one program write for one source with a name, in one figure or notice, within bounds, for at most seven days', () => {
  const of = gauged().must('actor.set', { actor: 'nn', content: { name: 'A clerk', type: 'unnamed' } });
  const give = (more: object, by = editor) => code(of.give('authority.grant', { ...grant, ...more }, by));
  assert.equal(give({}, reporter), 'forbidden');
  assert.equal(give({ until: second(0) }), 'state', 'a time that has passed');
  assert.equal(give({ until: second(8 * 86_400) }), 'state', 'too long');
  assert.equal(give({ source: 'nobody' }), 'unknown');
  assert.equal(give({ source: 'nn' }), 'unsourced', 'a source without a name');
  assert.equal(give({ of: { figure: 'nothing' } }), 'unknown');
  assert.equal(give({ of: { notice: 'nothing' }, bounds: null }), 'unknown');
  assert.equal(give({ bounds: null }), 'state', 'a figure without bounds');
  assert.equal(give({}), 'accepted');
  assert.equal(give({}), 'exists');
  const parsed = (more: object) =>
    commandSchemas['authority.grant'].safeParse({ id: 'x', kind: 'authority.grant', ...grant, ...more });
  assert.equal(parsed({ of: { figure: 'level', notice: 'n' } }).success, false);
  assert.equal(parsed({ program: 'editor' }).success, false, 'a token’s person only');
  assert.equal(parsed({ bounds: { min: 2, max: 1 } }).success, false);
});

test('R-AUTH-02 another program, another line, a time after its end and a source that is gone are refused; the program cannot name source or figure', () => {
  const of = granted();
  of.must('actor.set', { actor: 'rival', content: { name: 'Rival', type: 'organisation' } });
  const stranger = of.give('estimate.feed', reading('r1', 510, 1), other);
  const nothing = of.give('estimate.feed', reading('r1', 510, 1, { authority: 'no-line' }), other);
  assert.deepEqual([code(stranger), code(nothing)], ['unknown', 'unknown'], 'as if there were none');
  assert.equal(code(of.give('estimate.feed', reading('r1', 510, 1), editor)), 'forbidden');
  for (const field of ['source', 'figure'])
    assert.equal(
      commandSchemas['estimate.feed'].safeParse({
        ...{ id: 'x', kind: 'estimate.feed', ...reading('r1', 510, 1) },
        [field]: 'rival',
      }).success,
      false,
    );
  const warning = { authority: 'line', statement: 'w', act: 'cancel', text: 'x', asOf: second(1) };
  assert.equal(code(of.give('notice.feed', warning, gauge)), 'state', 'a line of another kind');
  assert.equal(code(feed(of, 'by-hand', 510, 1)), 'exists', 'a number that a person wrote');
  assert.equal(code(feed(of, 'first', 510, 1)), 'exists', 'a statement that a person recorded');
  assert.equal(code(feed(of, 'r1', 510, 1)), 'accepted');
  of.must('takedown.order', { subject: { kind: 'actor', id: 'office' }, reason: 'x' });
  assert.equal(code(feed(of, 'r2', 520, 2)), 'state');
  const late = gauged().must('authority.grant', { ...grant, until: second(10) }, editor);
  assert.equal(code(feed(late, 'r1', 510, 1)), 'accepted');
  late.must('post.write', { post: 'd', content: { title: 'x' } });
  assert.equal(
    code(feed(late, 'r2', 520, 2)),
    'state',
    'its time has come, whether or not the clock has said so',
  );
  const over = granted().must('coverage.end');
  assert.equal(code(feed(over, 'r1', 510, 1)), 'state');
});

test('R-AUTH-03 a reading is a statement of the source and its number, in place; the entries name the program and the editor', () => {
  const of = granted();
  const post = postOf(of);
  assert.equal(feed(of, 'r1', 510, 60, { url: 'https://water.example/1' }), null);
  const [statement, number] = of.entries.slice(-2);
  for (const entry of [statement, number]) {
    assert.equal(entry?.by, 'token:gauge');
    assert.deepEqual((entry?.body as { under?: unknown } | null)?.under, {
      authority: 'line',
      grantedBy: 'editor',
    });
  }
  const [bound] = level(of).reading.bounds;
  assert.deepEqual([bound?.by, bound?.min, bound?.asOf.at], ['Water Office', 510, second(60)]);
  const told = level(of).series.at(-1)?.statement;
  assert.deepEqual(
    [told?.channel.kind, told?.channel.url, told?.text, told?.speaker.name],
    ['document', 'https://water.example/1', 'Gauge: 510 cm.', 'Water Office'],
  );
  assert.deepEqual([...of.changed].sort(), ['figure:level', 'post:p'], 'no post, no panel, no alert');
  const after = postOf(of);
  assert.deepEqual(after.notices, post.notices);
  assert.equal(after.updatedAt, post.updatedAt);
  const [block] = after.body;
  assert.ok(block?.type === 'figure');
  assert.deepEqual([block.reading.bounds[0]?.min, block.later?.reading.bounds[0]?.min], [500, 510]);
  assert.equal(openDecisions(of.state).length, 0);
});

test('R-AUTH-04 outside its bounds a number is refused with the bound, held for a person, and stops no later one', () => {
  const of = granted();
  const held = (fields: Fields) => {
    const refusal = of.give('estimate.feed', fields, gauge);
    return refusal?.code === 'bounds' ? [refusal.bound, refusal.limit] : [refusal?.code];
  };
  assert.deepEqual(held(reading('r1', 901, 1)), ['max', 900]);
  assert.deepEqual(held(reading('r2', -1, 2)), ['min', 0]);
  assert.deepEqual(held(reading('r3', 551, 3)), ['maxStep', 50]);
  assert.deepEqual(held(reading('r4', 510, 2000)), ['asOf', null]);
  assert.deepEqual(held(reading('r5', 510, 5, { words: 'at least 9,000' })), ['words', null]);
  assert.equal(feed(of, 'r6', 510, 6, { words: 'at least 510' }), null, 'later ones go on');
  assert.equal(feed(of, 'r7', 480, 7), null, 'it may go down');
  assert.deepEqual(shown(of), [480]);
  const waiting = () => openDecisions(of.state).filter(({ kind }) => kind === 'out-of-bounds');
  assert.deepEqual(
    waiting().map(({ subject }) => subject),
    ['r1', 'r2', 'r3', 'r4', 'r5'].map((id) => `estimate:${id}`),
  );
  assert.deepEqual(held(reading('r1', 901, 1)), ['max', 900], 'sent again');
  assert.equal(waiting().length, 5, 'it waits once');
  of.must('held.drop', { authority: 'line', estimate: 'r1', reason: 'A barge hit the gauge.' }, editor);
  of.must('held.accept', { authority: 'line', estimate: 'r3' }, editor);
  assert.deepEqual(shown(of), [480], 'older than what stands');
  assert.equal(level(of).series.find(({ min }) => min === 551)?.standing, 'superseded');
  assert.equal(waiting().length, 3);
  const upwards = gauged().must('authority.grant', { ...grant, bounds: { min: 0, max: 900 } }, editor);
  assert.equal(feed(upwards, 'r1', 510, 1), null);
  const down = feed(upwards, 'r2', 509, 2);
  assert.ok(down?.code === 'bounds' && down.bound === 'down' && down.limit === 510);
  assert.equal(feed(upwards, 'r3', 505, 0.5), null, 'of a time before: nothing goes down');
  for (let n = 0; n < 40; n += 1) feed(upwards, `h${n}`, 1000 + n, 10);
  assert.equal(upwards.state.authorities.get('line')?.held.length, 20, 'a machine run wild holds twenty');
});

test('R-AUTH-05 one key of anybody who may publish stops it; one key stops all', () => {
  const of = granted().must('authority.grant', { ...grant, authority: 'spare', program: 'token:other' });
  assert.equal(code(of.give('authority.end', { authority: 'line' }, gauge)), 'forbidden');
  assert.equal(code(of.give('authority.end', { authority: 'line', how: 'time' })), 'state', 'not yet');
  assert.equal(feed(of, 'r1', 510, 1), null);
  of.must('authority.end', { authority: 'line' }, reporter);
  assert.equal(code(feed(of, 'r2', 520, 2)), 'state');
  assert.deepEqual(shown(of), [510], 'what it wrote stays');
  assert.equal(of.give('estimate.feed', reading('o1', 530, 3, { authority: 'spare' }), other), null);
  of.must('authority.grant', { ...grant, authority: 'third' }).must('authority.endAll', {}, legal);
  assert.equal(code(of.give('estimate.feed', reading('o2', 540, 4, { authority: 'spare' }), other)), 'state');
  assert.equal(code(of.give('estimate.feed', reading('t1', 540, 4, { authority: 'third' }), gauge)), 'state');
  assert.equal(code(of.give('authority.endAll')), 'state', 'none is left');
});

test('R-AUTH-07 the same number again within ten minutes is recorded once', () => {
  const of = granted();
  assert.equal(feed(of, 'r1', 510, 1), null);
  const { length } = of.entries;
  assert.equal(feed(of, 'r2', 510, 2), null);
  assert.equal(feed(of, 'r3', 510, 200), null);
  assert.equal(of.entries.length, length);
  assert.equal(feed(of, 'r4', 511, 201), null);
  assert.equal(feed(of, 'r5', 511, 280, { words: 'about 511' }), null);
  assert.equal(of.entries.length, length + 4, 'another number or other words are news');
});

/** So many readings, five minutes apart, each another number. */
function many(count: number): Story {
  const of = gauged().must('authority.grant', {
    ...{ ...grant, until: second(7 * 86_000) },
    bounds: { min: 0, max: 100_000, down: true },
  });
  for (let n = 0; n < count; n += 1)
    if (feed(of, `r${n}`, 500 + n, n * 300 - 86_400 * 6)) assert.fail(`reading ${n}`);
  return of;
}

test('R-AUTH-08 of a machine’s line readers are given the last twelve and one an hour of a day, however long it is; what a person touches stays', () => {
  const of = many(100);
  const fed = level(of).series.filter(({ asOf }) => asOf.at !== second(0));
  const hours = new Set(fed.slice(0, -LAST).map(({ asOf }) => asOf.at.slice(0, 13)));
  assert.ok(fed.length <= LAST + 10 && fed.length === hours.size + LAST, `${fed.length} of 100`);
  assert.deepEqual(fed.filter(({ statement }) => statement !== null).length, 0, 'a hand’s number is newer');
  const [one, two] = [many(400), many(800)];
  assert.equal(level(one).series.length, level(two).series.length);
  assert.equal(level(two).series.length, 1 + LAST + HOURS);
  const ground = (story: Story) =>
    story.sets.at(-1)?.find(({ cell }) => cell === 'figure:level')?.ground.length;
  assert.equal(ground(one), ground(two));
  const size = (story: Story) => JSON.stringify(level(story)).length;
  assert.ok(size(two) < 12_000 && Math.abs(size(two) - size(one)) < 200, `${size(one)} ${size(two)}`);
  two.must('statement.retract', { statement: 'r7', reason: 'A fault of the gauge.' });
  assert.equal(level(two).series.find(({ min }) => min === 507)?.standing, 'retracted');
  two.must('correction.publish', {
    ...{ correction: 'k', note: 'The gauge was read wrongly.' },
    repairs: [
      {
        ...{ kind: 'estimate', estimate: 'r9' },
        content: { min: 77, max: 77, statement: 'r9', asOf: { at: second(9 * 300 - 86_400 * 6) } },
      },
    ],
  });
  assert.ok(level(two).series.some(({ min }) => min === 77));
  assert.deepEqual(plain(foldAgain(two.entries)), plain(two.state));
});

test('R-AUTH-08 what an old post showed of a machine’s line is still there, and its words go with a takedown', () => {
  const of = granted();
  assert.equal(feed(of, 'r1', 510, 1), null);
  of.must('post.publish', { post: 'q', content: { title: 'Now', body: [{ type: 'figure', id: 'level' }] } });
  for (let n = 2; n < 40; n += 1) assert.equal(feed(of, `r${n}`, 500 + n, n), null);
  const [block] = (of.shown('post', 'q') as ReturnType<typeof postOf>).body;
  assert.ok(block?.type === 'figure');
  assert.deepEqual([block.reading.bounds[0]?.min, block.later?.reading.bounds[0]?.min], [510, 539]);
  const version = of.sets.at(-1)?.find(({ cell }) => cell === 'post:q');
  const ground: readonly string[] = version?.ground ?? [];
  assert.ok(ground.includes('estimate:r1') && ground.includes('statement:r1'));
  assert.ok(ground.length < 20, `${ground.length} cells`);
  of.must('takedown.order', { subject: { kind: 'statement', id: 'r1' }, reason: 'x' }, senior);
  assert.doesNotMatch(JSON.stringify([...of.view.documents.values()].map(({ document }) => document)), /510/);
});

function plain(state: State): unknown {
  const { figures, estimates, users, authorities } = state;
  return JSON.parse(JSON.stringify([figures, estimates, users, authorities]));
}
