import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CommandKind } from '../commands/commands.ts';
import { type Fields, legal, person, Story, says, senior, story } from './story.fixture.ts';

const lawyerAndSenior = person('both', 'legal', 'senior');

/** A story in which a minor's name is restricted, with somebody who speaks. */
function restricted(): Story {
  const of = story();
  says(of, 'mayor', undefined, { id: 's' });
  of.must('claim.open', { claim: 'c', content: { text: 'A boy was hurt.' } });
  of.must('evidence.add', { claim: 'c', statement: 's', stance: 'asserts' });
  of.must('post.publish', { post: 'p', content: { title: 'A boy hurt' } });
  return of.must(
    'restriction.set',
    { restriction: 'boy', content: { terms: ['Tom Hale', '山田太郎'], reason: 'A minor.' } },
    legal,
  );
}

const text = (...parts: readonly object[]) => [{ type: 'paragraph', content: parts }];

test('R-RESTR-01 a restricted name is stopped in every text, plain or by reference, however it is typed', () => {
  const of = restricted();
  of.must('actor.set', {
    actor: 'boy',
    content: { name: 'Somebody', type: 'person', aliases: ['Tom Hale'] },
  });
  of.must('statement.record', {
    statement: 'named',
    content: { actor: 'mayor', cue: 'said', channel: { kind: 'other' }, text: 'Tom Hale is well.' },
  });
  of.must('figure.open', { figure: 'f', content: { label: 'with tom hale' } });
  of.must('estimate.add', { estimate: 'e', figure: 'f', content: { min: 2, statement: 's' } });
  const tries: readonly (readonly [CommandKind, Fields])[] = [
    ['post.publish', { post: 'n1', content: { title: 'TOM HALE hurt' } }],
    [
      'post.publish',
      {
        post: 'n2',
        content: { body: 'They say that Tóm\u00adHale’s father came.'.replace('\u00ad', ' \u00ad') },
      },
    ],
    [
      'post.publish',
      {
        post: 'n3',
        content: { body: text({ type: 'text', text: 'Tom ' }, { type: 'text', text: 'Hale', em: true }) },
      },
    ],
    [
      'post.publish',
      {
        post: 'n4',
        content: { body: text({ type: 'text', text: 'here', href: 'https://x.example/news/tom-hale.html' }) },
      },
    ],
    ['post.publish', { post: 'n5', content: { title: 'x', byline: 'Tom Hale' } }],
    ['post.publish', { post: 'n6', content: { body: [{ type: 'statement', id: 'named' }] } }],
    [
      'post.publish',
      { post: 'n7', content: { body: text({ type: 'reference', kind: 'actor', id: 'boy', text: 'a boy' }) } },
    ],
    ['post.publish', { post: 'n8', content: { body: [{ type: 'figure', id: 'f' }] } }],
    ['post.publish', { post: 'n9', content: { title: '昨日山田太郎が' } }],
    ['post.update', { post: 'p', content: { title: 'A boy hurt' }, note: 'It is Tom Hale.' }],
    ['text.set', { field: 'headline', content: 'Tom Hale hurt' }],
    ['text.set', { field: 'summary', content: 'Tom  Hale' }],
    ['panel.set', { content: { known: [{ words: 'Tom Hale hurt', claim: 'c' }] } }],
    ['alert.propose', { alert: 'a', content: { post: 'p', text: 'Tom Hale hurt' }, alone: 'Night.' }],
    ['post.withdraw', { post: 'p', reason: 'x', note: 'It named Tom Hale.' }],
    [
      'correction.publish',
      {
        correction: 'k',
        note: 'He is called Tom Hale.',
        repairs: [{ kind: 'post', post: 'p', content: { title: 'x' } }],
      },
    ],
  ];
  for (const [kind, fields] of tries) {
    const refusal = of.give(kind, fields, lawyerAndSenior);
    assert.equal(refusal?.code, 'restricted', JSON.stringify(fields));
    assert.doesNotMatch(refusal?.message ?? '', /tom|hale|山田/i, 'the refusal repeats nothing');
  }
  assert.equal(
    of.give('post.publish', { post: 'ok', content: { title: 'Tommy Halebrook, Tom and Hale' } }),
    null,
  );
  const slug = story().must(
    'restriction.set',
    { restriction: 'x', content: { terms: ['a fire'], reason: 'x' } },
    legal,
  );
  assert.equal(
    slug.give('text.set', { field: 'standfirst', content: 'It is a fire' })?.code,
    undefined,
    'the headline said so before',
  );
});

test('R-RESTR-02 what is public already can be stepped back from; only the lawyers list, lift and pass', () => {
  const of = story().must('post.publish', { post: 'p', content: { title: 'Tom Hale hurt' } });
  const list = { restriction: 'boy', content: { terms: ['Tom Hale'], reason: 'x' } };
  assert.equal(of.give('restriction.set', list, senior)?.code, 'forbidden');
  of.must('restriction.set', list, legal);
  of.must('post.pin', { post: 'p' });
  of.must('cover', { subject: { kind: 'post', id: 'p' } });
  assert.equal(
    of.give('uncover', { subject: { kind: 'post', id: 'p' } })?.code,
    'restricted',
    'but not forward again',
  );
  const draft = { post: 'n', content: { title: 'Tom Hale is home' } };
  of.must('post.write', draft);
  assert.equal(of.give('post.publish', { post: 'n' })?.code, 'restricted');
  const pass = { restriction: 'boy', subject: { kind: 'post', id: 'n' }, reason: 'His family spoke.' };
  assert.equal(of.give('restriction.pass', pass, senior)?.code, 'forbidden');
  of.must('restriction.pass', pass, legal).must('post.publish', { post: 'n' });
  assert.equal(
    of.give('post.publish', { post: 'm', content: { title: 'Tom Hale again' } })?.code,
    'restricted',
  );
  of.must('restriction.lift', { restriction: 'boy', reason: 'x' }, legal);
  assert.equal(of.give('post.publish', { post: 'm', content: { title: 'Tom Hale again' } }), null);
});

test('R-RESTR-03 a coverage whose slug or texts name what is restricted does not start', () => {
  const open = (slug: string, headline: string) =>
    new Story()
      .must('coverage.open', { slug, headline })
      .must('restriction.set', { restriction: 'r', content: { terms: ['Tom Hale'], reason: 'x' } }, legal);
  assert.equal(open('tom-hale', 'A boy').give('coverage.start')?.code, 'restricted');
  assert.equal(open('a-boy', 'Tom Hale').give('coverage.start')?.code, 'restricted');
  assert.equal(open('a-boy', 'A boy').give('coverage.start'), null);
});
