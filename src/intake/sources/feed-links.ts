/** Where the entries of a feed of alerts lead: each to one alert. Pure. */
import { parseFeed } from 'feedsmith';
import { err, ok, type Result } from '../../lib/result.ts';
import { feedText } from './feed-text.ts';
import { type Hints, wholeAddress } from './hints.ts';

export interface FeedLink {
  readonly url: string;
  /** Which version of the entry it is: its id and its time. */
  readonly version: string;
}

const CAP = /application\/(?:common-alerting-protocol|cap)\+xml/i;

/** The links, in the order of the feed: that of the type of CAP, else the entry's own. */
export function feedLinks(bytes: Uint8Array, hints: Hints): Result<readonly FeedLink[], string> {
  const decoded = feedText(bytes, hints.type);
  if (!decoded.ok) return decoded;
  try {
    const { format, feed } = parseFeed(decoded.value.text);
    const links: FeedLink[] = [];
    const add = (href: string | undefined, id: string | undefined, time: string | undefined) => {
      const url = wholeAddress(href, hints);
      if (url !== null) links.push({ url, version: `${id ?? url} ${time ?? ''}` });
    };
    if (format === 'atom') {
      for (const { id, links: all = [], updated } of feed.entries ?? []) {
        const own =
          all.find(({ type }) => CAP.test(type ?? '')) ?? all.find(({ rel }) => !rel || rel === 'alternate');
        add((own ?? all[0])?.href ?? id, id, updated);
      }
    } else if (format === 'rss') {
      for (const { guid, link, enclosures = [], pubDate } of feed.items ?? []) {
        const own = enclosures.find(({ type }) => CAP.test(type ?? ''));
        add(own?.url ?? link ?? guid?.value, guid?.value ?? link, pubDate);
      }
    } else return err('It is neither an alert of CAP nor a feed (Atom or RSS) of them.');
    return ok(links);
  } catch {
    return err('It is neither an alert of CAP nor a feed (Atom or RSS) of them, or broken.');
  }
}
