import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { renderPage } from './page.ts';
import { sampleContext } from './sample.fixture.ts';
import { samplePage } from './sample-page.fixture.ts';
import { styleSheet } from './style/sheet.ts';

const weight = (text: string) => gzipSync(text, { level: 6 }).length;

test('R-PAGE-02 a page of thirty typical posts weighs at most 15 KB gzipped, with style and structured data', () => {
  assert.equal(samplePage.posts.length, 30);
  assert.ok(weight(renderPage(samplePage, sampleContext)) <= 15_000);
});

test('R-PAGE-03 the style sheet weighs at most 4.5 KB gzipped', () => {
  assert.ok(weight(styleSheet) <= 4500);
});
