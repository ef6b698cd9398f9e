/** What somebody gets to know of a coverage's desk who has a part in it and does not work in it: what readers do. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Person } from '../../model/person.ts';
import type { CommandKind } from '../commands/commands.ts';
import { deskView } from '../view/desk-view.ts';
import { type Fields, inShort, person, reporter, Story, story } from './story.fixture.ts';

const ana = person('ana', 'contributor');
const later = '2030-01-01T00:00:00Z';
const channel = { kind: 'briefing' };
const own = (name: string) => `${name}-2345678923456789`;

const viewOf = (of: Story, by: Person = ana) => deskView(of.state, by) ?? '';
const words = (...content: object[]) => [{ type: 'paragraph', content }];
const reference = (kind: string, id: string, text: string) => ({ type: 'reference', kind, id, text });

/** A post and a headline that name one of each kind, by words that stand nowhere else. */
function naming(): Story {
  const of = story()
    .must('actor.set', { actor: 'mayor', content: { name: 'Ana Ruiz', type: 'person' } })
    .must('actor.set', { actor: 'colonel', content: { name: 'an officer', type: 'unnamed' } })
    .must('statement.record', {
      ...{ statement: 'heard', content: { actor: 'mayor', cue: 'said', channel, text: 'It burns.' } },
    })
    .must('claim.open', { claim: 'c', content: { text: 'It burns.' } })
    .must('evidence.add', { claim: 'c', statement: 'heard', stance: 'asserts' })
    .must('figure.open', { figure: 'f', content: { label: 'boats' } })
    .must('estimate.add', { estimate: 'e', figure: 'f', content: { min: 7, statement: 'heard' } })
    .must('incident.set', { incident: 'i', content: { title: 'A fire', basis: 'our reporter' } })
    .must('post.publish', { post: 'older', content: { title: 'Older' } }, reporter);
  const body = words(
    reference('actor', 'mayor', 'zqactor'),
    reference('actor', 'colonel', 'zqunnamed'),
    reference('statement', 'heard', 'zqstatement'),
    reference('claim', 'c', 'zqclaim'),
    reference('incident', 'i', 'zqincident'),
    reference('post', 'older', 'zqpost'),
    { type: 'figure', id: 'f', estimate: 'e' },
  );
  of.must('post.publish', { post: 'p', content: { title: 'A fire', body } }, reporter);
  return of.must('text.set', { field: 'headline', content: words(reference('claim', 'c', 'zqclaim')) });
}

test('R-RIGHTS-14 whoever does not work in a coverage reads there what readers do, word for word', () => {
  const of = naming();
  const every = ['zqactor', 'zqunnamed', 'zqstatement', 'zqclaim', 'zqincident', 'zqpost'];
  const read = () => every.filter((word) => viewOf(of).includes(word));
  const shown = () => every.filter((word) => JSON.stringify(of.seen('post:p')).includes(word));
  assert.deepEqual([read(), shown()], [every, every]);
  for (const hides of [
    { kind: 'cover', subject: { kind: 'claim', id: 'c' } },
    { kind: 'cover', subject: { kind: 'incident', id: 'i' } },
    { kind: 'cover', subject: { kind: 'figure', id: 'f' } },
    { kind: 'takedown.order', subject: { kind: 'statement', id: 'heard' }, reason: 'x' },
    { kind: 'takedown.order', subject: { kind: 'actor', id: 'mayor' }, reason: 'x' },
    { kind: 'post.withdraw', post: 'older', reason: 'x' },
  ] as const) {
    const { kind, ...fields } = hides;
    const before = shown();
    of.must(kind, fields);
    assert.deepEqual(read(), shown(), JSON.stringify(hides));
    if ('subject' in hides && hides.subject.kind !== 'figure') assert.ok(shown().length < before.length);
  }
  assert.deepEqual(read(), ['zqunnamed', 'zqpost']);
  assert.match(viewOf(of, reporter), /zqclaim/, 'who works in it sees all');
  assert.doesNotMatch(viewOf(of), /colonel|heard|older/, 'no id of what readers are not led to');
  const { texts, posts } = JSON.parse(viewOf(of));
  assert.match(JSON.stringify(texts.headline), /\[…\]/);
  assert.deepEqual(
    posts[0].content.body[0].content.map(({ type, text }: Fields) => [type, text]),
    ['[…]', 'zqunnamed', '[…]', '[…]', '[…]', 'zqpost', '[…]'].map((text) => ['text', text]),
  );
});

test('R-RIGHTS-14 a number that was passed on has gone there too once what it came from is taken down', () => {
  const said = { cue: 'said', channel, text: 'Seven boats.' };
  const of = story()
    .must('statement.record', { statement: 'first', content: { ...said, speaker: 'A pilot' } })
    .must('statement.record', {
      ...{ statement: 'relay', content: { ...said, speaker: 'An agency', relay: true, origin: 'first' } },
    })
    .must('figure.open', { figure: 'f', content: { label: 'boats' } })
    .must('estimate.add', { estimate: 'e', figure: 'f', content: { min: 7, statement: 'relay' } })
    .must('post.publish', {
      post: 'p',
      content: { body: words({ type: 'figure', id: 'f', estimate: 'e' }) },
    });
  const told = () => JSON.parse(viewOf(of)).posts[0].content.body[0].content[0].type;
  assert.equal(told(), 'figure');
  of.must('takedown.order', { subject: { kind: 'statement', id: 'first' }, reason: 'x' });
  assert.match(JSON.stringify(of.seen('post:p')), /\[…\]/);
  assert.equal(told(), 'text');
});

test('R-RIGHTS-14 what is under embargo or waits for a post has no words there either', () => {
  const of = new Story().must('coverage.open', { slug: 'a-story', headline: 'A fire' });
  const said = { speaker: 'A pilot', cue: 'said', channel, text: 'zqtext' };
  const body = words(reference('statement', 's', 'zqembargo'));
  of.must('statement.record', { statement: 's', content: said });
  of.must('text.set', { field: 'standfirst', content: body });
  of.must('post.publish', { post: 'p', content: { body } }, reporter);
  of.must('embargo.set', { subject: { kind: 'statement', id: 's' }, until: later, reason: 'x' });
  of.must('coverage.start');
  assert.doesNotMatch(JSON.stringify([of.seen('post:p'), of.seen('coverage:coverage')]), /zq/);
  assert.doesNotMatch(viewOf(of), /zq|"s"/);
});

test('R-RIGHTS-14 before the start nothing of others is told, and never who they are or what they prepare', () => {
  const of = new Story().must('coverage.open', { slug: 'a-story', headline: 'zqheadline' });
  of.must('post.publish', { post: 'p', content: { title: 'zqtitle' } }, reporter);
  of.must('post.write', { post: own('mine'), content: { title: 'Mine' } }, ana);
  assert.doesNotMatch(viewOf(of), /zq|reporter/);
  assert.match(viewOf(of), /Mine/);
  of.must('coverage.start');
  assert.match(viewOf(of), /zqtitle/);
  assert.doesNotMatch(viewOf(of), /reporter/);
  of.must('cover', { subject: { kind: 'post', id: 'p' } });
  assert.doesNotMatch(viewOf(of), /zqtitle/);
});

test('R-RIGHTS-14 of their own post they are not told what lay in its way, nor with what it is prepared', () => {
  const of = naming();
  of.must('post.write', { post: own('d'), content: { title: 'Mine' } }, ana).must(
    'post.submit',
    { post: own('d') },
    ana,
  );
  const blanks = [{ name: 'x', kind: 'words', label: 'x' }];
  const alternatives = [{ post: own('d'), when: 'guilty' }];
  of.must('prepared.set', { prepared: 'verdict', content: { outcome: 'x', alternatives, blanks } });
  const refused = of.give('post.discard', { post: own('d') }, ana);
  assert.equal(inShort(refused), 'state prepared');
  assert.doesNotMatch(`${viewOf(of)} ${refused?.message}`, /verdict/);
  of.must('prepared.end', { prepared: 'verdict' });
  of.must('post.schedule', { post: own('d'), at: later });
  of.must('post.unschedule', { post: own('d'), fault: 'Statement "zqsecret" is under embargo.' });
  assert.doesNotMatch(viewOf(of), /zqsecret/);
  assert.match(viewOf(of, reporter), /zqsecret/);
});

/** What a contributor can send that names something of a desk by `id`. */
const namedBy = (id: string): [CommandKind, Fields][] => {
  const heard = { speaker: 'A pilot', cue: 'said', channel, text: 'x' };
  return [
    ['post.write', { post: id, content: { title: 'x' } }],
    ['post.write', { post: id, content: { title: 'x' }, expected: 0 }],
    ['post.write', { post: id, content: { title: 'x' }, expected: 7, untouched: true }],
    [
      'post.write',
      { post: own('d'), content: { body: [{ type: 'image', media: id, alt: 'x', credit: 'x' }] } },
    ],
    ['post.submit', { post: id }],
    ['post.discard', { post: id }],
    ['statement.record', { statement: id, content: heard }],
    ['statement.record', { statement: id, content: heard, expected: 7 }],
    ['statement.record', { statement: own('s'), content: { ...heard, origin: id } }],
    ['statement.record', { statement: own('s'), content: { ...heard, actor: id } }],
    ['note.add', { note: own('n'), subject: { kind: 'post', id }, text: 'x' }],
    ['note.add', { note: own('n'), subject: { kind: 'claim', id }, text: 'x' }],
    ['note.add', { note: id, subject: { kind: 'post', id: own('d') }, text: 'x' }],
    ['note.settle', { note: id }],
  ];
};

test('R-RIGHTS-15 an id tells whoever does not work in a coverage nothing: taken by what they do not see, or by nothing', () => {
  const of = naming().must('post.write', { post: own('d'), content: { title: 'Mine' } }, ana);
  const secret = { actor: 'mayor', cue: 'said', channel, text: 'x', onTheRecord: false };
  const taken = 'secret';
  of.must('post.write', { post: taken, content: { title: 'x' } }, reporter)
    .must('actor.set', { actor: taken, content: { name: 'x', type: 'person' } })
    .must('statement.record', { statement: taken, content: secret })
    .must('claim.open', { claim: taken, content: { text: 'x' } })
    .must('note.add', { note: taken, subject: { kind: 'post', id: taken }, text: 'x' })
    .must('media.add', {
      media: taken,
      picture: {
        ...{ file: `${'a'.repeat(26)}.webp`, type: 'image/webp', width: 1, height: 1, bytes: 1 },
        original: { file: `${'a'.repeat(26)}.png`, type: 'image/png', bytes: 1 },
      },
    });
  const steps: [CommandKind, Fields][] = [
    ['post.submit', { post: taken }],
    ['post.hold', { post: taken }],
    ['post.release', { post: taken }],
    ['post.schedule', { post: taken, at: later }],
    ['post.unschedule', { post: taken }],
    ['takedown.order', { subject: { kind: 'statement', id: taken }, reason: 'x' }],
    ['takedown.order', { subject: { kind: 'actor', id: taken }, reason: 'x' }],
    ['takedown.order', { subject: { kind: 'post', id: taken }, reason: 'x' }],
  ];
  for (const step of [null, ...steps]) {
    if (step) of.must(...step);
    for (const [n, [kind, fields]] of namedBy(taken).entries()) {
      const [, without] = namedBy('absent')[n] ?? [];
      const told = (some?: Fields) => {
        const refusal = of.give(kind, some, ana);
        return JSON.stringify(refusal ?? 'accepted').replaceAll(/secret|absent/g, 'ID');
      };
      assert.equal(told(fields), told(without), `${kind} after ${step?.[0]}`);
      assert.notEqual(told(fields), '"accepted"', `${kind} ${JSON.stringify(fields)}`);
    }
  }
});

test('R-RIGHTS-15 what is a contributor’s own, and what readers are told of, is named as ever', () => {
  const of = naming();
  const heard = { actor: 'mayor', cue: 'said', channel, text: 'x' };
  of.must('post.write', { post: own('d'), content: { title: 'Mine' } }, ana)
    .must('statement.record', { statement: own('s'), content: heard }, ana)
    .must('statement.record', { statement: own('s'), content: { ...heard, text: 'y' } }, ana)
    .must('note.add', { note: own('n'), subject: { kind: 'post', id: own('d') }, text: 'x' }, ana)
    .must('note.settle', { note: own('n') }, ana)
    .must('post.submit', { post: own('d') }, ana);
  const refused = of.give('post.write', { post: 'p', content: { title: 'x' } }, ana);
  assert.equal(inShort(refused), 'state published');
  assert.equal(
    inShort(of.give('post.write', { post: 'mine', content: { title: 'x' } }, ana)),
    'state guessed-id',
  );
  assert.equal(
    inShort(of.give('post.write', { post: 'mine', content: { title: 'x' } }, reporter)),
    'accepted',
  );
});
