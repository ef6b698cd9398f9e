/** RSS 0.9 to 2.0, RDF, Atom with tombstones (RFC 6721), JSON Feed. Pure. */
import { type AtomFeed, type JsonFeed, parseFeed, type RdfFeed, type RssFeed } from 'feedsmith';
import { err, ok, type Result } from '../../lib/result.ts';
import { feedText } from './feed-text.ts';
import { type Draft, fitItems } from './fit-items.ts';
import { type Hints, NO_HINTS, wholeAddress } from './hints.ts';
import { htmlText } from './html-text.ts';
import { momentOf } from './moment-of.ts';
import type { Parsed } from './raw-item.ts';
import { type Tombstone, tombstonesIn } from './tombstones.ts';

/** Reads all entries, in the order of the feed, and what it says it has deleted. */
export function readFeed(bytes: Uint8Array, hints: Hints = NO_HINTS): Result<Parsed, string> {
  const decoded = feedText(bytes, hints.type);
  if (!decoded.ok) return decoded;
  const { text } = decoded.value;
  const faults = [...decoded.value.faults];
  const reader = { hints, faults };
  try {
    const { format, feed } = parseFeed(text);
    if (format === 'rss')
      return ok(
        fitItems(
          (feed.items ?? []).map((one) => ofRss(one, feed, reader)),
          faults,
        ),
      );
    if (format === 'rdf')
      return ok(
        fitItems(
          (feed.items ?? []).map((one) => ofRdf(one, feed, reader)),
          faults,
        ),
      );
    if (format === 'json')
      return ok(
        fitItems(
          (feed.items ?? []).map((one) => ofJson(one, feed, reader)),
          faults,
        ),
      );
    const drafts = (feed.entries ?? []).map((one) => ofAtom(one, feed, reader));
    return ok(fitItems(withTombstones(drafts, tombstonesIn(bytes, text, hints, faults)), faults));
  } catch {
    return err('It is no feed that can be read: neither RSS nor Atom nor JSON Feed, or broken.');
  }
}

interface Reader {
  readonly hints: Hints;
  readonly faults: string[];
}

function ofRss(item: RssFeed.Item<string>, feed: RssFeed.Feed<string>, reader: Reader): Draft {
  const link = wholeAddress(
    item.link ?? (/^https?:/i.test(item.guid?.value ?? '') ? item.guid?.value : null),
    reader.hints,
  );
  return {
    external: item.guid?.value ?? link,
    title: maybeHtml(item.title, reader),
    text: maybeHtml(item.content?.encoded ?? item.description, reader),
    sentAt: moment([item.pubDate, item.dc?.dates?.[0], item.atom?.updated, item.atom?.published], reader),
    link,
    author: names(item.dc?.creators) ?? names(item.authors?.map(({ name, email }) => name ?? email)),
    credit: item.source?.title,
    language: item.dc?.languages?.[0] ?? feed.language,
  };
}

function ofRdf(item: RdfFeed.Item<string>, feed: RdfFeed.Feed<string>, reader: Reader): Draft {
  const link = wholeAddress(item.link, reader.hints);
  return {
    external: item.rdf?.about ?? link,
    title: maybeHtml(item.title, reader),
    text: maybeHtml(item.content?.encoded ?? item.description, reader),
    sentAt: moment([item.dc?.dates?.[0]], reader),
    link,
    author: names(item.dc?.creators),
    credit: item.dc?.sources?.[0],
    language: item.dc?.languages?.[0] ?? feed.dc?.languages?.[0],
  };
}

function ofAtom(entry: AtomFeed.Entry<string>, feed: AtomFeed.Feed<string>, reader: Reader): Draft {
  const { content, summary } = entry;
  const links = entry.links ?? [];
  const link = links.find(({ rel }) => rel === undefined || rel === 'alternate') ?? links[0];
  return {
    external: entry.id,
    title: typed(entry.title, reader),
    text: typed(content?.value ? content : summary, reader),
    sentAt: moment([entry.updated, entry.published], reader),
    link: wholeAddress(link?.href, reader.hints),
    author: names((entry.authors ?? entry.source?.authors ?? feed.authors)?.map(({ name }) => name)),
    credit: typed(entry.source?.title, reader),
    language: content?.xml?.lang ?? entry.xml?.lang ?? feed.xml?.lang,
  };
}

function ofJson(item: JsonFeed.Item<string>, feed: JsonFeed.Feed<string>, reader: Reader): Draft {
  const html = item.content_html === undefined ? null : plain(item.content_html, reader);
  return {
    external: item.id ?? item.url,
    title: item.title,
    text: item.content_text ?? (html || item.summary),
    sentAt: moment([item.date_modified, item.date_published], reader),
    link: wholeAddress(item.url ?? item.external_url, reader.hints),
    author: names((item.authors ?? feed.authors)?.map(({ name }) => name)),
    language: item.language ?? feed.language,
  };
}

/** What has a tombstone is withdrawn, unless the feed has written it anew since. */
function withTombstones(drafts: readonly Draft[], tombstones: readonly Tombstone[]): readonly Draft[] {
  const by = new Map(tombstones.map((one) => [one.ref, one]));
  const marked = drafts.map((draft) => {
    const tombstone = by.get(draft.external ?? '');
    if (!tombstone || (draft.sentAt && tombstone.at && draft.sentAt > tombstone.at)) return draft;
    return { ...draft, withdrawn: true };
  });
  const there = new Set(drafts.map(({ external }) => external));
  const gone = tombstones.filter(({ ref }) => !there.has(ref));
  return [...marked, ...gone.map(({ ref, at }) => ({ external: ref, sentAt: at, withdrawn: true }))];
}

/** The first time that means something; one that is there and means nothing is told. */
function moment(times: readonly (string | undefined)[], { hints, faults }: Reader): string | null {
  const there = times.filter((one) => one !== undefined);
  for (const one of there) {
    const at = momentOf(one, hints.zone);
    if (at !== null) return at;
  }
  const [first] = there;
  if (first !== undefined) faults.push(`The time “${first.slice(0, 60)}” could not be read.`);
  return null;
}

/** Of Atom: what is no markup is taken as it is. */
function typed(text: AtomFeed.Content | AtomFeed.Text | undefined, reader: Reader): string | null {
  if (text?.value === undefined) return null;
  const type = text.type?.toLowerCase() ?? '';
  if (type === 'html' || type === 'xhtml' || type.includes('html')) return plain(text.value, reader);
  return type === '' ? maybeHtml(text.value, reader) : text.value;
}

const MARKUP =
  /<\/?(?:p|br|div|a|b|i|em|strong|ul|ol|li|span|img|blockquote|h[1-6]|table|figure|section)[\s/>]/i;
const ENTITY = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,31});/i;

/** Of RSS, which does not say: markup where there is some. */
function maybeHtml(text: string | undefined, reader: Reader): string | null {
  if (text === undefined) return null;
  return MARKUP.test(text) || ENTITY.test(text) ? plain(text, reader) : text;
}

function plain(html: string, { faults }: Reader): string | null {
  const read = htmlText(html);
  if (read.ok) return read.value;
  faults.push(read.error);
  return null;
}

function names(list: readonly (string | undefined)[] | undefined): string | null {
  const there = (list ?? []).filter((one) => one !== undefined && one.trim() !== '');
  return there.length === 0 ? null : there.slice(0, 10).join(', ');
}
