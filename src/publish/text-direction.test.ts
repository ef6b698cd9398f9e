import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fillWords } from './fill.ts';
import { phrasesFor } from './phrases-for.ts';
import { coverage, sampleContext, standing, statement } from './sample.fixture.ts';
import { pageSetting } from './setting.ts';
import { standingWhy } from './standing-mark.ts';
import { names } from './standing-sentence.ts';
import { statementBlock } from './statement.ts';

const arabic = 'حركة الشباب';
const english = phrasesFor('en');

test('R-PAGE-31 a name that runs the other way keeps the date and the number after it in their place', () => {
  assert.equal(fillWords('{}, as of {}', arabic, '23 Mar'), `\u2068${arabic}\u2069, as of 23 Mar`);
  assert.equal(names([arabic, 'Ann'], english), `\u2068${arabic}\u2069 and Ann`);
  assert.equal(
    fillWords('claimed by {}', names([arabic], english)),
    `claimed by \u2068${arabic}\u2069`,
    'once',
  );
  assert.equal(fillWords('claimed by {}', 'Ann'), 'claimed by Ann');
  const stands = standing({ by: [arabic] });
  const why = standingWhy(stands, pageSetting(coverage(), sampleContext))?.markup ?? '';
  assert.ok(why.includes(`\u2068${arabic}\u2069`), why);
});

test('R-PAGE-31 quoted words of the other direction run in their own, mixed ones in that of the page', () => {
  const quoted = (words: string, language = 'en') =>
    /<blockquote>(<p[^>]*>)/.exec(
      statementBlock(
        statement('Ann Lee', words, { verbatim: true }),
        null,
        '2031-05-04T18:00:00.000Z',
        pageSetting(coverage({ language }), sampleContext),
      ).markup,
    )?.[1];
  assert.equal(quoted('שלוש רקטות נפלו בשעה 7.'), '<p dir="rtl">');
  assert.equal(quoted('We held it.'), '<p>');
  assert.equal(quoted('They say שלוש.'), '<p>');
  assert.equal(quoted('7, 8.'), '<p>');
  assert.equal(quoted('We held it.', 'ar'), '<p dir="ltr">');
  assert.equal(quoted('حركة', 'ar'), '<p>');
});
