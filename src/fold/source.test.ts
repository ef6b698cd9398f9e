/** What a piece of evidence is worth: whose it is, whether it lives, whether its speaker is competent or interested. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Fields, foldAgain, legal, type Story, says, story } from '../desk/rules/story.fixture.ts';
import { cell } from '../model/ids.ts';
import { matters } from '../model/matters.ts';
import type { Entry } from '../record/entry.ts';
import { gateOf } from './gate.ts';
import { chain, isOpen, rootOf, type Source, sides, sourcesOf } from './source.ts';

const claimOf = (of: Story) => {
  const claim = of.state.claims.get('c');
  assert.ok(claim);
  return claim;
};
const sources = (of: Story, side = sides.supporting, seq = of.state.seq): readonly Source[] =>
  sourcesOf(of.state, claimOf(of), side, seq);
const speakers = (of: Story, seq?: number) =>
  sources(of, sides.supporting, seq).map(({ actor }) => actor?.id);

/** A story with the claim c, of which these actors exist. */
function given(content: Fields = {}, ...actors: readonly (readonly [string, Fields?])[]): Story {
  const of = story();
  for (const [actor, more] of actors)
    of.must('actor.set', { actor, content: { name: actor, type: 'group', ...more } });
  return of.must('claim.open', { claim: 'c', content: { text: 'It is so.', ...content } });
}

test('R-GATE-08 on its own responsibility, conduct, foreknowledge and losses an actor is interested, on nothing else', () => {
  const own = matters.filter((matter) => {
    const of = given({ matter, of: 'army' }, ['army']);
    says(of, 'army', 'c');
    return sources(of)[0]?.interested;
  });
  assert.deepEqual(own, ['responsibility', 'conduct', 'foreknowledge', 'losses']);
});

test('R-GATE-08 on its adversary’s responsibility, conduct and losses an actor is interested, not on what it knew', () => {
  const adverse = matters.filter((matter) => {
    const of = given({ matter, of: 'army', adversaries: ['rebels'] }, ['army'], ['rebels']);
    says(of, 'rebels', 'c');
    return sources(of)[0]?.interested;
  });
  assert.deepEqual(adverse, ['responsibility', 'conduct', 'losses']);
});

test('R-GATE-08 a house is interested for those who belong to it, however far down; a stranger is not', () => {
  const of = given({ matter: 'conduct', of: 'state' }, ['state'], ['ministry', { affiliation: 'state' }]);
  says(of, 'minister', 'c', { actor: { affiliation: 'ministry' } });
  says(of, 'doctor', 'c');
  assert.deepEqual(
    sources(of).map(({ actor, interested, houses }) => [actor?.id, interested, houses]),
    [
      ['minister', true, ['minister', 'ministry', 'state']],
      ['doctor', false, ['doctor']],
    ],
  );
});

test('R-GATE-07 who speaks for a competent house is competent, for the matters ticked and no other', () => {
  const of = given({ matter: 'casualties' }, ['hospital']);
  of.must('competence.set', { actor: 'hospital', matters: ['casualties'] });
  says(of, 'surgeon', 'c', { actor: { affiliation: 'hospital' } });
  says(of, 'baker', 'c');
  assert.deepEqual(
    sources(of).map(({ competent }) => competent),
    [true, false],
  );
  of.must('competence.set', { actor: 'hospital', matters: ['event'] });
  assert.equal(sources(of)[0]?.competent, false);
});

test('R-GATE-01 what is retracted, taken down, taken off or under embargo counts no more; before that it did', () => {
  const of = given();
  for (const actor of ['back', 'down', 'off', 'held', 'stays']) says(of, actor, 'c', { id: actor });
  const before = of.state.seq;
  of.must('statement.retract', { statement: 'back', reason: 'x' });
  const retracted = of.state.seq;
  assert.deepEqual(speakers(of), ['down', 'off', 'held', 'stays']);
  of.must('evidence.remove', { claim: 'c', statement: 'off', reason: 'x' });
  assert.deepEqual(speakers(of), ['down', 'held', 'stays']);
  assert.deepEqual(speakers(of, of.state.seq - 1), ['down', 'off', 'held', 'stays']);
  of.must('takedown.order', { subject: { kind: 'statement', id: 'down' }, reason: 'x' });
  of.must('embargo.set', { subject: { kind: 'statement', id: 'held' }, reason: 'x' });
  assert.deepEqual(speakers(of), ['stays']);
  assert.deepEqual(
    speakers(of, before),
    ['back', 'off', 'stays'],
    'as of then; what is gone for good is gone',
  );
  assert.deepEqual(speakers(of, retracted), ['off', 'stays']);
  assert.deepEqual(speakers(of, before - 1), ['back', 'off'], 'what came later does not count yet');
});

test('R-GATE-02 a chain falls with its root, however the root goes', () => {
  const chained = () => {
    const of = given();
    says(of, 'root', undefined, { id: 'root' });
    says(of, 'relay', 'c', { id: 'relay', stance: 'relays', content: { origin: 'root' } });
    return of;
  };
  assert.deepEqual(speakers(chained()), ['root'], 'a relay counts for whom it passes on');
  const retracted = chained().must('statement.retract', { statement: 'root', reason: 'x' });
  assert.deepEqual(sources(retracted), []);
  const subject = { kind: 'statement', id: 'root' };
  const erased = chained().must('takedown.order', { subject, reason: 'x' });
  assert.deepEqual(sources(erased), []);
  erased.must('erasure.propose', { subject, versions: 'all', reason: 'x' });
  erased.must('erasure.approve', { subject }, legal);
  assert.deepEqual(sources(erased), []);
});

test('R-GATE-04 a relay is not its own root, and the root of what repeats something unknown is not known', () => {
  const of = given();
  says(of, 'a', 'c', { id: 'a', stance: 'relays' });
  says(of, 'b', 'c', { id: 'b', content: { relay: true } });
  says(of, 'd', 'c', { id: 'd' });
  says(of, 'e', 'c', { id: 'e', stance: 'relays', content: { origin: 'd' } });
  assert.deepEqual(
    sources(of).map(({ root }) => root?.id ?? null),
    [null, null, 'd', 'd'],
  );
});

test('R-GATE-11 a doubt and a retraction contest a claim without denying it; support does neither', () => {
  const of = given();
  for (const stance of ['asserts', 'relays', 'confirms', 'denies', 'doubts', 'retracts'])
    says(of, stance, 'c', { stance });
  const stances = (side: Parameters<typeof sources>[1]) => sources(of, side).map(({ stance }) => stance);
  assert.deepEqual(stances(sides.supporting), ['asserts', 'relays', 'confirms']);
  assert.deepEqual(stances(sides.opposing), ['denies']);
  assert.deepEqual(stances(sides.contesting), ['denies', 'doubts', 'retracts']);
});

test('R-GATE-06 nobody is named whom the desk has taken down, does not name, or has only in words', () => {
  const of = given();
  says(of, 'gone', 'c');
  says(of, 'secret', 'c', { actor: { type: 'unnamed' } });
  says(of, 'named', 'c');
  of.must('statement.record', {
    statement: 'words',
    content: { speaker: 'officials', cue: 'said', channel: { kind: 'other' }, text: 'x' },
  });
  of.must('evidence.add', { claim: 'c', statement: 'words', stance: 'asserts' });
  of.must('takedown.order', { subject: { kind: 'actor', id: 'gone' }, reason: 'x' });
  assert.deepEqual(
    sources(of).map(({ named, actor }) => [named, actor?.id ?? null]),
    [
      [false, null],
      [false, 'secret'],
      [true, 'named'],
      [false, null],
    ],
  );
});

test('R-SHOWN-02 a statement is open where its speaker is named, or passes on whom readers may know', () => {
  const of = given();
  says(of, 'named', undefined, { id: 'first' });
  says(of, 'secret', undefined, { id: 'secret', actor: { type: 'unnamed' } });
  const relay = (id: string, content: Fields) => {
    const fields = { cue: 'said', channel: { kind: 'wire' }, text: 'x', ...content };
    of.must('statement.record', { statement: id, content: fields });
    const statement = of.state.statements.get(id);
    assert.ok(statement);
    return isOpen(of.state, statement);
  };
  assert.equal(relay('r1', { speaker: 'an agency', origin: 'first' }), true);
  assert.equal(relay('r2', { speaker: 'an agency', origin: 'secret' }), false);
  assert.equal(relay('r3', { speaker: 'an agency' }), false);
  assert.equal(relay('r4', { speaker: 'an agency', relay: true }), false);
  assert.equal(relay('r5', { actor: 'secret', origin: 'first' }), false, 'it would tell of somebody unnamed');
  assert.equal(relay('r6', { actor: 'named', origin: 'secret' }), true);
});

test('R-GATE-01 an erased claim has nobody competent and nobody interested, and its gate can still be told', () => {
  const of = given({ matter: 'conduct', of: 'army' }, ['army']);
  of.must('competence.set', { actor: 'army', matters: ['conduct'] });
  says(of, 'army', 'c');
  const subject = { kind: 'claim', id: 'c' };
  of.must('takedown.order', { subject, reason: 'x' });
  of.must('erasure.propose', { subject, versions: 'all', reason: 'x' });
  of.must('erasure.approve', { subject }, legal);
  assert.deepEqual(
    sources(of).map(({ competent, interested }) => [competent, interested]),
    [[false, false]],
  );
  assert.equal(gateOf(of.state, claimOf(of)).supporting.basis, 'attribution');
});

test('R-SRC-01 a record in which statements or actors go round in a circle is read to an end all the same', () => {
  const of = given({}, ['x'], ['y', { affiliation: 'x' }]);
  says(of, 'x', undefined, { id: 's1' });
  says(of, 'y', 'c', { id: 's2', content: { origin: 's1' } });
  const turned = of.entries.map((entry): Entry => {
    if (entry.kind === 'statement.set' && entry.subject === cell('statement', 's1') && entry.body)
      return { ...entry, body: { content: { ...entry.body.content, origin: 's2' } } };
    if (entry.kind === 'actor.set' && entry.subject === cell('actor', 'x') && entry.body)
      return { ...entry, body: { content: { ...entry.body.content, affiliation: 'y' } } };
    return entry;
  });
  const state = foldAgain(turned);
  const [statement, actor] = [state.statements.get('s1'), state.actors.get('x')];
  assert.ok(statement && actor);
  assert.equal(rootOf(state, statement), null);
  assert.deepEqual(
    chain(state, actor).map(({ id }) => id),
    ['x', 'y'],
  );
});
