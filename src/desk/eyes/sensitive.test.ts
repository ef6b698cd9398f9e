import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lineOf } from '../../fold/fold-act.ts';
import {
  editor,
  type Fields,
  legal,
  person,
  reporter,
  Story,
  says,
  secondSenior,
  senior,
  story,
} from '../rules/story.fixture.ts';

const second = person('other-editor', 'editor');

/** A story in which somebody called Jonas Berg is looked for. */
function suspected(guarded = 'suspect'): Story {
  return story().must('actor.set', {
    actor: 'berg',
    content: { name: 'Jonas Berg', type: 'person', aliases: ['J. Berg'], guarded },
  });
}

const text = (words: string) => ({ title: null, body: words });
const waits = (of: Story) => of.give('act.approve', { act: 'nothing' })?.code === 'unknown';

/** What is refused to one person, in the words of the refusal. */
function alone(of: Story, kind: Parameters<Story['give']>[0], fields: Fields, by = editor): string {
  const before = of.entries.length;
  const refusal = of.give(kind, fields, by);
  assert.equal(refusal?.code, 'second-person', refusal?.message ?? 'was accepted');
  assert.equal(of.entries.length, before);
  return refusal.message;
}

test('R-EYES-01 nobody names a victim, a suspect or a minor alone, in whatever way it would be shown', () => {
  for (const guarded of ['victim', 'suspect', 'minor']) {
    const of = suspected(guarded);
    const post = 'p';
    assert.match(
      alone(of, 'post.publish', { post, content: text('It was jonas  BERG, police say.') }),
      /named/,
    );
    alone(of, 'post.publish', { post, content: { title: 'J. Berg sought', body: [] } });
    const reference = { type: 'reference', kind: 'actor', id: 'berg', text: 'the man' };
    const content = { body: [{ type: 'paragraph', content: [reference] }] };
    alone(of, 'post.publish', { post, content });
    alone(of, 'text.set', { field: 'headline', content: 'Jonas Berg' });
    of.must('post.publish', { post: 'q', content: text('A man is sought.') }, editor);
    alone(of, 'post.update', { post: 'q', content: text('Jonas Berg is sought.') });
    const repairs = [{ kind: 'post', post: 'q', content: text('J. Berg is sought.') }];
    alone(of, 'correction.publish', { correction: 'k', note: 'x', repairs });
    of.must('question.ask', { question: 'where', content: { text: 'Where is Jonas Berg?' } });
    const unknown = [{ words: 'Where he is', question: 'where' }];
    of.must('panel.set', { content: { unknown } });
    alone(of, 'panel.set', {
      content: { unknown: [{ words: 'Where Berg, J. Berg, is', question: 'where' }] },
    });
    assert.equal(of.give('post.publish', { post, content: text('Bergen is a town.') }, editor), null);
  }
});

test('R-EYES-02 what one proposes another approves; it is decided afresh, once, and by somebody else', () => {
  const of = suspected();
  const command = { kind: 'post.publish', post: 'p', content: text('Police look for Jonas Berg.') };
  of.must('act.propose', { act: 'name', command }, reporter);
  assert.equal(of.seen('post:p'), null);
  assert.equal(of.give('act.approve', { act: 'name' }, person('reporter', 'editor'))?.code, 'second-person');
  of.must('act.approve', { act: 'name' }, editor);
  assert.equal(of.shown('post', 'p').state, 'published');
  assert.equal(of.give('act.approve', { act: 'name' }, senior)?.code, 'state');
  of.must('act.propose', { act: 'again', command: { ...command, post: 'p2' } }, reporter);
  assert.equal(
    of.give('act.decline', { act: 'again', note: 'x' }, person('another', 'reporter'))?.code,
    'forbidden',
  );
  of.must('act.decline', { act: 'again', note: 'Not yet.' }, editor);
  assert.equal(of.give('act.approve', { act: 'again' }, editor)?.code, 'state');
  const own = { ...command, post: 'p3' };
  of.must('act.propose', { act: 'mine', command: own }, reporter);
  of.must('act.decline', { act: 'mine', note: 'Not needed.' }, reporter);
  assert.ok(waits(of));
});

test('R-EYES-02 what would be refused is refused when it is proposed, and again when its ground has gone', () => {
  const of = suspected();
  const body = [{ type: 'claim', id: 'c' }];
  const command = { kind: 'post.publish', post: 'p', content: { title: 'Jonas Berg sought', body } };
  assert.equal(of.give('act.propose', { act: 'a', command }, reporter)?.code, 'unknown');
  of.must('claim.open', { claim: 'c', content: { text: 'he fled' } });
  const statement = says(of, 'police', 'c');
  of.must('act.propose', { act: 'a', command }, reporter);
  of.must('statement.retract', { statement, reason: 'x' });
  assert.equal(of.give('act.approve', { act: 'a' }, editor)?.code, 'unsourced');
});

test('R-EYES-03 an approval of a draft binds: a spelling fix keeps it, a number or a reworded sentence voids it', () => {
  const of = suspected();
  const publish = (by = reporter) => of.give('post.publish', { post: 'p' }, by)?.code ?? null;
  of.must('post.write', { post: 'p', content: text('Police look for Jonas Berg and 2 otehrs.') }, reporter);
  assert.equal(of.give('post.approve', { post: 'p' }, person('reporter', 'editor'))?.code, 'second-person');
  assert.equal(publish(), 'second-person');
  of.must('post.approve', { post: 'p' }, editor);
  of.must('post.write', { post: 'p', content: text('Police look for Jonas Berg and 3 otehrs.') }, reporter);
  assert.equal(publish(), 'second-person', 'a number voids it');
  of.must('post.approve', { post: 'p' }, editor);
  of.must('post.write', { post: 'p', content: text('Police shot at Jonas Berg and 3 otehrs.') }, reporter);
  assert.equal(publish(), 'second-person', 'another word voids it');
  of.must('post.approve', { post: 'p' }, editor);
  of.must('post.write', { post: 'p', content: text('Police shot at Jonas Berg and 3 others.') }, reporter);
  assert.equal(publish(), null, 'a spelling fix keeps it');
  assert.equal(of.give('post.approve', { post: 'p' }, editor)?.code, 'state');
});

test('R-EYES-03 whoever publishes what somebody else wrote is the second person; the clock is nobody', () => {
  const of = suspected();
  const draft = (post: string) =>
    of.must('post.write', { post, content: text('Police look for Jonas Berg.') }, reporter);
  draft('p');
  assert.equal(
    of.give('post.publish', { post: 'p' }, person('system:clock', 'senior'))?.code,
    'second-person',
  );
  assert.equal(of.give('post.publish', { post: 'p' }, person('other', 'reporter'))?.code, 'second-person');
  assert.equal(
    of.give('post.publish', { post: 'p', content: text('Jonas Berg is armed.') }, editor)?.code,
    'second-person',
  );
  assert.equal(of.give('post.publish', { post: 'p' }, editor), null);
  draft('q');
  of.must('post.write', { post: 'q', content: text('Police  look for Jonas Berg.') }, editor);
  assert.equal(
    of.give('post.publish', { post: 'q' }, editor),
    null,
    'who mends the spelling has not written it',
  );
});

test('R-EYES-04 a senior does it alone with a reason: it is loud, and listed until somebody else has read it', () => {
  const of = suspected();
  const command = { kind: 'post.publish', post: 'p', content: text('Jonas Berg is armed.') };
  const proposal = { act: 'now', command, alone: 'He is near a school.' };
  assert.equal(of.give('act.propose', proposal, editor)?.code, 'forbidden');
  of.must('act.propose', proposal, senior);
  assert.equal(of.shown('post', 'p').state, 'published');
  const [unread] = of.state.unread.values();
  assert.deepEqual([unread?.how, unread?.by], ['alone', 'senior']);
  const entry = unread?.seq;
  assert.equal(of.give('sensitive.read', { entry }, senior)?.code, 'second-person');
  of.must('sensitive.read', { entry }, editor);
  assert.equal(of.state.unread.size, 0);
  assert.equal(of.give('sensitive.read', { entry }, editor)?.code, 'state');
});

test('R-EYES-05 an approved source goes on about what was approved, and is read within fifteen minutes after', () => {
  const of = suspected();
  says(of, 'police', undefined, { id: 's1', content: { text: 'We look for Jonas Berg.' } });
  const quote = (id: string) => ({ body: [{ type: 'statement', id }] });
  alone(of, 'post.publish', { post: 'p1', content: quote('s1') });
  of.must('post.write', { post: 'p1', content: quote('s1') }, reporter);
  of.must('post.publish', { post: 'p1' }, editor);
  assert.ok(of.state.lines.has(lineOf({ subject: 'actor:berg', by: 'police' }) ?? ''));
  says(of, 'police', undefined, { id: 's2', content: { text: 'Jonas Berg was seen in the north.' } });
  of.must('post.publish', { post: 'p2', content: quote('s2') }, reporter);
  const [unread] = of.state.unread.values();
  assert.equal(unread?.how, 'attributed');
  assert.equal(of.give('sensitive.read', { entry: unread?.seq }, second), null);
  says(of, 'neighbour', undefined, { id: 's3', content: { text: 'Jonas Berg shouted.' } });
  alone(of, 'post.publish', { post: 'p3', content: quote('s3') });
  alone(of, 'post.publish', { post: 'p4', content: text('Police saw Jonas Berg in the north.') });
});

test('R-EYES-06 what a document shows already is no new act; its own words are, once more than spelling changes', () => {
  const of = suspected();
  of.must('post.write', { post: 'p', content: text('Police look for Jonas Berg, who fleed.') }, reporter);
  of.must('post.publish', { post: 'p' }, editor);
  of.must('post.pin', { post: 'p' }, editor).must('post.mark', { post: 'p', keyEvent: true }, editor);
  of.must('post.fix', { post: 'p', content: text('Police look for Jonas Berg, who fled.') }, reporter);
  alone(of, 'post.update', { post: 'p', content: text('Police arrested Jonas Berg, who fled.') });
  of.must('cover', { subject: { kind: 'post', id: 'p' } }, reporter);
  alone(of, 'uncover', { subject: { kind: 'post', id: 'p' } });
});

test('R-EYES-07 a guard is not taken away by one person, nor a name from the guarded', () => {
  const of = suspected();
  const content = { name: 'Jonas Berg', type: 'person', aliases: ['J. Berg'], guarded: null };
  alone(of, 'actor.set', { actor: 'berg', content });
  alone(of, 'actor.set', { actor: 'berg', content: { ...content, guarded: 'suspect', aliases: [] } });
  alone(of, 'actor.set', { actor: 'berg', content: { ...content, guarded: 'suspect', name: 'Somebody' } });
  of.must('actor.set', { actor: 'berg', content: { ...content, guarded: 'minor', role: 'pupil' } });
  of.must('claim.open', { claim: 'c', content: { text: 'he holds three people', delicate: ['hostages'] } });
  alone(of, 'claim.open', { claim: 'c', content: { text: 'he holds three people' } });
  of.must('act.propose', { act: 'lift', command: { kind: 'actor.set', actor: 'berg', content } }, reporter);
  of.must('act.approve', { act: 'lift' }, editor);
  assert.equal(of.give('post.publish', { post: 'p', content: text('Jonas Berg') }, reporter), null);
});

test('R-EYES-08 hostages and grave allegations take two persons wherever they are first shown', () => {
  for (const delicate of ['hostages', 'allegation']) {
    const of = story().must('claim.open', {
      claim: 'c',
      content: { text: 'it is so', delicate: [delicate] },
    });
    says(of, 'witness', 'c');
    const body = [{ type: 'claim', id: 'c' }];
    alone(of, 'post.publish', { post: 'p', content: { body } });
    alone(of, 'panel.set', { content: { known: [{ words: 'So it is', claim: 'c' }] } });
    const inline = [
      { type: 'paragraph', content: [{ type: 'reference', kind: 'claim', id: 'c', text: 'it' }] },
    ];
    alone(of, 'text.set', { field: 'summary', content: inline });
    of.must('post.write', { post: 'p', content: { body } }, reporter);
    of.must('post.publish', { post: 'p' }, editor);
    of.must('post.publish', { post: 'p2', content: { body } }, editor);
    assert.equal(of.state.unread.size, 1, 'the same source, the same claim: read afterwards');
    says(of, 'stranger', 'c');
    alone(of, 'post.publish', { post: 'p3', content: { body } });
  }
});

test('R-EYES-09 a grave allegation on one unnamed source is approved only by who knows the source, and never pushed', () => {
  const of = story().must('claim.open', {
    claim: 'c',
    content: { text: 'he took money', delicate: ['allegation'] },
  });
  const actor = { type: 'unnamed', name: 'an official', knownTo: ['editor'] };
  says(of, 'official', 'c', { actor });
  const body = [{ type: 'claim', id: 'c' }];
  of.must('post.write', { post: 'p', content: { body } }, reporter);
  assert.equal(of.give('post.publish', { post: 'p' }, second)?.code, 'forbidden');
  of.must('post.approve', { post: 'p' }, second);
  assert.equal(of.give('post.publish', { post: 'p' }, reporter)?.code, 'forbidden');
  of.must('post.publish', { post: 'p' }, editor);
  const alert = { alert: 'l', content: { post: 'p', text: 'He took money' } };
  assert.equal(of.give('alert.propose', alert, reporter)?.code, 'locked');
  says(of, 'auditor', 'c');
  assert.equal(of.give('alert.propose', alert, reporter), null, 'there is a named one now');
  assert.ok(!JSON.stringify([...of.view.documents.values()]).includes('knownTo'));
});

test('R-EYES-10 responsibility and a death toll in our own voice take two persons; in the words of others they do not', () => {
  const of = story().must('claim.open', {
    claim: 'c',
    content: { text: 'the group did it', matter: 'responsibility' },
  });
  of.must('actor.set', { actor: 'court', content: { name: 'The court', type: 'organisation' } });
  of.must('competence.set', { actor: 'court', matters: ['responsibility'] });
  says(of, 'court', 'c');
  of.must('post.publish', { post: 'p', content: { body: [{ type: 'claim', id: 'c' }] } }, reporter);
  const command = { kind: 'claim.rule', claim: 'c', status: 'confirmed' };
  alone(of, 'claim.rule', { claim: 'c', status: 'confirmed' }, senior);
  of.must('act.propose', { act: 'a', command }, senior);
  of.must('act.approve', { act: 'a' }, secondSenior);
  for (const figure of ['north', 'south', 'all'])
    of.must('figure.open', { figure, content: { label: `killed ${figure}`, casualties: true } });
  for (const figure of ['north', 'south']) {
    const statement = says(of, `mayor-${figure}`);
    of.must('estimate.add', { estimate: figure, figure, content: { min: 7, max: 7, statement } }, reporter);
  }
  of.must('post.publish', { post: 'n', content: { body: [{ type: 'figure', id: 'north' }] } }, reporter);
  const tally = { min: 14, max: 14, parts: ['north', 'south'] };
  of.must('estimate.add', { estimate: 'sum', figure: 'all', content: tally }, reporter);
  const body = [{ type: 'figure', id: 'all' }];
  alone(of, 'post.publish', { post: 't', content: { body } });
  of.must('post.write', { post: 't', content: { body } }, reporter);
  of.must('post.publish', { post: 't' }, editor);
});

test('R-EYES-11 where the publisher is the source one person may do it all', () => {
  const of = new Story()
    .must('coverage.open', { slug: 'a-story', headline: 'A fire', profile: 'official' })
    .must('coverage.start');
  const content = { name: 'Jonas Berg', type: 'person', guarded: 'suspect' };
  of.must('actor.set', { actor: 'berg', content });
  of.must('post.publish', { post: 'p', content: text('We look for Jonas Berg.') }, reporter);
  assert.equal(of.entries.at(-1)?.kind, 'sensitive.passed');
});

test('R-EYES-12 what was prepared before the start is shown by the start: it takes two persons then', () => {
  const of = new Story().must('coverage.open', { slug: 'a-story', headline: 'A fire' });
  of.must('actor.set', { actor: 'b', content: { name: 'Jonas Berg', type: 'person', guarded: 'victim' } });
  of.must('post.publish', { post: 'p', content: text('Jonas Berg has died.') }, reporter);
  alone(of, 'coverage.start', {});
  of.must('act.propose', { act: 'go', command: { kind: 'coverage.start' } }, editor);
  of.must('act.approve', { act: 'go' }, second);
  assert.equal(of.shown('post', 'p').state, 'published');
});

test('R-EYES-13 an erasure reaches the words that proposals held', () => {
  const of = story();
  const first = { kind: 'post.publish', post: 'p', content: text('First words.') };
  of.must('act.propose', { act: 'a', command: first }, reporter).must('act.approve', { act: 'a' }, editor);
  const wrong = [{ kind: 'post', post: 'p', content: text('Second words.') }];
  const repair = {
    kind: 'correction.publish',
    correction: 'k',
    note: 'x',
    earlier: 'closed',
    repairs: wrong,
  };
  of.must('act.propose', { act: 'b', command: repair }, reporter).must('act.approve', { act: 'b' }, editor);
  const third = { kind: 'post.update', post: 'p', content: text('Third words.') };
  of.must('act.propose', { act: 'c', command: third }, reporter);
  const subject = { kind: 'post', id: 'p' };
  const held = () => of.state.acts.map((act) => act.command !== null).toObject();
  of.must('erasure.propose', { subject, versions: 'earlier', reason: 'x' }, legal);
  of.must('erasure.approve', { subject }, senior);
  assert.deepEqual(held(), { a: false, b: true, c: true });
  of.must('takedown.order', { subject, reason: 'x' }, legal);
  of.must('erasure.propose', { subject, versions: 'all', reason: 'x' }, legal);
  of.must('erasure.approve', { subject }, senior);
  assert.deepEqual(held(), { a: false, b: false, c: false });
  assert.equal(of.give('act.approve', { act: 'c' }, editor)?.code, 'state');
  const erased = of.entries.filter(({ kind }) => kind === 'act.proposed').map(({ seq }) => seq);
  const done = of.entries.flatMap((entry) =>
    entry.kind === 'erasure.done' ? (entry.body?.entries ?? []) : [],
  );
  assert.ok(erased.every((seq) => done.includes(seq)));
  const own = { kind: 'act', id: 'c' };
  assert.equal(
    of.give('erasure.propose', { subject: own, versions: 'all', reason: 'x' }, legal)?.code,
    'state',
  );
  of.must('act.decline', { act: 'c', note: 'Gone.' }, editor);
  of.must('erasure.propose', { subject: own, versions: 'all', reason: 'x' }, legal);
});
