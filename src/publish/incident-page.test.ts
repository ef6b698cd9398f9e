import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { LiveIncident, PublicBlock, PublicReading } from '../wire/documents.ts';
import { timelineOf } from '../wire/timeline.ts';
import { renderIncidentPage } from './incident-page.ts';
import { byId, byName, type Element, readMarkup, textOf } from './markup.fixture.ts';
import { renderPage } from './page.ts';
import { coverage, minute, page, post, sampleContext, standing, statement } from './sample.fixture.ts';
import { incident } from './sample-incidents.fixture.ts';

const story = coverage({ zone: 'Europe/Moscow' });
const reading = (min: number): PublicReading => ({
  display: 'range',
  bounds: [{ min, max: min, words: null, by: 'The ministry', asOf: { at: minute(5), precision: 'minute' } }],
});
const sinai: LiveIncident['where'] = {
  ...{ name: 'Sinai', within: 'Egypt', point: { lat: 30, lon: 34 }, precision: 'region' },
};
const year = { at: '2014-12-31T21:00:00.000Z', precision: 'year' } as const;

function main(markup: string): Element {
  const [found] = byName(readMarkup(markup), 'main');
  assert.ok(found);
  return found;
}

function data(markup: string): Record<string, unknown> {
  const json = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(markup)?.[1];
  return JSON.parse(json ?? '{}');
}

test('R-INC-11 the page of an incident says when and where as exactly as is known, with figures, claims and what it stands on', () => {
  const shown = incident(0, 'A Russian airliner is destroyed', {
    ...{ when: year, where: sinai, background: true, type: 'attack', basis: 'Long on record.' },
    figures: [{ to: 'figure:f1', label: 'on board', reading: reading(224) }],
    claims: [{ to: 'claim:c1', text: 'It was a bomb.', standing: standing() }],
    statements: [{ statement: statement('The minister', 'It was destroyed.'), retracted: true }],
  });
  const markup = renderIncidentPage(story, shown, sampleContext);
  const words = textOf(main(markup));
  for (const wanted of [
    /Attack · Background/,
    /When2015Where/,
    /Sinai, Egypt Known to the region only/,
    /On board: 224/,
    /It was a bomb/,
    /Long on record/,
    /Taken back since/,
    /The minister/,
  ])
    assert.match(words, wanted);
  assert.doesNotMatch(markup, /2014|21:00/, 'nothing finer than the year');
  const links = byName(main(markup), 'a').map((link) => link.attributes.get('href'));
  assert.ok(
    links.includes(`/live/${story.slug}/figures/f1`) && links.includes(`/live/${story.slug}/claims/c1`),
  );
  const when = [
    [
      { at: '2009-12-31T21:00:00.000Z', precision: 'decade', words: 'ten years before' },
      'ten years before (the 2010s)',
    ],
    [null, 'time not known'],
  ] as const;
  for (const [moment, expected] of when)
    assert.match(
      textOf(main(renderIncidentPage(story, { ...shown, when: moment }, sampleContext))),
      new RegExp(`When${expected.replace(/[()]/g, '\\$&')}`),
    );
  for (const state of ['covered', 'removed', 'unlinked'] as const) {
    const gone = renderIncidentPage(
      story,
      { kind: 'incident', id: 'h', state, at: minute(1) },
      sampleContext,
    );
    assert.match(gone, /noindex/);
    assert.match(textOf(main(gone)), state === 'covered' ? /under review/ : /no longer shown/);
  }
  const shaken = renderIncidentPage(story, { ...shown, underReview: true }, sampleContext);
  assert.match(textOf(main(shaken)), /Under review: what this stood on was taken back/);
  assert.deepEqual(data(shaken), {}, 'and no machine is told of it');
});

test('R-INC-12 the live page tells what happened when, in that order, the background apart; nothing where there is nothing', () => {
  const incidents = timelineOf([
    incident(40, 'The roof falls in', { underReview: true }),
    incident(2, 'Fire breaks out', {
      where: { name: 'The quay', within: null, point: null, precision: 'exact' },
    }),
    incident(0, 'A Russian airliner is destroyed', { when: year, where: sinai, background: true }),
  ]);
  const of = page([post(1, 'One', [])], { coverage: story });
  const markup = renderPage({ ...of, summary: { ...of.summary, incidents } }, sampleContext);
  const region = byId(readMarkup(markup), 'incidents');
  assert.deepEqual(byName(region, 'h2').map(textOf), ['What happened when', 'Background']);
  assert.deepEqual(byName(region, 'a').map(textOf), [
    'Fire breaks out',
    'The roof falls in',
    'A Russian airliner is destroyed',
  ]);
  assert.deepEqual(byName(region, 'li').map(textOf), [
    '21:02Fire breaks outThe quay',
    '21:40The roof falls in (under review)',
    '2015A Russian airliner is destroyedSinai, Egypt',
  ]);
  assert.deepEqual(
    byName(region, 'a').map((link) => link.attributes.get('href')),
    [1, 2, 0].map((place) => `/live/${story.slug}/incidents/${incidents[place]?.id}`),
  );
  assert.ok(byId(readMarkup(renderPage(of, sampleContext)), 'incidents').attributes.has('hidden'));
  assert.doesNotMatch(renderPage(of, sampleContext, { before: 'x' }), /id="incidents"/);
});

test('R-INC-13 structured data dates and places events no more exactly than they are known', () => {
  const incidents = timelineOf([
    incident(2, 'Fire', { until: { at: minute(120), precision: 'hour' } }),
    incident(0, 'Airliner', { when: year, where: sinai, background: true }),
    incident(1, 'Decade', {
      when: { at: '2009-12-31T21:00:00.000Z', precision: 'decade' },
      background: true,
    }),
    incident(3, 'Shaken', { underReview: true }),
    incident(4, 'Somewhere', {
      when: null,
      where: { name: 'Egypt', within: null, point: null, precision: 'country' },
    }),
  ]);
  const of = page([post(1, 'One', [])], { coverage: story });
  const { about, mentions } = data(
    renderPage({ ...of, summary: { ...of.summary, incidents } }, sampleContext),
  );
  const facts = (events: unknown) =>
    (events as Record<string, unknown>[]).map(({ name, startDate, endDate, location }) => ({
      ...{ name, startDate, endDate, location },
    }));
  const none = { startDate: undefined, endDate: undefined, location: undefined };
  assert.deepEqual(facts(about), [
    { ...none, name: 'Fire', startDate: '2031-05-04T18:02Z', endDate: '2031-05-04' },
    { ...none, name: 'Somewhere', location: { '@type': 'Place', name: 'Egypt' } },
  ]);
  assert.deepEqual(facts(mentions), [
    { ...none, name: 'Decade' },
    {
      ...{ ...none, name: 'Airliner', startDate: '2015' },
      location: {
        ...{ '@type': 'Place', name: 'Sinai', address: 'Egypt' },
        geo: { '@type': 'GeoCoordinates', latitude: 30, longitude: 34 },
      },
    },
  ]);
  const alone = renderPage(of, sampleContext);
  assert.ok(!('about' in data(alone)) && !('mentions' in data(alone)));
});

test('R-INC-14 in a post an incident shows when, where and its figures as they stood, with what came later', () => {
  const block: PublicBlock = {
    ...{ type: 'incident', to: 'incident:h1', title: 'Fire breaks out', underReview: false, until: null },
    ...{ when: { at: minute(2), precision: 'minute' }, where: sinai },
    figures: [
      { to: 'figure:f1', label: 'hurt', reading: reading(7), later: { at: minute(60), reading: reading(9) } },
    ],
    later: {
      ...{ at: minute(90), until: { at: minute(80), precision: 'minute' } },
      figures: [{ to: 'figure:f2', label: 'killed', reading: reading(1) }],
    },
  };
  const render = (of: PublicBlock) =>
    renderPage(page([post(5, 'One', [of])], { coverage: story }), sampleContext);
  const words = textOf(byId(readMarkup(render(block)), 'timeline'));
  assert.match(words, /Fire breaks out 21:02 · Sinai, Egypt/);
  assert.match(words, /Hurt: 7 \(later: 9, 22:00\)/);
  assert.match(words, /\(later: until 22:20, killed 1, 22:30\)/);
  assert.match(words, /The ministry, as of/);
  assert.doesNotMatch(words, /Under review/);
  assert.match(textOf(byId(readMarkup(render({ ...block, underReview: true })), 'timeline')), /Under review/);
  const article = (data(render(block)).liveBlogUpdate as { articleBody: string }[])[0]?.articleBody;
  assert.equal(
    article,
    'Fire breaks out (21:02, Sinai, Egypt, hurt: 7 (later: 9)) (later: until 22:20, killed: 1)',
  );
});
