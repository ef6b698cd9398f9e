/** Which words may come, go or change in a fix of spelling and grammar, and which words a refusal points at. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { postContent } from '../../model/content.ts';
import { differing, majorChange, quotedIn } from './minor-fix.ts';
import { isRespelled } from './respelled.ts';

const list = (text: string) => text.split(' ').filter((word) => word !== '');
/** Whether one text is the other respelled; the same in both directions. */
function respelled(before: string, after: string): boolean {
  const there = isRespelled(list(before), list(after));
  assert.equal(isRespelled(list(after), list(before)), there, `${before} ↔ ${after}`);
  return there;
}

test('R-POST-04 small words come and go anywhere, alone or several together', () => {
  for (const [before, after] of [
    ['fire burns', 'the fire burns'],
    ['fire burns', 'fire burns on'],
    ['fire burns', 'fire is in the burns'],
    ['fire', 'it was on the fire'],
    ['fire', 'fire that was in it'],
    ['the', ''],
    ['the a', 'of'],
    ['the fire of it', 'fire'],
  ] as const)
    assert.ok(respelled(before, after), `${before} → ${after}`);
});

test('R-POST-04 any other word that comes, goes or is another is no spelling', () => {
  for (const [before, after] of [
    ['fire burns', 'big fire burns'],
    ['fire burns', 'fire burns high'],
    ['fire burns', 'fire still burns'],
    ['fire', ''],
    ['fire', 'the'],
    ['fire the', 'water the'],
    ['the fire', 'the water'],
    ['fire burns', 'burns fire'],
    ['fire of burns', 'burns of fire'],
    ['fire fire', 'fire'],
    ['fire the fire', 'fire'],
    ['gate gate wall', 'gate wall wall'],
    ['they may go', 'they go'],
    ['police fired first', 'police shot first'],
    ['a fire burns there', 'a flood burns there'],
  ] as const)
    assert.ok(!respelled(before, after), `${before} → ${after}`);
});

test('R-POST-04 a word is respelled beside small words that come and go, and words are drawn together or apart', () => {
  for (const [before, after] of [
    ['teh fire burnt', 'the fire was burnt'],
    ['fier on the hill', 'fire the hill'],
    ['the hous burnt', 'house was burnt'],
    ['some where else', 'somewhere else'],
    ['it is here', 'itis here'],
    ['gate gate', 'gaet gatte'],
  ] as const)
    assert.ok(respelled(before, after), `${before} → ${after}`);
  assert.ok(!respelled('some where', 'somehow where'));
});

test('R-POST-04 up to 250,000 pairs of words are compared, counted without what both texts begin and end with', () => {
  const much = (word: string, count: number) => Array.from({ length: count }, () => word);
  assert.equal(isRespelled(much('gate', 500), much('gates', 500)), true);
  assert.equal(isRespelled(much('gate', 500), much('gates', 501)), false);
  const long = much('wall', 2000);
  const around = (...words: string[]) => [...long, ...words, ...long];
  assert.equal(isRespelled(around('gate'), around('gaet')), true);
  assert.equal(isRespelled(around('gate', 'hill'), around('gaet', 'hlil')), true);
  assert.equal(isRespelled(around('gate'), around('bridge')), false);
  assert.equal(isRespelled(long, [...long, 'the']), true);
  assert.equal(isRespelled(long, ['the', ...long]), true);
  assert.equal(isRespelled(long, much('wall', 2001)), false);
});

const titled = (title: string | null, ...body: string[]) =>
  postContent.parse({
    title,
    body: body.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
  });
const differ = (before: string, after: string) => differing(titled(before), titled(after));

test('R-POST-04 a refused fix is told by the words that differ, six at most on each side', () => {
  assert.deepEqual(differ('a fire in Rome burns', 'a fire in Nice burns'), { was: 'Rome', is: 'Nice' });
  assert.deepEqual(differ('fire in Rome', 'fire in Nice'), { was: 'Rome', is: 'Nice' });
  assert.deepEqual(differ('Rome burns', 'Nice burns'), { was: 'Rome', is: 'Nice' });
  assert.deepEqual(differ('it burns', 'it never burns'), { was: '', is: 'never' });
  assert.deepEqual(differ('it never burns', 'it burns'), { was: 'never', is: '' });
  assert.deepEqual(differ('it burns', 'it burns now'), { was: '', is: 'now' });
  assert.deepEqual(differ('it burns now', 'it burns'), { was: 'now', is: '' });
  assert.deepEqual(differ('so so so', 'so so'), { was: 'so', is: '' });
  assert.deepEqual(differ('so so', 'so so so'), { was: '', is: 'so' });
  assert.deepEqual(differ('x 1 2 3 4 5 6 7 y', 'x a b c d e f g y'), {
    was: '1 2 3 4 5 6',
    is: 'a b c d e f',
  });
  assert.deepEqual(differ('a b c d', 'a x c y'), { was: 'b c d', is: 'x c y' });
});

test('R-POST-04 where no word differs the refusal points at none, whatever the white space', () => {
  assert.equal(differ('it burns', 'it burns'), null);
  assert.equal(differing(titled('it', 'burns'), titled(null, 'it burns')), null);
  assert.equal(differing(titled(null, 'it  burns '), titled('it', ' ', 'burns')), null);
  assert.deepEqual(differing(titled(null, ' Rome'), titled(null, 'Nice ')), { was: 'Rome', is: 'Nice' });
});

test('R-POST-04 each kind of quotation mark is read with what stands between, and nothing else is', () => {
  assert.deepEqual(quotedIn('he said "gone" and “lost”, „weg“ or «parti», ‘so’'), [
    'gone',
    'lost',
    'weg',
    'parti',
    'so',
  ]);
  assert.deepEqual(quotedIn('nothing is quoted, it’s plain'), []);
  assert.deepEqual(quotedIn('x"gone" y"lost"'), ['gone', 'lost']);
  assert.deepEqual(quotedIn('an open "quote'), []);
  assert.deepEqual(quotedIn('"" and ‘’'), ['', '']);
});

const change = (before: string, after: string) => majorChange(titled(before), titled(after));

test('R-POST-04 a number is read whole: its digits, its parts, its sign and its mark', () => {
  for (const [before, after] of [
    ['on 12/11 it burnt', 'on 12/13 it burnt'],
    ['at 10:30:15', 'at 10:30:16'],
    ['1 2 died', '12 died'],
    ['1.2 3 died', '1.23 died'],
    ['5 % of it', '5 of it'],
    ['5° now', '5 now'],
    ['–5 now', '-5 now'],
    ['−5 now', '5 now'],
    ['2, 3 died', '2,3 died'],
    ['1, 000 died', '1,000 died'],
    ['five died', 'Six died'],
  ] as const)
    assert.equal(change(before, after), 'a number or time', `${before} → ${after}`);
  assert.equal(change('Five died', 'five died'), 'a name', 'no other number');
  assert.equal(change('about 5x of it', 'about 5y of it'), null, 'the letters after it are no part of it');
  assert.equal(change('see a5 there', 'see b5 there'), null, 'nor those before it');
});

test('R-POST-04 a capital within a word makes no name, and one at its start does', () => {
  assert.equal(change('an iPhone burnt', 'an iphone burnt'), null);
  assert.equal(change('an Iphone burnt', 'an iphone burnt'), 'a name');
});

test('R-POST-04 a title that comes or goes is a block of the text, empty or not', () => {
  assert.equal(majorChange(titled('it', 'burns'), titled(null, 'it burns')), 'a block of the text');
  assert.equal(majorChange(titled(null, 'it', 'burns'), titled('it', 'burns')), 'a block of the text');
  assert.equal(majorChange(titled(null, 'it burns'), titled(null, 'it burnt')), null);
});
