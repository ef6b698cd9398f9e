/** Which change of a text is minor: a table of before, after and what keeps it from being so. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type PostContent, postContent } from '../../model/content.ts';
import { majorChange } from './minor-fix.ts';

const titled = (title: string): PostContent => postContent.parse({ title });
const change = (before: string, after: string) => majorChange(titled(before), titled(after));
const written = (...body: object[]): PostContent => postContent.parse({ body });
const paragraph = (...content: object[]) => ({ type: 'paragraph', content });
const words = (text: string) => paragraph({ type: 'text', text });

/** Both ways: what comes is as major as what goes. */
function major(what: string | null, ...pairs: readonly (readonly [string, string])[]): void {
  for (const [before, after] of pairs) {
    assert.equal(change(before, after), what, `${before} → ${after}`);
    assert.equal(change(after, before), what, `${after} → ${before}`);
  }
}

/** Whatever else such a change may be, it is not of this kind. */
function never(what: string, ...pairs: readonly (readonly [string, string])[]): void {
  for (const [before, after] of pairs) assert.notEqual(change(before, after), what, `${before} → ${after}`);
}

test('R-POST-04 spelling, grammar, punctuation and small words are minor', () => {
  major(
    null,
    ['the fier burns', 'the fire burns'],
    ['The fire burns', 'A fire burns'],
    ['it burns - still', 'it burns, still'],
    ['nobody came', 'nobody came.'],
    ['the port’s gate', 'the ports gate'],
  );
});

test('R-POST-04 words between quotation marks of any kind are quoted, and an apostrophe is none', () => {
  major(
    'quoted words',
    ['he said "gone"', 'he said "lost"'],
    ['he said “gone”', 'he said “lost”'],
    ['er sagte „weg“', 'er sagte „fort“'],
    ['il dit «parti»', 'il dit «perdu»'],
    ['he said ‘gone’', 'he said ‘lost’'],
    ['he said "gone"', 'he said gone'],
    ['he said "gone" twice', 'he said "gone" "twice"'],
  );
  major(null, ['he said “gone”', 'he said "gone"']);
});

test('R-POST-04 numbers, also in words, with their signs, fractions and marks, and times are never minor', () => {
  major(
    'a number or time',
    ['killed 15', 'killed 16'],
    ['killed 15', 'killed'],
    ['a loss of -5', 'a loss of 5'],
    ['up +5', 'up 5'],
    ['3.5 of them', '3,5 of them'],
    ['3.5 of them', '35 of them'],
    ['at 10:30', 'at 10:31'],
    ['5 of them', '5% of them'],
    ['5 degrees', '5° degrees'],
    ['5 of them', '5 ‰ of them'],
    ['on 1/2 the land', 'on 1/3 the land'],
    ['in 2025–26', 'in 2025–27'],
    ['killed ٣', 'killed ٤'],
    ['killed twelve', 'killed eleven'],
    ['Twelve died', 'Eleven died'],
    ['on monday', 'on tuesday'],
    ['yesterday it burned', 'today it burned'],
    ['dozens fled', 'hundreds fled'].map((one) => one.replace('dozens', 'dozen')) as [string, string],
  );
  never('a number or time', ['twelve died', 'Twelve died'], ['a score of them', 'a goal of them']);
});

test('R-POST-04 words that begin with a capital letter in any script are names, unless they are small words', () => {
  major(
    'a name',
    ['seen in Iran', 'seen in Iraq'],
    ['видели в Иране', 'видели в Ираке'],
    ['seen in Iran', 'seen'],
    ['the Éclair sank', 'the Étoile sank'],
    ['the O’Neil house', 'the O’Nell house'],
    ['Anne-Marie came', 'Anne-Maria came'],
  );
  never('a name', ['When it burned', 'It burned'], ['They said so', 'she said so'], ['in iran', 'in iraq']);
});

test('R-POST-04 a negation in several languages that comes or goes is never minor', () => {
  major(
    'a negation',
    ...(
      [
        ...['not', 'no', 'never', 'none', 'nobody', 'nothing', 'without', 'cannot', 'isn’t', "isn't"],
        ...['не', 'нет', 'ни', 'ні', 'без', 'nicht', 'kein', 'keine', 'pas', 'jamais'],
      ] as const
    ).map((word) => [`it is ${word} over`, 'it is over'] as const),
  );
  never('a negation', ['it is Not over', 'it is not over'], ['a note', 'a knot'], ['a pass', 'a passe']);
  never('a negation', ['the keen eye', 'the eye'], ['cant', 'it'], ['knicht', 'it'], ['unpas', 'it']);
});

test('R-POST-04 the byline, whether it is background, a reference, and the blocks of a text are never minor', () => {
  const of = { title: 'A fire', body: [words('it burns')] };
  const with_ = (more: object) => majorChange(postContent.parse(of), postContent.parse({ ...of, ...more }));
  assert.equal(with_({}), null);
  assert.equal(with_({ byline: 'A Person' }), 'the byline');
  assert.equal(with_({ background: true }), 'whether it is background');
  assert.equal(with_({ title: null }), 'a block of the text');
  assert.equal(with_({ body: [words('it'), words('burns')] }), 'a block of the text');
  assert.equal(
    with_({ body: [{ type: 'heading', content: [{ type: 'text', text: 'it burns' }] }] }),
    'a block of the text',
  );
  const C = (id: string) => ({ type: 'claim', id });
  assert.equal(majorChange(written(C('a')), written(C('b'))), 'a reference');
  assert.equal(majorChange(written(C('a'), C('b')), written(C('b'), C('a'))), 'a reference');
  const first = { at: '2026-01-01T00:00:00Z', in: 'Elsewhere' };
  assert.notEqual(with_({ first }), null);
});

test('R-POST-04 the words of the body count as those of the title do, and a change of both is told by what is graver', () => {
  assert.equal(majorChange(written(words('killed 15')), written(words('killed 16'))), 'a number or time');
  assert.equal(majorChange(written(words('it burnd')), written(words('it burned'))), null);
  assert.equal(change('he said "15"', 'he said "16"'), 'quoted words');
});

test('R-POST-04 a reference stays over its words: not over others, not once more, not once less', () => {
  const text = (words: string) => ({ type: 'text', text: words });
  const over = (words: string, id = 'a') => ({ type: 'reference', kind: 'actor', id, text: words });
  const the = (...content: object[]) => written(paragraph(...content));
  const place = 'the place of a reference';
  const both = (what: string | null, one: PostContent, other: PostContent) => {
    assert.equal(majorChange(one, other), what);
    assert.equal(majorChange(other, one), what);
  };
  both(
    place,
    the(over('the mayor'), text(' spoke to a reporter')),
    the(text('the mayor spoke to '), over('a reporter')),
  );
  both(
    place,
    the(over('the mayor'), text(' spoke of the mayor')),
    the(text('the mayor spoke of '), over('the mayor')),
  );
  both(place, the(over('the mayor'), text(' spoke')), the(text('the '), over('mayor'), text(' spoke')));
  both(
    place,
    the(over('the mayor'), text(' and '), over('the mayor')),
    the(over('the mayor'), text(' and the mayor')),
  );
  both(
    place,
    the({ type: 'figure', id: 'f' }, text(' hurt, the port says, in the fire')),
    the(text(' hurt, the port says, in the '), { type: 'figure', id: 'f' }, text('fire')),
  );
  both(
    place,
    written(paragraph(over('the mayor')), words('the mayor')),
    written(words('the mayor'), paragraph(over('the mayor'))),
  );
  both(null, the(over('the mayro'), text(' spok')), the(over('the mayor'), text(' spoke')));
  both(null, the(text('slwoly '), over('the mayor')), the(text('slowly '), over('mayor')));
  both(null, the(over('the '), over('mayor'), text(' spoke')), the(over('the mayor'), text(' spoke')));
});

test('R-POST-04 what stands by itself in a text stays in its order, however often it stands there', () => {
  const at = (...ids: string[]) => written(...ids.map((id) => ({ type: 'statement', id })));
  assert.equal(majorChange(at('s', 't', 's'), at('s', 't', 't')), 'the place of a reference');
  assert.equal(majorChange(at('s', 't', 's'), at('s', 't', 's')), null);
});
