/** What an act shows for the first time that takes two persons: where, of whom, and in whose words. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Finding } from '../../model/sensitive.ts';
import type { CommandKind } from '../commands/commands.ts';
import { type Fields, reporter, Story, says, senior, story } from '../rules/story.fixture.ts';

/** What is found in a command, which a senior does alone. */
function finds(of: Story, kind: CommandKind, fields: Fields = {}): readonly string[] {
  const before = of.entries.length;
  of.must('act.propose', { act: `act-${before}`, command: { kind, ...fields }, alone: 'Night.' }, senior);
  const passed = of.entries.slice(before).find((entry) => entry.kind === 'sensitive.passed');
  const { finds: found = [] } = (passed?.body ?? {}) as { finds?: readonly Finding[] };
  return found.map((find) => `${find.kind} ${find.subject} in ${find.in}, ${find.by ?? 'us'}`).sort();
}

const guarded = (of: Story, more: Fields = {}) =>
  of.must('actor.set', {
    actor: 'tom',
    content: { name: 'Tom Hale', type: 'person', guarded: 'minor', ...more },
  });
const draft = () => new Story().must('coverage.open', { slug: 'a-story', headline: 'A fire' });
const showing = (...ids: readonly (readonly [type: string, id: string])[]) => ({
  content: { body: ids.map(([type, id]) => ({ type, id })) },
});
const inline = (kind: string, id: string) => [
  { type: 'paragraph', content: [{ type: 'reference', kind, id, text: 'it' }] },
];
const covered = (of: Story, kind: string, id: string) =>
  of.must('cover', { subject: { kind, id } }, reporter);
const uncover = (of: Story, kind: string, id: string) => finds(of, 'uncover', { subject: { kind, id } });

/** A story with the claim c, said by w. */
function claimed(content: Fields, of = story()): Story {
  of.must('claim.open', { claim: 'c', content: { text: 'He is held', ...content } });
  says(of, 'w', 'c', { id: 's' });
  return of;
}

test('R-EYES-06 the texts of the coverage are judged anew once more than spelling changes in one of them', () => {
  const of = guarded(story());
  const set = (content: string, field = 'headline') => finds(of, 'text.set', { field, content });
  const ours = ['minor actor:tom in coverage:coverage, us'];
  assert.deepEqual(set('A fire at night'), []);
  assert.deepEqual(set('Tom Hale is wel'), ours);
  assert.deepEqual(set('Tom Hale is well'), []);
  assert.deepEqual(set('Tom Hale is dead'), ours);
  assert.deepEqual(set('It burnt for hours', 'standfirst'), ours);
  of.must('coverage.end');
  assert.deepEqual(finds(of, 'coverage.start'), [], 'its words are what they were');
});

test('R-EYES-06 an incident is judged anew once what happened, where, or its basis is put otherwise', () => {
  const where = (name: string, within: string | null = null) => ({
    where: { name, within, precision: 'street' },
  });
  const of = guarded(story());
  const set = (more: Fields) => ({ incident: 'i', content: { title: 'Tom Hale was hurt', ...more } });
  const repair = (more: Fields) =>
    finds(of, 'correction.publish', {
      ...{ correction: `k${of.entries.length}`, note: 'x' },
      repairs: [{ kind: 'incident', ...set(more) }],
    });
  const ours = ['minor actor:tom in incident:i, us'];
  of.must('incident.set', set({ basis: 'seen by us' }));
  const [first] = finds(of, 'post.publish', { post: 'p', ...showing(['incident', 'i']) });
  assert.equal(first, ours[0]);
  says(of, 'w', undefined, { id: 's' });
  assert.deepEqual(finds(of, 'incident.set', set({ basis: 'seen by us', statements: ['s'] })), []);
  assert.deepEqual(repair({ basis: 'seen by su' }), [], 'spelling');
  assert.deepEqual(repair({ basis: 'heard' }), ours);
  assert.deepEqual(repair({ basis: 'heard', ...where('Mill Lane') }), ours);
  assert.deepEqual(repair({ basis: 'heard', ...where('Mill Lane', 'Kent') }), ours);
  assert.deepEqual(repair({ basis: 'heard', ...where('Mill Lane', 'Surrey') }), ours);
  assert.deepEqual(
    repair({ basis: 'heard', title: 'Tom Hale was shot', ...where('Mill Lane', 'Surrey') }),
    ours,
  );
});

test('R-EYES-06 the panel is judged anew whenever it is set, and by nothing that only its ground does', () => {
  const of = claimed({}, guarded(story()));
  const lines = (words: string) => ({ content: { known: [{ words, claim: 'c' }] } });
  const ours = ['minor actor:tom in panel:panel, us'];
  assert.deepEqual(finds(of, 'panel.set', lines('Tom Hale is held')), ours);
  says(of, 'v', undefined, { id: 't' });
  assert.deepEqual(finds(of, 'evidence.add', { claim: 'c', statement: 't', stance: 'asserts' }), []);
  assert.deepEqual(finds(of, 'panel.set', lines('Tom Hale is held now')), ours);
});

test('R-EYES-01 a name is found by who says it: in a statement its speaker, in our words and across pieces ourselves', () => {
  const of = guarded(story());
  says(of, 'w', undefined, { id: 's', content: { text: 'Tom Hale is held.' } });
  says(of, 'v', undefined, { id: 't', content: { text: 'I saw Tom Hale.' } });
  const in_ = (post: string, by: string) => `minor actor:tom in post:${post}, ${by}`;
  const publish = (post: string, content: Fields) => finds(of, 'post.publish', { post, content });
  const { body } = showing(['statement', 's'], ['statement', 't']).content;
  assert.deepEqual(publish('p', { body }), [in_('p', 'v'), in_('p', 'w')]);
  assert.deepEqual(publish('q', { title: 'Tom Hale', body }), [in_('q', 'us'), in_('q', 'v'), in_('q', 'w')]);
  assert.deepEqual(publish('r', { title: 'Tom', byline: 'Hale' }), [in_('r', 'us')]);
});

test('R-EYES-08 what is delicate is found in every document that first shows it, and in the claim’s own', () => {
  const of = claimed({ delicate: ['hostages', 'allegation'] });
  const both = (where: string) => ['allegation', 'hostages'].map((kind) => `${kind} claim:c in ${where}, w`);
  const publish = (post: string) => finds(of, 'post.publish', { post, ...showing(['claim', 'c']) });
  assert.deepEqual(publish('p'), [...both('claim:c'), ...both('post:p')].sort());
  assert.deepEqual(publish('q'), both('post:q'));
  assert.deepEqual(
    finds(of, 'text.set', { field: 'summary', content: inline('claim', 'c') }),
    both('coverage:coverage'),
  );
  assert.deepEqual(
    finds(of, 'panel.set', { content: { known: [{ words: 'x', claim: 'c' }] } }),
    both('panel:panel'),
  );
  of.must('incident.set', { incident: 'i', content: { title: 'x', claims: ['c'] } });
  assert.ok(
    finds(of, 'post.publish', { post: 'r', ...showing(['incident', 'i']) }).includes(
      both('incident:i')[0] ?? '',
    ),
  );
  says(of, 'v', undefined, { id: 't' });
  assert.deepEqual(
    finds(of, 'evidence.add', { claim: 'c', statement: 't', stance: 'asserts' }),
    [],
    'no new act',
  );
});

test('R-EYES-08 a claim that is found to be delicate is found where readers see it already', () => {
  const of = claimed({});
  of.must('post.publish', { post: 'p', ...showing(['claim', 'c']) }, reporter);
  const content = { text: 'He is held there', delicate: ['hostages'] };
  const repair = (correction: string) => ({
    correction,
    note: 'x',
    earlier: 'closed',
    repairs: [{ kind: 'claim', claim: 'c', content }],
  });
  const found = ['hostages claim:c in claim:c, w', 'hostages claim:c in post:p, w'];
  assert.deepEqual(finds(of, 'correction.publish', repair('k')), found);
  assert.deepEqual(finds(of, 'correction.publish', repair('k2')), []);
});

test('R-EYES-08 while it is attributed it is the word of its speakers; confirmed, or on no word but ours, it is ours', () => {
  const publish = (of: Story, post = 'p') =>
    finds(of, 'post.publish', { post, ...showing(['claim', 'c']) }).filter((one) =>
      one.includes(` in post:${post}`),
    );
  const of = claimed({ delicate: ['hostages'] });
  says(of, 'v', 'c');
  says(of, 'w', 'c');
  assert.deepEqual(
    publish(of),
    ['v', 'w'].map((by) => `hostages claim:c in post:p, ${by}`),
  );
  of.must('claim.rule', { claim: 'c', status: 'confirmed' });
  assert.deepEqual(publish(of, 'q'), ['hostages claim:c in post:q, us']);
  const verified = story().must('claim.open', { claim: 'c', content: { text: 'x', delicate: ['hostages'] } });
  verified.must('claim.verify', { claim: 'c', method: 'Seen.' });
  assert.deepEqual(publish(verified), ['hostages claim:c in post:p, us']);
  const worded = story().must('claim.open', { claim: 'c', content: { text: 'x', delicate: ['hostages'] } });
  const content = { speaker: 'an aide', cue: 'said', channel: { kind: 'phone' }, text: 'x' };
  worded.must('statement.record', { statement: 's', content });
  worded.must('evidence.add', { claim: 'c', statement: 's', stance: 'asserts' });
  assert.deepEqual(publish(worded), ['hostages claim:c in post:p, us'], 'nobody whom the desk keeps');
});

test('R-EYES-08 what shares its id with a delicate claim is not taken for it', () => {
  const of = claimed({ delicate: ['hostages'] });
  says(of, 'w', undefined, { id: 'c' });
  of.must('figure.open', { figure: 'c', content: { label: 'hurt' } });
  of.must('estimate.add', { estimate: 'c', figure: 'c', content: { min: 4, statement: 'c' } });
  assert.deepEqual(
    finds(of, 'post.publish', { post: 'c', ...showing(['statement', 'c'], ['figure', 'c']) }),
    [],
  );
  assert.deepEqual(finds(of, 'figure.display', { figure: 'c', display: 'range' }), []);
});

test('R-EYES-12 what is delicate in texts, panel and posts before the start is found by the start', () => {
  const of = claimed({ delicate: ['hostages'] }, draft());
  assert.deepEqual(finds(of, 'text.set', { field: 'summary', content: inline('claim', 'c') }), []);
  assert.deepEqual(finds(of, 'panel.set', { content: { known: [{ words: 'x', claim: 'c' }] } }), []);
  assert.deepEqual(finds(of, 'post.publish', { post: 'p', ...showing(['claim', 'c']) }), []);
  const where = ['claim:c', 'coverage:coverage', 'panel:panel', 'post:p'];
  assert.deepEqual(
    finds(of, 'coverage.start'),
    where.map((one) => `hostages claim:c in ${one}, w`),
  );
});

test('R-EYES-10 a status of guilt is our own voice once, and again when a cover is lifted from it', () => {
  const kinds = { responsibility: 'responsibility', identity: 'suspect', conduct: null, event: null };
  for (const [matter, kind] of Object.entries(kinds)) {
    const found = kind === null ? [] : [`${kind} claim:c in claim:c, us`];
    const of = claimed({ matter });
    of.must('competence.set', { actor: 'w', matters: [matter] });
    const rule = () => finds(of, 'claim.rule', { claim: 'c', status: 'confirmed' });
    of.must('post.publish', { post: 'p', ...showing(['claim', 'c']) }, reporter);
    assert.deepEqual(rule(), found, matter);
    says(of, 'v', undefined, { id: 't' });
    assert.deepEqual(finds(of, 'evidence.add', { claim: 'c', statement: 't', stance: 'asserts' }), []);
    covered(of, 'claim', 'c');
    assert.deepEqual(uncover(of, 'claim', 'c'), found, matter);
  }
});
