/**
 * The reading port of the wire: all that the public side may ask of a store. Every answer comes from one snapshot,
 * so that its cursor is the cursor of exactly its content. A slug that is not public answers null, like one that
 * does not exist.
 */
import type { ChangeSet } from './change-set.ts';
import type { Cursor } from './cursor.ts';
import type {
  CoverageDocument,
  DocumentKind,
  LiveIncident,
  NoticeDocument,
  PanelDocument,
  PostDocument,
  PublicDocument,
} from './documents.ts';
import type { ShownSite } from './site.ts';

export interface WireHead extends Cursor {
  /** When the latest change was made public (UTC). */
  readonly at: string;
}

/** What the page says about a coverage as a whole, beside its documents. */
export interface Summary {
  /** Published posts that stand (covered ones count, removed and withdrawn ones do not). */
  readonly posts: number;
  readonly corrections: number;
  readonly updatedAt: string;
  /** Published key events, newest first, at most 50. */
  readonly keyEvents: readonly KeyEvent[];
  /** Incidents in the order in which they happened (timeline.ts), the latest `INCIDENTS` of them. */
  readonly incidents: readonly TimelineIncident[];
  /** The latest notices, at most 50: all that are in force, then those that are over. In no order. */
  readonly notices: readonly NoticeDocument[];
}

/** How many incidents a summary names. */
export const INCIDENTS = 24;

/** How many of the newest posts a feed has, and how many of those that changed last, however old. */
export const FEED_POSTS = 50;
/** For how many days before the last change a feed recalls what was taken from readers, and how many posts at most. */
export const GONE_DAYS = 30;
export const GONE_POSTS = 200;

/** An incident as the timeline tells it. */
export type TimelineIncident = Pick<
  LiveIncident,
  'id' | 'title' | 'type' | 'when' | 'until' | 'where' | 'background' | 'underReview'
>;

export interface KeyEvent {
  readonly id: string;
  readonly order: number;
  readonly publishedAt: string;
  readonly title: string;
}

export interface PageQuery {
  /** How many posts at most, newest first. */
  readonly limit: number;
  /** Only posts older than this one (public id). Unknown: the answer is null. */
  readonly before?: string;
  /** As it stood at this wire number or instant (UTC); later versions are not seen. */
  readonly at?: number | string;
}

export interface PageSnapshot {
  readonly head: WireHead;
  readonly coverage: CoverageDocument;
  readonly panel: PanelDocument | null;
  readonly posts: readonly PostDocument[];
  /** Pinned posts, newest first, in every first page whatever their age. */
  readonly pinned: readonly PostDocument[];
  readonly older: boolean;
  readonly summary: Summary;
}

export interface FeedSnapshot extends PageSnapshot {
  /** When each of its posts last changed for readers, by public id: whatever it was, so that it never goes back. */
  readonly changedAt: Readonly<Record<string, string>>;
}

export interface DocumentSnapshot {
  readonly head: WireHead;
  readonly coverage: CoverageDocument;
  readonly document: PublicDocument;
}

export interface ListSnapshot {
  readonly head: WireHead;
  readonly coverage: CoverageDocument;
  readonly documents: readonly PublicDocument[];
}

export interface Changes {
  readonly set: ChangeSet;
  readonly coverage: CoverageDocument;
  readonly summary: Summary;
}

export interface WireReading {
  /** Slugs of all coverages that are public, the latest changed first. */
  coverages(): Promise<readonly { slug: string; head: WireHead }[]>;
  head(slug: string): Promise<WireHead | null>;
  page(slug: string, query: PageQuery): Promise<PageSnapshot | null>;
  /**
   * The page as feeds tell it, newest first: the newest `FEED_POSTS` posts, those that changed last, and of what was
   * withdrawn, covered, removed or moved in the last `GONE_DAYS` the latest `GONE_POSTS`, however much came after.
   */
  feed(slug: string): Promise<FeedSnapshot | null>;
  /** One document by its key, now or as it stood. Null where there was none. */
  document(slug: string, key: string, at?: number | string): Promise<DocumentSnapshot | null>;
  /**
   * The latest version of a document, as readers may have it, whose stored text has some words in it: whether anything
   * public still shows a file. Null where none does.
   */
  holding(slug: string, key: string, words: string): Promise<PublicDocument | null>;
  /** The latest documents of a kind, newest change first, at most `limit`. */
  list(slug: string, kind: DocumentKind, limit: number): Promise<ListSnapshot | null>;
  /**
   * All that changed after `after` (null: from the beginning) as one set; an empty one when there is nothing.
   * 'unknown' when `after` is not of this history: the reader must start anew.
   */
  since(slug: string, after: Cursor | null): Promise<Changes | 'unknown' | null>;
  /** What readers are shown of the house, as it is now. */
  site(): Promise<ShownSite>;
  /** The bytes of a logo (WebP) by its file's name; null where there is none. */
  logo(file: string): Promise<Buffer | null>;
  /** Calls back with a slug after its public head moved, at least once per move, possibly late; returns the way to stop. */
  watch(moved: (slug: string) => void): () => void;
  close(): Promise<void>;
}
