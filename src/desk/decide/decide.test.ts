import assert from 'node:assert/strict';
import { test } from 'node:test';
import { postContent } from '../../model/content.ts';
import { moves, statuses } from '../../model/status.ts';
import {
  editor,
  foldAgain,
  legal,
  reporter,
  type Story,
  says,
  secondSenior,
  senior,
  story,
} from '../rules/story.fixture.ts';
import { majorChange } from '../wording/minor-fix.ts';
import { isRespelled } from '../wording/respelled.ts';

const S = (id: string) => ({ type: 'statement', id });
const C = (id: string) => ({ type: 'claim', id });

/** A public story whose post p1 shows a statement and the claim it speaks for. */
function told(): Story {
  const of = story().must('claim.open', { claim: 'c', content: { text: 'It is so.' } });
  says(of, 'a', 'c', { id: 's' });
  return of.must('post.publish', { post: 'p1', content: { title: 'One', body: [S('s'), C('c')] } });
}

const content = { title: 'Words' };
const statement = { cue: 'said', speaker: 'x', channel: { kind: 'other' }, text: 'x' };

test('R-STATUS-01 only the listed moves are made, each by those who may', () => {
  for (const to of statuses) {
    const refusal = told().give('claim.rule', { claim: 'c', status: to, reason: 'x' });
    if (!moves.reported.includes(to)) assert.equal(refusal?.code, 'move', to);
  }
  assert.equal(told().give('claim.rule', { claim: 'c', status: 'superseded' }, reporter)?.code, 'forbidden');
  assert.equal(told().give('claim.rule', { claim: 'c', status: 'superseded' }, editor), null);
  assert.equal(
    told().give('claim.rule', { claim: 'c', status: 'confirmed', reason: 'x' }, editor)?.code,
    'forbidden',
  );
});

test('R-STATUS-02 publishing with attribution makes a claim reported', () => {
  const claim = told().shown('claim', 'c');
  assert.equal(claim.state === 'live' && claim.standing.status, 'reported');
});

test('R-STATUS-03 above the gate a senior proposes with a reason and a second one approves', () => {
  const of = told();
  assert.equal(of.give('claim.rule', { claim: 'c', status: 'confirmed' })?.code, 'gate');
  of.must('claim.rule', { claim: 'c', status: 'confirmed', reason: 'We know.' });
  assert.deepEqual(of.changed, [], 'a proposal changes nothing for readers');
  assert.equal(of.give('claim.approve', { claim: 'c' })?.code, 'second-person');
  of.must('claim.approve', { claim: 'c' }, secondSenior);
  const claim = of.shown('claim', 'c');
  assert.deepEqual(claim.state === 'live' && [claim.standing.status, claim.standing.basis], [
    'confirmed',
    'decision',
  ]);
});

test('R-STATUS-04 a status that its evidence no longer carries is shown as under review', () => {
  const of = told();
  says(of, 'b', 'c', { id: 's2' });
  of.must('claim.rule', { claim: 'c', status: 'confirmed' }).must('statement.retract', {
    statement: 's2',
    reason: 'x',
  });
  const claim = of.shown('claim', 'c');
  assert.deepEqual(claim.state === 'live' && [claim.standing.status, claim.standing.underReview], [
    'confirmed',
    true,
  ]);
});

test('R-STATUS-05 nothing disputes a claim but a denial or doubt on record', () => {
  assert.equal(told().give('claim.rule', { claim: 'c', status: 'disputed' })?.code, 'gate');
});

test('R-POST-01 a draft is revised, submitted, returned, held, released and published; readers see the last act only', () => {
  const of = story()
    .must('post.write', { post: 'p', content }, reporter)
    .must('post.submit', { post: 'p' }, reporter);
  of.must('post.return', { post: 'p', note: 'Where from?' }, editor).must('post.hold', { post: 'p' });
  assert.equal(of.give('post.publish', { post: 'p' })?.code, 'state');
  of.must('post.release', { post: 'p' });
  assert.equal(of.seen('post:p'), null);
  of.must('post.publish', { post: 'p' });
  assert.equal(of.shown('post', 'p').state, 'published');
  assert.equal(of.give('post.write', { post: 'p', content })?.code, 'state');
});

test('R-POST-02 what is expected and is not refuses with the present version', () => {
  const of = story().must('post.write', { post: 'p', content });
  const refusal = of.give('post.write', { post: 'p', content, expected: 0 });
  assert.deepEqual(refusal?.code === 'stale' && refusal.current, 1);
});

test('R-POST-03 no claim is published without a source, nothing unknown, taken down or off the record', () => {
  const of = story().must('claim.open', { claim: 'bare', content: { text: 'x' } });
  const publish = (...body: object[]) => of.give('post.publish', { post: 'p', content: { body } })?.code;
  assert.equal(publish(C('bare')), 'unsourced');
  assert.equal(publish(C('none')), 'unknown');
  says(of, 'a', undefined, { id: 'off', content: { onTheRecord: false } });
  assert.equal(publish(S('off')), 'state');
  says(of, 'a', undefined, { id: 'gone' });
  of.must('takedown.order', { subject: { kind: 'statement', id: 'gone' }, reason: 'x' });
  assert.equal(publish(S('gone')), 'state');
  assert.equal(
    of.give('panel.set', { content: { known: [{ words: 'x', claim: 'bare' }] } })?.code,
    'unsourced',
  );
});

test('R-POST-04 a minor fix changes no name, number, quoted word, time, reference or negation', () => {
  const parse = (title: string) => postContent.parse({ title });
  const change = (before: string, after: string) => majorChange(parse(before), parse(after));
  assert.equal(change('The recieved report', 'The received report'), null);
  assert.equal(change('teh fire', 'the fire'), null);
  assert.equal(change('Iran said so', 'Iraq said so'), 'a name');
  assert.equal(change('killed 15 people', 'killed 16 people'), 'a number or time');
  assert.equal(change('killed twelve', 'killed eleven'), 'a number or time');
  assert.equal(change('he said "gone"', 'he said "lost"'), 'quoted words');
  assert.equal(change('it is over', 'it is not over'), 'a negation');
  const first = { at: '2024-03-22T20:40:00Z', in: 'The night' };
  const brought = postContent.parse({ title: 'A fire', first });
  const elsewhere = postContent.parse({ title: 'A fire', first: { ...first, in: 'The day' } });
  assert.equal(majorChange(brought, elsewhere), 'where and when it was first published');
  assert.equal(majorChange(parse('A fire'), postContent.parse({ title: 'A fire', first: null })), null);
  assert.equal(change('two were hurt', 'two were shot'), 'the wording');
  assert.equal(change('they fled north', 'they fled'), 'the wording');
  assert.equal(change('police in the town say', 'the police in town says'), null);
  assert.equal(change('mean while it rains', 'meanwhile it rains'), null);
  const much = (word: string) => Array.from({ length: 600 }, () => word);
  assert.equal(isRespelled(much('gate'), much('gates')), false, 'so much is no spelling fix');
  assert.equal(isRespelled(much('gate').slice(300), much('gates').slice(300)), true);
  const of = told();
  assert.equal(
    of.give('post.fix', { post: 'p1', content: { title: 'One', body: [S('s')] } })?.code,
    'not-minor',
  );
  of.must('post.fix', { post: 'p1', content: { title: 'One', body: [S('s'), C('c')] } });
});

test('R-POST-05 an update is labelled, a fix is not', () => {
  const of = told();
  of.must('post.update', { post: 'p1', note: 'More.', content: { title: 'Two', body: [S('s'), C('c')] } });
  const shown = of.shown('post', 'p1');
  assert.deepEqual(
    shown.state === 'published' && [shown.title, shown.notices[0]?.label, shown.notices[0]?.note],
    ['Two', 'update', 'More.'],
  );
});

test('R-SHOWN-01 an older post says what stood when it was published, with the later state beside it', () => {
  const of = told();
  says(of, 'b', 'c', { stance: 'denies' });
  of.must('claim.rule', { claim: 'c', status: 'disputed' });
  const block = (id: string) => {
    const shown = of.shown('post', id);
    return shown.state === 'published' ? shown.body.find((part) => part.type === 'claim') : undefined;
  };
  const old = block('p1');
  assert.deepEqual(
    [old?.standing.status, old?.later?.status, old?.later?.deniedBy],
    ['reported', 'disputed', ['Name of b']],
  );
  of.must('post.publish', { post: 'p2', content: { body: [C('c')] } });
  assert.deepEqual([block('p2')?.standing.status, block('p2')?.later], ['disputed', null]);
  of.must('post.pin', { post: 'p1' });
  assert.deepEqual(
    [block('p1')?.standing.status, block('p1')?.later],
    ['disputed', null],
    'pinned: the present',
  );
});

test('R-SHOWN-02 unnamed and off-the-record sources are neither named nor counted', () => {
  const of = told();
  says(of, 'secret', 'c', { actor: { type: 'unnamed' } });
  says(of, 'quiet', 'c', { content: { onTheRecord: false } });
  const claim = of.shown('claim', 'c');
  assert.deepEqual(claim.state === 'live' && [claim.standing.statements, claim.standing.by], [
    1,
    ['Name of a'],
  ]);
  assert.doesNotMatch(JSON.stringify(claim), /quiet/);
});

test('R-CORR-01 one correction of a statement reaches exactly what shows it, in one change set', () => {
  const of = told();
  of.must('post.publish', { post: 'p2', content: { title: 'Two', body: [S('s')] } });
  of.must('post.publish', { post: 'p3', content: { title: 'Three', body: [C('c')] } });
  of.must('post.publish', { post: 'apart', content: { title: 'Apart' } });
  of.must('panel.set', { content: { known: [{ words: 'So.', claim: 'c' }] } });
  const repaired = {
    actor: 'a',
    role: 'governor',
    cue: 'said',
    channel: { kind: 'telegram' },
    text: 'Other words',
  };
  of.must('correction.publish', {
    correction: 'k',
    note: 'We had the role wrong.',
    repairs: [{ kind: 'statement', statement: 's', content: repaired }],
  });
  assert.deepEqual(of.changed, ['post:p1', 'post:p2', 'post:p3', 'claim:c', 'correction:k']);
  for (const id of ['p1', 'p2', 'p3']) {
    const shown = of.shown('post', id);
    assert.equal(shown.state === 'published' && shown.notices.at(-1)?.note, 'We had the role wrong.', id);
  }
});

test('R-CORR-02 what was flashed, pinned or in the headline gets a new post at the top in the same act', () => {
  const of = told().must('text.set', {
    field: 'headline',
    content: [
      { type: 'paragraph', content: [{ type: 'reference', kind: 'claim', id: 'c', text: 'It is so' }] },
    ],
  });
  of.must('correction.publish', {
    correction: 'k',
    note: 'Wrong.',
    repairs: [{ kind: 'claim', claim: 'c', content: { text: 'It is not so.' } }],
  });
  const top = of.shown('post', 'top-k');
  assert.equal(top.state === 'published' && top.order, 2);
});

test('R-CORR-03 a correction of what nobody has seen is refused', () => {
  const of = told().must('claim.open', { claim: 'unseen', content: { text: 'x' } });
  assert.equal(
    of.give('correction.publish', {
      correction: 'k',
      note: 'x',
      repairs: [{ kind: 'claim', claim: 'unseen', content: { text: 'y' } }],
    })?.code,
    'state',
  );
});

test('R-CORR-04 what readers have seen changes by a correction only', () => {
  const of = told();
  assert.equal(of.give('statement.record', { statement: 's', content: statement })?.code, 'state');
  assert.equal(of.give('claim.open', { claim: 'c', content: { text: 'Other.' } })?.code, 'state');
  assert.equal(
    of.give('actor.set', { actor: 'a', content: { name: 'Other', type: 'person' } })?.code,
    'state',
  );
});

test('R-COVER-01 whoever may publish may cover; readers see that it is under review, everywhere', () => {
  const of = told().must('panel.set', { content: { known: [{ words: 'So.', claim: 'c' }] } });
  of.must('cover', { subject: { kind: 'claim', id: 'c' } }, reporter);
  assert.equal(of.shown('claim', 'c').state, 'covered');
  assert.deepEqual(of.shown('panel').known, []);
  assert.doesNotMatch(JSON.stringify(of.seen('post:p1')), /It is so/);
  assert.equal(of.give('uncover', { subject: { kind: 'claim', id: 'c' } }, reporter)?.code, 'forbidden');
  of.must('uncover', { subject: { kind: 'claim', id: 'c' } });
  assert.match(JSON.stringify(of.seen('post:p1')), /It is so/);
});

test('R-TAKE-01 a withdrawal leaves a tombstone, a move nothing, a takedown the place alone', () => {
  const of = told().must('post.withdraw', {
    post: 'p1',
    reason: 'private',
    note: 'Our source took it back.',
  });
  assert.doesNotMatch(JSON.stringify(of.seen('post:p1')), /Words of s|private/);
  assert.equal(of.shown('post', 'p1').state, 'withdrawn');
  assert.deepEqual([of.seen('claim:c'), of.seen('actor:a')], [null, null], 'what only it linked to is gone');
  of.must('takedown.order', { subject: { kind: 'post', id: 'p1' }, reason: 'x' }, legal);
  assert.equal(of.shown('post', 'p1').state, 'removed');
});

test('R-TAKE-02 an erasure needs a takedown, two persons, and one of them legal', () => {
  const of = told();
  const subject = { kind: 'post', id: 'p1' };
  const propose = { subject, versions: 'all', reason: 'x' };
  assert.equal(of.give('erasure.propose', propose)?.code, 'state');
  of.must('takedown.order', { subject, reason: 'x' }).must('erasure.propose', propose);
  assert.equal(of.give('erasure.approve', { subject })?.code, 'second-person');
  assert.equal(of.give('erasure.approve', { subject }, secondSenior)?.code, 'second-person');
  of.must('erasure.approve', { subject }, legal);
  assert.equal(of.state.posts.get('p1')?.content, null);
});

test('R-TAKE-03 earlier versions are erased only once a correction has closed them', () => {
  const of = told();
  const subject = { kind: 'post', id: 'p1' };
  const repairs = [{ kind: 'post', post: 'p1', content: { title: 'Mended' } }];
  of.must('correction.publish', { correction: 'open', note: 'x', repairs });
  assert.equal(of.give('erasure.propose', { subject, versions: 'earlier', reason: 'x' })?.code, 'state');
  of.must('correction.publish', { correction: 'closed', note: 'x', repairs, earlier: 'closed' });
  of.must('erasure.propose', { subject, versions: 'earlier', reason: 'x' }).must(
    'erasure.approve',
    { subject },
    legal,
  );
  const done = of.entries.at(-1);
  assert.equal(done?.kind === 'erasure.done' && done.body?.entries.length, 2);
});

test('R-FOLD-01 folding a prefix and then the rest is folding all', () => {
  const of = told().must('post.withdraw', { post: 'p1', reason: 'x' });
  for (let cut = 0; cut <= of.entries.length; cut += 1) {
    const prefix = foldAgain(of.entries.slice(0, cut));
    assert.equal(prefix.seq, cut);
  }
  assert.deepEqual(foldAgain(of.entries).posts.toJS(), of.state.posts.toJS());
});

test('R-SRC-01 nobody repeats or belongs to themselves', () => {
  const of = story();
  says(of, 'a', undefined, { id: 's1' });
  says(of, 'a', undefined, { id: 's2', content: { origin: 's1' } });
  assert.equal(
    of.give('statement.record', { statement: 's1', content: { ...statement, origin: 's2' } })?.code,
    'circular',
  );
  of.must('actor.set', { actor: 'b', content: { name: 'B', type: 'group', affiliation: 'a' } });
  assert.equal(
    of.give('actor.set', { actor: 'a', content: { name: 'A', type: 'group', affiliation: 'b' } })?.code,
    'circular',
  );
});

test('R-PROJ-01 a public id is minted when something is first shown, and says nothing of its private one', () => {
  const of = told();
  assert.doesNotMatch(
    JSON.stringify([...of.view.documents.values()].map((one) => one.document)),
    /"(p1|s|c)"|post:p1|claim:c"/,
  );
  assert.equal(senior.id, 'senior');
});
