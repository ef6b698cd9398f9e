/** What rests on an incident: corrections, approvals, second persons. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { groundOf } from '../../fold/impact.ts';
import type { Cell } from '../../model/ids.ts';
import { changedSince } from '../eyes/approvals.ts';
import { base, body, happened, live, witnessed } from './incident.fixture.ts';
import { editor, type Fields, reporter, type Story, says } from './story.fixture.ts';

test('R-INC-07 a correction of what an incident stands on or shows reaches it and what shows it, exactly', () => {
  const made = () => {
    const of = happened(witnessed(), { figures: ['hurt'] });
    of.must('post.publish', { post: 'shows', content: { body } });
    of.must('post.publish', {
      post: 'names',
      content: {
        body: [
          {
            type: 'paragraph',
            content: [{ type: 'reference', kind: 'incident', id: 'i', text: 'the explosion' }],
          },
        ],
      },
    });
    of.must('post.publish', { post: 'other', content: { title: 'The weather' } });
    says(of, 'chief', undefined, { id: 's2' });
    of.must('estimate.add', { estimate: 'e2', figure: 'hurt', content: { min: 9, max: 9, statement: 's2' } });
    of.must('figure.display', { figure: 'hurt', display: 'authority', authorities: ['chief'] });
    return of.must('post.publish', { post: 'late', content: { body } });
  };
  const correct = (of: Story, repair: Fields) => {
    of.must('correction.publish', { correction: 'k', note: 'It was otherwise.', repairs: [repair] });
    const marked = [...of.state.posts.values()]
      .filter(({ notices }) => notices.length > 0)
      .map(({ id }) => id);
    const correction = of.state.corrections.get('k');
    return { marked: marked.sort(), reaches: correction?.reaches ?? [] };
  };
  const content = { ...base, statements: ['s'], figures: ['hurt'] };
  const title = correct(made(), {
    kind: 'incident',
    incident: 'i',
    content: { ...content, title: 'A blast' },
  });
  assert.deepEqual(title.marked, ['late', 'names', 'shows']);
  assert.deepEqual(title.reaches, ['incident:i', 'post:late', 'post:names', 'post:shows']);
  const ground = correct(made(), {
    ...{ kind: 'statement', statement: 's' },
    content: { actor: 'mayor', cue: 'said', channel: { kind: 'phone' }, text: 'It burns.' },
  });
  assert.deepEqual(ground.marked, ['late', 'names', 'shows'], 'what it stands on');
  const actor = correct(made(), {
    kind: 'actor',
    actor: 'mayor',
    content: { name: 'Ana Ruiz', type: 'person' },
  });
  assert.deepEqual(actor.marked, ['late', 'names', 'shows'], 'who said so');
  const early = { kind: 'estimate', estimate: 'e1', content: { min: 8, max: 8, statement: 's' } };
  assert.deepEqual(correct(made(), early), {
    marked: ['shows'],
    reaches: ['figure:hurt', 'post:shows'],
  });
  const late = { kind: 'estimate', estimate: 'e2', content: { min: 10, max: 10, statement: 's2' } };
  assert.deepEqual(correct(made(), late), {
    marked: ['late'],
    reaches: ['figure:hurt', 'incident:i', 'post:late'],
  });
  const label = { kind: 'figure', figure: 'hurt', content: { label: 'injured', casualties: true } };
  assert.deepEqual(correct(made(), label).marked, ['late', 'names', 'shows'], 'what is counted');
});

test('R-INC-15 a toll of a closed incident needs no second person and is read afterwards; what is delicate still does', () => {
  const summed = (closed: boolean) => {
    const of = witnessed().must('figure.open', {
      figure: 'all',
      content: { label: 'hurt', casualties: true },
    });
    of.must('estimate.add', { estimate: 'sum', figure: 'all', content: { min: 7, max: 7, parts: ['e1'] } });
    return happened(of, { figures: ['all'], closed });
  };
  const publish = (of: Story) => of.give('post.publish', { post: 'p', content: { body } }, reporter);
  assert.equal(publish(summed(false))?.code, 'second-person');
  const of = summed(true);
  assert.equal(publish(of), null);
  assert.deepEqual(
    [...of.state.unread.values()].map(({ how }) => how),
    ['attributed'],
  );

  const delicate = happened(witnessed()).must('post.publish', { post: 'p', content: { body } });
  delicate.must('claim.open', { claim: 'c', content: { text: 'He took money.', delicate: ['allegation'] } });
  delicate.must('evidence.add', { claim: 'c', statement: 's', stance: 'asserts' });
  const more = { incident: 'i', content: { ...base, statements: ['s'], claims: ['c'] } };
  assert.equal(delicate.give('incident.set', more, editor)?.code, 'second-person');
  delicate.must('act.propose', { act: 'a', command: { kind: 'incident.set', ...more } }, reporter);
  delicate.must('act.approve', { act: 'a' }, editor);
  assert.equal(live(delicate).claims.length, 1);
  delicate.must('incident.set', { incident: 'k', content: { ...base, statements: ['s'] } });
  const second = { body: [{ type: 'incident', id: 'k' }] };
  delicate.must('post.publish', { post: 'q', content: second });
  delicate.must('statement.record', {
    statement: 't',
    content: { speaker: 'a clerk', cue: 'said', channel: { kind: 'phone' }, text: 'He did.' },
  });
  delicate.must('evidence.add', { claim: 'c', statement: 't', stance: 'asserts' });
  const there = { incident: 'k', content: { ...base, statements: ['s'], claims: ['c'] } };
  assert.equal(
    delicate.give('incident.set', there, editor)?.code,
    'second-person',
    'also where the claim is public already',
  );
});

test('R-INC-15 an approval and a lock see through an incident to its figures', () => {
  const of = happened(witnessed(), { figures: ['hurt'] });
  of.must('post.write', { post: 'p', content: { body } }, reporter).must(
    'post.approve',
    { post: 'p' },
    editor,
  );
  const voided = (set: Story, seq: number) => {
    const { content = null } = set.state.posts.get('p') ?? {};
    return changedSince(set.state, content, content, seq);
  };
  const { seq } = of.state;
  assert.equal(voided(of, seq), null);
  says(of, 'mayor', undefined, { id: 's2' });
  of.must('estimate.add', { estimate: 'e2', figure: 'hurt', content: { min: 9, max: 9, statement: 's2' } });
  assert.equal(voided(of, seq), 'the numbers of figure "hurt"');
  happened(of, { figures: ['hurt'], title: 'A blast' });
  assert.equal(voided(of, seq), 'what incident "i" says');
  of.must('post.publish', { post: 'p', content: { body } });
  for (const [statement, estimate] of [
    ['s2', 'e3'],
    ['s3', 'e4'],
  ] as const) {
    of.must('statement.retract', { statement, reason: 'x' });
    const next = `${estimate.replace('e', 's')}`;
    says(of, 'mayor', undefined, { id: next });
    of.must('estimate.add', { estimate, figure: 'hurt', content: { min: 9, max: 9, statement: next } });
  }
  const locked = of.give('alert.propose', { alert: 'a', content: { post: 'p', text: 'x' } });
  assert.equal(locked?.code === 'locked' && locked.what, 'figure:hurt');
});

test('R-INC-07 a text holds the figures of an incident that it sets apart, and of one that it only names nothing but the words', () => {
  const of = happened(witnessed(), { figures: ['hurt'] });
  const reference = { type: 'reference', kind: 'incident', id: 'i', text: 'the explosion' };
  of.must('post.publish', { post: 'shows', content: { body } });
  of.must('post.publish', {
    post: 'names',
    content: { body: [{ type: 'paragraph', content: [reference] }] },
  });
  const held = (name: string): readonly string[] => [...groundOf(of.state, name as Cell)].sort();
  assert.deepEqual(held('post:names'), ['incident:i', 'post:names']);
  assert.ok(held('post:shows').includes('figure:hurt') && held('incident:i').includes('figure:hurt'));
  of.must('text.set', { field: 'summary', content: [{ type: 'paragraph', content: [reference] }] });
  assert.ok(!held('coverage:coverage').includes('figure:hurt'));
  of.must('text.set', { field: 'summary', content: body });
  assert.ok(held('coverage:coverage').includes('figure:hurt'));
});
