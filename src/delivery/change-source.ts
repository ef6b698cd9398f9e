/**
 * What changed after a cursor, read from the wire and encoded, each rendition of a set once. The hub and the answers
 * of `changes` take their bytes from here; both see the same set.
 */
import { type Cursor, formatCursor, parseCursor } from '../wire/cursor.ts';
import type { Changes, WireReading } from '../wire/reading.ts';
import { ByteCache, NOT_KEPT, type Weighed } from './byte-cache.ts';
import { type EncodedSet, encodeSet, type RenderFragments } from './encode-set.ts';
import type { TellHub } from './hub-event.ts';
import type { Moves } from './moves.ts';
import type { Probe } from './probe.ts';
import { type Rendition, renditionKey } from './rendition.ts';

/**
 * `quiet`: nothing changed. `unknown`: the cursor is not of this history. `absent`: no such public coverage. `unsent`:
 * there is a set and it could not be encoded, which was told; after the next move there may be one that can.
 */
export type SourceAnswer =
  | { readonly kind: 'set'; readonly set: EncodedSet }
  | { readonly kind: 'quiet'; readonly cursor: Cursor }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'absent' }
  | { readonly kind: 'unsent' };

/** An answer with what it weighs in the cache; only sets are kept, and that there is none, each until the next move. */
export type Made = SourceAnswer & Weighed;

export interface ChangeSource {
  /** For one reader among many with the same cursor: asks for the head first, and takes an encoded set if there is one. */
  catchUp(slug: string, after: Cursor | null, rendition: Rendition): Promise<SourceAnswer>;
  /** For the hub after a move: reads at once. */
  next(slug: string, after: Cursor, rendition: Rendition): Promise<SourceAnswer>;
  readonly cache: ByteCache<Made>;
}

export interface ChangeSourceOptions {
  readonly reading: Pick<WireReading, 'head' | 'since'>;
  readonly moves: Moves;
  readonly fragments: RenderFragments;
  /** Bytes of encoded sets that are kept at most. */
  readonly cacheBytes: number;
  readonly probe: Probe;
  readonly tell: TellHub;
}

/** What it weighs that a set could not be encoded. */
const UNSENT = 64;

/** The place that a reader names. What was never issued as a cursor is a place of no history, and is answered so. */
export function placeOf(cursor: string | null): Cursor | null {
  return cursor === null ? null : (parseCursor(cursor) ?? { seq: Number.MAX_SAFE_INTEGER, tag: '' });
}

/** Makes the source; its cache forgets a coverage at every move of it. */
export function createChangeSource(options: ChangeSourceOptions): ChangeSource {
  const { reading, probe } = options;
  const cache = new ByteCache<Made>(options.cacheBytes);
  options.moves.onAny((slug) => cache.drop(slug));

  function encode(
    slug: string,
    after: Cursor | null,
    rendition: Rendition,
    changes: Changes | 'unknown' | null,
  ): Made {
    if (changes === null) return { kind: 'absent', bytes: NOT_KEPT };
    if (changes === 'unknown') return { kind: 'unknown', bytes: NOT_KEPT };
    if (changes.set.from === changes.set.to && after)
      return { kind: 'quiet', cursor: after, bytes: NOT_KEPT };
    probe('publish.beforeEncode');
    try {
      const set = encodeSet(
        changes,
        { slug, after: after && formatCursor(after), rendition },
        options.fragments,
      );
      return { kind: 'set', set, bytes: set.bytes };
    } catch (fault) {
      options.tell({ kind: 'unsent', fault });
      return { kind: 'unsent', bytes: UNSENT };
    }
  }

  return {
    cache,
    async next(slug, after, rendition) {
      const ticket = cache.ticket(slug);
      probe('publish.beforeRead');
      const changes = await reading.since(slug, after);
      if (changes === null || changes === 'unknown') return encode(slug, after, rendition, changes);
      return cache.once(ticket, keyOf(after, changes.set.cursor, rendition), () =>
        encode(slug, after, rendition, changes),
      );
    },
    async catchUp(slug, after, rendition) {
      const ticket = cache.ticket(slug);
      const head = await reading.head(slug);
      if (head === null) return { kind: 'absent' };
      if (after && after.seq > head.seq) return { kind: 'unknown' };
      if (after && after.seq === head.seq)
        return after.tag === head.tag ? { kind: 'quiet', cursor: after } : { kind: 'unknown' };
      return cache.once(ticket, keyOf(after, formatCursor(head), rendition), async () =>
        encode(slug, after, rendition, await reading.since(slug, after)),
      );
    },
  };
}

function keyOf(after: Cursor | null, cursor: string, rendition: Rendition): string {
  return `${after ? formatCursor(after) : 'all'} ${cursor} ${renditionKey(rendition)}`;
}
