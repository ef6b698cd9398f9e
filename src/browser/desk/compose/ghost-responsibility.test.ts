/** Claims of responsibility by the words of a statement, as "did / says". */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { responsibilityIn } from './ghost-responsibility.ts';

const of = (words: string, cue: 'claimed' | 'said' = 'claimed', speaker = 'an Islamic State affiliate') => {
  const found = responsibilityIn(words, { speaker, cue });
  return found && `${found.did} / ${found.says}`;
};

test('R-GHOST-04 words that claim a deed are offered as two claims: that they did it, and that they say so', () => {
  const attack =
    'An Islamic State affiliate carried out the attack. / An Islamic State affiliate says that it carried out the attack.';
  assert.equal(of('it carried out the attack'), attack);
  assert.equal(of('it had carried out the attack.'), attack);
  assert.equal(
    of('claimed responsibility for the bombing', 'said', 'The front'),
    'The front was behind the bombing. / The front says that it was behind the bombing.',
  );
  assert.equal(
    of('its fighters were behind the raid', 'claimed', 'The front'),
    'The front was behind the raid. / The front says that it was behind the raid.',
  );
});

test('R-GHOST-04 in Russian and Ukrainian they agree with who claims it', () => {
  const table: readonly (readonly [string, string, string])[] = [
    [
      'Народный фронт',
      'Ответственность за взрыв на мосту',
      'Народный фронт несёт ответственность за взрыв на мосту. / Народный фронт берёт на себя ответственность за взрыв на мосту.',
    ],
    [
      'Красные бригады',
      'ответственность за поджог.',
      'Красные бригады несут ответственность за поджог. / Красные бригады берут на себя ответственность за поджог.',
    ],
    [
      'Месники',
      'відповідальність за вибух',
      'Месники несуть відповідальність за вибух. / Месники беруть на себе відповідальність за вибух.',
    ],
    [
      '«Чорна річка»',
      'відповідальність за вибух',
      '«Чорна річка» несе відповідальність за вибух. / «Чорна річка» бере на себе відповідальність за вибух.',
    ],
  ];
  for (const [who, words, both] of table) assert.equal(of(words, 'said', who), both);
  assert.equal(of('ответственность лежит на мэрии', 'said', 'Фронт'), null);
});

test('R-GHOST-04 other words, and the same words told without a claim, are offered as none', () => {
  assert.equal(of('it carried out the attack', 'said'), null);
  assert.equal(of('the army had carried out the attack'), null);
  assert.equal(of('it carries no responsibility'), null);
  assert.equal(of('“large gatherings”'), null);
});
