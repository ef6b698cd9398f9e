/** A story over two coverages: what the second keeps of the first, and how it learns of what becomes of that. */
import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { openStore } from '../store/sqlite/open-store.ts';
import type { NewsroomStore } from './ports.ts';
import { type TimedRoom, timedRoom } from './timed-room.fixture.ts';

const first = 'storm';
const second = 'storm-day-two';
const S = (id: string) => ({ type: 'statement', id });
const C = (id: string) => ({ type: 'claim', id });
const F = (id: string) => ({ type: 'figure', id });
const said = (actor: string, text: string, more: object = {}) => ({
  ...{ actor, cue: 'said', channel: { kind: 'briefing' }, text, ...more },
});

/** Day one: a mayor, two claims of which one is withdrawn, a figure, an open question, a restricted name. */
async function dayOne(t: TestContext, room?: TimedRoom): Promise<TimedRoom> {
  const of = room ?? (await timedRoom(t));
  const must = async (kind: Parameters<TimedRoom['give']>[0], fields: object = {}) => {
    const refusal = await of.give(kind, fields);
    assert.equal(refusal, null, `${kind}: ${refusal?.message}`);
  };
  await must('coverage.open', { slug: first, headline: 'The storm', zone: 'Asia/Manila' });
  await must('actor.set', { actor: 'city', content: { name: 'The city', type: 'organisation' } });
  await must('actor.set', {
    actor: 'mayor',
    content: { name: 'Ana Ruiz', type: 'person', role: 'deputy', affiliation: 'city' },
  });
  await must('competence.set', { actor: 'mayor', matters: ['casualties'] });
  await must('statement.record', { statement: 's', content: said('mayor', 'The bridge is down.') });
  await must('statement.record', { statement: 'old', content: said('mayor', 'The dam broke.') });
  await must('claim.open', { claim: 'bridge', content: { text: 'the bridge is down' } });
  await must('claim.open', { claim: 'dam', content: { text: 'the dam broke' } });
  await must('evidence.add', { claim: 'bridge', statement: 's', stance: 'asserts' });
  await must('evidence.add', { claim: 'dam', statement: 'old', stance: 'asserts' });
  await must('figure.open', { figure: 'dead', content: { label: 'killed', casualties: true } });
  await must('estimate.add', {
    estimate: 'e',
    figure: 'dead',
    content: { min: 40, max: 40, statement: 's' },
  });
  await must('figure.display', { figure: 'dead', display: 'authority', authorities: ['mayor'] });
  await must('question.ask', { question: 'q', content: { text: 'Is the port open?' } });
  await of.give(
    'restriction.set',
    { restriction: 'r', content: { terms: ['Nora Vale'], reason: 'x' } },
    'legal',
  );
  await must('coverage.start');
  await must('post.publish', {
    post: 'p',
    content: { title: 'Bridge down', body: [S('s'), C('bridge'), C('dam'), F('dead')] },
  });
  await must('claim.rule', { claim: 'dam', status: 'withdrawn' });
  return of;
}

async function twoDays(t: TestContext): Promise<TimedRoom> {
  const of = await dayOne(t);
  const opened = await of.give('coverage.continue', { slug: second, from: first }, 'editor', second);
  assert.equal(opened, null, opened?.message);
  await of.give(
    'post.publish',
    { post: 'two', content: { title: 'Day two', body: [S('s'), C('bridge'), F('dead')] } },
    'editor',
    second,
  );
  await of.give('coverage.start', {}, 'editor', second);
  return of;
}

const pageOf = async (of: TimedRoom, slug: string) => {
  const page = await of.reading.page(slug, { limit: 50 });
  assert.ok(page);
  return page;
};
const repair = (role: string) => ({
  ...{ correction: 'k', note: 'She is the mayor.' },
  repairs: [
    {
      kind: 'actor',
      actor: 'mayor',
      content: { name: 'Ana Ruiz', type: 'person', role, affiliation: 'city' },
    },
  ],
});

test('R-PART-01 a coverage goes on in another with its live claims, figures, actors, questions and restricted names', async (t) => {
  const of = await twoDays(t);
  const view = await of.view(second);
  const ids = (list: { id: string }[]) => list.map(({ id }) => id).sort();
  assert.deepEqual(ids(view.actors), ['city', 'mayor']);
  assert.deepEqual(view.actors.find(({ id }: { id: string }) => id === 'mayor').matters, ['casualties']);
  assert.deepEqual(ids(view.claims), ['bridge']);
  assert.equal(view.claims[0].status, 'reported');
  assert.deepEqual(ids(view.figures), ['dead']);
  assert.deepEqual(view.figures[0].displays.at(-1).authorities, ['mayor', 'city']);
  assert.deepEqual(ids(view.questions), ['q']);
  assert.deepEqual([view.coverage.zone, view.posts.length], ['Asia/Manila', 1]);
  const named = await of.give(
    'post.publish',
    { post: 'x', content: { title: 'Nora Vale' } },
    'editor',
    second,
  );
  assert.equal(named?.code, 'restricted');
  assert.equal(
    (await of.give('coverage.continue', { slug: second, from: first }, 'editor', second))?.code,
    'exists',
  );
  const nowhere = { slug: 'third', from: 'nowhere' };
  assert.equal((await of.give('coverage.continue', nowhere, 'editor', 'third'))?.code, 'unknown');
});

test('R-PART-02 readers are led from each part to the other, once the next one is public', async (t) => {
  const of = await dayOne(t);
  await of.give('coverage.continue', { slug: second, from: first, headline: 'Day two' }, 'editor', second);
  await of.pass('08:10');
  assert.equal((await pageOf(of, first)).coverage.continuedIn, undefined);
  await of.give('coverage.start', {}, 'editor', second);
  await of.pass('08:20');
  assert.deepEqual((await pageOf(of, first)).coverage.continuedIn, [{ slug: second, title: 'Day two' }]);
  assert.deepEqual((await pageOf(of, second)).coverage.continues, { slug: first, title: 'The storm' });
  assert.equal((await of.give('coverage.link', { to: second }))?.code, 'state');
  assert.equal((await of.give('coverage.link', { to: first }, 'editor', second))?.code, 'state');
  const linkless = { slug: 'third', headline: 'Elsewhere' };
  await of.give('coverage.open', linkless, 'editor', 'third');
  assert.equal((await of.give('coverage.link', { to: 'third' }))?.code, 'unknown');
  assert.deepEqual(of.faults, []);
});

test('R-PART-02 readers are led to a part by the headline that it has now, and to one that becomes public later', async (t) => {
  const of = await timedRoom(t);
  await of.give('coverage.open', { slug: first, headline: 'Tom did it' });
  await of.give('coverage.continue', { slug: second, from: first, headline: 'Ann did it' }, 'editor', second);
  await of.give('coverage.start', {}, 'editor', second);
  await of.pass('08:10');
  assert.doesNotMatch(JSON.stringify((await pageOf(of, second)).coverage), /Tom/);
  await of.give('coverage.start');
  await of.pass('08:20');
  const titles = async () => [
    (await pageOf(of, second)).coverage.continues?.title,
    ...((await pageOf(of, first)).coverage.continuedIn ?? []).map(({ title }) => title),
  ];
  assert.deepEqual(await titles(), ['Tom did it', 'Ann did it']);
  const repair = (content: string) => ({
    ...{ correction: 'k', note: 'Nobody knows who did it.' },
    repairs: [{ kind: 'text', field: 'headline', content }],
  });
  await of.give('correction.publish', repair('Day one'));
  await of.give('correction.publish', repair('Day two'), 'editor', second);
  await of.pass('08:30');
  assert.deepEqual(await titles(), ['Day one', 'Day two']);
  const { seq } = await of.view(second);
  await of.pass('09:30');
  assert.equal((await of.view(second)).seq, seq, 'it is done once');
  assert.deepEqual(of.faults, []);
});

test('R-RIGHTS-02 a part that nobody could see is not told of to whoever only writes for the next one', async (t) => {
  const of = await timedRoom(t);
  await of.give('coverage.open', { slug: first, headline: 'Secret' });
  await of.give('coverage.continue', { slug: second, from: first, headline: 'Open' }, 'editor', second);
  await of.give('coverage.start', {}, 'editor', second);
  const seen = async () => (await of.view(second, 'contributor')).coverage.continues;
  assert.equal(await seen(), null);
  assert.equal((await of.view(second)).coverage.continues.slug, first);
  await of.give('coverage.start');
  await of.pass('08:20');
  assert.equal((await seen()).slug, first);
});

test('R-PART-02 a part that nobody could see is not told of', async (t) => {
  const of = await timedRoom(t);
  await of.give('coverage.open', { slug: first, headline: 'Secret' });
  await of.give('coverage.continue', { slug: second, from: first, headline: 'Open' }, 'editor', second);
  await of.give('coverage.start', {}, 'editor', second);
  await of.pass('08:20');
  assert.ok(!JSON.stringify((await pageOf(of, second)).coverage).includes('ecret'));
  assert.equal(await of.reading.page(first, { limit: 5 }), null);
});

test('R-PART-03 a correction in part one corrects part two, in its posts and marked, by itself', async (t) => {
  const of = await twoDays(t);
  assert.equal(await of.give('correction.publish', repair('mayor')), null);
  await of.pass('08:10');
  const page = await pageOf(of, second);
  assert.match(JSON.stringify(page.posts), /"role":"mayor"/);
  assert.match(JSON.stringify(page.posts), /She is the mayor/);
  assert.deepEqual(
    (await of.view(second)).decisions.filter(({ kind }: { kind: string }) => kind === 'learned'),
    [],
  );
  const { seq } = await of.view(second);
  await of.pass('09:30');
  assert.equal((await of.view(second)).seq, seq, 'nothing is learned twice');
  const again = { ...repair('Mayor'), correction: 'k2' };
  assert.equal(await of.give('correction.publish', again), null);
  await of.pass('09:40');
  assert.match(JSON.stringify((await pageOf(of, second)).posts), /"role":"Mayor"/);
  assert.deepEqual(of.faults, []);
});

test('R-PART-03 what part two has changed since waits for a person', async (t) => {
  const of = await twoDays(t);
  assert.equal(await of.give('correction.publish', repair('acting mayor'), 'editor', second), null);
  await of.give('correction.publish', repair('mayor'));
  await of.pass('08:10');
  assert.match(JSON.stringify((await pageOf(of, second)).posts), /"role":"acting mayor"/);
  const waits = async () =>
    (await of.view(second)).decisions.filter(({ kind }: { kind: string }) => kind === 'learned');
  const [decision] = await waits();
  assert.equal(decision.subject, 'actor:mayor');
  const lesson = `${first} corrected k`;
  assert.equal((await of.give('lesson.settle', { lesson: 'x' }, 'editor', second))?.code, 'state');
  assert.equal(await of.give('lesson.settle', { lesson }, 'editor', second), null);
  assert.deepEqual(await waits(), []);
});

test('R-PART-04 what is retracted or taken down in part one is in part two; what is withdrawn is covered and asked about', async (t) => {
  const of = await twoDays(t);
  await of.give('statement.retract', { statement: 's', reason: 'x' });
  await of.pass('08:10');
  const claim = (await of.view(second)).claims[0];
  assert.equal(claim.gate.ceiling, 'unverified');
  await of.give('claim.rule', { claim: 'bridge', status: 'withdrawn' });
  await of.pass('08:20');
  const view = await of.view(second);
  assert.ok(view.claims[0].covered);
  assert.ok(
    view.decisions.some(
      ({ kind, subject }: { kind: string; subject: string }) =>
        kind === 'learned' && subject === 'claim:bridge',
    ),
  );
  await of.give('takedown.order', { subject: { kind: 'actor', id: 'mayor' }, reason: 'x' }, 'legal');
  await of.pass('08:30');
  assert.ok(!JSON.stringify(await pageOf(of, second)).includes('Ana Ruiz'));
  assert.deepEqual(of.faults, []);
});

test('R-PART-05 a copied post remembers its original, brings what it stands on, and learns what becomes of it', async (t) => {
  const of = await dayOne(t);
  await of.give('coverage.open', { slug: 'other', headline: 'Elsewhere' }, 'editor', 'other');
  await of.give(
    'actor.set',
    { actor: 'mayor', content: { name: 'Another mayor', type: 'person' } },
    'editor',
    'other',
  );
  await of.give('coverage.start', {}, 'editor', 'other');
  const copy = { post: 'copy', coverage: first, of: 'p' };
  assert.equal(await of.give('post.copy', copy, 'reporter', 'other'), null);
  const draft = (await of.view('other')).posts[0];
  assert.deepEqual([draft.phase, draft.content.first.in], ['draft', 'The storm']);
  assert.equal(await of.give('post.publish', { post: 'copy' }, 'reporter', 'other'), null);
  const shown = JSON.stringify((await pageOf(of, 'other')).posts);
  assert.match(shown, /Ana Ruiz/);
  assert.doesNotMatch(shown, /Another mayor/);
  assert.equal((await of.give('post.copy', copy, 'reporter', 'other'))?.code, 'state');
  assert.equal(
    (await of.give('post.copy', { ...copy, post: 'c2', of: 'none' }, 'reporter', 'other'))?.code,
    'unknown',
  );
  assert.equal(
    (await of.give('post.copy', { ...copy, post: 'c2', coverage: 'other' }, 'reporter', 'other'))?.code,
    'unknown',
  );
  await of.give('correction.publish', repair('mayor'));
  await of.pass('08:10');
  assert.match(JSON.stringify((await pageOf(of, 'other')).posts), /"role":"mayor"/);
  await of.give('post.withdraw', { post: 'p', reason: 'x' });
  await of.pass('08:20');
  assert.deepEqual(await of.titles('other'), ['covered']);
  assert.equal((await of.give('post.copy', { ...copy, post: 'c3' }, 'reporter', 'other'))?.code, 'state');
  assert.deepEqual(of.faults, []);
});

test('R-PART-06 what there was to learn while nothing ran is learned by whoever starts, once', async (t) => {
  const { store: own, reading } = openStore({ path: ':memory:', projection: 1 });
  const store: NewsroomStore = { ...own, close: async () => {} };
  const of = await dayOne(t, await timedRoom(t, { store, reading }));
  await of.give('coverage.continue', { slug: second, from: first }, 'editor', second);
  await of.give('post.publish', { post: 'two', content: { body: [S('s')] } }, 'editor', second);
  await of.give('coverage.start', {}, 'editor', second);
  await of.give('correction.publish', repair('mayor'));
  const others = [await timedRoom(t, { store, reading }), await timedRoom(t, { store, reading })];
  for (const other of others) await other.pass('08:10');
  assert.equal((await of.view(second)).corrections.length, 1);
  assert.match(JSON.stringify((await pageOf(of, second)).posts), /"role":"mayor"/);
});

test('R-INC-16 an incident goes on in the next coverage with what it lists, and learns there what is corrected', async (t) => {
  const of = await dayOne(t);
  const content = {
    title: 'The bridge falls',
    figures: ['dead'],
    claims: ['bridge', 'dam'],
    statements: ['s'],
  };
  assert.equal(await of.give('incident.set', { incident: 'fall', content }), null);
  const body = [{ type: 'incident', id: 'fall' }];
  assert.equal(await of.give('post.publish', { post: 'f', content: { body } }), null);
  assert.equal(await of.give('coverage.continue', { slug: second, from: first }, 'editor', second), null);
  assert.equal(await of.give('post.publish', { post: 'g', content: { body } }, 'editor', second), null);
  assert.equal(await of.give('coverage.start', {}, 'editor', second), null);
  const told = async () => JSON.stringify((await pageOf(of, second)).summary.incidents);
  const listed = (await of.view(second)).incidents[0].lists;
  assert.deepEqual(
    listed,
    { figures: ['dead'], claims: ['bridge'], statements: ['s'] },
    'a withdrawn claim stays',
  );
  assert.match(await told(), /The bridge falls/);
  const corrected = { ...content, claims: ['bridge'], title: 'The old bridge falls' };
  const repairs = [{ kind: 'incident', incident: 'fall', content: corrected }];
  assert.equal(
    await of.give('correction.publish', { correction: 'k', note: 'Not the new one.', repairs }),
    null,
  );
  await of.pass('08:10');
  assert.match(await told(), /The old bridge falls/);
  assert.match(JSON.stringify((await pageOf(of, second)).posts), /Not the new one/);
});
