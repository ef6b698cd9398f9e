import assert from 'node:assert/strict';
import { test } from 'node:test';
import { byId, byName, type Element, elements, readMarkup, textOf } from './markup.fixture.ts';
import { type PageView, renderPage } from './page.ts';
import { coverage, minute, p, page, post, sampleContext, words } from './sample.fixture.ts';
import { samplePage } from './sample-page.fixture.ts';
import { styleSheet } from './style/sheet.ts';

const render = (snapshot = samplePage, view: PageView = {}, context = sampleContext) =>
  readMarkup(renderPage(snapshot, context, view));
const ids = (root: Element) => elements(root).flatMap((element) => element.attributes.get('id') ?? []);
const robots = (root: Element) =>
  byName(root, 'meta')
    .find((meta) => meta.attributes.get('name') === 'robots')
    ?.attributes.get('content');
const scripts = (root: Element) =>
  byName(root, 'script').filter((script) => script.attributes.get('type') === 'module');
const withCoverage = (more: Parameters<typeof coverage>[0]) => ({
  ...samplePage,
  coverage: coverage({ headline: words('H'), ...more }),
});

test('R-PAGE-04 the page holds the cursor of exactly its content and where changes come from', () => {
  const [body] = byName(render(), 'body');
  assert.deepEqual(Object.fromEntries(body?.attributes ?? []), {
    'data-slug': 'lindow-harbour-fire',
    'data-cursor': '87.abcdef',
    'data-stream': '/live/lindow-harbour-fire/stream?as=html',
    'data-changes': '/live/lindow-harbour-fire/changes?as=html',
    'data-of': '',
    'data-zone': coverage().zone,
  });
  const [other] = byName(render(samplePage, {}, { ...sampleContext, language: 'en' }), 'body');
  assert.equal(other?.attributes.get('data-stream'), '/live/lindow-harbour-fire/stream?as=html&lang=en');
});

test('R-PAGE-04 the elements that the reader’s script fills and replaces are there, also when they are empty', () => {
  for (const root of [render(), render(page([]))]) {
    for (const id of [
      'story',
      'summary',
      'panel',
      'key-events',
      'pinned',
      'timeline',
      'new-posts',
      'announce',
      'connection',
    ])
      byId(root, id);
    assert.equal(byId(root, 'announce').attributes.get('aria-live'), 'polite');
    assert.ok(
      byId(root, 'new-posts').attributes.has('hidden') && byId(root, 'connection').attributes.has('hidden'),
    );
  }
});

test('R-PAGE-05 the present is live, also after the end: corrections still reach it', () => {
  const of = (root: Element) => byName(root, 'body')[0]?.attributes.get('data-of');
  assert.equal(of(render()), '');
  assert.equal(of(render(samplePage, { before: 'x' })), '');
  assert.equal(of(render(samplePage, { at: 12 })), 'past');
  assert.equal(of(render(withCoverage({ state: 'ended', endedAt: minute(400) }))), '');
});

test('R-OPEN-17 a page of the past follows from the present, and brings along what it says when something was taken away', () => {
  const present = { seq: 99, tag: 'zzz', at: minute(500) };
  const root = render(samplePage, { at: 12, present });
  const [body] = byName(root, 'body');
  const { attributes } = body ?? assert.fail();
  assert.equal(attributes.get('data-cursor'), '99.zzz');
  assert.match(attributes.get('data-stream') ?? '', /as=json$/);
  assert.ok(byId(root, 'announce').attributes.get('data-changed'));
});

test('R-PAGE-05 a page of the past says so, leads to the present, has no data for machines and is not indexed', () => {
  const shown = (at: number | string) => render(samplePage, { at });
  for (const root of [shown(12), shown(minute(100))]) {
    const banner = elements(root).find((element) => element.attributes.get('class') === 'banner stood');
    assert.ok(banner);
    assert.equal(byName(banner, 'a')[0]?.attributes.get('href'), '/live/lindow-harbour-fire');
    assert.equal(byName(root, 'script').length, scripts(root).length);
    assert.equal(robots(root), 'noindex');
    assert.equal(
      byId(root, 'older').attributes.get('href')?.startsWith('/live/lindow-harbour-fire?at='),
      true,
    );
  }
  assert.match(textOf(shown(minute(100))), /This page as it stood at 4 May 2031, 20:40\./);
  assert.match(textOf(shown(12)), /after change 12, at 5 May 2031, 01:11\./);
});

test('R-PAGE-05 older posts stand on pages of their own, with ways to older and newer ones', () => {
  const last = samplePage.posts.at(-1)?.id;
  assert.equal(byId(render(), 'older').attributes.get('href'), `/live/lindow-harbour-fire?before=${last}`);
  const root = render(samplePage, { before: 'k9' });
  assert.ok(!ids(root).some((id) => id === 'panel' || id === 'pinned' || id.startsWith('pin-')));
  assert.ok(
    byName(root, 'a').some(
      (link) =>
        link.attributes.get('href') === '/live/lindow-harbour-fire' && textOf(link) === 'Newest posts',
    ),
  );
  assert.ok(!ids(render({ ...samplePage, older: false })).includes('older'));
});

test('R-PAGE-06 ids are unique, headings in order, landmarks each once', () => {
  for (const root of [
    render(),
    render(samplePage, { before: 'x' }),
    render(samplePage, { at: 3 }),
    render(page([])),
  ]) {
    assert.equal(new Set(ids(root)).size, ids(root).length);
    const levels = elements(root).flatMap(({ name }) =>
      /^h[1-6]$/.test(name) ? [Number(name.slice(1))] : [],
    );
    assert.equal(levels[0], 1);
    levels.forEach((level, index) =>
      assert.ok(index === 0 || (level > 1 && level <= (levels[index - 1] ?? 0) + 1), levels.join(' ')),
    );
    assert.equal(byName(root, 'main').length, 1);
    assert.equal(byName(root, 'footer').length, 1);
    const [skip] = byName(root, 'a');
    assert.ok(ids(root).includes(skip?.attributes.get('href')?.slice(1) ?? ''));
  }
});

test('R-PAGE-06 whatever is said stands in a landmark, and a demonstration says so in the first', () => {
  for (const root of [render(withCoverage({ demonstration: true })), render(samplePage, { at: 3 })]) {
    const banner = elements(root).find((one) => one.attributes.get('class')?.startsWith('banner'));
    const [masthead] = byName(root, 'header');
    assert.ok(banner && masthead && elements(masthead).includes(banner));
  }
});

test('R-PAGE-06 a key event without a title leads to its post with words', () => {
  const untitled = { id: 'k', order: 1, publishedAt: minute(1), title: '' };
  const root = render({ ...samplePage, summary: { ...samplePage.summary, keyEvents: [untitled] } });
  assert.deepEqual(byName(byId(root, 'key-events'), 'a').map(textOf), ['Key event']);
});

test('R-PAGE-06 a pinned post stands above the timeline and stays in it, under two ids', () => {
  const pinned = post(1, 'Pinned', [p('x')], { pinned: true });
  const root = render(page([pinned, post(2, 'Other', [])]));
  assert.equal(byName(byId(root, 'pinned'), 'article')[0]?.attributes.get('id'), `pin-${pinned.id}`);
  assert.equal(byName(byId(root, 'timeline'), 'article').length, 2);
});

test('R-PAGE-07 nothing is asked of another host, and nothing runs but the one script', () => {
  const root = render();
  for (const element of elements(root)) {
    assert.ok(!element.attributes.has('style'), element.source);
    assert.ok(element.name === 'script' || !element.attributes.has('src'), element.source);
    assert.ok(![...element.attributes.keys()].some((name) => name.startsWith('on')));
    if (element.name === 'link')
      assert.match(element.attributes.get('rel') ?? '', /^(?:canonical|alternate)$/);
  }
  assert.doesNotMatch(styleSheet, /url\(|@import|@font-face/);
  assert.deepEqual(
    scripts(root).map((script) => [script.attributes.get('src'), textOf(script)]),
    [['/assets/page-3f9a1c.js', '']],
  );
  assert.equal(scripts(render(samplePage, {}, { ...sampleContext, scriptAddress: null })).length, 0);
  assert.ok(renderPage(samplePage, sampleContext).includes(`<style>${styleSheet}</style>`));
});

test('R-PAGE-15 a demonstration says so and is not indexed', () => {
  const root = render(withCoverage({ demonstration: true }));
  assert.match(textOf(root), /It is not news\./);
  assert.equal(robots(root), 'noindex');
  assert.equal(robots(render()), undefined);
});

test('R-PAGE-18 the page is written in the language and direction of its coverage, and Stet’s words fall back to English', () => {
  const root = render(withCoverage({ language: 'ar', zone: 'Asia/Amman' }));
  const [page] = byName(root, 'html');
  assert.deepEqual([page?.attributes.get('lang'), page?.attributes.get('dir')], ['ar', 'rtl']);
  assert.match(textOf(root), /What we know/);
  assert.equal(
    byName(render(withCoverage({ language: 'az-Arab' })), 'html')[0]?.attributes.get('dir'),
    'rtl',
  );
  assert.equal(byName(render(), 'html')[0]?.attributes.get('dir'), 'ltr');
});

test('R-PAGE-18 the style sheet knows no left and right', () => {
  assert.doesNotMatch(
    styleSheet,
    /[-:;{](?:left|right)\b|text-align:(?:left|right)|(?:margin|padding|border)-(?:left|right)/,
  );
});

test('R-PAGE-11 no time is relative', () => {
  assert.doesNotMatch(renderPage(samplePage, sampleContext), /\bago\b|\bjust now\b|\btoday\b|\byesterday\b/i);
});
