import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { PostDocument } from '../../wire/documents.ts';
import type { FeedSnapshot } from '../../wire/reading.ts';
import { byName, type Element, readMarkup, textOf } from '../markup.fixture.ts';
import {
  claims,
  coverage,
  gone,
  minute,
  moved,
  p,
  page,
  post,
  sampleContext,
  says,
  withdrawn,
  words,
} from '../sample.fixture.ts';
import { samplePage } from '../sample-page.fixture.ts';
import { renderAtom } from './atom.ts';
import { renderJsonFeed } from './json-feed.ts';
import { renderRss } from './rss.ts';

/** An entry of any feed, in the words that the three have in common. */
interface Entry {
  readonly id: string;
  readonly title: string;
  readonly updated: string;
  readonly content: string;
}
type Snapshot = typeof samplePage & Partial<FeedSnapshot>;
const told = (snapshot: Snapshot): FeedSnapshot => ({ changedAt: {}, ...snapshot });

const first = (within: Element, name: string) => textOf(byName(within, name)[0] ?? assert.fail(`no ${name}`));
const feeds: Record<string, (snapshot: Snapshot) => { text: string; entries: Entry[] }> = {
  atom(snapshot) {
    const text = renderAtom(told(snapshot), sampleContext);
    const entries = byName(readMarkup(text), 'entry').map((entry) => ({
      id: first(entry, 'id'),
      title: first(entry, 'title'),
      updated: first(entry, 'updated'),
      content: first(entry, 'content'),
    }));
    return { text, entries };
  },
  rss(snapshot) {
    const text = renderRss(told(snapshot), sampleContext);
    const entries = byName(readMarkup(text), 'item').map((item) => ({
      id: first(item, 'guid'),
      title: first(item, 'title'),
      updated: first(item, 'atom:updated'),
      content: first(item, 'description'),
    }));
    return { text, entries };
  },
  json(snapshot) {
    const text = renderJsonFeed(told(snapshot), sampleContext);
    const items = JSON.parse(text).items as Record<string, string>[];
    const entries = items.map((item) => ({
      id: item.id ?? '',
      title: item.title ?? '',
      updated: item.date_modified ?? '',
      content: item.content_html ?? '',
    }));
    return { text, entries };
  },
};

const secret = post(60, 'Secret title', [p('Secret words')], { byline: 'Secret author', keyEvent: true });
const states: PostDocument[] = [
  secret,
  gone(secret, 'covered', 70),
  gone(secret, 'removed', 70),
  withdrawn(secret, 70),
  moved(secret, 70),
];
const SECRET = `tag:courier.example,2031-05-04:lindow-harbour-fire/${secret.id}`;

for (const [name, read] of Object.entries(feeds)) {
  const entriesOf = (...posts: PostDocument[]) => read(page(posts)).entries;

  test(`R-FEED-01 ${name}: a post keeps its id whatever becomes of it`, () => {
    for (const state of states) assert.ok(read(page([state])).text.includes(SECRET), state.state);
  });

  test(`R-FEED-02 ${name}: what does not stand is recalled under its id and repeats nothing`, () => {
    for (const state of states.slice(1)) {
      const { text, entries } = read(page([state]));
      assert.doesNotMatch(text, /Secret|Key event/, state.state);
      const deleted = name === 'atom' && (state.state === 'removed' || state.state === 'moved');
      assert.equal(entries.length, deleted ? 0 : 1, state.state);
      if (!deleted) assert.equal(entries[0]?.updated, minute(70));
    }
    assert.match(
      entriesOf(withdrawn(secret, 70, 'Its source took it back.'))[0]?.content ?? '',
      /withdrawn at .*Its source took it back\./,
    );
  });

  test(`R-FEED-03 ${name}: no text breaks the feed`, () => {
    const text = fc.string({ unit: 'binary', minLength: 1 });
    fc.assert(
      fc.property(text, text, (title, said) => {
        const hostile = post(1, title, [p('x'), says(title, `${said}]]>`)], { byline: said });
        const { entries, text: whole } = read({
          ...page([hostile]),
          coverage: coverage({ headline: words(title), standfirst: words(said) }),
        });
        assert.equal(entries.length, 1);
        if (name !== 'json')
          assert.match(whole, /^[\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]*$/u);
      }),
    );
  });

  test(`R-FEED-04 ${name}: corrections stand in the content, and the time of the last one is the entry’s`, () => {
    const corrected = post(1, 'T', [p('x')], {
      updatedAt: minute(9),
      notices: [
        { label: 'correction', at: minute(9), note: 'It was two, not three.', correction: 'correction:c' },
      ],
    });
    const [entry] = entriesOf(corrected);
    assert.equal(entry?.updated, minute(9));
    assert.match(entry?.content ?? '', /Correction<\/a>, .*It was two, not three\./);
  });

  test(`R-FEED-11 ${name}: the time of an entry is that of its last change, labelled or not`, () => {
    const standing = post(1, 'T', [p('x')], { updatedAt: minute(9) });
    const { entries } = read({ ...page([standing]), changedAt: { [standing.id]: minute(12) } });
    assert.equal(entries[0]?.updated, minute(12));
  });

  test(`R-FEED-05 ${name}: entries have the whole post as well-formed HTML, and every address in them is absolute`, () => {
    const { entries } = read(samplePage);
    assert.equal(entries.length, samplePage.posts.length);
    for (const { content } of entries) {
      const root = readMarkup(content);
      for (const link of byName(root, 'a')) assert.match(link.attributes.get('href') ?? '', /^https:\/\//);
      assert.equal(byName(root, 'svg').length, 0);
    }
    const [claimed] = entriesOf(post(1, null, [claims('a', 'It is so.', { status: 'disputed' })]));
    assert.match(claimed?.content ?? '', /<b>Disputed<\/b>/);
  });

  test(`R-FEED-06 ${name}: a demonstration says so`, () => {
    const { text } = read({ ...samplePage, coverage: coverage({ demonstration: true }) });
    assert.match(text, /It is not news\./);
  });
}

test('R-FEED-02 atom: what was removed or put elsewhere is a deleted entry', () => {
  for (const state of [gone(secret, 'removed', 70), moved(secret, 70)]) {
    const [deleted] = byName(readMarkup(renderAtom(told(page([state])), sampleContext)), 'at:deleted-entry');
    assert.deepEqual([deleted?.attributes.get('ref'), deleted?.attributes.get('when')], [SECRET, minute(70)]);
  }
});

test('R-FEED-07 a post that was first published elsewhere is dated so, and says where', () => {
  const first = { at: '2024-03-22T20:40:00.000Z', in: 'The night', url: null };
  const snapshot = { ...samplePage, posts: [post(5, 'Brought', [p('Words.')], { first })] };
  const dated = { atom: first.at, rss: 'Fri, 22 Mar 2024 20:40:00 GMT', json: first.at };
  for (const [format, date] of Object.entries(dated)) {
    const feed = feeds[format]?.(snapshot);
    assert.ok(feed, format);
    assert.ok(feed.text.includes(date), format);
    assert.match(feed.entries[0]?.content ?? '', /First published .*, in The night/);
    assert.equal(feed.entries[0]?.updated, minute(5));
  }
});
