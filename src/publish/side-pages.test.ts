import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ActorDocument, ClaimDocument, PostDocument } from '../wire/documents.ts';
import { renderActorPage } from './actor-page.ts';
import { renderClaimPage } from './claim-page.ts';
import { renderCorrectionsPage } from './corrections-page.ts';
import { renderNotFound } from './error-page.ts';
import { renderIndexPage } from './index-page.ts';
import { byName, type Element, elements, readMarkup, textOf } from './markup.fixture.ts';
import { renderPostPage } from './permalink.ts';
import {
  coverage,
  gone,
  minute,
  moved,
  p,
  post,
  sampleContext,
  standing,
  statement,
  withdrawn,
  words,
} from './sample.fixture.ts';

const story = coverage({ headline: words('The harbour fire') });
const replay = coverage({ headline: words('The harbour fire'), demonstration: true });
const one = post(60, 'Both are safe', [p('They walked out.')]);

const claim: ClaimDocument = {
  kind: 'claim',
  id: 'a',
  state: 'live',
  text: 'The bridge was held.',
  standing: standing({ status: 'disputed', deniedBy: ['the ministry'] }),
  evidence: [
    { stance: 'asserts', statement: statement('Ann Lee', 'We held it.'), retracted: false },
    { stance: 'denies', statement: statement('the ministry', 'They did not.'), retracted: true },
  ],
  history: [
    { status: 'reported', at: minute(1) },
    { status: 'superseded', at: minute(2) },
    { status: 'disputed', at: minute(3) },
  ],
};
const actor: ActorDocument = {
  kind: 'actor',
  id: 'x',
  state: 'live',
  name: 'ISIS-K',
  type: 'group',
  role: null,
  affiliation: 'Islamic State',
  aliases: ['ISKP', 'IS Khorasan'],
  explainer: 'The affiliate in Khorasan.',
};

const main = (page: string): Element => {
  const [found] = byName(readMarkup(page), 'main');
  assert.ok(found);
  return found;
};
const robots = (page: string) => /<meta name="robots" content="([^"]*)">/.exec(page)?.[1];
const postPage = (of: PostDocument, at?: Parameters<typeof renderPostPage>[3]) =>
  renderPostPage(story, of, sampleContext, at);

/** Every page beside the live page, of a coverage. */
const sides = (of: typeof story) => [
  renderPostPage(of, one, sampleContext),
  renderPostPage(of, withdrawn(one, 70), sampleContext),
  renderClaimPage(of, claim, sampleContext),
  renderActorPage(of, actor, sampleContext),
  renderCorrectionsPage(of, [], sampleContext),
];

test('R-PAGE-15 a demonstration says so on every page, and none of them is indexed', () => {
  for (const page of [
    ...sides(replay),
    renderIndexPage([{ coverage: replay, updatedAt: minute(9) }], sampleContext),
  ]) {
    assert.match(page, /It is not news\./);
    assert.equal(robots(page), 'noindex');
  }
});

test('R-PAGE-19 a page beside the live page leads to it, has one first heading and no script', () => {
  for (const page of sides(story)) {
    const root = readMarkup(page);
    assert.ok(
      byName(main(page), 'a').some((link) => link.attributes.get('href') === '/live/lindow-harbour-fire'),
    );
    assert.equal(byName(root, 'h1').length, 1);
    assert.ok(
      byName(root, 'script').every((script) => script.attributes.get('type') === 'application/ld+json'),
    );
    const levels = elements(root).flatMap(({ name }) =>
      /^h[1-6]$/.test(name) ? [Number(name.slice(1))] : [],
    );
    for (const [index, level] of levels.entries())
      assert.ok(level <= (levels[index - 1] ?? 0) + 1, levels.join(' '));
  }
});

test('R-PAGE-19 a post has a page of its own, headed by its title or its time', () => {
  assert.equal(
    byName(main(postPage(one)), 'h1')
      .map(textOf)
      .join(),
    'Both are safe',
  );
  assert.equal(
    byName(main(postPage({ ...one, title: null })), 'h1')
      .map(textOf)
      .join(),
    'Post of 4 May 2031, 20:00',
  );
  assert.equal(robots(postPage(one)), undefined);
  assert.match(
    postPage(one),
    /<link rel="canonical" href="https:\/\/courier\.example\/live\/lindow-harbour-fire\/p\/\w+">/,
  );
});

test('R-PAGE-12 the page of a post that is gone repeats nothing and is not indexed; that of a moved one points on', () => {
  const tombs = [
    gone(one, 'covered', 70),
    gone(one, 'removed', 70),
    withdrawn(one, 70),
    moved(one, 70, 'post:new'),
  ];
  for (const tomb of tombs) {
    assert.doesNotMatch(postPage(tomb), /safe|walked/);
    assert.equal(robots(postPage(tomb)), 'noindex');
  }
  assert.match(
    postPage(moved(one, 70, 'post:new')),
    /put elsewhere\. <a href="\/live\/lindow-harbour-fire\/p\/new">/,
  );
});

test('R-OPEN-14 a page of one document says what it shows and from where it follows; one that shows the past, that it does, and follows from the present', () => {
  const head = { seq: 4, tag: 'tag', at: minute(66) };
  const page = renderClaimPage(story, claim, sampleContext, { head });
  assert.match(page, /<body [^>]*data-cursor="4\.tag"[^>]*data-of="claim:/);
  assert.match(page, /data-stream="\/live\/lindow-harbour-fire\/stream\?as=json"/);
  assert.match(page, /<script type="module" src="\/assets\/page-3f9a1c.js">/);
  const present = { ...head, seq: 9 };
  const past = renderClaimPage(story, claim, sampleContext, { head, asked: 4, present });
  assert.match(past, /<body [^>]*data-cursor="9\.tag"[^>]*data-of="past"/);
  assert.match(past, /<script type="module"/);
  assert.doesNotMatch(past, /ld\+json|id="connection"/);
});

test('R-PAGE-05 a post and a claim can be seen as they stood', () => {
  const at = { asked: 4, head: { seq: 4, tag: 'tag', at: minute(66) } };
  for (const page of [postPage(one, at), renderClaimPage(story, claim, sampleContext, at)]) {
    assert.match(textOf(readMarkup(page)), /after change 4, at 4 May 2031, 20:06\./);
    assert.equal(robots(page), 'noindex');
  }
});

test('R-PAGE-20 the page of a claim has its standing, who says what, and how it moved', () => {
  const shown = textOf(main(renderClaimPage(story, claim, sampleContext)));
  assert.match(shown, /DisputedThe harbour master · single source · denied by the ministry/);
  assert.match(shown, /Says so“We held it\.”Ann Lee/);
  assert.match(shown, /Denies it · taken back since“They did not\.”the ministry/);
  assert.match(shown, /19:01 Reported.*19:02 Overtaken by later information.*19:03 Disputed/);
  assert.doesNotMatch(shown, /superseded/i);
});

test('R-PAGE-20 a claim begins with a capital letter, and one that stands on our own work says of nobody that they were silent', () => {
  const shown = (basis: 'observation' | 'attribution') =>
    textOf(
      main(
        renderClaimPage(
          story,
          {
            ...claim,
            text: 'the bridge is closed',
            evidence: [],
            standing: standing({ status: 'confirmed', basis }),
          },
          sampleContext,
        ),
      ),
    );
  assert.match(shown('observation'), /The bridge is closedConfirmed.*Seen by our reporter/);
  assert.doesNotMatch(shown('observation'), /Nobody|Who says what/);
  assert.match(shown('attribution'), /Nobody has spoken to it on the record\./);
});

test('R-PAGE-20 a claim or somebody that is no longer shown leaves nothing but that', () => {
  for (const state of ['covered', 'withdrawn', 'removed', 'unlinked'] as const) {
    const page = renderClaimPage(story, { kind: 'claim', id: 'a', state, at: minute(1) }, sampleContext);
    assert.match(
      page,
      state === 'covered' ? /This claim is under review\./ : /This claim is no longer shown\./,
    );
    assert.equal(robots(page), 'noindex');
  }
  const page = renderActorPage(
    story,
    { kind: 'actor', id: 'x', state: 'removed', at: minute(1) },
    sampleContext,
  );
  assert.match(page, /Nothing is shown here any more\./);
});

test('R-PAGE-20 the page of an actor says what it is, to whom it belongs and its other names', () => {
  const shown = textOf(main(renderActorPage(story, actor, sampleContext)));
  assert.match(
    shown,
    /GroupISIS-KThe affiliate in Khorasan\.Belongs toIslamic StateAlso known asISKP · IS Khorasan$/,
  );
});

test('R-PAGE-14 what a correction changed is called by its name, as long as it is shown', () => {
  const hidden = gone({ ...one, id: 'h' }, 'covered', 70);
  const page = renderCorrectionsPage(
    story,
    [
      {
        ...{ kind: 'correction', id: 'c1', at: minute(9), state: 'live', label: 'correction' },
        note: 'It was two.',
        documents: [`post:${one.id}`, 'post:h', 'claim:a', 'actor:x', 'panel'],
      },
    ],
    sampleContext,
    [one, hidden, claim, actor],
  );
  assert.match(
    textOf(main(page)),
    /What it changed: Both are safe · a post · Disputed: The bridge was held\. · ISIS-K · the panel$/,
  );
});

test('R-PAGE-14 all corrections stand on one page, each with its time and what it changed', () => {
  const page = renderCorrectionsPage(
    story,
    [
      {
        kind: 'correction',
        id: 'c2',
        at: minute(9),
        state: 'live',
        label: 'correction',
        note: 'It was two.',
        documents: ['post:k1', 'panel', 'later-kind:f'],
      },
      { kind: 'correction', id: 'c1', at: minute(5), state: 'removed' },
    ],
    sampleContext,
  );
  const items = byName(main(page), 'li');
  assert.deepEqual(
    items.map((item) => item.attributes.get('id')),
    ['c-c2', 'c-c1'],
  );
  assert.deepEqual(items.map(textOf), [
    'Correction · 4 May 2031, 19:09It was two.What it changed: a post · the panel',
    '4 May 2031, 19:05This correction is no longer shown.',
  ]);
  assert.match(textOf(main(renderCorrectionsPage(story, [], sampleContext))), /There are no corrections\.$/);
});

test('R-PAGE-21 the list of coverages leads to each', () => {
  const page = renderIndexPage([{ coverage: story, updatedAt: minute(9) }], sampleContext);
  const [item] = byName(main(page), 'li');
  assert.ok(item);
  assert.equal(byName(item, 'a')[0]?.attributes.get('href'), '/live/lindow-harbour-fire');
  assert.equal(textOf(item), 'LiveThe harbour fireUpdated 4 May 2031, 19:09');
  assert.match(renderIndexPage([], sampleContext), /There is no public coverage/);
});

test('R-PAGE-21 what is absent and what is forbidden get the same page, which takes nothing from the request', () => {
  assert.equal(renderNotFound.length, 1);
  assert.equal(robots(renderNotFound(sampleContext)), 'noindex');
});
