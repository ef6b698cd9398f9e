/** Over crowded histories of what drafts make of statements that the desk had: none is seen early, none twice. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { State } from '../../fold/state.ts';
import { dice } from '../../lib/dice.fixture.ts';
import { project } from '../../project/project.ts';
import { emptyView, type View } from '../../project/view.ts';
import type { CommandKind } from '../commands/commands.ts';
import { type Fields, type Story, says, senior, story } from './story.fixture.ts';

const [S, C, F, P] = [
  ['s0', 's1', 's2', 's3'],
  ['c0', 'c1'],
  ['f0', 'f1'],
  ['p0', 'p1', 'p2', 'p3'],
];

/** A page with statements, claims and figures, and so many further commands about them and four posts. */
function* crowded(seed: number, length: number): Generator<Story> {
  const roll = dice(seed);
  const pick = (list: readonly string[]) => String(list[Math.floor(roll() * list.length)]);
  const some = (list: readonly string[], type: string) =>
    list.filter(() => roll() < 0.4).map((id) => ({ type, id }));
  const of = story();
  for (const id of S) says(of, 'mayor', undefined, { id, content: { text: `Words of ${id}.` } });
  for (const claim of C) of.must('claim.open', { claim, content: { text: `So ${claim}.` } });
  for (const figure of F) of.must('figure.open', { figure, content: { label: figure } });
  const content = () => ({
    title: 'x',
    body: [...some(S, 'statement'), ...some(C, 'claim'), ...some(F, 'figure')],
  });
  const waits = () => (roll() < 0.7 ? { for: pick(P) } : {});
  const bears = () => ({ claim: pick(C), statement: pick(S) });
  let numbers = 0;
  const makers: readonly (() => readonly [CommandKind, Fields])[] = [
    () => ['evidence.add', { ...bears(), stance: pick(['asserts', 'denies', 'doubts']), ...waits() }],
    () => ['evidence.remove', { ...bears(), reason: 'x', ...waits() }],
    () => {
      const estimate = `e${roll() < 0.3 ? Math.floor(roll() * numbers) : numbers++}`;
      const min = 100 + Math.floor(roll() * 900);
      return [
        'estimate.add',
        { estimate, figure: pick(F), content: { min, statement: pick(S) }, ...waits() },
      ];
    },
    () => ['estimate.drop', { estimate: `e${Math.floor(roll() * numbers)}`, reason: 'x' }],
    () => ['post.write', { post: pick(P), content: content() }],
    () => ['post.publish', { post: pick(P), ...(roll() < 0.7 && { content: content() }) }],
    () => ['post.update', { post: pick(P), content: content() }],
    () => ['post.fix', { post: pick(P), content: content() }],
    () => [pick(['cover', 'uncover']) as CommandKind, { subject: { kind: 'figure', id: pick(F) } }],
  ];
  for (let step = 0; step < length; step += 1) {
    const [kind, fields] = makers[Math.floor(roll() * makers.length)]?.() ?? ['coverage.start', {}];
    if (of.give(kind, fields, senior) === null) yield of;
  }
}

/** Evidence that stands twice, and numbers that stand and wait. */
function doubled({ claims, figures, estimates }: State): readonly string[] {
  const evidence = [...claims.values()].flatMap(({ evidence }) => {
    const standing = evidence.flatMap(({ statement, until }) => (until === null ? [statement] : []));
    return standing.filter((one, at) => standing.indexOf(one) !== at);
  });
  const numbers = [...figures.values()].flatMap(({ waiting }) =>
    waiting.flatMap(({ estimate }) => (estimates.has(estimate) ? [estimate] : [])),
  );
  return [...evidence, ...numbers];
}

const texts = ({ documents }: View) =>
  [...documents].flatMap(([of, { document, text }]) => (document ? [`${of} ${text}`] : [])).sort();

test('R-DUE-07 over crowded histories nothing comes early or twice, and the page is what it would be from nothing', () => {
  const met = { waiting: 0, came: 0 };
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1e6 }), (seed) => {
      let last = story();
      let before = 0;
      for (const of of crowded(seed, 120)) {
        last = of;
        assert.deepEqual(doubled(of.state), []);
        const fresh = of.entries.slice(before);
        before = of.entries.length;
        const isReserved = fresh.some(
          ({ kind }) => kind.endsWith('.reserved') || kind.endsWith('.unreserved'),
        );
        if (isReserved) assert.deepEqual(of.sets.at(-1), [], 'what waits changes nothing for readers');
        met.waiting += isReserved ? 1 : 0;
        const isShown = fresh.some(({ kind }) => kind === 'post.published' || kind === 'post.updated');
        met.came +=
          isShown && fresh.some(({ kind }) => /^(?:evidence\.added|estimate\.set)$/.test(kind)) ? 1 : 0;
      }
      const scratch = project({ ...emptyView, ids: last.view.ids }, last.state, [], () => 'new').view;
      assert.deepEqual(texts(last.view), texts(scratch));
    }),
    { seed: 7, numRuns: 12 },
  );
  assert.ok(met.waiting > 50 && met.came > 20, JSON.stringify(met));
});

test('R-DUE-07 that search finds evidence that stands twice, and a number that stands and waits', () => {
  const of = story().must('figure.open', { figure: 'f', content: { label: 'f' } });
  const statement = says(of, 'mayor');
  of.must('claim.open', { claim: 'c', content: { text: 'So.' } });
  of.must('evidence.add', { claim: 'c', statement, stance: 'asserts' });
  of.must('estimate.add', { estimate: 'e', figure: 'f', content: { min: 4, statement } });
  const { claims, figures } = of.state;
  const twice = claims.update('c', (one) => one && { ...one, evidence: [...one.evidence, ...one.evidence] });
  assert.deepEqual(doubled({ ...of.state, claims: twice as State['claims'] }), [statement]);
  const [estimate] = [...of.state.estimates.values()];
  const waiting = [{ estimate: 'e', content: estimate?.content, post: 'p', seq: 1, at: of.state.at }];
  const both = figures.update('f', (one) => one && ({ ...one, waiting } as typeof one));
  assert.deepEqual(doubled({ ...of.state, figures: both as State['figures'] }), ['e']);
});
