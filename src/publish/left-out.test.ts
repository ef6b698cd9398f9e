/** What cannot be rendered, on the pages beside the live page and in feeds: a fault planted in one part of each. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ActorDocument, ClaimDocument, CorrectionDocument, FigureDocument } from '../wire/documents.ts';
import { renderActorPage } from './actor-page.ts';
import { renderClaimPage } from './claim-page.ts';
import { renderCorrectionsPage } from './corrections-page.ts';
import { renderAtom } from './feeds/atom.ts';
import { renderJsonFeed } from './feeds/json-feed.ts';
import { renderRss } from './feeds/rss.ts';
import { renderFigurePage } from './figure-page.ts';
import { renderIncidentPage } from './incident-page.ts';
import { renderIndexPage } from './index-page.ts';
import { byName, readMarkup } from './markup.fixture.ts';
import { renderPage } from './page.ts';
import { renderPostPage } from './permalink.ts';
import { coverage, minute, p, page, post, sampleContext, standing, words } from './sample.fixture.ts';
import { incident } from './sample-incidents.fixture.ts';

const UNREADABLE = null as never;
const story = coverage({ headline: words('The harbour fire') });

/** Renders, and answers with the markup; each case has to tell of its fault, and to be well-formed. */
function rendered(
  render: (context: typeof sampleContext & { fault(error: unknown): void }) => string,
): string {
  const faults: unknown[] = [];
  const markup = render({ ...sampleContext, fault: (error) => void faults.push(error) });
  assert.ok(faults.length > 0, 'it is told');
  return markup;
}

const claim: Extract<ClaimDocument, { state: 'live' }> = {
  ...{ kind: 'claim', id: 'a', state: 'live', text: 'The bridge was held.' },
  ...{ standing: standing(), evidence: [], history: [{ status: 'reported', at: minute(1) }] },
};
const actor: Extract<ActorDocument, { state: 'live' }> = {
  ...{ kind: 'actor', id: 'x', state: 'live', name: 'ISIS-K', type: 'group', role: null },
  ...{ affiliation: 'Islamic State', aliases: [], explainer: 'The affiliate in Khorasan.' },
};
const figure: Extract<FigureDocument, { state: 'live' }> = {
  ...{ kind: 'figure', id: 'f', state: 'live', label: 'on board', attackers: null, partOf: null },
  reading: {
    display: 'authority',
    bounds: [
      { min: 224, max: 224, words: null, by: 'The ministry', asOf: { at: minute(5), precision: 'minute' } },
    ],
  },
  series: [],
};

test('R-PAGE-29 a page of one document leaves out the part that cannot be rendered and has all others', () => {
  const cases: readonly [string, string, RegExp][] = [
    [
      'post',
      rendered((context) =>
        renderPostPage(
          story,
          post(1, 'Both are safe', [{ type: 'paragraph', content: [UNREADABLE] }]),
          context,
        ),
      ),
      /The harbour fire/,
    ],
    [
      'claim',
      rendered((context) => renderClaimPage(story, { ...claim, evidence: [UNREADABLE] }, context)),
      /The bridge was held\./,
    ],
    [
      'figure',
      rendered((context) => renderFigurePage(story, { ...figure, series: [UNREADABLE] }, context)),
      /On board: 224/,
    ],
    [
      'incident',
      rendered((context) =>
        renderIncidentPage(story, incident(0, 'It burnt', { claims: [UNREADABLE] }), context),
      ),
      /It burnt/,
    ],
    [
      'actor',
      rendered((context) => renderActorPage(story, { ...actor, aliases: UNREADABLE }, context)),
      /The affiliate in Khorasan/,
    ],
    [
      'its headline',
      rendered((context) => renderActorPage(coverage({ headline: UNREADABLE }), actor, context)),
      /The affiliate in Khorasan/,
    ],
    [
      'its own name',
      rendered((context) => renderClaimPage(story, { ...claim, text: UNREADABLE }, context)),
      /<title>The harbour fire<\/title>/,
    ],
  ];
  for (const [name, markup, whole] of cases) {
    assert.equal(byName(readMarkup(markup), 'main').length, 1, name);
    assert.match(markup, whole, name);
  }
});

test('R-PAGE-29 lists leave out the one that cannot be rendered', () => {
  const correction = (id: string, note: string): CorrectionDocument => ({
    ...{ kind: 'correction', id, state: 'live', label: 'correction', at: minute(9), note, documents: [] },
  });
  const broken = { ...correction('b', 'Broken.'), documents: UNREADABLE };
  const corrections = rendered((context) =>
    renderCorrectionsPage(story, [broken, correction('a', 'It was two.')], context, [UNREADABLE]),
  );
  assert.match(corrections, /It was two\./);
  assert.match(corrections, /<li id="c-b" hidden><\/li>/);
  const index = rendered((context) =>
    renderIndexPage(
      [coverage({ headline: UNREADABLE }), story].map((one) => ({ coverage: one, updatedAt: minute(9) })),
      context,
    ),
  );
  assert.match(index, /The harbour fire/);
});

test('R-PAGE-29 a live page whose headline cannot be rendered has its posts', () => {
  const markup = rendered((context) =>
    renderPage(
      { ...page([post(1, 'Whole', [p('It is here')])]), coverage: coverage({ headline: UNREADABLE }) },
      context,
    ),
  );
  assert.match(markup, /It is here/);
});

const feeds = { atom: renderAtom, rss: renderRss, json: renderJsonFeed };
for (const [format, render] of Object.entries(feeds)) {
  test(`R-FEED-10 ${format}: a post that cannot be rendered keeps its entry, without words, and takes no other along`, () => {
    const broken = post(2, 'Stood here', [{ type: 'paragraph', content: [UNREADABLE] }]);
    const text = rendered((context) => render(page([broken, post(1, 'Whole', [p('It is here')])]), context));
    assert.match(text, /It is here/);
    assert.match(text, new RegExp(`:lindow-harbour-fire/${broken.id}\\b`));
    assert.match(text, new RegExp(`/p/${broken.id}"?\\b`));
    assert.doesNotMatch(text, /Stood here/);
    if (format === 'json') assert.equal(JSON.parse(text).items.length, 2);
    else assert.equal(byName(readMarkup(text), format === 'atom' ? 'entry' : 'item').length, 2);
  });
}
