/** What readers get of a text: block by block, field by field, and what is left where something may not be seen. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Fields, type Story, says, story } from '../desk/rules/story.fixture.ts';
import { fold } from '../fold/fold.ts';
import { cell } from '../model/ids.ts';
import { blocks as richText } from '../model/rich-text.ts';
import type { Entry } from '../record/entry.ts';
import type { PublicBlock } from '../wire/documents.ts';
import { document } from './built.fixture.ts';

const text = (words: string, more: Fields = {}) => ({ type: 'text', text: words, ...more });
const refer = (kind: string, id: string) => ({ type: 'reference', kind, id, text: `this ${kind}` });
const paragraph = (...content: object[]) => ({ type: 'paragraph', content });
const down = (of: Story, kind: string, id: string) =>
  of.must('takedown.order', { subject: { kind, id }, reason: 'x' });

/** A story with a claim c said by a in s, and a figure f counted in s. */
function given(statement: Fields = {}, actor: Fields = {}): Story {
  const of = story().must('claim.open', { claim: 'c', content: { text: 'It is so.' } });
  says(of, 'a', 'c', { id: 's', content: statement, actor });
  of.must('figure.open', { figure: 'f', content: { label: 'killed' } });
  return of.must('estimate.add', { estimate: 'e', figure: 'f', content: { min: 40, statement: 's' } });
}
/** The blocks that readers get of post p with this body. */
function blocks(of: Story, ...body: object[]): readonly PublicBlock[] {
  if (body.length > 0) of.must('post.publish', { post: 'p', content: { body } });
  const shown = of.shown('post', 'p');
  assert.ok(shown.state === 'published');
  return shown.body;
}
/** The pieces of the one paragraph of post p. */
function pieces(of: Story, ...content: object[]) {
  const [block] = blocks(of, ...(content.length > 0 ? [paragraph(...content)] : []));
  assert.ok(block?.type === 'paragraph');
  return block.content;
}
const key = (of: Story, cell: string) => of.view.documents.get(cell as never)?.key;
const gap = { type: 'reference', to: null, text: '[…]', standing: null, later: null };

test('R-PROJ-04 running text keeps its words, emphasis and links, heading, list and paragraph their shape', () => {
  const of = given();
  const marked = text('x', { em: true, strong: true, href: 'https://example.org/a' });
  const body = [
    paragraph(text('plain'), marked),
    { type: 'heading', content: [text('Head')] },
    { type: 'list', ordered: true, items: [[text('one')], [text('two')]] },
  ];
  assert.deepEqual(blocks(of, ...body), body);
});

test('R-PROJ-04 of a statement readers get who spoke, in which role, how, when, and the words', () => {
  const of = given(
    {
      role: 'mayor',
      cue: 'warned',
      channel: { kind: 'press', name: 'The Daily', url: 'https://example.org/d' },
      saidAt: { at: '2026-01-01T10:00:00.000Z', precision: 'hour', words: 'this morning' },
      verbatim: true,
      translated: true,
      briefing: 'noon',
    },
    { role: 'politician' },
  );
  assert.deepEqual(blocks(of, { type: 'statement', id: 's' }), [
    {
      type: 'statement',
      statement: {
        speaker: { name: 'Name of a', actor: key(of, 'actor:a'), role: 'mayor' },
        cue: 'warned',
        channel: { kind: 'press', name: 'The Daily', url: 'https://example.org/d' },
        saidAt: { at: '2026-01-01T10:00:00.000Z', precision: 'hour', words: 'this morning' },
        text: 'Words of s',
        verbatim: true,
        translated: true,
        relayOf: null,
      },
      later: null,
    },
  ]);
});

test('R-PROJ-04 a role that was not said is that of the actor; a time without words has none', () => {
  const of = given({ saidAt: { at: '2026-01-01T10:00:00.000Z' } }, { role: 'politician' });
  const [block] = blocks(of, { type: 'statement', id: 's' });
  assert.ok(block?.type === 'statement');
  assert.equal(block.statement.speaker.role, 'politician');
  assert.deepEqual(block.statement.saidAt, { at: '2026-01-01T10:00:00.000Z', precision: 'minute' });
  const bare = given();
  const [other] = blocks(bare, { type: 'statement', id: 's' });
  assert.ok(other?.type === 'statement');
  assert.deepEqual([other.statement.speaker.role, other.statement.saidAt], [null, null]);
});

test('R-SHOWN-02 a statement that passes on another names whose it was, if readers may know', () => {
  const relayOf = (root: Fields, more: { actor?: Fields } = {}, act?: (of: Story) => void) => {
    const of = story();
    says(of, 'first', undefined, { id: 'root', content: root, ...more });
    says(of, 'wire', undefined, { id: 's', content: { origin: 'root' } });
    act?.(of);
    const [block] = blocks(of, { type: 'statement', id: 's' });
    assert.ok(block?.type === 'statement');
    return block.statement.relayOf;
  };
  assert.equal(relayOf({}), 'Name of first');
  assert.equal(relayOf({ onTheRecord: false }), null);
  assert.equal(relayOf({}, { actor: { type: 'unnamed' } }), null);
  assert.equal(
    relayOf({}, {}, (of) => down(of, 'statement', 'root')),
    null,
  );
});

test('R-DUE-04 a relay of what is under embargo, or waits, names nobody before that ends, and is no evidence that readers see', () => {
  const channel = { kind: 'briefing' };
  const content = { actor: 'first', cue: 'said', channel, text: 'Words of root' };
  const embargo = { reason: 'agreed' };
  for (const withheld of [{ embargo }, { for: 'd' }]) {
    const told = given().must('post.write', { post: 'd', content: { title: 'Soon' } });
    told.must('actor.set', { actor: 'first', content: { name: 'Name of first', type: 'person' } });
    told.must('statement.record', { statement: 'root', content, ...withheld });
    says(told, 'wire', 'c', { id: 'relay', stance: 'relays', content: { origin: 'root' } });
    told.must('incident.set', { incident: 'i', content: { title: 'A fire', statements: ['s', 'relay'] } });
    const body = ['claim', 'incident'].map((type) => ({ type, id: type[0] }));
    told.must('post.publish', { post: 'p', content: { body } });
    const evidence = () => JSON.stringify([told.seen('claim:c'), told.seen('incident:i')]);
    assert.match(evidence(), /Words of s.*Words of s/);
    assert.doesNotMatch(evidence(), /Words of relay|Name of first/);
    told.must('post.publish', { post: 'q', content: { body: [{ type: 'statement', id: 'relay' }] } });
    const relayOf = () =>
      /"relayOf":("Name of first"|null)/.exec(JSON.stringify(told.shown('post', 'q')))?.[1];
    if ('embargo' in withheld) {
      assert.equal(relayOf(), 'null');
      told.must('embargo.end', { subject: { kind: 'statement', id: 'root' } });
    }
    assert.equal(relayOf(), '"Name of first"');
    assert.match(evidence(), /Words of relay.*"relayOf":"Name of first".*Words of relay/);
  }
});

test('R-SHOWN-02 an unnamed speaker has a name that says nothing, no page, and a role of its own words', () => {
  const of = given({}, { type: 'unnamed', role: 'officer' });
  const [block] = blocks(of, { type: 'statement', id: 's' });
  assert.ok(block?.type === 'statement');
  assert.deepEqual(block.statement.speaker, { name: 'Name of a', actor: null, role: 'officer' });
  assert.equal(of.seen('actor:a'), null);
});

test('R-TAKE-01 where an actor was taken down its statements are told in words, or not at all', () => {
  const of = given({ speaker: 'a resident', role: null }, { role: 'mayor' });
  blocks(of, { type: 'statement', id: 's' });
  down(of, 'actor', 'a');
  const [block] = blocks(of);
  assert.ok(block?.type === 'statement');
  assert.deepEqual(block.statement.speaker, { name: 'a resident', actor: null, role: null });
  const nameless = given();
  blocks(nameless, { type: 'statement', id: 's' });
  assert.deepEqual(blocks(down(nameless, 'actor', 'a')), [{ type: 'removed' }]);
  const worded = story().must('statement.record', {
    statement: 's',
    content: { speaker: 'a resident', cue: 'said', channel: { kind: 'phone' }, text: 'x' },
  });
  const [told] = blocks(worded, { type: 'statement', id: 's' });
  assert.deepEqual(told?.type === 'statement' && told.statement.speaker, {
    ...{ name: 'a resident', actor: null, role: null },
  });
});

test('R-SHOWN-01 a statement that its speaker took back says so beside it', () => {
  const of = given();
  blocks(of, { type: 'statement', id: 's' }, paragraph(refer('statement', 's')));
  of.must('statement.retract', { statement: 's', reason: 'x' });
  const later = { at: of.state.at, status: null, deniedBy: [], retracted: true };
  const [block, running] = blocks(of);
  assert.deepEqual(block?.type === 'statement' && block.later, later);
  assert.deepEqual(running?.type === 'paragraph' && running.content, [
    { type: 'reference', to: null, text: 'this statement', standing: null, later },
  ]);
});

test('R-PROJ-04 a claim and a figure set apart lead to their pages, with their words and how they stand', () => {
  const of = given();
  const [claim, figure] = blocks(of, { type: 'claim', id: 'c' }, { type: 'figure', id: 'f' });
  assert.ok(claim?.type === 'claim' && figure?.type === 'figure');
  assert.deepEqual(
    [claim.to, claim.text, claim.standing.status, claim.later],
    [key(of, 'claim:c'), 'It is so.', 'reported', null],
  );
  assert.deepEqual(
    [figure.to, figure.label, figure.reading.bounds[0]?.min, figure.later],
    [key(of, 'figure:f'), 'killed', 40, null],
  );
});

test('R-PROJ-04 references lead where there is something to read: to actors, claims, figures and published posts', () => {
  const of = given();
  of.must('post.publish', { post: 'before', content: { title: 'x' } });
  const all = pieces(
    of,
    ...['actor:a', 'claim:c', 'statement:s', 'post:before'].map((one) =>
      refer(...(one.split(':') as [string, string])),
    ),
    { type: 'figure', id: 'f' },
  );
  assert.deepEqual(
    all.map((piece) => piece.type !== 'text' && [piece.type, piece.to]),
    [
      ['reference', key(of, 'actor:a')],
      ['reference', key(of, 'claim:c')],
      ['reference', null],
      ['reference', key(of, 'post:before')],
      ['figure', key(of, 'figure:f')],
    ],
  );
  const [actor, claim, , post] = all;
  assert.deepEqual(actor, {
    type: 'reference',
    to: key(of, 'actor:a'),
    text: 'this actor',
    standing: null,
    later: null,
  });
  assert.deepEqual(post, {
    type: 'reference',
    to: key(of, 'post:before'),
    text: 'this post',
    standing: null,
    later: null,
  });
  assert.deepEqual(claim?.type === 'reference' && [claim.text, claim.standing?.status, claim.later], [
    'this claim',
    'reported',
    null,
  ]);
});

test('R-SHOWN-01 in running text a reference keeps what stood, with the later state beside it', () => {
  const of = given();
  pieces(of, refer('claim', 'c'), { type: 'figure', id: 'f' });
  says(of, 'b', 'c', { stance: 'denies' });
  of.must('claim.rule', { claim: 'c', status: 'disputed' });
  const at = of.state.at;
  says(of, 'a', undefined, { id: 's2' });
  of.must('estimate.add', { estimate: 'e2', figure: 'f', content: { min: 50, statement: 's2' } });
  const [claim, figure] = pieces(of);
  assert.ok(claim?.type === 'reference' && figure?.type === 'figure');
  assert.equal(claim.standing?.status, 'reported');
  assert.deepEqual(claim.later, { at, status: 'disputed', deniedBy: ['Name of b'], retracted: false });
  assert.deepEqual(
    [figure.reading.bounds[0]?.min, figure.later?.reading.bounds[0]?.min, figure.later?.at],
    [40, 50, of.state.at],
  );
});

test('R-COVER-01 in running text there is a gap where something may not be seen, and words where it was only named', () => {
  const hide: Record<string, (of: Story) => void> = {
    covered: (of) => {
      for (const [kind, id] of [
        ['claim', 'c'],
        ['figure', 'f'],
      ])
        of.must('cover', { subject: { kind, id } });
    },
    down: (of) => {
      for (const [kind, id] of [
        ['claim', 'c'],
        ['figure', 'f'],
      ] as const)
        down(of, kind, id);
    },
    withdrawn: (of) => {
      of.must('claim.rule', { claim: 'c', status: 'withdrawn' });
      of.must('cover', { subject: { kind: 'figure', id: 'f' } });
    },
  };
  for (const [how, act] of Object.entries(hide)) {
    const of = given();
    blocks(
      of,
      paragraph(refer('claim', 'c'), { type: 'figure', id: 'f' }),
      { type: 'claim', id: 'c' },
      { type: 'figure', id: 'f' },
    );
    act(of);
    assert.deepEqual(blocks(of), [paragraph(gap, gap), { type: 'removed' }, { type: 'removed' }], how);
    assert.ok(of.seen('claim:c') && of.seen('figure:f'), 'their own pages stay, and say why');
  }
  const of = given();
  pieces(of, refer('actor', 'a'), refer('statement', 's'));
  down(down(of, 'actor', 'a'), 'statement', 's');
  assert.deepEqual(pieces(of), [gap, gap]);
});

test('R-SHOWN-02 a reference to somebody unnamed is words, and so is one to a post that was taken off', () => {
  const of = given({}, { type: 'unnamed' });
  of.must('post.publish', { post: 'before', content: { title: 'x' } });
  pieces(of, refer('actor', 'a'), refer('post', 'before'));
  const words = (kind: string) => ({ type: 'reference', text: `this ${kind}`, standing: null, later: null });
  assert.deepEqual(pieces(of), [
    { ...words('actor'), to: null },
    { ...words('post'), to: key(of, 'post:before') },
  ]);
  assert.equal(of.seen('actor:a'), null);
});

test('R-PROJ-04 a reference to a post that readers have not seen leads nowhere', () => {
  const of = given().must('post.publish', { post: 'before', content: { title: 'x' } });
  pieces(of, refer('post', 'before'));
  const to = (posts: typeof of.state.posts) => {
    const found = document({ ...of.state, posts }, 'post:p');
    const block = found?.kind === 'post' && found.state === 'published' && found.body[0];
    const piece = block && block.type === 'paragraph' ? block.content[0] : undefined;
    return piece?.type === 'reference' && piece.to;
  };
  const { posts } = of.state;
  assert.equal(to(posts), 'post:before');
  assert.equal(to(posts.delete('before')), null);
  assert.equal(to(posts.update('before', (post) => post && { ...post, order: 0 }) as typeof posts), null);
});

test('R-DUE-04 a statement under embargo is shown nowhere, in no form', () => {
  const of = given();
  says(of, 'b', 'c', { id: 'held' });
  of.must('post.write', { post: 'p', content: { title: 'x' } });
  of.must('embargo.set', { subject: { kind: 'statement', id: 'held' }, reason: 'x' });
  of.must('post.publish', { post: 'q', content: { body: [{ type: 'claim', id: 'c' }] } });
  assert.doesNotMatch(JSON.stringify(of.seen('claim:c')), /Words of held/);
});

test('R-PROJ-04 a headline or standfirst is one line of its paragraphs and headings, and nothing of its blocks', () => {
  const of = given();
  const content = [
    paragraph(text('A fire, ')),
    { type: 'claim', id: 'c' },
    { type: 'heading', content: [refer('claim', 'c')] },
    { type: 'list', ordered: false, items: [[text('gone')]] },
  ];
  // As records of before R-POST-06 may hold it.
  of.state = fold(of.state, {
    ...{ seq: of.state.seq + 1, at: of.state.at, by: 'x', kind: 'text.set' },
    ...{ subject: cell('text', 'headline'), body: { content: richText.parse(content), shows: ['c'] } },
  } as Entry);
  of.must('text.set', { field: 'standfirst', content: [paragraph(text('Below'))] });
  of.must('text.set', { field: 'summary', content: [{ type: 'claim', id: 'c' }] });
  const { headline, standfirst, summary } = of.shown('coverage');
  assert.deepEqual(
    headline.map((piece) => 'text' in piece && piece.text),
    ['A fire, ', 'this claim'],
  );
  assert.deepEqual(standfirst, [text('Below')]);
  assert.equal(summary[0]?.type, 'claim');
  says(of, 'b', 'c', { stance: 'denies' });
  of.must('claim.rule', { claim: 'c', status: 'disputed' });
  const [, now] = of.shown('coverage').headline;
  assert.deepEqual(
    now?.type === 'reference' && [now.standing?.status, now.later],
    ['disputed', null],
    'the present',
  );
});
