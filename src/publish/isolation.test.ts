import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PublicReading } from '../wire/documents.ts';
import { renderAtom } from './feeds/atom.ts';
import { readingWords } from './figure-words.ts';
import { isolatedPhrases, runsAgainst } from './isolation.ts';
import { readMarkup, textOf } from './markup.fixture.ts';
import { renderPage } from './page.ts';
import { phrasesFor } from './phrases-for.ts';
import { coverage, minute, sampleContext, words } from './sample.fixture.ts';
import { samplePage } from './sample-page.fixture.ts';
import { pageSetting } from './setting.ts';
import { capitalised } from './standing-mark.ts';

/** Isolates made visible: `[` left to right, `(` as it comes, `]` the end of either. */
const seen = (text: string) =>
  text.replaceAll('\u2066', '[').replaceAll('\u2068', '(').replaceAll('\u2069', ']');
const in_ = (language: string) => pageSetting(coverage({ language, zone: 'Africa/Cairo' }), sampleContext);
const arabicPage = {
  ...samplePage,
  coverage: coverage({ language: 'ar', zone: 'Africa/Cairo', headline: words('فيضان') }),
};

/** Isolates that are not closed in a text, or close what was not begun. */
function unbalanced(text: string): number {
  let open = 0;
  let faults = 0;
  for (const sign of text) {
    if (/[\u2066-\u2068]/.test(sign)) open++;
    else if (sign === '\u2069' && --open < 0) [open, faults] = [0, faults + 1];
  }
  return open + faults;
}

test('R-PAGE-23 on a page that is written the other way, a range keeps its ends in their order', () => {
  const bound = (number: number) => ({
    ...{ min: number, max: number, words: null, by: 'x' },
    asOf: { at: minute(0), precision: 'minute' as const },
  });
  const range: PublicReading = { display: 'range', bounds: [bound(7), bound(12)] };
  assert.equal(seen(readingWords(range, in_('ar').phrases)), '[(7] to (12]]');
  assert.equal(readingWords(range, in_('en').phrases), '7 to 12');
  assert.equal(readingWords(range, in_('ru').phrases), '7 to 12');
});

test('R-PAGE-23 times and dates keep their order, and a status its capital letter', () => {
  const setting = in_('he-IL');
  assert.equal(seen(setting.times.dated(minute(0), minute(0))), '[4 May, 21:00]');
  assert.equal(seen(setting.times.full(minute(0))), '[4 May 2031, 21:00]');
  assert.equal(setting.times.day(minute(0)), '2031-05-04');
  assert.equal(seen(capitalised(setting.phrases.status.refuted, setting)), '[Refuted]');
  assert.equal(seen(setting.phrases.posts(3)), '[3 posts]');
  assert.equal(setting.phrases.channel.other, '');
});

test('R-PAGE-23 a page and a feed in Arabic are set apart throughout and every isolate is closed; one in English has none', () => {
  const shown = textOf(readMarkup(renderPage(arabicPage, sampleContext)));
  assert.ok(shown.includes('\u2066What we know\u2069'));
  assert.equal(unbalanced(shown), 0);
  assert.match(
    renderPage(arabicPage, sampleContext),
    /<bdi lang="en-GB" dir="ltr">\u2066said\u2069 \u2066at a briefing/,
  );
  assert.doesNotMatch(renderPage(samplePage, sampleContext), /<bdi/);
  const feed = renderAtom(arabicPage, sampleContext);
  assert.match(feed, /\u2066/);
  assert.equal(unbalanced(feed), 0);
  assert.equal(unbalanced('\u2066a'), 1);
  assert.equal(unbalanced('a\u2069'), 1);
  assert.doesNotMatch(renderPage(samplePage, sampleContext), /[\u2066-\u2069]/);
});

test('R-PAGE-23 only a table of the other direction is set apart, once', () => {
  const english = phrasesFor('en');
  assert.equal(runsAgainst(english, 'ar'), true);
  assert.equal(runsAgainst(english, 'az-Arab'), true);
  assert.equal(runsAgainst(english, 'fr'), false);
  assert.equal(isolatedPhrases(english), isolatedPhrases(english));
});
