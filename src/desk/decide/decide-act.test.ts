/** What is refused of an act that waits for its second person, and what its proposal keeps. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { proposable } from '../commands/approval.ts';
import {
  editor,
  type Fields,
  inShort,
  legal,
  person,
  reporter,
  Story,
  says,
  senior,
  story,
} from '../rules/story.fixture.ts';

const command = { kind: 'post.publish', post: 'p', content: { title: 'A fire' } };
const propose = (of: Story, more: Fields = {}, by = reporter) =>
  inShort(of.give('act.propose', { act: 'a', command, ...more }, by));
const approve = (of: Story, by = editor) => of.give('act.approve', { act: 'a' }, by);
const decline = (of: Story, by = editor) => inShort(of.give('act.decline', { act: 'a', note: 'No.' }, by));
const last = (of: Story) => of.entries.at(-1);

test('R-EYES-02 an act is proposed once, and settled once', () => {
  const of = story();
  assert.equal(inShort(approve(of)), 'unknown act:a');
  assert.equal(decline(of), 'unknown act:a');
  assert.equal(propose(of), 'accepted');
  const full = { ...command, keyEvent: false, flash: false };
  const content = { ...command.content, body: [], byline: null, background: false };
  assert.deepEqual(last(of)?.body, { of: ['post:p'], command: { ...full, content } });
  assert.equal(propose(of), 'exists act:a');
  assert.equal(inShort(approve(of)), 'accepted');
  assert.deepEqual(last(of)?.body, { how: 'approved', proposedBy: 'reporter', note: null });
  assert.equal(propose(of), 'exists act:a');
  assert.equal(inShort(approve(of)), 'state approved');
  assert.equal(decline(of), 'state approved');
  const alone = story();
  assert.equal(propose(alone, { alone: 'Night.' }, senior), 'accepted');
  assert.deepEqual(last(alone)?.body, { how: 'alone', proposedBy: 'senior', note: 'Night.' });
  assert.equal(decline(alone), 'state alone');
  assert.match(approve(alone)?.message ?? '', /^Act "a" was alone at 1 January 2026/);
});

test('R-EYES-02 editors, seniors and the lawyers decline an act, and its proposer takes it back; the note is kept', () => {
  const other = person('other', 'reporter');
  for (const by of [editor, senior, legal, reporter]) {
    const of = story();
    propose(of);
    assert.equal(decline(of, other), 'forbidden');
    assert.equal(decline(of, by), 'accepted', by.id);
    assert.deepEqual(last(of)?.body, { how: 'declined', proposedBy: 'reporter', note: 'No.' });
    assert.equal(decline(of, by), 'state declined');
    assert.equal(of.seen('post:p'), null);
  }
});

test('R-EYES-02 nobody approves their own act, sensitive or not, except where the publisher is the source', () => {
  const both = person('both', 'reporter', 'editor');
  const of = story();
  propose(of, {}, both);
  assert.equal(inShort(approve(of, both)), 'second-person');
  const own = new Story()
    .must('coverage.open', { slug: 'a-story', headline: 'A fire', profile: 'official' })
    .must('coverage.start');
  propose(own, {}, both);
  assert.equal(inShort(approve(own, both)), 'accepted');
});

test('R-EYES-02 only a senior does an act alone, whatever else they are', () => {
  assert.equal(propose(story(), { alone: 'Night.' }, editor), 'forbidden');
  const both = person('both', 'reporter', 'senior');
  assert.equal(propose(story(), { alone: 'Night.' }, both), 'accepted');
});

test('R-EYES-02 what an earlier version proposed and this one cannot do is proposed again', () => {
  for (const old of [
    { kind: 'post.vanish', post: 'p' },
    { ...command, post: 7 },
    { kind: 'cover', subject: {} },
  ]) {
    const of = story();
    propose(of);
    const act = of.state.acts.get('a');
    assert.ok(act);
    of.state = { ...of.state, acts: of.state.acts.set('a', { ...act, command: old }) };
    assert.equal(inShort(approve(of)), 'state outdated');
  }
});

test('R-EYES-02 what would be shown has changed since: the refusal says so, and nothing is done', () => {
  const of = story();
  says(of, 'mayor', undefined, { id: 's' });
  propose(of, { command: { ...command, content: { body: [{ type: 'statement', id: 's' }] } } });
  says(of, 'mayor', undefined, { id: 's', content: { text: 'Something else.' } });
  assert.equal(inShort(approve(of)), 'state changed');
  assert.equal(of.seen('post:p'), null);
});

test('R-EYES-04 what went out unread is read once, by somebody else', () => {
  const of = story().must('actor.set', {
    actor: 'tom',
    content: { name: 'Tom Hale', type: 'person', guarded: 'minor' },
  });
  propose(of, { command: { ...command, content: { title: 'Tom Hale' } }, alone: 'Night.' }, senior);
  const [entry] = of.state.unread.keys();
  const read = (by = editor) => inShort(of.give('sensitive.read', { entry }, by));
  assert.equal(read(senior), 'second-person');
  assert.equal(read(), 'accepted');
  assert.deepEqual(last(of)?.body, { entry });
  assert.equal(read(), 'state read');
});

/** Every kind of command that can be proposed, with what it writes words of. */
const writes: Readonly<Record<(typeof proposable)[number], readonly [fields: Fields, ...of: string[]]>> = {
  'coverage.start': [{}, 'coverage:coverage'],
  'text.set': [{ field: 'summary', content: 'x' }, 'text:summary'],
  'actor.set': [{ actor: 'a', content: { name: 'A', type: 'person' } }, 'actor:a'],
  'statement.record': [
    { statement: 's', content: { actor: 'a', cue: 'said', channel: { kind: 'phone' }, text: 'x' } },
    'statement:s',
  ],
  'statement.retract': [{ statement: 's', reason: 'x' }, 'statement:s'],
  'claim.open': [{ claim: 'd', content: { text: 'x' } }, 'claim:d'],
  'claim.rule': [{ claim: 'c', status: 'withdrawn' }, 'claim:c'],
  'evidence.add': [{ claim: 'c', statement: 's', stance: 'confirms' }, 'statement:s'],
  'evidence.remove': [{ claim: 'c', statement: 's', reason: 'x' }, 'statement:s'],
  'post.publish': [{ post: 'n', content: { title: 'x' } }, 'post:n'],
  'post.update': [{ post: 'p', content: { title: 'x' } }, 'post:p'],
  'post.fix': [{ post: 'p', content: { title: 'A fier' } }, 'post:p'],
  'post.pin': [{ post: 'p' }, 'post:p'],
  'prepared.release': [{ prepared: 'set', post: 'v' }, 'post:v'],
  'embargo.end': [{ subject: { kind: 'post', id: 'e' } }, 'post:e'],
  uncover: [{ subject: { kind: 'incident', id: 'i' } }, 'incident:i'],
  'correction.publish': [
    {
      correction: 'k',
      note: 'x',
      repairs: [
        { kind: 'post', post: 'p', content: { title: 'x' } },
        { kind: 'text', field: 'headline', content: 'x' },
      ],
    },
    ...['correction:k', 'post:p', 'text:headline'],
  ],
  'panel.set': [{ content: { unknown: [] } }, 'panel:panel'],
  'figure.open': [{ figure: 'g', content: { label: 'hurt' } }, 'figure:g'],
  'incident.set': [{ incident: 'j', content: { title: 'x', basis: 'x' } }, 'incident:j'],
  'figure.display': [{ figure: 'f', display: 'range' }, 'figure:f'],
  'estimate.add': [{ estimate: 'e2', figure: 'f', content: { min: 4, statement: 's' } }, 'estimate:e2'],
  'estimate.overtake': [{ estimate: 'e1', reason: 'x' }, 'estimate:e1'],
  'estimate.restore': [{ estimate: 'e0' }, 'estimate:e0'],
  'notice.set': [{ notice: 'n', content: { title: 'x', text: 'x', statement: 's' } }, 'notice:n'],
};

test('R-EYES-13 a proposal of every kind is found by what it writes words of', () => {
  const of = story().must('claim.open', { claim: 'c', content: { text: 'x' } });
  says(of, 'a', 'c', { id: 's' });
  of.must('figure.open', { figure: 'f', content: { label: 'hurt' } });
  for (const estimate of ['e0', 'e1'])
    of.must('estimate.add', { estimate, figure: 'f', content: { min: 3, statement: 's' } });
  of.must('estimate.overtake', { estimate: 'e0', reason: 'x' });
  of.must('incident.set', { incident: 'i', content: { title: 'x', basis: 'x' } });
  of.must('post.publish', { post: 'p', content: { title: 'A fire' } });
  of.must('post.publish', { post: 'q', content: { body: [{ type: 'incident', id: 'i' }] } });
  of.must('cover', { subject: { kind: 'incident', id: 'i' } });
  for (const post of ['e', 'v']) of.must('post.write', { post, content: { title: 'x' } });
  of.must('embargo.set', { subject: { kind: 'post', id: 'e' }, reason: 'x' });
  const content = { outcome: 'x', alternatives: [{ post: 'v', when: 'x' }] };
  of.must('prepared.set', { prepared: 'set', content });
  for (const kind of proposable) {
    if (kind === 'coverage.start') of.must('coverage.end');
    const [fields, ...cells] = writes[kind];
    const act = kind.replace('.', '-');
    assert.equal(propose(of, { act, command: { kind, ...fields } }, senior), 'accepted', kind);
    assert.deepEqual(of.state.acts.get(act)?.of, cells, kind);
    if (kind === 'coverage.start') of.must('coverage.start');
  }
});
