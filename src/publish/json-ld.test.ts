import assert from 'node:assert/strict';
import { test } from 'node:test';
import { byName, readMarkup, textOf } from './markup.fixture.ts';
import { renderPage } from './page.ts';
import {
  claims,
  coverage,
  gone,
  later,
  minute,
  moved,
  p,
  page,
  post,
  sampleContext,
  says,
  standing as standingOf,
  withdrawn,
  words,
} from './sample.fixture.ts';

/** The structured data of a page, read as a program would. */
function data(
  snapshot: Parameters<typeof renderPage>[0],
): Record<string, unknown> & { liveBlogUpdate: Record<string, unknown>[] } {
  const blocks = byName(readMarkup(renderPage(snapshot, sampleContext)), 'script');
  return JSON.parse(textOf(blocks[0] ?? assert.fail('no structured data')));
}

const corrected = post(5, 'Corrected', [p('It was two.'), says('Ann Lee', 'Two.', { role: 'mayor' })], {
  updatedAt: minute(9),
  notices: [
    { label: 'correction', at: minute(9), note: 'We had said three.', correction: 'correction:c' },
    { label: 'clarification', at: minute(10), note: 'Clearer.', correction: null },
  ],
});

test('R-PAGE-22 whoever a post is by is a person of the schema', () => {
  const [update] = data(page([post(1, 'Told', [p('x')], { byline: 'Ann Lee' })])).liveBlogUpdate;
  assert.deepEqual(update?.author, { '@type': 'Person', name: 'Ann Lee' });
});

test('R-PAGE-22 structured data tells the live page and every post that stands, and no other', () => {
  const lost = post(1, 'Secret', [p('Secret')]);
  const standing = post(4, null, [p('Only words')]);
  const whole = data({
    ...page([
      withdrawn({ ...lost, id: 'w' }, 9, 'why'),
      gone({ ...lost, id: 'c' }, 'covered', 9),
      gone({ ...lost, id: 'r' }, 'removed', 9),
      moved({ ...lost, id: 'm' }, 9),
      standing,
      corrected,
    ]),
    coverage: coverage({ headline: words('The fire'), standfirst: words('In short.') }),
  });
  assert.equal(whole['@type'], 'LiveBlogPosting');
  assert.equal(whole.headline, 'The fire');
  assert.equal(whole.coverageStartTime, minute(0));
  assert.deepEqual(
    whole.liveBlogUpdate.map((update) => [
      update['@type'],
      update.headline,
      update.datePublished,
      update.dateModified,
    ]),
    [
      ['BlogPosting', 'Corrected', minute(5), minute(9)],
      ['BlogPosting', 'Only words', minute(4), minute(4)],
    ],
  );
  assert.doesNotMatch(JSON.stringify(whole), /Secret/);
});

test('R-PAGE-28 structured data dates a post by its first publication', () => {
  const first = { at: '2024-03-22T20:40:00.000Z', in: 'The night', url: null };
  const [update] = data(page([post(5, 'Brought', [], { first })])).liveBlogUpdate;
  assert.deepEqual([update?.datePublished, update?.dateModified], [first.at, minute(5)]);
});

test('R-PAGE-22 a post’s words are whole and attributed, and its corrections are told as such', () => {
  const [update] = data(page([corrected])).liveBlogUpdate;
  assert.equal(update?.articleBody, 'It was two.\n“Two.” (Ann Lee, mayor, at a briefing)');
  assert.equal(update?.url, `https://courier.example/live/lindow-harbour-fire/p/${corrected.id}`);
  assert.deepEqual(update?.correction, [
    { '@type': 'CorrectionComment', text: 'We had said three.', datePublished: minute(9) },
  ]);
});

test('R-PAGE-22 no claim and no reference stands in structured data without its status, nor without what it says since', () => {
  const disputed = standingOf({ status: 'disputed' });
  const [update] = data(
    page([
      post(3, 'Claims', [
        claims('a', 'the wall is cracked', { status: 'refuted' }),
        claims('b', 'the road is open', {}, later(9, { status: 'refuted' })),
        {
          type: 'paragraph',
          content: [
            ...words('They speak of '),
            { type: 'reference', text: 'a crack', to: 'claim:c', standing: disputed, later: null },
            ...words('.'),
          ],
        },
        { ...says('Ann Lee', 'It holds.'), later: later(9, { retracted: true }) } as ReturnType<typeof says>,
      ]),
    ]),
  ).liveBlogUpdate;
  assert.deepEqual(String(update?.articleBody).split('\n'), [
    'Refuted: the wall is cracked',
    'Reported: the road is open (later: refuted)',
    'They speak of a crack (disputed).',
    '“It holds.” (Ann Lee, at a briefing) (since retracted)',
  ]);
});
