import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { FigureDocument, PublicReading } from '../wire/documents.ts';
import { renderFigurePage } from './figure-page.ts';
import { readingWords } from './figure-words.ts';
import { byName, readMarkup, textOf } from './markup.fixture.ts';
import { phrasesFor } from './phrases-for.ts';
import { coverage, sampleContext } from './sample.fixture.ts';

const story = coverage();
const main = (markup: string) => {
  const [found] = byName(readMarkup(markup), 'main');
  assert.ok(found);
  return found;
};
const asOf = (minute: number) => ({ at: `2031-05-04T10:${minute}:00.000Z`, precision: 'minute' as const });
const bound = (
  min: number | null,
  max: number | null,
  words: string | null,
  by: string | null = 'Port Police',
) => ({
  ...{ min, max, words, by },
  asOf: asOf(30),
});
const range = (...bounds: PublicReading['bounds']): PublicReading => ({ display: 'range', bounds });
const english = phrasesFor('en');

test('R-FIG-11 a figure is written in the numerals of the language, in the words that were used where there are any', () => {
  const cases: readonly (readonly [PublicReading, string])[] = [
    [range(), 'not known'],
    [range(bound(1774, 1774, null)), '1,774'],
    [range(bound(2000, 2500, null)), '2,000 to 2,500'],
    [range(bound(40, null, null)), 'at least 40'],
    [range(bound(null, 90, null)), 'up to 90'],
    [range(bound(null, null, 'dozens')), 'dozens'],
    [range(bound(2360, 2360, null), bound(4460, 4460, null)), '2,360 to 4,460'],
    [range(bound(36, 36, null), bound(40, null, 'more than 40')), '36 to more than 40'],
  ];
  for (const [reading, words] of cases) assert.equal(readingWords(reading, english), words);
});

test('R-FIG-11 the page of a figure names both ends and shows every number on record, drawn and in words', () => {
  const number = (min: number, by: string | null, standing: 'live' | 'retracted') => ({
    ...bound(min, min, null, by),
    ...{
      asOf: asOf(Math.round(min / 100)),
      standing,
      basis: null,
      statement: null,
      parts: [],
      at: asOf(40).at,
    },
  });
  const figure: FigureDocument = {
    ...{
      kind: 'figure',
      id: 'f1',
      state: 'live',
      label: 'deaths',
      attackers: 'excluded',
      partOf: 'figure:f0',
    },
    reading: range(bound(2360, 2360, null, 'The ministry'), bound(4460, 4460, null, null)),
    series: [
      number(2360, 'The ministry', 'live'),
      number(3000, 'A mayor', 'retracted'),
      number(4460, null, 'live'),
    ],
  };
  const page = main(renderFigurePage(story, figure, sampleContext));
  assert.deepEqual(byName(page, 'h1').map(textOf), ['Deaths: 2,360 to 4,460']);
  const words = textOf(page);
  for (const wanted of [
    /2,360: The ministry, as of/,
    /4,460: our own count, as of/,
    /Attackers are not counted/,
    /A mayor, as of.*taken back/,
  ])
    assert.match(words, wanted);
  assert.deepEqual(
    byName(page, 'li').map((item) => textOf(item).slice(0, 5)),
    ['4,460', '3,000', '2,360'],
  );
  const [drawing] = byName(page, 'svg');
  assert.equal(drawing?.attributes.get('aria-label'), 'Numbers over time: Deaths');
  assert.equal(byName(page, 'circle').length, 3);
  assert.ok(
    byName(page, 'a').some((link) => link.attributes.get('href') === '/live/' + story.slug + '/figures/f0'),
  );
  for (const state of ['covered', 'removed', 'unlinked'] as const) {
    const gone = renderFigurePage(story, { kind: 'figure', id: 'f1', state, at: asOf(1).at }, sampleContext);
    assert.doesNotMatch(textOf(main(gone)), /\d{4}/);
    assert.match(gone, /noindex/);
  }
});
