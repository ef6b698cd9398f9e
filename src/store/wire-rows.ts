/** Rows of the public tables as documents, and what is made of them the same way in every engine. */
import type {
  CoverageDocument,
  LiveIncident,
  NoticeDocument,
  PanelDocument,
  PostDocument,
  PublicBlock,
  PublicDocument,
  PublicInline,
} from '../wire/documents.ts';
import type { KeyEvent, PageQuery, PageSnapshot, WireHead } from '../wire/reading.ts';
import { timelineOf } from '../wire/timeline.ts';

/** How many key events a summary names. */
export const KEY_EVENTS = 50;
/** How many notices, those in force first. */
export const NOTICES = 50;

export type Row = Readonly<Record<string, unknown>>;

/** The head of a coverage's wire with the key of its rows. */
export interface Head extends WireHead {
  readonly coverage: string;
}

/** From `coverage, seq, tag, at`. */
export function toHead(row: Row): Head {
  return { coverage: String(row.coverage), seq: Number(row.seq), tag: String(row.tag), at: String(row.at) };
}

/** A head as readers may know it. */
export function publicHead({ seq, tag, at }: WireHead): WireHead {
  return { seq, tag, at };
}

/** The document of a row, from `body`. */
export function documentOf<T extends PublicDocument>(row: Row): T {
  return JSON.parse(String(row.body)) as T;
}

/** How many characters of a post without a title stand for one. */
const BEGINNING = 80;

/** What a summary says of a key event: its title, or how it begins where it has none. */
export function keyEvent(post: PostDocument): KeyEvent {
  const { id, order, publishedAt } = post;
  const title = post.state === 'published' ? (post.title ?? beginning(post.body)) : '';
  return { id, order, publishedAt, title };
}

function beginning(body: readonly PublicBlock[]): string {
  const words = body
    .map((block) => (block.type === 'paragraph' ? block.content.map(wordsOf).join('') : ''))
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
  if (words.length <= BEGINNING) return words;
  const cut = words.slice(0, BEGINNING).toWellFormed();
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), BEGINNING / 2))}…`;
}

function wordsOf(inline: PublicInline): string {
  return inline.type === 'figure' ? '…' : inline.text;
}

/** The live incidents among rows of documents as they stood. */
export function incidentsAsOf(rows: readonly Row[]): readonly LiveIncident[] {
  return rows
    .map((row) => documentOf(row))
    .filter((one): one is LiveIncident => one.kind === 'incident' && one.state === 'live');
}

/** A coverage as it stood. */
export interface Stood {
  readonly head: Head;
  readonly coverage: CoverageDocument;
  readonly panel: PanelDocument | null;
  /** All posts as they stood, newest first. */
  readonly posts: readonly PostDocument[];
  readonly corrections: number;
  /** All incidents that could be seen then. */
  readonly incidents: readonly LiveIncident[];
  /** Those in force first. */
  readonly notices: readonly NoticeDocument[];
}

/** The page of a coverage as it stood; null when `before` names no post of then. */
export function pageOf(
  { head, coverage, panel, posts, corrections, incidents, notices }: Stood,
  query: PageQuery,
): PageSnapshot | null {
  const before = query.before === undefined ? undefined : posts.find((post) => post.id === query.before);
  if (query.before !== undefined && !before) return null;
  const found = posts.filter((post) => post.state !== 'moved' && (!before || post.order < before.order));
  const published = posts.flatMap((post) => (post.state === 'published' ? [post] : []));
  return {
    head: publicHead(head),
    coverage,
    panel,
    posts: found.slice(0, query.limit),
    pinned: before ? [] : published.filter((post) => post.pinned),
    older: found.length > query.limit,
    summary: {
      posts: posts.filter((post) => post.state === 'published' || post.state === 'covered').length,
      corrections,
      updatedAt: head.at,
      keyEvents: published
        .filter((post) => post.keyEvent)
        .slice(0, KEY_EVENTS)
        .map(keyEvent),
      incidents: timelineOf(incidents),
      notices,
    },
  };
}
