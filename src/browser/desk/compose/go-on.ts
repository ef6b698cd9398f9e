/**
 * How a draft goes on when its post has gone on without it, or when the words of a colleague are brought in: merged, with
 * the base that a command has to name now. Pure.
 */
import { Node } from 'prosemirror-model';
import type { PostDoc } from '../sync/docs.ts';
import { conflictsIn } from './conflicts.ts';
import { docOf, type Lookup } from './content-of.ts';
import { type Draft, draftOf } from './draft.ts';
import { type Merged, mergeDocs } from './merge.ts';
import { emptyDoc, isBlank, schema } from './schema.ts';

export interface GoneOn extends Merged {
  /** With the new base; `doc` as it was. */
  readonly draft: Draft;
}

/** Whether a draft stands on an older version than the desk has, or on a draft that is out by now. */
export function isBehind(draft: Draft, post: PostDoc | undefined): post is PostDoc {
  if (!post || post.content === null || isOver(post)) return false;
  return post.version > draft.base || (post.phase === 'published' && draft.of === 'draft');
}

/** Whether nothing more can be written on a post. */
export function isOver({ phase }: PostDoc): boolean {
  return phase === 'withdrawn' || phase === 'discarded' || phase === 'moved';
}

/** The draft on the newest version; null while places of it are open from the last time, or where it is not behind. */
export function goneOn(
  draft: Draft,
  mine: Node,
  post: PostDoc | undefined,
  known: Lookup,
  whose: string,
): GoneOn | null {
  if (!isBehind(draft, post) || conflictsIn(mine).length > 0) return null;
  return joined(draft, mine, draftOf(post, known), known, whose);
}

/** A draft with the words of a colleague's draft of the same post in it, on what theirs stands on. */
export function broughtIn(draft: Draft, mine: Node, theirs: Draft, known: Lookup, whose: string): GoneOn {
  return joined(draft, mine, theirs, known, whose);
}

/** One's own words put into another post: both are in, what is alike is open. */
export function putInto(theirs: Draft, mine: Node, whose: string): GoneOn {
  const merged = mergeDocs(null, mine, documentOf(theirs), whose);
  return { ...merged, draft: theirs };
}

function joined(draft: Draft, mine: Node, theirs: Draft, known: Lookup, whose: string): GoneOn {
  const other = documentOf(theirs);
  // Nothing of one's own: it is the other's, whole.
  const merged = isBlank(mine)
    ? { doc: other, came: other.childCount, open: 0 }
    : mergeDocs(beganOf(draft, known), mine, other, whose);
  const { byline, background, first = null } = draft.began?.content ?? {};
  const before = { byline: byline ?? null, background: background ?? false, first };
  const pick = <K extends keyof typeof before>(key: K) =>
    JSON.stringify(draft[key]) === JSON.stringify(before[key]) ? theirs[key] : draft[key];
  const mark = (key: 'keyEvent' | 'flash') =>
    draft[key] === (draft.began?.[key] ?? false) ? theirs[key] : draft[key];
  return {
    ...merged,
    draft: {
      ...theirs,
      ...{ doc: draft.doc, byline: pick('byline'), background: pick('background'), first: pick('first') },
      ...{ keyEvent: mark('keyEvent'), flash: mark('flash') },
    },
  };
}

/** What a draft began from; nothing for a new post, null where it is not known any more. */
function beganOf({ base, began }: Draft, known: Lookup): Node | null {
  if (base === 0) return emptyDoc();
  return began?.content ? docOf(began.content, known) : null;
}

/** The document of a draft; an empty one where it is none of this app. */
export function documentOf({ doc }: Draft): Node {
  try {
    const node = Node.fromJSON(schema, doc);
    node.check();
    return node;
  } catch {
    return emptyDoc();
  }
}

/** What came of it, in a sentence or two. */
export function mergeSays({ came, open }: Pick<Merged, 'came' | 'open'>, who: string): string {
  const places = (count: number) => (count === 1 ? 'one place' : `${count} places`);
  const came_ = came === 0 ? '' : `${who} changed ${places(came)} meanwhile: what is new there is in.`;
  const open_ = open === 0 ? '' : `You both changed ${places(open)}: choose below before you send it.`;
  if (came + open === 0) return `${who} changed this meanwhile; it comes to the same words as yours.`;
  return [came_, open_].filter((one) => one !== '').join(' ');
}
