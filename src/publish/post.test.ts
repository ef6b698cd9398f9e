import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PostDocument, PublicBlock, PublicInline } from '../wire/documents.ts';
import { readMarkup, textOf } from './markup.fixture.ts';
import { renderPost } from './post.ts';
import {
  claims,
  coverage,
  gone,
  later,
  minute,
  moved,
  p,
  post,
  said,
  sampleContext,
  says,
  standing,
  withdrawn,
} from './sample.fixture.ts';
import { pageSetting } from './setting.ts';

const setting = pageSetting(coverage(), sampleContext);
const markup = (of: PostDocument, within = setting) => renderPost(of, within).markup;
/** The words of a post with this body, without its first line. */
const words = (...body: PublicBlock[]) =>
  textOf(readMarkup(markup(post(60, null, body)))).replace(/^20:00 4 May/, '');
const reference = (
  text: string,
  more: Partial<Extract<PublicInline, { type: 'reference' }>>,
): PublicBlock => ({
  type: 'paragraph',
  content: [{ type: 'reference', text, to: null, standing: null, later: null, ...more }],
});
const secret = post(60, 'Secret title', [p('Secret words')], { byline: 'Secret author', keyEvent: true });

test('R-PAGE-08 only what is verbatim is a quotation, in the marks of the language of the coverage', () => {
  const quotation = says('Ann Lee', 'We held the bridge.');
  const told = says('Ann Lee', 'We held the bridge.', { verbatim: false });
  assert.match(markup(post(1, null, [quotation])), /<blockquote><p>“We held the bridge.”<\/p><\/blockquote>/);
  assert.doesNotMatch(markup(post(1, null, [told])), /blockquote|[“”„"]We/);
  assert.match(words(told), /Ann Lee · said at a briefing · in our words$/);
  const german = pageSetting(coverage({ language: 'de' }), sampleContext);
  assert.match(markup(post(1, null, [quotation]), german), /„We held the bridge.“/);
  const french = pageSetting(coverage({ language: 'fr-CA' }), sampleContext);
  assert.match(
    markup(post(1, null, [says('Ann Lee', '“We held it.”')]), french),
    /<p>«\u202fWe held it.\u202f»<\/p>/,
  );
});

test('R-PAGE-08 a statement says who, in which role, by what cue, through what, when, and whose words it passes on', () => {
  assert.equal(
    words(
      says('Gordon Corera', 'propaganda', {
        role: 'security correspondent',
        cue: 'claimed',
        channel: { kind: 'broadcast', name: 'BBC News', url: 'https://bbc.example/x' },
        saidAt: said(50),
        relayOf: 'the Kremlin',
        translated: true,
      }),
    ),
    '“propaganda”Gordon Corera, security correspondent · claimed on BBC News, 19:50 · passing on the Kremlin · our translation',
  );
});

test('R-PAGE-08 what our own reporter saw is told as seen, and is in nobody else’s words', () => {
  const seen = {
    verbatim: false,
    channel: { kind: 'observation', name: null, url: null },
    saidAt: said(50),
  } as const;
  assert.equal(
    words(says('Our reporter at the quay', 'The bridge is under water.', seen)),
    'The bridge is under water.Our reporter at the quay · on the spot, 19:50',
  );
});

test('R-PAGE-12 what is covered, withdrawn or removed leaves a tombstone that repeats nothing', () => {
  const tombs: [PostDocument, string][] = [
    [gone(secret, 'covered', 70), 'This post is under review since 20:10.'],
    [gone(secret, 'removed', 70), 'This post was removed at 20:10.'],
    [withdrawn(secret, 70), 'This post was withdrawn at 20:10. What it said is not repeated here.'],
    [
      withdrawn(secret, 70, 'Its source took it back.'),
      'This post was withdrawn at 20:10. Its source took it back. What it said is not repeated here.',
    ],
  ];
  for (const [tomb, said] of tombs) {
    assert.equal(textOf(readMarkup(markup(tomb))), `20:00 4 May${said}`);
    assert.doesNotMatch(markup(tomb), /Secret|Key event/);
  }
});

test('R-PAGE-12 a withdrawn post leads to what replaces it; a moved one leaves nothing', () => {
  const tomb = { ...withdrawn(secret, 70), replacedBy: 'post:new' } as PostDocument;
  assert.match(
    markup(tomb),
    / <a href="\/live\/lindow-harbour-fire\/p\/new">Read what stands in its place<\/a>/,
  );
  assert.equal(markup(moved(secret, 70, 'post:new')), '');
});

test('R-PAGE-13 a later state stands beside what stood when the post was published', () => {
  const cases: [Parameters<typeof later>[1], string][] = [
    [{ status: 'disputed' }, 'later: disputed, 21:40'],
    [{ deniedBy: ['the ministry'] }, 'since denied by the ministry, 21:40'],
    [{ retracted: true }, 'since retracted, 21:40'],
    [{ status: 'superseded' }, 'later: overtaken, 21:40'],
    [
      { retracted: true, status: 'refuted', deniedBy: ['A', 'B'] },
      'since retracted, later: refuted, since denied by A and B, 21:40',
    ],
  ];
  for (const [state, expected] of cases) {
    assert.equal(words(reference('It is so', { later: later(160, state) })), `It is so (${expected})`);
    assert.match(
      words(claims('a', 'It is so.', {}, later(160, state))),
      new RegExp(`It is so\\. \\(${expected}\\)`),
    );
  }
  assert.equal(words(reference('It is so', { later: later(160, {}) })), 'It is so');
});

test('R-PAGE-14 a change is marked in its post and leads to the correction', () => {
  const corrected = post(60, 'T', [p('x')], {
    notices: [
      { label: 'update', at: minute(65), note: null, correction: null },
      {
        label: 'correction',
        at: minute(70),
        note: 'An earlier version was wrong.',
        correction: 'correction:c1',
      },
    ],
  });
  assert.match(
    markup(corrected),
    /<p class="notice update"><b>Updated, <time [^>]*>20:05<\/time>\.<\/b><\/p>/,
  );
  assert.match(
    markup(corrected),
    /<p class="notice correction"><b><a href="[^"]*\/corrections#c-c1">Correction<\/a>, <time [^>]*>20:10<\/time>\.<\/b> An earlier version was wrong\.<\/p>/,
  );
});

test('R-PAGE-16 in running text a reference says its status only where it warns', () => {
  const shown = (more: Parameters<typeof standing>[0]) =>
    words(reference('It is so', { standing: standing(more) }));
  for (const status of ['reported', 'confirmed', 'superseded'] as const)
    assert.equal(shown({ status }), 'It is so');
  for (const status of ['unverified', 'disputed', 'refuted', 'withdrawn'] as const)
    assert.equal(shown({ status }), `It is so (${status})`);
  assert.equal(shown({ status: 'confirmed', underReview: true }), 'It is so (under review)');
});

test('R-PAGE-17 an address that is none is shown as words, and breaks nothing', () => {
  const bad = (href: string): PublicBlock => ({
    type: 'paragraph',
    content: [{ type: 'text', text: 'here', href }],
  });
  assert.match(
    markup(post(1, null, [bad('https://a.example/')])),
    /<a href="https:\/\/a\.example\/" rel="noopener">here<\/a>/,
  );
  for (const href of ['javascript:alert(1)', '//evil.example', '', 'x'])
    assert.match(markup(post(1, null, [bad(href)])), /<p>here<\/p>/);
});

test('R-PAGE-28 a post that was first published elsewhere says when and where, quietly, after its words', () => {
  const brought = (url: string | null) =>
    markup(
      post(1, null, [p('Words.')], { first: { at: '2024-03-22T20:40:00.000Z', in: 'The <night>', url } }),
    );
  assert.match(
    brought('https://a.example/live/night'),
    /<p>Words\.<\/p>\s*<p class="first">First published <time datetime="2024-03-22T20:40Z">22 March 2024, 20:40<\/time>, in <a href="https:\/\/a\.example\/live\/night" rel="noopener">The &lt;night&gt;<\/a><\/p>/,
  );
  assert.match(brought(null), /, in The &lt;night&gt;<\/p>/);
  assert.doesNotMatch(markup(post(1, null, [p('Words.')])), /First published/);
});

test('R-PAGE-17 a passage that was taken away says so', () => {
  assert.equal(words({ type: 'removed' }), 'A passage that stood here is no longer shown.');
});
