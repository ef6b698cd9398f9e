/** On whose word something sensitive is shown: what stands on record, and what the refusal tells. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cell } from '../../model/ids.ts';
import type { Finding } from '../../model/sensitive.ts';
import { type Command, type CommandKind, commandSchemas } from '../commands/commands.ts';
import {
  editor,
  type Fields,
  inShort,
  person,
  reporter,
  Story,
  says,
  secondSenior,
  senior,
  story,
} from '../rules/story.fixture.ts';
import { findingsInWords, loneUnnamed, passFor } from './sensitive.ts';

const second = person('other-editor', 'editor');
const guarded = { name: 'Tom Hale', type: 'person', guarded: 'minor' };
const NAMED = { title: 'Tom Hale is well' };
const C = { body: [{ type: 'claim', id: 'c' }] };

function given(): Story {
  return story().must('actor.set', { actor: 'tom', content: guarded });
}
/** On whose word the last sensitive act was done. */
function pass(of: Story): unknown {
  const body = of.entries.findLast(({ kind }) => kind === 'sensitive.passed')?.body as Fields | undefined;
  return body && [body.how, body.by, body.reason];
}
const refused = (of: Story, kind: CommandKind, fields: Fields, by = editor) =>
  of.give(kind, fields, by)?.message ?? 'accepted';

test('R-EYES-02 an act that was approved stands on the word of who proposed it', () => {
  const of = given();
  of.must(
    'act.propose',
    { act: 'a', command: { kind: 'post.publish', post: 'p', content: NAMED } },
    reporter,
  );
  assert.equal(pass(of), undefined);
  of.must('act.approve', { act: 'a' }, editor);
  assert.deepEqual(pass(of), ['approved', 'reporter', null]);
});

test('R-EYES-03 a draft stands on the word of who approved it, or wrote it; its writer approves nothing', () => {
  const of = given().must('post.write', { post: 'p', content: NAMED }, reporter);
  of.must('post.approve', { post: 'p' }, editor).must('post.publish', { post: 'p' }, reporter);
  assert.deepEqual(pass(of), ['approved', 'editor', null]);
  of.must('post.write', { post: 'q', content: NAMED }, reporter).must('post.publish', { post: 'q' }, editor);
  assert.deepEqual(pass(of), ['approved', 'reporter', null]);
  of.must('post.write', { post: 'r', content: { title: 'A boy is well' } }, reporter);
  of.must('post.approve', { post: 'r' }, editor).must('post.write', { post: 'r', content: NAMED }, editor);
  assert.equal(inShort(of.give('post.publish', { post: 'r' }, reporter)), 'second-person');
});

test('R-EYES-03 an approval counts for nothing once its giver has written the draft', () => {
  const of = given().must('post.write', { post: 'p', content: { title: 'Tom Hale is well' } }, reporter);
  of.must('post.approve', { post: 'p' }, editor);
  of.must('post.write', { post: 'p', content: { title: 'Nobody knows' } }, reporter);
  of.must('post.write', { post: 'p', content: { title: 'Tom Hale is well' } }, editor);
  assert.equal(inShort(of.give('post.publish', { post: 'p' }, editor)), 'second-person');
});

test('R-ALERT-01 an alert that names somebody stands on the word of two, or of a senior with a reason', () => {
  const posted = () => given().must('post.publish', { post: 'p', content: { title: 'A boy is well' } });
  const alert = { alert: 'l', content: { post: 'p', text: 'Tom Hale is well' } };
  const of = posted().must('alert.propose', alert, reporter);
  assert.equal(pass(of), undefined);
  of.must('alert.approve', { alert: 'l' }, editor);
  assert.deepEqual(pass(of), ['approved', 'reporter', null]);
  const alone = posted().must('alert.propose', { ...alert, alone: 'Night.' }, senior);
  assert.deepEqual(pass(alone), ['alone', 'senior', 'Night.']);
});

test('R-EYES-11 where the publisher is the source the pass is on record as its own', () => {
  const of = new Story()
    .must('coverage.open', { slug: 'a-story', headline: 'A fire', profile: 'official' })
    .must('coverage.start')
    .must('actor.set', { actor: 'tom', content: guarded })
    .must('post.publish', { post: 'p', content: NAMED }, reporter);
  assert.deepEqual(pass(of), ['official', 'reporter', null]);
});

test('R-EYES-10 above the gate the second senior is the second person', () => {
  const of = story().must('claim.open', {
    claim: 'c',
    content: { text: 'X did it', matter: 'responsibility' },
  });
  says(of, 'witness', 'c');
  of.must('post.publish', { post: 'p', content: C }, reporter);
  of.must('claim.rule', { claim: 'c', status: 'confirmed', reason: 'We know.' }, senior);
  of.must('claim.approve', { claim: 'c' }, secondSenior);
  assert.deepEqual(pass(of), ['approved', 'senior', null]);
});

/** Findings judged for a command by themselves, as if it showed them. */
function judged(
  of: Story,
  kind: CommandKind,
  fields: Fields,
  finds: readonly Finding[],
  by = editor,
): unknown {
  const command = commandSchemas[kind].parse({ id: 'x', kind, ...fields }) as Command;
  const found = passFor(of.state, command, { by, now: '2026-01-02T00:00:00Z', demonstration: false }, finds);
  return found.ok ? found.value.body : found.error.code;
}
const tom: Finding = { kind: 'minor', subject: cell('actor', 'tom'), in: cell('post', 'p'), by: null };

test('R-EYES-01 whoever approves what nobody proposed, or what they proposed themselves, is one person', () => {
  const of = given().must('post.publish', { post: 'p', content: { title: 'A boy is well' } });
  const nothing: readonly (readonly [CommandKind, Fields])[] = [
    ['act.approve', { act: 'none' }],
    ['claim.approve', { claim: 'none' }],
    ['alert.approve', { alert: 'none' }],
    ['post.publish', { post: 'none' }],
    ['prepared.release', { prepared: 'none', post: 'none' }],
    ['panel.set', { content: {} }],
    ['act.propose', { act: 'b', command: { kind: 'panel.set', content: {} } }],
    ['alert.propose', { alert: 'b', content: { post: 'p', text: 'x' } }],
  ];
  for (const [kind, fields] of nothing) assert.equal(judged(of, kind, fields, [tom]), 'second-person', kind);
  of.must('claim.open', { claim: 'c', content: { text: 'x' } });
  assert.equal(judged(of, 'claim.approve', { claim: 'c' }, [tom]), 'second-person', 'nothing is proposed');
  of.must('alert.propose', { alert: 'l', content: { post: 'p', text: 'x' } }, editor);
  assert.equal(judged(of, 'alert.approve', { alert: 'l' }, [tom]), 'second-person');
  assert.deepEqual(judged(of, 'alert.approve', { alert: 'l' }, [tom], second), {
    ...{ how: 'approved', by: 'editor', reason: null },
    finds: [tom],
  });
});

test('R-EYES-01 the refusal tells what it found, each once and five at most, and how to go on', () => {
  const of = given();
  const publish = refused(of, 'post.publish', { post: 'p', content: NAMED });
  assert.match(
    publish,
    /^This takes two persons: a minor is named \(actor "tom" in post "p"\)\. To go on, have /,
  );
  assert.match(
    publish,
    /\(post\.approve\), or send it as act\.propose for somebody else to approve\. A senior/,
  );
  const text = refused(of, 'text.set', { field: 'headline', content: 'Tom Hale' });
  assert.match(text, /\(actor "tom" in the coverage\)\. To go on, send it as act\.propose/);
  const kinds = ['victim', 'suspect', 'hostages', 'allegation', 'responsibility', 'toll'] as const;
  const finds = kinds.map((kind) => ({ ...tom, kind }));
  assert.deepEqual(
    findingsInWords([tom, tom, ...finds])
      .split('; ')
      .map((one) => one.replace(/ \(.*/, '')),
    [...['a minor is named', 'a victim is named', 'a suspect is named', 'hostages', 'a grave allegation']],
  );
  assert.match(
    findingsInWords(finds.slice(4)),
    /^responsibility in our own voice \(.*; a death toll in our own voice \(/,
  );
});

/** A grave allegation, on the word of somebody without a name. */
function alleged(content: Fields, actors: Readonly<Record<string, Fields>> = {}): Story {
  const of = story().must('claim.open', {
    claim: 'c',
    content: { text: 'he stole', delicate: ['allegation'] },
  });
  for (const [actor, more] of Object.entries(actors))
    of.must('actor.set', { actor, content: { name: actor, type: 'unnamed', ...more } });
  of.must('statement.record', {
    statement: 's',
    content: { cue: 'said', channel: { kind: 'phone' }, text: 'He stole.', ...content },
  });
  of.must('evidence.add', { claim: 'c', statement: 's', stance: 'asserts' });
  return of.must('post.write', { post: 'p', content: C }, reporter);
}

test('R-EYES-09 a source whom the desk keeps in words alone is known to nobody', () => {
  const of = alleged({ speaker: 'an official' });
  assert.equal(loneUnnamed(of.state, 'c'), '');
  const refusal = of.give('post.publish', { post: 'p' }, editor);
  assert.equal(inShort(refusal), 'forbidden');
  assert.match(refusal?.message ?? '', /approved only by somebody who knows the source: claim "c"\./);
});

test('R-EYES-09 who knows the source is on its actor; two who are unnamed are no longer one', () => {
  const aide = { knownTo: ['other-editor'] };
  const of = alleged({ actor: 'aide' }, { aide, clerk: {} });
  assert.equal(loneUnnamed(of.state, 'c'), 'aide');
  assert.equal(loneUnnamed(of.state, 'none'), null);
  assert.equal(inShort(of.give('post.publish', { post: 'p' }, editor)), 'forbidden');
  of.must('post.approve', { post: 'p' }, second).must('post.publish', { post: 'p' }, editor);
  assert.deepEqual(pass(of), ['approved', 'other-editor', null], 'of the two pairs the one that knows');
  const two = alleged({ actor: 'aide' }, { aide, clerk: {} });
  says(two, 'clerk', 'c');
  assert.equal(loneUnnamed(two.state, 'c'), null);
  assert.equal(inShort(two.give('post.publish', { post: 'p' }, editor)), 'accepted');
});

test('R-EYES-09 a name beside an allegation does not make its approver know the source, nor the other way round', () => {
  const of = alleged({ actor: 'aide' }, { aide: {} }).must('actor.set', { actor: 'tom', content: guarded });
  of.must('post.write', { post: 'q', content: { title: 'Tom Hale is well', ...C } }, reporter);
  const refusal = of.give('post.publish', { post: 'q' }, editor);
  assert.match(refusal?.message ?? '', /knows the source: claim "c"\.$/);
  of.must('post.write', { post: 'r', content: { title: 'Tom Hale is well' } }, reporter);
  assert.equal(inShort(of.give('post.publish', { post: 'r' }, editor)), 'accepted');
});

test('R-EYES-05 an open line is of one source about one thing, and of nothing in our own voice', () => {
  const of = given();
  says(of, 'mayor', undefined, { id: 's', content: { text: 'Tom Hale is well.' } });
  const quoting = { body: [{ type: 'statement', id: 's' }] };
  of.must('post.write', { post: 'p', content: quoting }, reporter).must(
    'post.publish',
    { post: 'p' },
    editor,
  );
  of.must('post.publish', { post: 'q', content: quoting }, reporter);
  assert.deepEqual(pass(of), ['attributed', 'reporter', null]);
  const both = { title: 'Tom Hale is well', ...quoting };
  assert.equal(inShort(of.give('post.publish', { post: 'r', content: both }, reporter)), 'second-person');
  of.must('post.write', { post: 'r', content: both }, reporter).must('post.publish', { post: 'r' }, editor);
  assert.equal(inShort(of.give('post.publish', { post: 't', content: both }, reporter)), 'second-person');
});

test('R-EYES-10 the toll of a closed incident goes out at once; of an open one, or beside a name, it does not', () => {
  const toll: Finding = { kind: 'toll', subject: cell('figure', 'f'), in: cell('figure', 'f'), by: null };
  const of = story().must('figure.open', { figure: 'f', content: { label: 'killed', casualties: true } });
  const set = (closed: boolean, figures: string[]) =>
    of.must('incident.set', { incident: 'i', content: { title: 'x', basis: 'x', closed, figures } });
  const how = (finds: readonly Finding[]) => judged(of, 'panel.set', { content: {} }, finds);
  assert.equal(how([toll]), 'second-person');
  set(false, ['f']);
  assert.equal(how([toll]), 'second-person');
  set(true, []);
  assert.equal(how([toll]), 'second-person');
  set(true, ['f']);
  assert.deepEqual(how([toll]), { how: 'attributed', by: 'editor', finds: [toll], reason: null });
  assert.equal(how([toll, tom]), 'second-person');
  assert.equal(how([{ ...toll, kind: 'responsibility' }]), 'second-person');
});
