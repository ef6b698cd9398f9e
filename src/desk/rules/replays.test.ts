/** Nights as they happen, told in commands. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { restrictedIn } from '../../project/restricted.ts';
import type { PublicDocument } from '../../wire/documents.ts';
import { editor, legal, person, reporter, says, secondSenior, senior, story } from './story.fixture.ts';

const C = (id: string) => ({ type: 'claim', id });
const F = (id: string) => ({ type: 'figure', id });
const night = (time: string, day = 1) => ({ at: `2026-01-0${day}T${time}:00.000Z`, precision: 'minute' });

test('R-REPLAY-01 an intelligence service cannot confirm the guilt of its enemy, whoever passes it on', () => {
  const of = story();
  const actor = (id: string, content: object) => of.must('actor.set', { actor: id, content });
  actor('state', { name: 'The state', type: 'organisation' });
  actor('service', { name: 'The service', type: 'organisation', affiliation: 'state' });
  actor('rebels', { name: 'The rebels', type: 'group' });
  of.must('competence.template', {
    template: 'attack',
    ticks: [{ actor: 'service', office: 'investigators' }],
  });
  const content = {
    text: 'the rebels did it',
    matter: 'responsibility',
    of: 'rebels',
    adversaries: ['state'],
  };
  of.must('claim.open', { claim: 'guilt', content });
  const said = says(of, 'service', 'guilt', { stance: 'confirms' });
  for (const agency of ['agency-a', 'agency-b', 'agency-c'])
    says(of, agency, 'guilt', { stance: 'relays', content: { origin: said, channel: { kind: 'wire' } } });
  of.must('post.publish', { post: 'p', content: { body: [C('guilt')] } }, reporter);
  const claim = () => {
    const shown = of.shown('claim', 'guilt');
    assert.ok(shown.state === 'live');
    return shown.standing;
  };
  assert.deepEqual([claim().status, claim().basis, claim().origins], ['reported', 'claimant', 1]);
  assert.equal(of.give('claim.rule', { claim: 'guilt', status: 'confirmed' }, senior)?.code, 'gate');
  says(of, 'spokesman', 'guilt', { actor: { affiliation: 'service' } });
  assert.equal(of.give('claim.rule', { claim: 'guilt', status: 'confirmed' }, senior)?.code, 'gate');
  of.must('claim.rule', { claim: 'guilt', status: 'confirmed', reason: 'We think so.' }, senior);
  assert.equal(
    claim().status,
    'reported',
    'it waits for a second senior, and says so in public when it comes',
  );
  of.must('claim.approve', { claim: 'guilt' }, secondSenior);
  assert.deepEqual([claim().status, claim().basis], ['confirmed', 'decision']);
});

test('R-REPLAY-02 a government’s own good conduct stays claimed, even where it confirms it', () => {
  const of = story().must('actor.set', { actor: 'us', content: { name: 'The US', type: 'organisation' } });
  const content = { text: 'the US warned Russia', matter: 'conduct', of: 'us' };
  of.must('claim.open', { claim: 'warned', content });
  const briefing = { briefing: 'the briefing of that night', channel: { kind: 'briefing' } };
  says(of, 'white-house', 'warned', {
    stance: 'confirms',
    actor: { type: 'organisation', affiliation: 'us' },
    content: { ...briefing, cue: 'confirmed' },
  });
  says(of, 'spokeswoman', 'warned', { actor: { affiliation: 'white-house' }, content: briefing });
  of.must('post.publish', { post: 'p', content: { body: [C('warned')] } }, reporter);
  const shown = of.shown('claim', 'warned');
  assert.ok(shown.state === 'live');
  const { status, basis, statements, origins } = shown.standing;
  assert.deepEqual([status, basis, statements, origins], ['reported', 'claimant', 2, 1]);
  assert.equal(of.give('claim.rule', { claim: 'warned', status: 'confirmed' }, senior)?.code, 'gate');
});

test('R-REPLAY-03 a false flash alone at night: covered by one person in one act, withdrawn by an editor with a top post', () => {
  const of = story().must('claim.open', { claim: 'shots', content: { text: 'shots were fired' } });
  says(of, 'caller', 'shots');
  const named = [{ type: 'reference', kind: 'claim', id: 'shots', text: 'Shots at the station' }];
  of.must(
    'post.publish',
    { post: 'flash', flash: true, content: { title: 'Shots', body: [C('shots')] } },
    reporter,
  );
  for (const post of ['second', 'third'])
    of.must('post.publish', { post, content: { body: [{ type: 'paragraph', content: named }] } }, reporter);
  of.must('text.set', { field: 'headline', content: [{ type: 'paragraph', content: named }] });
  const alone = person('alone', 'reporter');
  assert.equal(of.give('cover', { subject: { kind: 'claim', id: 'shots' } }, alone), null);
  assert.deepEqual(
    of.changed.filter((one) => !one.startsWith('actor')),
    ['coverage:coverage', 'post:flash', 'post:second', 'post:third', 'claim:shots'],
    'the headline and all three posts, in one change set',
  );
  const everything = () => JSON.stringify(of.view.documents.valueSeq().map(({ document }) => document));
  assert.ok(!everything().includes('Shots at the station') && !everything().includes('shots were fired'));
  assert.equal(of.give('cover', { subject: { kind: 'post', id: 'flash' } }, alone), null);
  assert.equal(of.give('post.withdraw', { post: 'flash', reason: 'x' }, alone)?.code, 'forbidden');
  const withdrawal = {
    post: 'flash',
    reason: 'A prank call.',
    note: 'An earlier report could not be upheld.',
  };
  of.must('post.withdraw', withdrawal, editor);
  assert.deepEqual(of.changed.filter((one) => one.startsWith('post')).sort(), [
    'post:flash',
    'post:top-flash',
  ]);
  const [gone, top] = [of.shown('post', 'flash'), of.shown('post', 'top-flash')];
  assert.equal(gone.state, 'withdrawn');
  assert.ok(top.state === 'published' && top.order > gone.order);
});

test('R-REPLAY-04 a post of 23:40 keeps "at least 40", with the later figure beside it', () => {
  const of = story().must('figure.open', { figure: 'dead', content: { label: 'killed', casualties: true } });
  const counts = (estimate: string, content: object, asOf: object) => {
    const statement = says(of, 'governor', undefined, { id: `s-${estimate}` });
    of.must('estimate.add', { estimate, figure: 'dead', content: { ...content, asOf, statement } });
  };
  counts('first', { min: 40, words: 'at least 40' }, night('23:40'));
  of.must('post.publish', { post: 'old', content: { title: 'Many dead', body: [F('dead')] } }, reporter);
  counts('second', { min: 133, max: 133 }, night('09:10', 2));
  of.must('post.publish', { post: 'new', content: { title: 'More dead', body: [F('dead')] } }, reporter);
  const block = (id: string) => {
    const post = of.shown('post', id);
    const [first] = post.state === 'published' ? post.body : [];
    assert.ok(first?.type === 'figure');
    return first;
  };
  assert.equal(block('old').reading.bounds[0]?.words, 'at least 40');
  assert.equal(block('old').later?.reading.bounds[0]?.min, 133);
  assert.equal(block('old').later?.reading.bounds[0]?.asOf.at, '2026-01-02T09:10:00.000Z');
  assert.deepEqual([block('new').reading.bounds[0]?.min, block('new').later], [133, null]);
});

test('R-REPLAY-05 a minor’s name is stopped in every string of every document, the text beside a picture too', () => {
  const of = story().must('claim.open', { claim: 'c', content: { text: 'the school is shut' } });
  says(of, 'head', 'c', {
    actor: { role: 'head teacher', aliases: ['The head'], explainer: 'Runs the school.' },
  });
  of.must('post.publish', {
    post: 'p',
    content: {
      title: 'A school',
      byline: 'Our reporter',
      body: [C('c'), { type: 'statement', id: of.state.statements.keySeq().first() }],
    },
  });
  of.must('restriction.set', { restriction: 'girl', content: { terms: ['Ada Lind'], reason: 'x' } }, legal);
  let tried = 0;
  for (const [cell, { document }] of of.view.documents) {
    if (!document) continue;
    const withAlt = {
      ...document,
      picture: { alt: 'A classroom', file: 'classroom.jpg' },
    } as unknown as PublicDocument;
    for (const planted of plantings(withAlt, 'with Ada  LIND in it')) {
      const version = { cell, key: 'x', document: planted, ground: [] };
      assert.equal(restrictedIn(of.state, of.view, [version])?.restriction, 'girl', JSON.stringify(planted));
      tried += 1;
    }
    assert.equal(restrictedIn(of.state, of.view, [{ cell, key: 'x', document, ground: [] }]), null);
  }
  assert.ok(tried > 40, `${tried} fields`);
});

/** A document with a text planted in one string of it, for each of its strings. */
function plantings(document: PublicDocument, text: string): PublicDocument[] {
  const found: PublicDocument[] = [];
  const walk = (value: unknown, put: (planted: unknown) => unknown): void => {
    if (typeof value === 'string') found.push(put(`${value} ${text}`) as PublicDocument);
    else if (Array.isArray(value))
      value.forEach((one, index) => walk(one, (planted) => put(value.with(index, planted))));
    else if (value !== null && typeof value === 'object')
      for (const [name, one] of Object.entries(value))
        walk(one, (planted) => put({ ...value, [name]: planted }));
  };
  walk(document, (planted) => planted);
  return found;
}
