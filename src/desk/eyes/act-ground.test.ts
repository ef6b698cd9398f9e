/** What a proposed act would show by reference: put otherwise since, it is proposed again; anything else keeps it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { commandSchemas } from '../commands/commands.ts';
import {
  editor,
  type Fields,
  legal,
  person,
  reporter,
  Story,
  says,
  senior,
  story,
} from '../rules/story.fixture.ts';
import { shownBy } from './shown-by.ts';

const second = person('other-editor', 'editor');
const showing = (kind: string, id: string) => ({ body: [{ type: kind, id }] });
const inline = (id: string) => [
  { type: 'paragraph', content: [{ type: 'reference', kind: 'claim', id, text: 'it' }] },
];
const happened = (more: Fields = {}) => ({ title: 'A fire', basis: 'seen', ...more });

/**
 * Readers see post p, incident i, figure f, notice n and claim shown, said in statement said; at the desk lie statement
 * s, claim c said in it, figure g, incident j and question q.
 */
function given(): Story {
  const of = story();
  for (const [claim, statement] of [
    ['shown', 'said'],
    ['c', 's'],
  ] as const) {
    of.must('claim.open', { claim, content: { text: 'It burnt.' } });
    says(of, 'mayor', claim, { id: statement, content: { text: 'It burnt.' } });
  }
  for (const figure of ['f', 'g']) {
    of.must('figure.open', { figure, content: { label: 'hurt' } });
    of.must('estimate.add', { estimate: `of-${figure}`, figure, content: { min: 4, statement: 'said' } });
  }
  of.must('figure.open', { figure: 'h', content: { label: 'all hurt' } });
  for (const incident of ['i', 'j']) of.must('incident.set', { incident, content: happened() });
  of.must('question.ask', { question: 'q', content: { text: 'Who was there?' } });
  of.must('notice.set', { notice: 'n', content: { title: 'Smoke', text: 'Stay in.', statement: 'said' } });
  const body = [...showing('claim', 'shown').body, ...showing('figure', 'f').body];
  return of.must('post.publish', {
    post: 'p',
    content: { title: 'A fire', body: [...body, ...showing('incident', 'i').body] },
  });
}

/** How each thing at the desk is put otherwise. */
const changes = {
  'statement "s"': (of) => says(of, 'mayor', undefined, { id: 's', content: { text: 'It was burnt down.' } }),
  'claim "c"': (of) => of.must('claim.open', { claim: 'c', content: { text: 'It was burnt down.' } }),
  'figure "g"': (of) => of.must('figure.open', { figure: 'g', content: { label: 'killed' } }),
  'incident "j"': (of) => of.must('incident.set', { incident: 'j', content: happened({ title: 'A raid' }) }),
  'question "q"': (of) => of.must('question.ask', { question: 'q', content: { text: 'Who did it?' } }),
} satisfies Readonly<Record<string, (of: Story) => unknown>>;

const repairing = (...repairs: object[]) => ({
  kind: 'correction.publish',
  correction: 'k',
  note: 'x',
  repairs,
});
const line = (more: Fields) => ({ content: { unknown: [{ words: 'Who', ...more }] } });
const spoken = { actor: 'mayor', cue: 'said', channel: { kind: 'telegram' }, text: 'It burnt.' };

const unnamed = { ...spoken, actor: null, speaker: 'a clerk' };

/** Commands, and what each of them shows of those things by reference. */
const commands: readonly (readonly [command: object, ...shown: string[]])[] = [
  [{ kind: 'post.publish', post: 'new', content: showing('statement', 's') }, 'statement "s"'],
  [{ kind: 'post.publish', post: 'new', content: showing('incident', 'j') }, 'incident "j"'],
  [{ kind: 'post.update', post: 'p', content: showing('claim', 'c') }, 'claim "c"', 'statement "s"'],
  [{ kind: 'text.set', field: 'summary', content: inline('c') }, 'claim "c"', 'statement "s"'],
  [{ kind: 'panel.set', ...line({ question: 'q' }) }, 'question "q"'],
  [{ kind: 'panel.set', ...line({ figure: 'g' }) }, 'figure "g"'],
  [{ kind: 'panel.set', ...line({ claim: 'c' }) }, 'claim "c"', 'statement "s"'],
  [{ kind: 'incident.set', incident: 'i', content: happened({ statements: ['s'] }) }, 'statement "s"'],
  [
    { kind: 'incident.set', incident: 'i', content: happened({ claims: ['c'] }) },
    'claim "c"',
    'statement "s"',
  ],
  [{ kind: 'incident.set', incident: 'i', content: happened({ figures: ['g'] }) }, 'figure "g"'],
  [
    { kind: 'notice.set', notice: 'm', content: { title: 'Fire', text: 'Leave.', statement: 's' } },
    'statement "s"',
  ],
  [{ kind: 'evidence.add', claim: 'c', statement: 'said', stance: 'asserts' }, 'claim "c"', 'statement "s"'],
  [{ kind: 'evidence.add', claim: 'shown', statement: 's', stance: 'asserts' }, 'statement "s"'],
  [{ kind: 'evidence.remove', claim: 'c', statement: 's', reason: 'x' }, 'claim "c"', 'statement "s"'],
  [{ kind: 'claim.rule', claim: 'c', status: 'reported' }, 'claim "c"', 'statement "s"'],
  [
    { kind: 'estimate.add', estimate: 'e2', figure: 'f', content: { min: 5, statement: 's' } },
    'statement "s"',
  ],
  [repairing({ kind: 'post', post: 'p', content: showing('figure', 'g') }), 'figure "g"'],
  [repairing({ kind: 'text', field: 'summary', content: inline('c') }), 'claim "c"', 'statement "s"'],
  [repairing({ kind: 'panel', ...line({ question: 'q' }) }), 'question "q"'],
  [repairing({ kind: 'incident', incident: 'i', content: happened({ statements: ['s'] }) }), 'statement "s"'],
  [
    repairing({ kind: 'notice', notice: 'n', content: { title: 'Fire', text: 'Leave.', statement: 's' } }),
    'statement "s"',
  ],
  [repairing({ kind: 'estimate', estimate: 'of-f', content: { min: 5, statement: 's' } }), 'statement "s"'],
  [repairing({ kind: 'statement', statement: 'said', content: { ...spoken, origin: 's' } }), 'statement "s"'],
  [repairing({ kind: 'statement', statement: 'said', content: { ...spoken, text: 'It burnt down.' } })],
  [
    repairing({ kind: 'statement', statement: 'said', content: { ...unnamed, origin: 's' } }),
    'statement "s"',
  ],
  [{ kind: 'estimate.add', estimate: 'e2', figure: 'h', content: { min: 8, parts: ['of-f', 'of-g'] } }],
  [repairing({ kind: 'claim', claim: 'shown', content: { text: 'It was burnt down.' } })],
];

/** A story in which an act is proposed, as it is approved after a change. */
function approved(of: Story, command: object, change: (of: Story) => unknown): string {
  of.must('act.propose', { act: 'a', command }, second);
  change(of);
  return of.give('act.approve', { act: 'a' }, senior)?.message ?? 'accepted';
}

test('R-EYES-02 whatever kind of act it is, what it shows by reference was read with it', () => {
  for (const [command, ...shown] of commands)
    for (const [what, change] of Object.entries(changes)) {
      const of = given().must('panel.set', { content: { known: [{ words: 'x', claim: 'shown' }] } });
      of.must('text.set', { field: 'summary', content: inline('shown') });
      const said = approved(of, command, change);
      const by = `${JSON.stringify(command)}, then ${what}: ${said}`;
      if (!shown.includes(what)) assert.doesNotMatch(said, /has changed/, by);
      else assert.ok(said.includes(`what it would show has changed: what ${what} says. Look at it`), by);
    }
});

test('R-EYES-02 an embargo is ended, and a cover lifted, on what lies under it now', () => {
  const embargoed = given().must('embargo.set', { subject: { kind: 'statement', id: 's' }, reason: 'x' });
  const end = { kind: 'embargo.end', subject: { kind: 'statement', id: 's' } };
  assert.match(approved(embargoed, end, changes['statement "s"']), /what statement "s" says/);
  const covered = (id: string) => given().must('cover', { subject: { kind: 'incident', id } }, reporter);
  const uncover = (id: string) => ({ kind: 'uncover', subject: { kind: 'incident', id } });
  const add = (of: Story) =>
    of.must('incident.set', { incident: 'i', content: happened({ figures: ['f'] }) }, editor);
  assert.match(approved(covered('i'), uncover('i'), add), /what incident "i" says/);
  assert.equal(approved(covered('i'), uncover('i'), changes['incident "j"']), 'accepted');
  const post = { kind: 'post', id: 'p' };
  const repair = (of: Story) =>
    of.must(
      'correction.publish',
      { ...repairing({ kind: 'post', post: 'p', content: { title: 'No fire' } }) },
      editor,
    );
  const hidden = given().must('cover', { subject: post }, reporter);
  assert.match(approved(hidden, { kind: 'uncover', subject: post }, repair), /what post "p" says/);
});

test('R-EYES-02 a repaired statement shows who speaks in it as they were read', () => {
  const repair = (content: Fields) => repairing({ kind: 'statement', statement: 'said', content });
  const guarded = (actor: string) => (of: Story) =>
    of.must('actor.set', { actor, content: { name: 'Tom Hale', type: 'person', guarded: 'minor' } });
  const told = () => {
    const of = given();
    says(of, 'clerk');
    return of;
  };
  const command = repair({ ...spoken, actor: 'clerk' });
  assert.match(approved(told(), command, guarded('clerk')), /changed: what actor "clerk" says/);
  assert.equal(approved(told(), repair({ ...spoken, text: 'No.' }), guarded('clerk')), 'accepted');
});

test('R-EYES-02 a command that publishes a draft as it stands shows nothing beside the draft', () => {
  const command = commandSchemas['post.publish'].parse({ id: 'x', kind: 'post.publish', post: 'p' });
  assert.deepEqual(shownBy(command), []);
});

test('R-EYES-02 a spelling fix of what is published waits for words that were corrected since', () => {
  const fix = { kind: 'post.fix', post: 'p', content: given().state.posts.get('p')?.published };
  const content = { ...spoken, text: 'It burnt down.' };
  const repair = (of: Story) =>
    of.must('correction.publish', { ...repairing({ kind: 'statement', statement: 'said', content }) });
  assert.match(approved(given(), fix, repair), /changed: what statement "said" says/);
  assert.equal(approved(given(), fix, changes['claim "c"']), 'accepted');
});

test('R-EYES-02 a draft that was erased before its second person came is published by nobody', () => {
  const of = story().must('post.write', { post: 'p', content: { title: 'First words' } }, reporter);
  const subject = { kind: 'post', id: 'p' };
  const refused = approved(of, { kind: 'post.publish', post: 'p' }, () => {
    of.must('takedown.order', { subject, reason: 'x' }, legal);
    of.must('erasure.propose', { subject, versions: 'all', reason: 'x' }, legal);
    of.must('erasure.approve', { subject }, senior);
  });
  assert.match(refused, /cannot be done any more|was taken down/);
});

/** A coverage that was not started, with post p that quotes statement s, and draft d. */
function unstarted(): Story {
  const of = new Story().must('coverage.open', { slug: 'a-story', headline: 'A fire' });
  says(of, 'mayor', undefined, { id: 's' });
  says(of, 'mayor', undefined, { id: 't' });
  of.must('post.publish', { post: 'p', content: showing('statement', 's') });
  return of.must('post.write', { post: 'd', content: showing('statement', 't') });
}

test('R-EYES-12 a start is approved with all that it shows as it was read, and drafts are no part of it', () => {
  const start = { kind: 'coverage.start' };
  const more = (id: string) => (of: Story) =>
    says(of, 'mayor', undefined, { id, content: { text: 'More.' } });
  const title = { title: 'It was arson' };
  const voids: Readonly<Record<string, (of: Story) => unknown>> = {
    'post "p"': (of) => of.must('post.update', { post: 'p', content: title }),
    'post "q"': (of) => of.must('post.publish', { post: 'q', content: title }),
    'the headline': (of) => of.must('text.set', { field: 'headline', content: 'Arson' }),
    'statement "s"': more('s'),
  };
  for (const [what, change] of Object.entries(voids))
    assert.match(approved(unstarted(), start, change), new RegExp(`changed: what (the )?${what} says`), what);
  const questioned = unstarted().must('question.ask', { question: 'q', content: { text: 'Who?' } });
  const lined = (words: string) => (of: Story) =>
    of.must('panel.set', { content: { unknown: [{ words, question: 'q' }] } });
  assert.match(approved(questioned, start, lined('Who')), /changed: what the panel says/);
  const redrafted = (of: Story) => of.must('post.write', { post: 'd', content: title });
  assert.equal(approved(unstarted(), start, redrafted), 'accepted');
  assert.equal(approved(unstarted(), start, more('t')), 'accepted');
});

test('R-EYES-02 what a prepared text quotes is read with it, and a fix of its spelling keeps the proposal', () => {
  const prepared = () => {
    const of = given().must('post.write', { post: 'v', content: showing('statement', 's') }, reporter);
    const content = { outcome: 'The verdict', alternatives: [{ post: 'v', when: 'guilty' }] };
    return of.must('prepared.set', { prepared: 'set', content }, reporter);
  };
  const release = { kind: 'prepared.release', prepared: 'set', post: 'v' };
  const refused = approved(prepared(), release, changes['statement "s"']);
  assert.match(refused, /changed: what statement "s" says/);
  assert.equal(approved(prepared(), release, changes['claim "c"']), 'accepted');
});
