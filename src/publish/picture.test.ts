/** A picture wherever readers and programs meet it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PublicBlock } from '../wire/documents.ts';
import { renderAtom } from './feeds/atom.ts';
import { renderJsonFeed } from './feeds/json-feed.ts';
import { renderRss } from './feeds/rss.ts';
import { blogPosting } from './json-ld.ts';
import { byName, readMarkup, textOf } from './markup.fixture.ts';
import { blockText } from './plain-text.ts';
import { renderPost } from './post.ts';
import { coverage, p, page, post, sampleContext } from './sample.fixture.ts';
import { pageSetting } from './setting.ts';

const file = `${'k'.repeat(26)}.webp`;
const image: PublicBlock = {
  ...{ type: 'image', file, mime: 'image/webp', width: 2560, height: 1440, bytes: 345_678 },
  ...{
    alt: 'Two "masts" & smoke <above> them.',
    caption: 'The harbour at noon.',
    credit: 'Ana Ruiz / Press',
  },
};
const shown = post(60, 'Seen', [p('Words.'), image]);
const setting = pageSetting(coverage(), sampleContext);
const address = `/live/${coverage().slug}/p/${shown.id}/${file}`;
const whole = `${sampleContext.origin}${address}`;

test('R-MEDIA-14 a page shows a picture with its size, its alternative, its caption and whose it is', () => {
  const markup = renderPost(shown, setting).markup;
  const [img] = byName(readMarkup(markup), 'img');
  assert.deepEqual(Object.fromEntries(img?.attributes ?? []), {
    ...{ src: address, width: '2560', height: '1440', alt: image.alt },
    ...{ loading: 'lazy', decoding: 'async' },
  });
  const [caption] = byName(readMarkup(markup), 'figcaption');
  assert.equal(caption && textOf(caption), 'The harbour at noon. Picture: Ana Ruiz / Press');
  const bare = renderPost(post(60, null, [{ ...image, caption: null }]), setting).markup;
  assert.match(bare, /<figcaption><small>Picture: Ana Ruiz \/ Press<\/small><\/figcaption>/);
});

test('R-MEDIA-14 where there are words alone a picture is its caption, or what is to be seen', () => {
  assert.equal(blockText([image], setting), 'The harbour at noon. (Picture: Ana Ruiz / Press)');
  assert.match(
    blockText([{ ...image, caption: null }], setting),
    /^Two "masts" & smoke <above> them\. \(Picture/,
  );
});

test('R-MEDIA-14 feeds show it with its whole address and name it as an enclosure', () => {
  const snapshot = page([shown]);
  const atom = renderAtom({ ...snapshot, changedAt: {} }, sampleContext);
  const rss = renderRss({ ...snapshot, changedAt: {} }, sampleContext);
  const link = byName(readMarkup(atom), 'link').find((one) => one.attributes.get('rel') === 'enclosure');
  assert.deepEqual(
    [link?.attributes.get('href'), link?.attributes.get('type'), link?.attributes.get('length')],
    [whole, 'image/webp', '345678'],
  );
  const [enclosure] = byName(readMarkup(rss), 'enclosure');
  assert.equal(enclosure?.attributes.get('url'), whole);
  const [item] = JSON.parse(renderJsonFeed({ ...snapshot, changedAt: {} }, sampleContext)).items;
  assert.deepEqual(item.attachments, [{ url: whole, mime_type: 'image/webp', size_in_bytes: 345_678 }]);
  for (const content of [item.content_html, atom, rss]) assert.ok(content.includes(whole));
});

test('R-MEDIA-14 structured data names it with whose it is', () => {
  assert.deepEqual(blogPosting(shown, setting).image, [
    {
      ...{ '@type': 'ImageObject', contentUrl: whole, encodingFormat: 'image/webp' },
      ...{ width: 2560, height: 1440, caption: 'The harbour at noon.', creditText: 'Ana Ruiz / Press' },
    },
  ]);
  assert.equal(blogPosting(post(60, 'Words', [p('Words.')]), setting).image, undefined);
});
