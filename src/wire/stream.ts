/**
 * What travels to readers on `/live/:slug/stream` (SSE) and `/live/:slug/changes` (JSON). On the stream a set is an
 * unnamed event whose `id:` is its cursor; `reset` is a named event.
 */
import type { ChangeSet } from './change-set.ts';

/** A rendered piece of the page. `id` is the id of the element that `html` is (its outer HTML, one element). */
export interface Fragment {
  readonly id: string;
  /** Empty: the element goes, nothing takes its place. */
  readonly html: string;
  /** Only for posts: its place in the timeline, higher is newer. */
  readonly order?: number;
}

/** The rendition `as=html`: the set with the pieces of the page that it changes, in the asked language. */
export interface HtmlChangeSet extends ChangeSet {
  readonly fragments: readonly Fragment[];
}

/** In place of a set that is too large for the stream: take it from this address. */
export interface FetchNotice {
  readonly from: number;
  readonly to: number;
  readonly cursor: string;
  readonly fetch: string;
}

/** The reader's cursor is not of this history: load the address anew, spread over `within` seconds, at most once a minute. */
export interface ResetNotice {
  readonly reset: true;
  readonly reload: string;
  readonly within: number;
}

/** An answer of `changes`: the set (empty when nothing happened) and the address to ask next. */
export type ChangesAnswer<Set extends ChangeSet = ChangeSet> =
  | (Set & { readonly next: string })
  | (ResetNotice & { readonly next: string });
