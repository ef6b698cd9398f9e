/** Rows of the public tables as documents, and what is made of them the same way in every engine. */
import type {
  LiveIncident,
  PostDocument,
  PublicBlock,
  PublicDocument,
  PublicInline,
} from '../wire/documents.ts';
import type { KeyEvent, WireHead } from '../wire/reading.ts';

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

/** The words of a version and what readers get in their place, from `shown`, and `body` where the words lie apart. */
export function keptWords({ shown, body }: Row): { readonly body: string; readonly shown: string | null } {
  return body === null ? { body: String(shown), shown: null } : { body: String(body), shown: String(shown) };
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
