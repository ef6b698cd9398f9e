/** Promise I6 over any history: a correction changes all of its impact and nothing else, in one change set. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type Cell, cell, cellId, PANEL } from '../../model/ids.ts';
import { faultsOf, NOTE, texts } from './corrected.fixture.ts';
import { lived } from './lived.fixture.ts';
import { type Fields, person, type Story, says, story } from './story.fixture.ts';

const OLD = 'Words that nobody else has used 4711';
const senior = person('first', 'senior');

const faults = (before: Story, after: Story, repaired: Cell) => faultsOf(before, after, repaired, [OLD]);

/** A story at the end of a history, in which something says OLD; twice, for before and after. */
function told(seed: number, length: number, repair: Fields, act: (of: Story) => void): [Story, Story] | null {
  const make = () => {
    const of = lived(seed, length);
    act(of);
    return of;
  };
  const [before, after] = [make(), make()];
  const refusal = after.give(
    'correction.publish',
    { correction: 'the-one', note: NOTE, repairs: [repair] },
    senior,
  );
  return refusal === null ? [before, after] : null;
}
const paragraph = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] });
/** Each kind of repair, with the cell that it repairs. (A question is the desk’s own: readers see the words of its line.) */
const kinds: Readonly<Record<string, readonly [Fields, Cell]>> = {
  statement: [
    {
      statement: 'law',
      content: { actor: 'law', cue: 'said', channel: { kind: 'phone' }, text: 'New words' },
    },
    cell('statement', 'law'),
  ],
  claim: [{ claim: 'law', content: { text: 'A new claim' } }, cell('claim', 'law')],
  actor: [{ actor: 'law', content: { name: 'A new name', type: 'person' } }, cell('actor', 'law')],
  figure: [{ figure: 'law', content: { label: 'a new label' } }, cell('figure', 'law')],
  estimate: [
    { estimate: 'law', content: { min: 2, statement: 'law', basis: 'a new count' } },
    cell('estimate', 'law'),
  ],
  incident: [
    { incident: 'law', content: { title: 'A new title', statements: ['law'] } },
    cell('incident', 'law'),
  ],
  notice: [
    { notice: 'law', content: { title: 'Danger', text: 'New words', statement: 'law' } },
    cell('notice', 'law'),
  ],
  post: [
    { post: 'law4', content: { title: 'New words', body: [paragraph('Nothing else')] } },
    cell('post', 'law4'),
  ],
  text: [{ field: 'standfirst', content: [paragraph('New words')] }, cell('text', 'standfirst')],
  panel: [{ content: { known: [{ words: 'So it is', claim: 'law' }] } }, PANEL],
};

/** Puts OLD into the kind that will be corrected, and shows it in several places. */
function plant(of: Story, kind: string): void {
  const by = (one: string) => (kind === one ? OLD : `Other ${one}`);
  of.give('coverage.thaw', { reason: 'It may be frozen.' }, senior);
  of.must('actor.set', { actor: 'law', content: { name: by('actor'), type: 'person' } }, senior);
  says(of, 'law', undefined, { id: 'law', content: { text: by('statement') } });
  of.must('claim.open', { claim: 'law', content: { text: by('claim') } }, senior);
  of.must('evidence.add', { claim: 'law', statement: 'law', stance: 'asserts' }, senior);
  of.must('figure.open', { figure: 'law', content: { label: by('figure') } }, senior);
  const content = { min: 1, statement: 'law', basis: by('estimate') };
  of.must('estimate.add', { estimate: 'law', figure: 'law', content }, senior);
  of.must(
    'incident.set',
    { incident: 'law', content: { title: by('incident'), statements: ['law'] } },
    senior,
  );
  const warning = { title: 'Danger', text: by('notice'), statement: 'law' };
  of.must('notice.set', { notice: 'law', content: warning }, senior);
  of.must('question.ask', { question: 'law', content: { text: 'Why?' } }, senior);
  ['claim', 'statement', 'figure', 'incident'].forEach((type, n) => {
    of.must('post.publish', { post: `law${n}`, content: { body: [{ type, id: 'law' }] } }, senior);
  });
  of.must(
    'post.publish',
    { post: 'law4', content: { title: 'Of it', body: [paragraph(by('post'))] } },
    senior,
  );
  of.must('text.set', { field: 'standfirst', content: [paragraph(by('text'))] }, senior);
  const known = [{ words: by('panel'), claim: 'law' }];
  const unknown = [
    { words: 'Of', figure: 'law' },
    { words: 'And', question: 'law' },
  ];
  of.must('panel.set', { content: { known, unknown } }, senior);
}

test('R-CORR-01 over any history a correction changes all that rests on what it repairs, and nothing else, at once', () => {
  for (const [kind, [fields, repaired]] of Object.entries(kinds)) {
    let seen = 0;
    const law = fc.property(fc.integer({ min: 1, max: 1000 }), (seed) => {
      const both = told(seed, 80, { kind, ...fields }, (of) => plant(of, kind));
      if (!both) return;
      seen += 1;
      assert.ok([...texts(both[0]).values()].some((text) => text.includes(OLD)));
      assert.deepEqual(faults(...both, repaired), []);
      assert.equal(both[1].sets.length, both[0].sets.length + 1, 'one change set');
    });
    fc.assert(law, { seed: 2, numRuns: 4 });
    assert.ok(seen > 1, `${seen} corrections of a ${kind}`);
  }
});

test('R-CORR-01 that comparison finds words left standing, a change outside, one without a notice, and one not sent', () => {
  const planted = () => {
    const of = story();
    plant(of, 'claim');
    return of;
  };
  const after = () => {
    const of = planted();
    of.must(
      'correction.publish',
      { correction: 'k', note: NOTE, repairs: [{ kind: 'claim', claim: 'law', content: { text: 'x' } }] },
      senior,
    );
    return of;
  };
  const claim = cell('claim', 'law');
  assert.deepEqual(faults(planted(), after(), claim), []);
  const left = after();
  const old = planted().view.documents.get(claim);
  assert.ok(old);
  left.view = { ...left.view, documents: left.view.documents.set(claim, old) };
  assert.match(String(faults(planted(), left, claim)), /claim:law still says/);
  const outside = after();
  outside.must('post.update', { post: 'law1', content: { title: 'Something else' } }, senior);
  assert.match(String(faults(planted(), outside, claim)), /post:law1 rests on nothing of it/);
  assert.match(String(faults(planted(), outside, claim)), /claim:law is not in the change set/);
  const silent = planted();
  silent.state = after().state;
  const mute = after();
  const post = mute.view.documents.get(cell('post', 'law0'));
  assert.ok(post?.document?.kind === 'post' && post.document.state === 'published');
  const document = { ...post.document, notices: [] };
  const unmarked = { ...post, document, text: JSON.stringify(document) };
  mute.view = { ...mute.view, documents: mute.view.documents.set(cell('post', 'law0'), unmarked) };
  assert.match(String(faults(planted(), mute, claim)), /post:law0 changed without a notice/);
  assert.equal(cellId(claim), 'law');
});
