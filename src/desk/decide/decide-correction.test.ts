/** One act of repair, kind by kind: what it is refused for, what it writes, and what it marks. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Fields, inShort, type Story, says, story } from '../rules/story.fixture.ts';

const words = (text: string) => [{ type: 'paragraph', content: [{ type: 'text', text }] }];
const C = (id: string) => ({ type: 'claim', id });
const F = (id: string) => ({ type: 'figure', id });

/** A story in which every kind of document that can be repaired is before readers. */
function given(): Story {
  const of = story().must('claim.open', { claim: 'c', content: { text: 'It is so.' } });
  says(of, 'a', 'c', { id: 's' });
  for (const figure of ['f', 'g']) of.must('figure.open', { figure, content: { label: figure } });
  of.must('estimate.add', { estimate: 'e', figure: 'f', content: { min: 40, statement: 's' } });
  of.must('question.ask', { question: 'q', content: { text: 'Why?' } });
  of.must('claim.open', { claim: 'bare', content: { text: 'Nobody says so.' } });
  of.must('post.publish', { post: 'p', content: { title: 'A fire', body: [C('c'), F('f')] } });
  of.must('post.publish', { post: 'apart', content: { title: 'Something else' } });
  of.must('text.set', { field: 'summary', content: words('Before') });
  return of.must('panel.set', { content: { known: [], unknown: [{ words: 'Why', question: 'q' }] } });
}
const statement = { actor: 'a', cue: 'said', channel: { kind: 'telegram' }, text: 'Other words' };
const correct = (of: Story, repairs: readonly Fields[], more: Fields = {}) =>
  inShort(of.give('correction.publish', { correction: 'k', note: 'We were wrong.', repairs, ...more }));
const claim = { kind: 'claim', claim: 'c', content: { text: 'It was so.' } };
const kinds = (of: Story, from: number) =>
  of.entries.slice(from).map(({ kind, subject }) => `${kind} ${subject}`);

/** A good repair of each kind, what it writes, and the documents that say that it reached them. */
const repairs: Record<string, readonly [Fields, string, readonly string[]]> = {
  actor: [
    { actor: 'a', content: { name: 'A', type: 'person' } },
    'actor.set actor:a',
    ['claim:c', 'figure:f', 'post:p'],
  ],
  statement: [
    { statement: 's', content: statement },
    'statement.set statement:s',
    ['claim:c', 'figure:f', 'post:p'],
  ],
  claim: [{ claim: 'c', content: { text: 'x' } }, 'claim.set claim:c', ['claim:c', 'post:p']],
  post: [{ post: 'p', content: { title: 'Fires', body: [C('c')] } }, 'post.written post:p', ['post:p']],
  text: [{ field: 'summary', content: words('x') }, 'text.set text:summary', ['coverage:coverage']],
  panel: [
    { content: { known: [{ words: 'x', claim: 'c' }], unknown: [{ words: 'y', question: 'q' }] } },
    'panel.set panel:panel',
    ['panel:panel'],
  ],
  figure: [{ figure: 'f', content: { label: 'dead' } }, 'figure.set figure:f', ['figure:f', 'post:p']],
  estimate: [
    { estimate: 'e', content: { min: 41, statement: 's' } },
    'estimate.set estimate:e',
    ['figure:f', 'post:p'],
  ],
  question: [{ question: 'q', content: { text: 'How?' } }, 'question.set question:q', ['panel:panel']],
};

test('R-CORR-01 each kind is repaired by its whole new content, and the correction says what it reached and repaired', () => {
  for (const [kind, [fields, entry, reaches]] of Object.entries(repairs)) {
    const of = given();
    const from = of.entries.length;
    assert.equal(correct(of, [{ kind, ...fields }]), 'accepted', kind);
    assert.deepEqual(kinds(of, from), [entry, 'correction.published correction:k'], kind);
    const [set, published] = of.entries.slice(from);
    assert.partialDeepStrictEqual(set?.body, { content: fields.content }, kind);
    const shows = { text: [], panel: ['c'] }[kind];
    if (shows) assert.deepEqual(set?.body && 'shows' in set.body && set.body.shows, shows, kind);
    assert.ok(published?.kind === 'correction.published' && published.body);
    const { marks, ...rest } = published.body;
    const marked = reaches.includes('post:p') ? ['p'] : [];
    assert.deepEqual(Object.keys(marks), marked, kind);
    assert.deepEqual(rest, {
      ...{ label: 'correction', note: 'We were wrong.', repaired: [entry.split(' ')[1]], earlier: 'open' },
      reaches: [...reaches],
    });
  }
});

test('R-CORR-01 a mark keeps what the post shows, so that it goes on saying since when', () => {
  const of = given();
  correct(of, [{ kind: 'post', post: 'p', content: { title: 'A fire', body: [F('f')] } }]);
  const published = of.entries.at(-1);
  assert.deepEqual(published?.kind === 'correction.published' && published.body?.marks, { p: ['figure:f'] });
  assert.deepEqual(Object.keys(of.state.posts.get('p')?.shown ?? {}), ['figure:f']);
});

test('R-CORR-01 several repairs are one act; each is decided on what those before it made of things', () => {
  const of = given();
  const second = { kind: 'post', post: 'p', content: { body: [C('bare')] } };
  assert.equal(correct(of, [second]), 'unsourced claim:bare');
  assert.equal(correct(of, [claim, claim]), 'exists correction:k', 'each document once');
  const actor = { kind: 'actor', actor: 'b', content: { name: 'B', type: 'person' } };
  assert.equal(correct(of, [claim, actor]), 'unknown actor:b', 'all of it or nothing');
  assert.equal(of.state.claims.get('c')?.content?.text, 'It is so.');
  const order = [
    { kind: 'figure', figure: 'g', content: { label: 'g', partOf: 'f' } },
    { kind: 'figure', figure: 'f', content: { label: 'f', partOf: 'g' } },
  ];
  assert.equal(correct(of, order), 'circular figure:f');
  assert.equal(correct(of, [claim, { kind: 'figure', figure: 'f', content: { label: 'dead' } }]), 'accepted');
  assert.deepEqual(of.changed, ['post:p', 'claim:c', 'figure:f', 'correction:k']);
  assert.equal(correct(of, [claim]), 'exists correction:k');
});

const bareReference = { type: 'reference', kind: 'claim', id: 'bare', text: 'it' };

test('R-CORR-03 what does not exist is not repaired, nor made what it could not have been', () => {
  for (const [kind, [fields]] of Object.entries(repairs)) {
    if (kind === 'text' || kind === 'panel') continue;
    assert.equal(correct(given(), [{ kind, ...fields, [kind]: 'none' }]), `unknown ${kind}:none`);
  }
  const unset = { kind: 'text', field: 'standfirst', content: words('x') };
  assert.equal(correct(given(), [unset]), 'unknown text:standfirst');
  const refusals: readonly (readonly [Fields, string])[] = [
    [
      { kind: 'actor', actor: 'a', content: { name: 'A', type: 'person', affiliation: 'none' } },
      'unknown actor:none',
    ],
    [
      { kind: 'actor', actor: 'a', content: { name: 'A', type: 'person', affiliation: 'a' } },
      'circular actor:a',
    ],
    [{ kind: 'statement', statement: 's', content: { ...statement, origin: 's' } }, 'circular statement:s'],
    [{ kind: 'claim', claim: 'c', content: { text: 'x', of: 'none' } }, 'unknown actor:none'],
    [{ kind: 'post', post: 'p', content: { title: 'x' }, expected: 0 }, 'stale 1'],
    [
      { kind: 'text', field: 'headline', content: [{ type: 'paragraph', content: [bareReference] }] },
      'unsourced claim:bare',
    ],
    [{ kind: 'panel', content: { known: [{ words: 'x', claim: 'bare' }] } }, 'unsourced claim:bare'],
    [{ kind: 'figure', figure: 'f', content: { label: 'x', partOf: 'f' } }, 'circular figure:f'],
    [{ kind: 'estimate', estimate: 'e', content: { min: 1, statement: 'none' } }, 'unknown statement:none'],
  ];
  for (const [repair, answer] of refusals) assert.equal(correct(given(), [repair]), answer);
  const withdrawn = given().must('post.withdraw', { post: 'p', reason: 'x' });
  assert.equal(correct(withdrawn, [{ kind: 'post', post: 'p', content: { title: 'x' } }]), 'state withdrawn');
});

test('R-CORR-03 a correction is of what readers have seen, or would see by it', () => {
  const of = given();
  const bare = { kind: 'claim', claim: 'bare', content: { text: 'x' } };
  assert.equal(correct(of, [bare]), 'state unpublished');
  assert.equal(correct(of, [{ kind: 'figure', figure: 'g', content: { label: 'x' } }]), 'state unpublished');
  assert.equal(correct(of, [bare, claim]), 'accepted', 'one of the two is public');
});

test('R-STATUS-02 a correction that puts a claim before readers makes it reported', () => {
  const of = given().must('claim.open', { claim: 'new', content: { text: 'x' } });
  says(of, 'b', 'new');
  const from = of.entries.length;
  correct(of, [{ kind: 'post', post: 'p', content: { body: [C('new')] } }]);
  assert.deepEqual(kinds(of, from), [
    ...['claim.ruled claim:new', 'post.written post:p', 'correction.published correction:k'],
  ]);
});

test('R-CORR-02 the loud is corrected loudly: flashed, pinned, alerted, in the headline, or where the desk asks for it', () => {
  const tops = (of: Story, more: Fields = {}) => {
    assert.equal(correct(of, [claim], more), 'accepted');
    return [...of.state.posts.keys()].filter((id) => id !== 'p' && id !== 'apart');
  };
  assert.deepEqual(tops(given()), []);
  assert.deepEqual(tops(given().must('post.pin', { post: 'p' })), ['top-k']);
  assert.deepEqual(
    tops(given().must('post.pin', { post: 'apart' })),
    [],
    'what it does not reach is not loud',
  );
  const alert = { alert: 'l', content: { post: 'p', text: 'x' }, alone: 'Night.' };
  assert.deepEqual(tops(given().must('alert.propose', alert)), ['top-k']);
  const headed = given().must('text.set', {
    field: 'headline',
    content: [{ type: 'paragraph', content: [{ type: 'reference', kind: 'claim', id: 'c', text: 'So' }] }],
  });
  assert.deepEqual(tops(headed), ['top-k']);
  const summary = given().must('text.set', { field: 'summary', content: [C('c')] });
  assert.deepEqual(tops(summary), [], 'the summary is not loud');
  const asked = given();
  assert.equal(correct(asked, [claim], { topPost: { post: 'apart' } }), 'exists post:apart');
  assert.deepEqual(
    tops(asked, { topPost: { post: 'top', title: 'We were wrong' }, label: 'clarification' }),
    ['top'],
  );
  const top = asked.shown('post', 'top');
  assert.deepEqual(top.state === 'published' && [top.title, top.order, top.keyEvent, top.flash], [
    'We were wrong',
    3,
    false,
    false,
  ]);
});

test('R-CORR-02 an id of forty characters at most, and a title by the label where none is given', () => {
  const of = given().must('post.pin', { post: 'p' });
  const correction = 'k'.repeat(40);
  of.must('correction.publish', { correction, note: 'x', label: 'clarification', repairs: [claim] });
  const top = of.shown('post', `top-${'k'.repeat(36)}`);
  assert.equal(top.state === 'published' && top.title, 'Clarification');
  const again = given().must('post.publish', { post: 'top-k', content: { title: 'x' }, flash: true });
  const pinned = again.must('post.pin', { post: 'p' });
  pinned.must('correction.publish', { correction: 'k', note: 'x', label: 'correction', repairs: [claim] });
  assert.equal(pinned.shown('post', 'top-k-2').state, 'published', 'the next that is free');
});

test('R-CORR-01 what is withdrawn, taken down or was never shown is neither marked nor named as reached', () => {
  const of = given();
  of.must('post.publish', { post: 'gone', content: { body: [C('c')] } });
  of.must('post.publish', { post: 'down', content: { body: [C('c')] } });
  of.must('post.write', { post: 'draft', content: { body: [C('c')] } });
  of.must('post.withdraw', { post: 'gone', reason: 'x' });
  of.must('takedown.order', { subject: { kind: 'post', id: 'down' }, reason: 'x' });
  of.must('claim.open', { claim: 'unseen', content: { text: 'x' } });
  of.must('evidence.add', { claim: 'unseen', statement: 's', stance: 'asserts' });
  of.must('estimate.add', { estimate: 'e2', figure: 'g', content: { min: 2, statement: 's' } });
  of.must('incident.set', { incident: 'unseen', content: { title: 'x', statements: ['s'] } });
  const notice = { title: 'x', text: 'x', severity: 'severe', statement: 's' };
  for (const one of ['n', 'n2']) of.must('notice.set', { notice: one, content: notice });
  of.must('takedown.order', { subject: { kind: 'notice', id: 'n2' }, reason: 'x' });
  correct(of, [{ kind: 'statement', statement: 's', content: statement }]);
  const published = of.entries.at(-1);
  assert.ok(published?.kind === 'correction.published' && published.body);
  assert.deepEqual(Object.keys(published.body.marks), ['p']);
  assert.deepEqual(published.body.reaches, ['claim:c', 'figure:f', 'notice:n', 'post:p']);
});

test('R-CORR-01 marks stand in the order in which readers got the posts', () => {
  const of = given();
  for (const post of ['z', 'y']) of.must('post.publish', { post, content: { body: [C('c')] } });
  correct(of, [{ kind: 'post', post: 'y', content: { title: 'y', body: [C('c')] } }, claim]);
  const published = of.entries.at(-1);
  assert.deepEqual(published?.kind === 'correction.published' && Object.keys(published.body?.marks ?? {}), [
    'p',
    'z',
    'y',
  ]);
});
