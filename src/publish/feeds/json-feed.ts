import type { PageSnapshot } from '../../wire/reading.ts';
import { feedAddress, livePage } from '../addresses.ts';
import type { PageContext } from '../page-context.ts';
import { feedSetting } from '../setting.ts';
import { coverageName } from '../side-page.ts';
import { entriesOf, type FeedEntry, feedNote, logoOf } from './feed-entry.ts';

/**
 * A coverage as a JSON Feed 1.1. An item whose post does not stand says so under the same id and repeats nothing;
 * `_stet.state` tells programs.
 */
export function renderJsonFeed(snapshot: PageSnapshot, context: PageContext): string {
  const setting = feedSetting(snapshot.coverage, context);
  const { coverage } = setting;
  const note = feedNote(setting);
  const logo = logoOf(context);
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: coverageName(setting),
    ...(note !== '' && { description: note }),
    home_page_url: context.origin + livePage(coverage.slug),
    feed_url: context.origin + feedAddress(coverage.slug, 'json'),
    language: coverage.language,
    authors: [{ name: context.siteName, url: `${context.origin}/` }],
    ...(logo !== null && { icon: logo.url }),
    items: entriesOf(snapshot.posts, setting, item),
  });
}

function item(of: FeedEntry): object {
  return {
    id: of.id,
    url: of.address,
    title: of.title,
    content_html: of.content,
    date_published: of.published,
    date_modified: of.updated,
    ...(of.byline !== null && { authors: [{ name: of.byline }] }),
    ...(of.enclosures.length > 0 && {
      attachments: of.enclosures.map(({ address, type, bytes }) => ({
        ...{ url: address, mime_type: type, size_in_bytes: bytes },
      })),
    }),
    ...(of.tags.length > 0 && { tags: of.tags }),
    _stet: { state: of.state },
  };
}
