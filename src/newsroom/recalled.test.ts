/** From the record to the feeds: what somebody's program has kept of a post that readers may not have any more. */
import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { renderAtom } from '../publish/feeds/atom.ts';
import { renderJsonFeed } from '../publish/feeds/json-feed.ts';
import { renderRss } from '../publish/feeds/rss.ts';
import { byName, readMarkup, textOf } from '../publish/markup.fixture.ts';
import type { PageContext } from '../publish/page-context.ts';
import { sampleContext } from '../publish/sample.fixture.ts';
import type { PageSnapshot } from '../wire/reading.ts';
import { timedRoom } from './timed-room.fixture.ts';

/** What a program makes of each format: the ids of what it drops, and the titles of what it shows, by id. */
type Read = { readonly dropped: readonly string[]; readonly shown: ReadonlyMap<string, string> };
const shownBy = (text: string, entry: string, id: string) =>
  new Map(
    byName(readMarkup(text), entry).map((one) => {
      const told = (name: string) => textOf(byName(one, name)[0] ?? assert.fail(`no ${name}`));
      return [told(id), told('title')] as const;
    }),
  );
const formats: Record<
  string,
  { render(feed: PageSnapshot, context: PageContext): string; read(text: string): Read }
> = {
  atom: {
    render: renderAtom,
    read: (text) => ({
      dropped: byName(readMarkup(text), 'at:deleted-entry').map(
        ({ attributes }) => attributes.get('ref') ?? '',
      ),
      shown: shownBy(text, 'entry', 'id'),
    }),
  },
  rss: { render: renderRss, read: (text) => ({ dropped: [], shown: shownBy(text, 'item', 'guid') }) },
  json: {
    render: renderJsonFeed,
    read: (text) => ({
      dropped: [],
      shown: new Map(
        (JSON.parse(text).items as { id: string; title: string }[]).map(({ id, title }) => [id, title]),
      ),
    }),
  },
};

async function storm(t: TestContext) {
  const of = await timedRoom(t);
  await of.give('coverage.open', { slug: 'storm', headline: 'A storm' });
  await of.give('coverage.start');
  const publish = (post: string, title: string) => of.give('post.publish', { post, content: { title } });
  await publish('p', 'Accuses the wrong man');
  const feed = async () => (await of.reading.feed('storm')) ?? assert.fail('not public');
  const text = async (format: string) =>
    formats[format]?.render(await feed(), sampleContext) ?? assert.fail(format);
  return {
    give: of.give,
    publish,
    feed,
    text,
    read: async (format: string) => formats[format]?.read(await text(format)),
  };
}

const ends = {
  moved: ['post.move', { post: 'p', as: 'misplaced' }],
  removed: ['takedown.order', { subject: { kind: 'post', id: 'p' }, reason: 'x' }],
  withdrawn: ['post.withdraw', { post: 'p', reason: 'x', note: 'It was another.' }],
  covered: ['cover', { subject: { kind: 'post', id: 'p' } }],
} as const;

for (const [state, [kind, fields]] of Object.entries(ends))
  for (const format of Object.keys(formats))
    test(`R-FEED-09 ${format}: a program that kept a post which is ${state} learns so, with fifty newer before and after`, async (t) => {
      const of = await storm(t);
      const [id = ''] = [...((await of.read(format))?.shown.keys() ?? [])];
      for (let n = 0; n < 51; n += 1) await of.publish(`a${n}`, `Before ${n}`);
      assert.equal(await of.give(kind, fields), null);
      for (let n = 0; n < 51; n += 1) await of.publish(`b${n}`, `After ${n}`);
      const read = (await of.read(format)) ?? assert.fail();
      const isDropped = format === 'atom' && (state === 'moved' || state === 'removed');
      assert.deepEqual(read.dropped, isDropped ? [id] : []);
      assert.equal(read.shown.has(id), !isDropped);
      const text = await of.text(format);
      assert.doesNotMatch(text, /Accuses/);
      assert.equal(read.shown.size, isDropped ? 50 : 51);
      const feed = await of.feed();
      const standing = { ...feed, posts: feed.posts.filter((post) => post.state === 'published') };
      const without = formats[format]?.render(standing, sampleContext) ?? '';
      assert.ok(Buffer.byteLength(text) - Buffer.byteLength(without) < 1000, 'a recall is short');
    });
