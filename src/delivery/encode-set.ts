import type { ChangeSet } from '../wire/change-set.ts';
import { type Cursor, parseCursor } from '../wire/cursor.ts';
import type { Changes } from '../wire/reading.ts';
import type { Fragment, HtmlChangeSet } from '../wire/stream.ts';
import { changesAddress } from './addresses.ts';
import type { Weighed } from './byte-cache.ts';
import type { Rendition } from './rendition.ts';
import { sseNotice, sseSet } from './sse.ts';

/** A set of more bytes than this does not travel on the stream; its place is taken by a notice where to fetch it. */
export const STREAM_LIMIT = 128 * 1024;

/** One change set in one rendition, encoded once for every reader. */
export interface EncodedSet extends Weighed {
  readonly from: number;
  readonly to: number;
  readonly cursor: string;
  readonly place: Cursor;
  readonly takesAway: boolean;
  /** The set as JSON, UTF-8. */
  readonly json: Buffer;
  /** What goes on the stream: the set as an event, or the notice in its place. */
  readonly event: Buffer;
}

/** Renders the pieces of the page that a set changes, in a language or (null) in the coverage's. */
export type RenderFragments = (changes: Changes, language: string | null) => readonly Fragment[];

/** What a set is encoded for: a coverage, the cursor it starts from (null: the beginning), a rendition. */
export interface EncodeOrder {
  readonly slug: string;
  readonly after: string | null;
  readonly rendition: Rendition;
}

/** Encodes a set. A cursor that could not have been issued is a fault of the store and is thrown. */
export function encodeSet(changes: Changes, order: EncodeOrder, fragments: RenderFragments): EncodedSet {
  const { rendition } = order;
  const { from, to, cursor, docs, takesAway = false } = changes.set;
  const place = parseCursor(cursor);
  if (!place) throw new Error('the wire gave a cursor that is none');
  const set: ChangeSet | HtmlChangeSet =
    rendition.as === 'json'
      ? changes.set
      : {
          ...changes.set,
          fragments: docs.length === 0 ? [] : fragments(changes, rendition.language),
        };
  const { event, json } = sseSet(cursor, JSON.stringify(set));
  const common = { from, to, cursor, place, takesAway, json };
  if (json.length <= STREAM_LIMIT) return { ...common, event, bytes: event.length };
  const fetch = changesAddress(order.slug, order.after, rendition);
  const notice = sseNotice({ from, to, cursor, fetch });
  return { ...common, event: notice, bytes: event.length + notice.length };
}
