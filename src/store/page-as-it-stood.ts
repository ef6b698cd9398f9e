/**
 * A page as it stood, in two steps that are the same in every engine: from the columns of all posts of then, which of
 * them it shows; and then the page, once those are read. The words of the others, thousands of them, stay unread.
 */
import type {
  CoverageDocument,
  LiveIncident,
  NoticeDocument,
  PanelDocument,
  PostDocument,
} from '../wire/documents.ts';
import type { PageQuery, PageSnapshot } from '../wire/reading.ts';
import { timelineOf } from '../wire/timeline.ts';
import { type Head, KEY_EVENTS, keyEvent, publicHead, type Row } from './wire-rows.ts';

/** A post as it stood, without its words. */
export interface StoodPost {
  readonly key: string;
  readonly seq: number;
  readonly state: string;
  readonly place: number;
  readonly keyEvent: boolean;
  readonly pinned: boolean;
}

/** From `key, seq, state, place, key_event, pinned`. */
export function stoodPost(row: Row): StoodPost {
  const { key, seq, state, place } = row;
  return {
    ...{ key: String(key), seq: Number(seq), state: String(state), place: Number(place) },
    keyEvent: Boolean(row.key_event),
    pinned: Boolean(row.pinned),
  };
}

/** What a page shows of the posts of then. */
export interface Chosen {
  readonly page: readonly StoodPost[];
  readonly pinned: readonly StoodPost[];
  readonly events: readonly StoodPost[];
  readonly older: boolean;
  /** How many posts there were. */
  readonly posts: number;
}

/** From all posts of then, newest first; null when `before` names none of them. */
export function chosenOf(posts: readonly StoodPost[], { before, limit }: PageQuery): Chosen | null {
  const under = before === undefined ? undefined : posts.find(({ key }) => key === `post:${before}`);
  if (before !== undefined && !under) return null;
  const found = posts.filter(({ state, place }) => state !== 'moved' && (!under || place < under.place));
  const published = posts.filter(({ state }) => state === 'published');
  return {
    page: found.slice(0, limit),
    pinned: under ? [] : published.filter(({ pinned }) => pinned),
    events: published.filter(({ keyEvent }) => keyEvent).slice(0, KEY_EVENTS),
    older: found.length > limit,
    posts: posts.filter(({ state }) => state === 'published' || state === 'covered').length,
  };
}

/** The rest of a coverage as it stood, and the words of the chosen posts. */
export interface Stood {
  readonly head: Head;
  readonly coverage: CoverageDocument;
  readonly panel: PanelDocument | null;
  readonly chosen: Chosen;
  readonly post: (of: StoodPost) => PostDocument;
  readonly corrections: number;
  /** All incidents that could be seen then. */
  readonly incidents: readonly LiveIncident[];
  /** Those in force first. */
  readonly notices: readonly NoticeDocument[];
}

/** The page of then. */
export function pageOf(stood: Stood): PageSnapshot {
  const { head, coverage, panel, chosen, post, corrections, incidents, notices } = stood;
  return {
    ...{ head: publicHead(head), coverage, panel, older: chosen.older },
    posts: chosen.page.map(post),
    pinned: chosen.pinned.map(post),
    summary: {
      ...{ posts: chosen.posts, corrections, updatedAt: head.at, notices },
      keyEvents: chosen.events.map((of) => keyEvent(post(of))),
      incidents: timelineOf(incidents),
    },
  };
}
