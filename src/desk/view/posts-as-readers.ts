/**
 * The posts of a coverage as somebody sees them who sees what readers do. What was made of a post is used again while all
 * that was looked up to make it stands as it stood; what that is nobody lists, it is noted meanwhile (noting.ts).
 */
import type { PostState, State } from '../../fold/state.ts';
import { isOut, postOfOthers } from './as-readers.ts';
import type { DeskPost } from './desk-docs.ts';
import { isAsItStood, type Noted, noting, type Shelf, shelves } from './noting.ts';

/** A post of somebody else, as somebody sees it who sees what readers do: the same object, the same document. */
export interface SeenPost {
  readonly id: string;
  readonly document: DeskPost;
}

interface Made {
  readonly noted: Noted;
  readonly seen: SeenPost;
}

const made = new WeakMap<PostState, Made>();

/** Null where readers do not have it. */
export function seenPost(state: State, post: PostState): SeenPost | null {
  return madeOf(state, post)?.seen ?? null;
}

function madeOf(state: State, post: PostState): Made | null {
  if (!isOut(state, post)) return null;
  const kept = made.get(post);
  if (kept && isAsItStood(state, kept.noted)) return kept;
  const { looked, noted } = noting(state);
  const one = { noted, seen: { id: post.id, document: postOfOthers(looked, post) } };
  made.set(post, one);
  return one;
}

/** A post as it was looked at last. `seen`: the first that said what the one that was made says. */
interface Known {
  readonly post: PostState;
  readonly made: Made | null;
  readonly seen: SeenPost | null;
}

/** Something that posts were made from: as it stood last, and which posts those are. */
interface Ground {
  stood: unknown;
  readonly posts: Set<string>;
}

/**
 * All of a coverage from one state to the next, for everybody who sees what readers do: after a command it looks at what is
 * another, not at every post anew. It holds on to the state that it was asked for last. Brought along with one record.
 */
export class PostsAsReaders {
  #last: State | null = null;
  readonly #posts = new Map<string, Known>();
  readonly #grounds = new Map(shelves.map((shelf) => [shelf, new Map<string, Ground>()]));
  #out: ReadonlyMap<string, SeenPost> = new Map();
  /** By author, an object that is another once a post of that author is. */
  readonly #written = new Map<string, object>();
  /** By author, what `from` gave last. */
  readonly #given = new Map<string, { readonly out: object; readonly own: object }>();

  /** Those that readers have, by id. */
  out(state: State): ReadonlyMap<string, SeenPost> {
    this.#bring(state);
    return this.#out;
  }

  /** The same object while neither what readers have is another, nor any post of this author. */
  from(state: State, author: string | null): object {
    this.#bring(state);
    const own = author === null ? undefined : this.#written.get(author);
    if (author === null || own === undefined) return this.#out;
    const given = this.#given.get(author);
    if (given?.out === this.#out && given.own === own) return given;
    const next = { out: this.#out, own };
    this.#given.set(author, next);
    return next;
  }

  #bring(state: State): void {
    const last = this.#last;
    if (last === state) return;
    // Until it is through it stands nowhere: where it breaks off, all is looked at again.
    this.#last = null;
    const changed = last?.coverage === state.coverage ? this.#restingOnChanged(state, last) : null;
    if (last?.posts !== state.posts || changed?.size !== 0) this.#look(state, changed);
    this.#last = state;
  }

  /** Looks at the posts that are others, and at those that rest on what is another; at all where that is not known. */
  #look(state: State, changed: ReadonlySet<string> | null): void {
    let isOther = false;
    for (const post of state.posts.values()) {
      const known = this.#posts.get(post.id);
      if (known?.post === post && changed?.has(post.id) === false) continue;
      if (known?.post !== post) this.#written.set(post.author, {});
      const made = madeOf(state, post);
      this.#rest(post.id, known?.made ?? null, made);
      const was = known?.seen ?? null;
      const seen = was && made && saysTheSame(was, made.seen) ? was : (made?.seen ?? null);
      if (seen !== was) isOther = true;
      this.#posts.set(post.id, { post, made, seen });
    }
    if (!isOther) return;
    const out = new Map<string, SeenPost>();
    for (const [id, { seen }] of this.#posts) if (seen) out.set(id, seen);
    this.#out = out;
  }

  /** The posts that were made from what is another now. */
  #restingOnChanged(state: State, last: State): ReadonlySet<string> {
    const found = new Set<string>();
    for (const [shelf, grounds] of this.#grounds) {
      if (state[shelf] === last[shelf]) continue;
      for (const [id, ground] of grounds) {
        const stands = state[shelf].get(id);
        if (stands === ground.stood) continue;
        ground.stood = stands;
        for (const post of ground.posts) found.add(post);
      }
    }
    return found;
  }

  /** Notes what a post was made from, in place of what it was made from before. */
  #rest(post: string, before: Made | null, now: Made | null): void {
    for (const { shelf, id } of before?.noted.places ?? []) {
      const grounds = this.#shelf(shelf);
      const ground = grounds.get(id);
      ground?.posts.delete(post);
      if (ground?.posts.size === 0) grounds.delete(id);
    }
    for (const { shelf, id, stood } of now?.noted.places ?? []) {
      const grounds = this.#shelf(shelf);
      const ground = grounds.get(id) ?? { stood, posts: new Set() };
      ground.stood = stood;
      ground.posts.add(post);
      grounds.set(id, ground);
    }
  }

  #shelf(shelf: Shelf): Map<string, Ground> {
    const grounds = this.#grounds.get(shelf);
    if (!grounds) throw new Error(`${shelf} is no shelf`);
    return grounds;
  }
}

function saysTheSame(one: SeenPost, other: SeenPost): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}
