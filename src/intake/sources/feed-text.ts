/** The text of a feed, refused where it brings definitions of its own. Pure. */
import { err, ok, type Result } from '../../lib/result.ts';
import { decodeText } from './decode-text.ts';

export interface FeedText {
  readonly text: string;
  readonly faults: readonly string[];
}

/** Decodes it. A document type that only names itself (RSS 0.91) is nothing; one that defines entities is refused. */
export function feedText(bytes: Uint8Array, type: string | null): Result<FeedText, string> {
  const { text, doubt } = decodeText(bytes, type);
  const at = text.search(/<!DOCTYPE/i);
  const body = text.search(/<(?:rss|feed|rdf:rdf|[\w-]+:feed)[\s>]/i);
  if (at !== -1 && (body === -1 || at < body)) {
    const definitions = text.indexOf('[', at);
    const end = text.indexOf('>', at);
    if (definitions !== -1 && (end === -1 || definitions < end))
      return err('It has a document type with definitions (<!DOCTYPE … [), which are not read.');
    if (/^<!DOCTYPE\s+html/i.test(text.slice(at, at + 40))) return err('It is an HTML page, and no feed.');
  }
  const start = text.slice(0, 2000).trimStart().toLowerCase();
  if (start.startsWith('<html')) return err('It is an HTML page, and no feed.');
  return ok({ text: text.replace(/^\ufeff/, ''), faults: doubt === null ? [] : [doubt] });
}
