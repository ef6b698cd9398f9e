/** What readers get of actors, the panel and alerts, and what is left of them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Fields, legal, secondSenior, story } from '../desk/rules/story.fixture.ts';
import type { State } from '../fold/state.ts';
import { built, document, down, erased, given } from './built.fixture.ts';

test('R-PROJ-04 an actor has its name, type, role, house, aliases and explainer; a house that may not be named is none', () => {
  const of = story();
  const content = {
    name: 'A',
    type: 'person',
    role: 'mayor',
    aliases: ['Al'],
    explainer: 'Mayor since 2020.',
  };
  const belonging = (house: Fields) => {
    of.must('actor.set', { actor: 'house', content: { name: 'House', type: 'organisation', ...house } });
    of.must('actor.set', { actor: 'a', content: { ...content, affiliation: 'house' } });
    const found = document(of, 'actor:a');
    return found?.kind === 'actor' && found.state === 'live' && found.affiliation;
  };
  assert.equal(belonging({}), 'House');
  const live = { kind: 'actor', id: 'a', state: 'live', ...content };
  assert.deepEqual(document(of, 'actor:a'), { ...live, affiliation: 'House' });
  assert.equal(belonging({ type: 'unnamed' }), null);
  belonging({});
  const gone = erased(of, 'actor:house');
  assert.partialDeepStrictEqual(document(gone, 'actor:a'), { affiliation: null });
  assert.deepEqual(document(gone, 'actor:house'), {
    ...{ kind: 'actor', id: 'house', state: 'removed', at: of.state.coverage?.startedAt },
  });
  assert.partialDeepStrictEqual(document({ ...gone, coverage: null }, 'actor:house'), { at: gone.at });
  assert.partialDeepStrictEqual(document(down(of, 'actor', 'house'), 'actor:a'), { affiliation: null });
  assert.deepEqual(document(of, 'actor:house'), {
    kind: 'actor',
    id: 'house',
    state: 'removed',
    at: of.state.at,
  });
  of.must('actor.set', { actor: 'b', content: { name: 'B', type: 'group' } });
  assert.partialDeepStrictEqual(document(of, 'actor:b'), { name: 'B', affiliation: null, role: null });
});

test('R-PANEL-01 a line has its words, its ground, and how that stands now; a changed one the time that it was given', () => {
  const of = given().must('question.ask', { question: 'q', content: { text: 'Why?' } });
  of.must('figure.open', { figure: 'f', content: { label: 'killed' } });
  of.must('estimate.add', { estimate: 'e', figure: 'f', content: { min: 40, statement: 's' } });
  const at = '2026-01-01T09:00:00.000Z';
  const known = [{ words: 'So', claim: 'c' }];
  const unknown = [{ words: 'Why', question: 'q' }];
  of.must('panel.set', { content: { known, unknown, changed: [{ words: 'Killed', figure: 'f', at }] } });
  const found = built(of.state, 'panel:panel');
  const panel = found.document;
  assert.ok(panel?.kind === 'panel');
  assert.partialDeepStrictEqual(panel, {
    ...{ kind: 'panel', id: 'panel', state: 'live' },
    known: [{ words: 'So', ground: 'claim:c', standing: { status: 'reported' }, at: null }],
    unknown: [{ words: 'Why', ground: null, standing: null, at: null }],
    changed: [
      { words: 'Killed', ground: 'figure:f', standing: null, reading: { bounds: [{ min: 40 }] }, at },
    ],
  });
  assert.equal('reading' in (panel.known[0] ?? {}), false);
  for (const [kind, id] of [
    ['claim', 'c'],
    ['figure', 'f'],
    ['question', 'q'],
  ] as const)
    down(of, kind, id);
  assert.deepEqual(document(of, 'panel:panel'), {
    ...{ kind: 'panel', id: 'panel', state: 'live', known: [], unknown: [], changed: [] },
  });
  assert.deepEqual(document(erased(of, 'panel:panel'), 'panel:panel'), document(of, 'panel:panel'));
});

test('R-TAKE-01 a question that was erased is asked no more', () => {
  const of = given().must('question.ask', { question: 'q', content: { text: 'Why?' } });
  of.must('panel.set', { content: { unknown: [{ words: 'Why', question: 'q' }] } });
  const subject = { kind: 'question', id: 'q' };
  assert.equal(of.shown('panel').unknown.length, 1);
  down(of, 'question', 'q').must('erasure.propose', { subject, versions: 'all', reason: 'x' });
  of.must('erasure.approve', { subject }, legal);
  assert.deepEqual(of.shown('panel').unknown, []);
  const asked = {
    ...of.state,
    questions: of.state.questions.update('q', (one) => one && { ...one, taken: null }),
  };
  assert.partialDeepStrictEqual(document(asked as State, 'panel:panel'), { unknown: [] });
});

test('R-ALERT-01 an alert has its words and its post, and none once either is gone or under review', () => {
  const sent = () => {
    const of = given().must('alert.propose', { alert: 'l', content: { post: 'p', text: 'Fire!' } });
    return of.must('alert.approve', { alert: 'l' }, secondSenior);
  };
  const of = sent();
  const at = of.state.alerts.get('l')?.sent?.at;
  const live = { kind: 'alert', id: 'l', at, state: 'live', text: 'Fire!', post: 'post:p' };
  assert.deepEqual(document(of, 'alert:l'), { ...live, corrects: null });
  of.must('alert.propose', {
    alert: 'm',
    content: { post: 'p', text: 'No fire.', corrects: 'l' },
    alone: 'x',
  });
  assert.partialDeepStrictEqual(document(of, 'alert:m'), { text: 'No fire.', corrects: 'alert:l' });
  const removed = { kind: 'alert', id: 'l', at, state: 'removed' };
  const subject = { kind: 'post', id: 'p' };
  assert.deepEqual(document(sent().must('cover', { subject }), 'alert:l'), removed);
  assert.deepEqual(document(sent().must('post.withdraw', { post: 'p', reason: 'x' }), 'alert:l'), removed);
  assert.deepEqual(document(down(sent(), 'post', 'p'), 'alert:l'), removed);
  assert.deepEqual(document(down(sent(), 'alert', 'l'), 'alert:l'), removed);
  const wordless = {
    ...of.state,
    alerts: of.state.alerts.update('l', (one) => one && { ...one, content: null }),
  };
  assert.deepEqual(document(wordless as State, 'alert:l'), removed);
  const postless = { ...of.state, posts: of.state.posts.clear() };
  assert.deepEqual(document(postless, 'alert:l'), removed);
});
