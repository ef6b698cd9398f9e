import type { PageSnapshot } from '../../wire/reading.ts';
import { feedAddress, livePage } from '../addresses.ts';
import type { PageContext } from '../page-context.ts';
import { feedSetting, type Setting } from '../setting.ts';
import { coverageName } from '../side-page.ts';
import { entriesOf, entryId, type FeedEntry, feedNote, logoOf } from './feed-entry.ts';
import { element, textElement } from './xml.ts';

/**
 * A coverage as an Atom feed (RFC 4287). What was removed or put elsewhere is a deleted entry (RFC 6721), so that
 * programs drop it; what was withdrawn or covered is an entry that says so.
 */
export function renderAtom(snapshot: PageSnapshot, context: PageContext): string {
  const setting = feedSetting(snapshot.coverage, context);
  const { coverage } = setting;
  const page = context.origin + livePage(coverage.slug);
  const content = [
    textElement('id', entryId(null, setting)),
    textElement('title', coverageName(setting)),
    textElement('subtitle', feedNote(setting)),
    textElement('updated', snapshot.summary.updatedAt),
    element('link', { rel: 'alternate', type: 'text/html', href: page }),
    element('link', {
      rel: 'self',
      type: 'application/atom+xml',
      href: context.origin + feedAddress(coverage.slug, 'atom'),
    }),
    element('author', {}, textElement('name', context.siteName)),
    textElement('logo', logoOf(context)?.url ?? null),
    textElement('generator', 'Stet', { version: context.build }),
    ...entriesOf(snapshot.posts, setting, (of) => entry(of, setting)),
  ];
  const names = {
    xmlns: 'http://www.w3.org/2005/Atom',
    'xmlns:at': 'http://purl.org/atompub/tombstones/1.0',
    'xml:lang': coverage.language,
  };
  return `<?xml version="1.0" encoding="utf-8"?>\n${element('feed', names, content.join(''))}\n`;
}

function entry(of: FeedEntry, { context }: Setting): string {
  if (of.state === 'removed' || of.state === 'moved') {
    return element('at:deleted-entry', { ref: of.id, when: of.updated }, textElement('at:comment', of.title));
  }
  const content = [
    textElement('id', of.id),
    textElement('title', of.title),
    textElement('published', of.published),
    textElement('updated', of.updated),
    element('link', { rel: 'alternate', type: 'text/html', href: of.address }),
    of.byline === null
      ? ''
      : element('author', {}, textElement('name', of.byline) + textElement('uri', context.origin)),
    ...of.enclosures.map(({ address, type, bytes }) =>
      element('link', { rel: 'enclosure', type, length: String(bytes), href: address }),
    ),
    ...of.tags.map((term) => element('category', { term })),
    textElement('content', of.content, { type: 'html' }),
  ];
  return element('entry', {}, content.join(''));
}
