import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Fields, type Story, says, story } from './story.fixture.ts';

const paragraph = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] });

/** A flashed post with a title, quoted words and a verbatim statement. */
function flashed(title: string | null = 'Bridge over the Tarn has collapsed'): Story {
  const of = story();
  const content = { verbatim: true, text: 'Nobody was on it when it fell' };
  const s = says(of, 'mayor', undefined, { id: 's', content });
  const body = [
    paragraph('Police called it “a total loss of the span” at noon.'),
    { type: 'statement', id: s },
  ];
  return of.must('post.publish', { post: 'p', flash: true, content: { title, body } });
}

const withdraw = (of: Story, more: Fields) => of.give('post.withdraw', { post: 'p', reason: 'x', ...more });

test('R-TAKE-04 a withdrawal repeats no title and no quoted words, in the note or at the top', () => {
  const of = flashed();
  const wrong: readonly Fields[] = [
    { note: 'It is not true that the bridge over the Tarn has collapsed.' },
    { note: 'We said: BRIDGE — over the Tarn!' },
    { note: 'Nothing was a total loss of the span.' },
    { note: 'It was wrong that nobody was on it when it fell.' },
    { topPost: { post: 't', title: 'Not so: bridge over the Tarn stands' } },
    { topPost: { post: 't', words: 'The bridge over the Tarn has collapsed: withdrawn' } },
  ];
  for (const more of wrong) {
    const refusal = withdraw(of, more);
    assert.equal(refusal?.code === 'state' && refusal.state, 'repeats', JSON.stringify(more));
  }
  const told = (note: string) => withdraw(of, { note })?.message;
  const why = 'Say why it goes without saying it again.';
  assert.equal(
    told('Bridge over the Tarn has collapsed'),
    `"Bridge over the Tarn has collapsed" repeats the title of what is withdrawn. ${why}`,
  );
  assert.equal(
    told('Not a total loss of the span'),
    `"Not a total loss of the span" repeats words quoted in what is withdrawn. ${why}`,
  );
  assert.equal(withdraw(of, { note: 'Our source was mistaken about the bridge. The police deny it.' }), null);
});

test('R-TAKE-04 a short title counts as a whole, and one word of it is no repetition', () => {
  const short = (note: string) => withdraw(flashed('Mayor dead'), { note });
  assert.equal(short('We were told: mayor dead.')?.code, 'state');
  assert.equal(short('The mayor is well.'), null);
  assert.equal(withdraw(flashed('Fire'), { note: 'There was no fire.' }), null);
  assert.equal(
    withdraw(flashed('A to b to c to d'), { note: 'From a to b to nowhere.' }),
    null,
    'no words of length',
  );
  assert.equal(withdraw(flashed(null), { note: 'There was no fire.' }), null);
});

test('R-TAKE-05 the post at the top leads to what was withdrawn by its time, and repeats nothing of it', () => {
  const of = flashed();
  of.wait(20_000);
  assert.equal(withdraw(of, { note: 'Our source was mistaken.' }), null);
  const top = of.shown('post', 'top-p');
  const gone = of.shown('post', 'p');
  assert.ok(top.state === 'published');
  assert.equal(top.title, 'Withdrawn');
  assert.deepEqual(top.body, [
    {
      type: 'paragraph',
      content: [
        { type: 'reference', to: `post:${gone.id}`, text: 'The post of 00:00', standing: null, later: null },
        { type: 'text', text: ' was withdrawn.' },
      ],
    },
    { type: 'paragraph', content: [{ type: 'text', text: 'Our source was mistaken.' }] },
  ]);
});

test('R-TAKE-05 its time has a date on another day, and other words can lead there', () => {
  const words = (of: Story, more: Fields = {}) => {
    assert.equal(withdraw(of, more), null);
    const top = of.shown('post', 'top-p');
    const block = top.state === 'published' ? top.body[0] : undefined;
    return block?.type === 'paragraph'
      ? block.content.map((one) => ('text' in one ? one.text : '')).join('')
      : '';
  };
  const day = 86_400_000;
  assert.equal(words(flashed().wait(day)), 'The post of 00:00 on 1 January was withdrawn.');
  assert.equal(words(flashed().wait(366 * day)), 'The post of 00:00 on 1 January 2026 was withdrawn.');
  const topPost = { post: 'top-p', words: 'Le message de minuit est retiré.' };
  assert.equal(words(flashed(), { topPost }), 'Le message de minuit est retiré.');
});
