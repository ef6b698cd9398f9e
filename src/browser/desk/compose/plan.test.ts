/** What a composed post sends, given to a desk in memory: `sent(doc)` gives every command in order and tells the first refusal. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Node } from 'prosemirror-model';
import { type CommandKind, commandSchemas } from '../../../desk/commands/commands.ts';
import { inShort, person, reporter, type Story, story } from '../../../desk/rules/story.fixture.ts';
import type { Command } from '../outbox/outbox.ts';
import { docOf } from './content-of.ts';
import { unquoted } from './gather.ts';
import { type Composed, type Intent, type Naming, type Plan, planOf, settled } from './plan.ts';
import { schema } from './schema.ts';
import { noSpeech, type Speech } from './speech.ts';

const watson: Speech = { ...noSpeech, speaker: 'Adrienne Watson', role: 'spokeswoman', channel: 'document' };
const t = (words: string, ...marks: readonly ReturnType<typeof said>[]) => schema.text(words, marks);
const said = (id: string, speech: Speech = watson) =>
  schema.mark('reference', { kind: 'statement', id, make: { kind: 'statement', speech, verbatim: false } });
const number = (id: string, words: string, statement: string, make: object = {}) =>
  schema.node('figure', {
    ...{ id, words },
    make: {
      kind: 'estimate',
      estimate: `e-${id}-${words.length}`,
      label: 'killed',
      casualties: true,
      statement,
      min: 40,
      max: null,
      ...make,
    },
  });
const p = (...all: Node[]) => schema.node('paragraph', null, all);
const doc = (...all: Node[]) => schema.node('doc', null, [schema.node('title'), ...all]);
const composed = (of: Node, more: Partial<Composed> = {}): Composed => ({
  ...{ post: 'p', base: 0, doc: of, byline: null, background: false, keyEvent: false, flash: false, ...more },
});
let minted = 0;
const mint = (prefix: string) => `${prefix}-${++minted}`;
const naming = (of?: Story, mayName = true): Naming => ({
  mayName,
  actorNamed: (name) =>
    [...(of?.state.actors.values() ?? [])].find(({ content }) => content?.name === name)?.id ?? null,
});
function plan(
  of: Node,
  intent: Intent = { to: 'publish' },
  desk = naming(),
  more: Partial<Composed> = {},
): Plan {
  const made = planOf(composed(of, more), intent, mint, desk);
  assert.ok('commands' in made, 'message' in made ? made.message : '');
  return made;
}
const kinds = ({ commands }: Plan) => commands.map(({ kind }) => kind);
function give(of: Story, commands: readonly Command[], by = reporter): string {
  for (const { kind, ...fields } of commands) {
    const refusal = of.give(kind as CommandKind, fields, by);
    if (refusal) return inShort(refusal);
  }
  return 'accepted';
}
const unfit = (of: Node) => {
  const made = planOf(composed(of), { to: 'publish' }, mint, naming());
  return 'message' in made ? [made.message, made.at] : 'fit';
};

test('R-COMPOSE-02 a post brings its speakers, statements and readings first, each before what stands on it', () => {
  const one = doc(
    p(
      t('The US had warned Moscow', said('s1')),
      t(', she said. '),
      number('f', 'At least 40', 's1'),
      t(' died.'),
    ),
  );
  const made = plan(one);
  assert.deepEqual(kinds(made), [
    'actor.set',
    'statement.record',
    'figure.open',
    'estimate.add',
    'post.publish',
  ]);
  const of = story();
  assert.equal(give(of, made.commands), 'accepted');
  const statement = of.state.statements.get('s1')?.content;
  assert.equal(of.state.actors.get(statement?.actor ?? '')?.content?.name, 'Adrienne Watson');
  assert.deepEqual([statement?.speaker, statement?.text], [null, 'The US had warned Moscow']);
  assert.deepEqual(of.state.estimates.get('e-f-11')?.content?.words, 'At least 40');
});

test('R-COMPOSE-02 a second post by the same speaker finds the actor on the board', () => {
  const of = story();
  assert.equal(give(of, plan(doc(p(t('It is out', said('s1'))))).commands), 'accepted');
  const second = plan(doc(p(t('It was bad', said('s2')))), { to: 'publish' }, naming(of), { post: 'q' });
  assert.deepEqual(kinds(second), ['statement.record', 'post.publish']);
  assert.equal(give(of, second.commands), 'accepted');
  const [one, two] = ['s1', 's2'].map((id) => of.state.statements.get(id)?.content?.actor);
  assert.equal(one, two);
});

test('R-COMPOSE-02 two statements of one paragraph by one speaker make one actor and two statements', () => {
  const made = plan(doc(p(t('It is out', said('s1')), t(', she said. '), t('It was bad', said('s2')))));
  assert.deepEqual(kinds(made), ['actor.set', 'statement.record', 'statement.record', 'post.publish']);
  assert.equal(give(story(), made.commands), 'accepted');
});

test('R-COMPOSE-02 words that are marked in parts are one statement, with the number that stands in them', () => {
  const strong = schema.mark('strong');
  const s = said('s1');
  const within = number('f', '133', 's1', { min: 133, max: 133 }).mark([s]);
  const made = plan(
    doc(
      p(schema.text('In all ', [s]), within, t(' people', s), schema.text(' died', [s, strong])),
      p(t('copy', s)),
    ),
  );
  const statements = made.commands.filter(({ kind }) => kind === 'statement.record');
  assert.deepEqual(
    statements.map(({ content }) => (content as { text: string }).text),
    ['In all 133 people died'],
  );
  const readings = made.commands.filter(({ kind }) => kind === 'estimate.add');
  assert.deepEqual(
    readings.map(({ content }) => (content as { words: string | null }).words),
    [null],
  );
  assert.equal(give(story(), made.commands), 'accepted');
});

test('R-COMPOSE-02 two readings of one new figure open it once; a copied one is read once', () => {
  const s = t('Many died', said('s1'));
  const again = number('f', '40', 's1', { estimate: 'e2' });
  const made = plan(doc(p(s, number('f', '39', 's1'), again, again)));
  assert.deepEqual(kinds(made).slice(2), ['figure.open', 'estimate.add', 'estimate.add', 'post.publish']);
  assert.equal(give(story(), made.commands), 'accepted');
});

test('R-COMPOSE-02 what our own people saw is recorded as witnessed, and a relay as one', () => {
  const speech: Speech = { ...watson, speaker: 'our reporter', named: false, channel: 'observation' };
  const made = plan(
    doc(
      p(
        t('The roof is gone', said('s1', speech)),
        t(' and '),
        t('they fled', said('s2', { ...watson, relay: true })),
      ),
    ),
  );
  const of = story();
  assert.equal(give(of, made.commands), 'accepted');
  const content = (id: string) => of.state.statements.get(id)?.content;
  assert.deepEqual(
    [content('s1')?.witness, content('s1')?.actor, content('s1')?.speaker],
    [true, null, 'our reporter'],
  );
  assert.deepEqual([content('s2')?.relay, content('s2')?.witness], [true, false]);
});

test('R-COMPOSE-02 an institution becomes one, a name for a description a person; who may add nobody describes', () => {
  const types = (speech: Speech, desk = naming()) =>
    plan(doc(p(t('It is out', said('s1', speech)))), { to: 'save' }, desk).commands.flatMap(
      ({ kind, content }) => (kind === 'actor.set' ? [(content as { type: string }).type] : []),
    );
  assert.deepEqual(types({ ...watson, type: 'group' }), ['group']);
  assert.deepEqual(types({ ...watson, type: 'unnamed' }), ['person']);
  assert.deepEqual(types(watson), ['person'], 'of drafts that were kept before it was said');
  assert.deepEqual(types({ ...watson, named: false }), []);
  assert.deepEqual(types(watson, naming(undefined, false)), []);
});

test('R-COMPOSE-02 a claim is opened with its evidence, once', () => {
  const claim = schema.mark('reference', {
    kind: 'claim',
    id: 'c',
    make: { kind: 'claim', statement: 's1' },
  });
  const made = plan(
    doc(p(t('It is out', said('s1')), t('The fire is out', claim)), p(t('The fire is out', claim))),
  );
  assert.deepEqual(kinds(made).slice(2), ['claim.open', 'evidence.add', 'post.publish']);
  assert.equal(give(story(), made.commands), 'accepted');
});

test('R-COMPOSE-03 what is unfit is said with its place: no words, no speaker, no ground, too long', () => {
  const quote = (words: string) =>
    schema.node(
      'statement',
      { id: 'q', make: { kind: 'statement', speech: watson, verbatim: true } },
      words === '' ? [] : [schema.text(words)],
    );
  assert.deepEqual(unfit(doc(p())), ['There is nothing in it yet.', 0]);
  assert.deepEqual(unfit(doc(p(t('a')), quote(''))), ['A quotation has no words yet.', 5]);
  assert.deepEqual(unfit(doc(quote('“”'))), ['A quotation has no words yet.', 2]);
  const mute = said('s1', { ...watson, speaker: ' ' });
  assert.deepEqual(unfit(doc(p(t('abc'), t('It is out', mute)))), [
    'Who said “It is out”? It has no speaker.',
    6,
  ]);
  const image = schema.node('image', { media: 'm', alt: ' ', credit: 'Ana' });
  assert.deepEqual(unfit(doc(image)), ['A picture has no words for whoever cannot see it.', 2]);
  assert.deepEqual(unfit(doc(p(t('x'), number('f', '133', 'gone')))), [
    '“133” has lost the statement that it stood on: put it in again.',
    4,
  ]);
  assert.match(String(unfit(doc(p(t('x'.repeat(301), said('s1')))))), /too long for one reference.*,3$/);
  const long = schema.node('doc', null, [schema.node('title', null, [schema.text('x'.repeat(201))]), p()]);
  assert.deepEqual(unfit(long), ['The title is longer than 200 characters.', 0]);
});

test('R-COMPOSE-02 each way of sending is one that the desk takes, after what came before it', () => {
  const one = doc(p(t('It is out', said('s1'))));
  const of = story();
  const editor = person('ed', 'editor');
  const send = (intent: Intent, post: string, base: number) => {
    // What is out already is opened from what it says.
    const content = base === 0 ? null : (of.state.posts.get(post)?.content ?? null);
    const from = content ? docOf(content, { statement: () => '', figure: () => '' }) : one;
    return give(of, plan(from, intent, naming(of), { post, base }).commands, editor);
  };
  assert.equal(send({ to: 'save' }, 'a', 0), 'accepted');
  assert.equal(send({ to: 'submit' }, 'b', 0), 'accepted');
  assert.equal(send({ to: 'schedule', at: '2026-03-01T00:00:00.000Z' }, 'c', 0), 'accepted');
  assert.equal(send({ to: 'publish' }, 'd', 0), 'accepted');
  assert.equal(send({ to: 'update', note: null }, 'd', 1), 'accepted');
  assert.equal(send({ to: 'fix' }, 'd', 2), 'accepted');
});

test('R-COMPOSE-02 marks around all of the words go, with the comma within; those around parts stay', () => {
  assert.equal(unquoted(' “It is out,” '), 'It is out');
  assert.equal(unquoted('“One” and “two”'), '“One” and “two”');
  assert.equal(unquoted('«Fini»'), 'Fini');
});

test('R-COMPOSE-04 an update that only adds references goes as a minor fix by itself, unless it has a note', () => {
  const of = story();
  const bare = doc(p(t('It is out, she said.')));
  assert.equal(give(of, plan(bare).commands), 'accepted');
  const was = of.state.posts.get('p')?.published ?? null;
  const marked = doc(p(t('It is out', said('s1')), t(', she said.')));
  const to = (next: Node, note: string | null = null, intent: Intent = { to: 'update', note }) =>
    settled(intent, was, composed(next, { base: 1 })).to;
  assert.equal(to(marked), 'fix');
  assert.equal(to(marked, 'Who said it.'), 'update');
  assert.equal(to(doc(p(t('It is out', said('s1')), t(', he said.')))), 'update');
  assert.equal(to(doc(p(t('It is out', said('s1')), t(', she said.')), p(t('More.')))), 'update');
  assert.equal(to(marked, null, { to: 'publish' }), 'publish');
  assert.equal(settled({ to: 'update', note: null }, null, composed(marked)).to, 'update');
  const intent = settled({ to: 'update', note: null }, was, composed(marked, { base: 1 }));
  assert.equal(give(of, plan(marked, intent, naming(of), { base: 1 }).commands), 'accepted');
  const shown = of.shown('post', 'p');
  assert.ok(shown.state === 'published');
  assert.deepEqual([shown.notices, shown.updatedAt], [[], null]);
});

const speech = fc
  .record({ speaker: fc.constantFrom('Ana Ruiz', 'the FSB', 'officials'), named: fc.boolean() })
  .map((one) => ({ ...watson, ...one }));
const piece = fc.oneof(
  fc
    .record({
      words: fc.stringMatching(/^[a-z]{1,4}( [a-z]{1,4})?$/),
      id: fc.constantFrom('s1', 's2', 's3'),
      speech,
    })
    .map(({ words, id, speech }) => t(words, said(id, speech))),
  fc
    .record({
      words: fc.constantFrom('40', 'At least 40'),
      id: fc.constantFrom('f', 'g'),
      on: fc.constantFrom('s1', 's2'),
    })
    .map(({ words, id, on }) => number(id, words, on)),
  fc.stringMatching(/^[a-z ]{1,5}$/).map((words) => t(words)),
);

test('R-COMPOSE-02 law: whatever is marked, every command fits its schema and none is refused, each thing once', () => {
  fc.assert(
    fc.property(fc.array(fc.array(piece, { maxLength: 6 }), { minLength: 1, maxLength: 3 }), (paragraphs) => {
      const made = planOf(
        composed(doc(...paragraphs.map((all) => p(...all)))),
        { to: 'publish' },
        mint,
        naming(),
      );
      if ('message' in made) return assert.match(made.message, /^(?:There is nothing|“.*” has lost)/);
      for (const { kind, ...fields } of made.commands)
        assert.ok(commandSchemas[kind as CommandKind].safeParse({ id: 'c', kind, ...fields }).success);
      const things = made.commands.map(({ kind, actor, statement, figure, estimate, post }) =>
        [kind, estimate ?? figure ?? statement ?? actor ?? post].join(' '),
      );
      assert.equal(new Set(things).size, things.length);
      assert.equal(give(story(), made.commands), 'accepted');
    }),
    { seed: 6, numRuns: 200 },
  );
});

test('R-COMPOSE-13 a draft with a denial and a number changes no byte for readers until it is published, then all in one change set', () => {
  const made: Readonly<Record<string, Intent>> = {
    save: { to: 'save' },
    submit: { to: 'submit' },
    hold: { to: 'hold' },
    schedule: { to: 'schedule', at: '2030-01-01T00:00:00Z' },
    embargo: { to: 'embargo', until: null, reason: 'agreed' },
    refused: { to: 'publish' },
  };
  const old = doc(p(t('We warned', said('s0')), number('f', '40', 's0', { min: 40, max: 40 })));
  const claimed = (id: string, statement: string, stance: string, text: string | null = null) =>
    schema.node('claim', { id, make: { kind: 'claim', statement, stance, text } });
  const anew = said('s1', { ...watson, speaker: 'Ana Ruiz' });
  const known = schema.mark('reference', { kind: 'statement', id: 's1', make: null });
  const denied = (statement: typeof known) =>
    doc(
      p(t('Nobody did', statement), number('f', '77', 's1', { estimate: 'e77', label: null, min: 77 })),
      claimed('c', 's1', 'denies'),
    );
  // By a statement that the draft brings, and by one that the desk had before.
  for (const [name, intent, statement] of Object.entries(made).flatMap(([name, intent]) => [
    [name, intent, anew] as const,
    [name, intent, known] as const,
  ])) {
    const of = story();
    const first = doc(...old.children.slice(1), claimed('c', 's0', 'asserts', 'They were warned.'));
    assert.equal(give(of, plan(first, { to: 'publish' }, naming(of)).commands), 'accepted');
    if (statement === known)
      of.must('statement.record', {
        statement: 's1',
        content: { speaker: 'Ana Ruiz', cue: 'said', channel: { kind: 'document' }, text: 'Nobody did' },
      });
    const bytes = () => [...of.view.documents.values()].map(({ text }) => text);
    const [before, sets] = [bytes(), of.sets.filter((set) => set.length > 0).length];
    const more = { post: 'q', ...(name === 'refused' && { base: 9 }) };
    const answer = give(of, plan(denied(statement), intent, naming(of), more).commands);
    assert.equal(answer, name === 'refused' ? 'stale 0' : 'accepted');
    assert.deepEqual(bytes(), before, name);
    if (name !== 'save') continue;
    of.must('post.publish', { post: 'q' });
    assert.match(bytes().join(' '), /Nobody did/);
    assert.match(bytes().join(' '), /"min":77/);
    assert.equal(of.sets.filter((set) => set.length > 0).length, sets + 1);
  }
});

test('R-COMPOSE-13 a number of the desk’s own file comes with its post, and with an update of a figure that it shows already', () => {
  const own = { own: { text: 'It had 12 silos in 1990.', year: '1990' } };
  const background = (words: string, more: object) =>
    doc(
      p(
        t('It had '),
        number('f', words, `own-${words}`, {
          min: Number(words),
          max: Number(words),
          estimate: `e${words}`,
          ...own,
          ...more,
        }),
      ),
    );
  const of = story();
  assert.equal(give(of, plan(background('12', {})).commands), 'accepted');
  assert.equal(of.state.statements.get('own-12')?.reserved, null);
  const update = plan(background('14', { label: null }), { to: 'update', note: null }, naming(of), {
    base: 1,
  });
  assert.deepEqual(kinds(update), ['statement.record', 'estimate.add', 'post.update']);
  assert.equal(give(of, update.commands), 'accepted');
  assert.equal(of.state.statements.get('own-14')?.reserved, null);
});
