/** What stands at the address of a source of alerts: an alert of CAP, or a feed whose entries each lead to one. */
import { ok, type Result } from '../../lib/result.ts';
import { type FeedLink, feedLinks } from './feed-links.ts';
import type { Hints } from './hints.ts';
import type { Parsed } from './raw-item.ts';
import { bodyKind } from './read-body.ts';
import { readCap } from './read-cap.ts';

/** Either of the two. */
export type Alerts = { readonly parsed: Parsed } | { readonly links: readonly FeedLink[] };

/** Reads it, whichever it is. */
export async function readAlerts(bytes: Uint8Array, hints: Hints): Promise<Result<Alerts, string>> {
  if ((await bodyKind(bytes, hints.type)) !== 'cap') {
    const links = feedLinks(bytes, hints);
    return links.ok ? ok({ links: links.value }) : links;
  }
  const parsed = readCap(bytes, hints);
  return parsed.ok ? ok({ parsed: parsed.value }) : parsed;
}
