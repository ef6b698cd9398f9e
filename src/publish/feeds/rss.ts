import type { PageSnapshot } from '../../wire/reading.ts';
import { feedAddress, livePage } from '../addresses.ts';
import type { PageContext } from '../page-context.ts';
import { feedSetting } from '../setting.ts';
import { coverageName } from '../side-page.ts';
import { entriesOf, type FeedEntry, feedNote, logoOf } from './feed-entry.ts';
import { element, textElement } from './xml.ts';

/**
 * A coverage as RSS 2.0. The format cannot delete: what was withdrawn, covered, removed or put elsewhere stays as an
 * item that says so under the same guid and repeats nothing.
 */
export function renderRss(snapshot: PageSnapshot, context: PageContext): string {
  const setting = feedSetting(snapshot.coverage, context);
  const { coverage } = setting;
  const self = {
    href: context.origin + feedAddress(coverage.slug, 'rss'),
    rel: 'self',
    type: 'application/rss+xml',
  };
  const name = coverageName(setting);
  const content = [
    textElement('title', name),
    textElement('link', context.origin + livePage(coverage.slug)),
    // The format requires a description.
    textElement('description', feedNote(setting) || name),
    textElement('language', coverage.language),
    textElement('lastBuildDate', rfc822(snapshot.summary.updatedAt)),
    textElement('generator', `Stet ${context.build}`),
    image(context),
    element('atom:link', self),
    ...entriesOf(snapshot.posts, setting, item),
  ];
  const names = {
    version: '2.0',
    'xmlns:atom': 'http://www.w3.org/2005/Atom',
    'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  };
  return `<?xml version="1.0" encoding="utf-8"?>\n${element('rss', names, element('channel', {}, content.join('')))}\n`;
}

/** The house's logo, under its name: a reader of feeds shows it beside the title. */
function image(context: PageContext): string {
  const logo = logoOf(context);
  if (logo === null) return '';
  const content = [
    textElement('url', logo.url),
    textElement('title', context.siteName),
    textElement('link', `${context.origin}/`),
  ];
  return element('image', {}, content.join(''));
}

function item(of: FeedEntry): string {
  const content = [
    textElement('guid', of.id, { isPermaLink: 'false' }),
    textElement('title', of.title),
    textElement('link', of.address),
    textElement('pubDate', rfc822(of.published)),
    textElement('atom:updated', of.updated),
    textElement('dc:creator', of.byline),
    // The format has room for one.
    ...of.enclosures
      .slice(0, 1)
      .map(({ address, type, bytes }) => element('enclosure', { url: address, length: String(bytes), type })),
    ...of.tags.map((tag) => textElement('category', tag)),
    textElement('description', of.content),
  ];
  return element('item', {}, content.join(''));
}

/** "Sun, 04 May 2031 18:00:00 GMT", as RSS wants its dates. */
function rfc822(at: string): string {
  return new Date(at).toUTCString();
}
