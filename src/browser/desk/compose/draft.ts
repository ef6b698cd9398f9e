/** What is being written about one post, as it is kept in the browser and on the server while it is not sent. */
import type { PostContent } from '../../../model/content.ts';
import type { Command } from '../outbox/outbox.ts';
import type { PostDoc } from '../sync/docs.ts';
import { docOf, type Lookup } from './content-of.ts';
import { emptyDoc } from './schema.ts';

export interface Draft {
  readonly post: string;
  /** The version of the post that it goes on from; 0: there is none yet. */
  readonly base: number;
  /** A draft is published, a published post is updated. */
  readonly of: 'draft' | 'published';
  /** What a change of a published post is; an update where it is not said. */
  readonly as?: 'update' | 'fix' | 'correction' | 'clarification';
  /** The composer's document, as ProseMirror's JSON. */
  readonly doc: unknown;
  readonly byline: string | null;
  readonly background: boolean;
  readonly first: PostContent['first'] | null;
  readonly keyEvent: boolean;
  readonly flash: boolean;
  /** The post at `base`, for merging; absent in drafts that were kept before it was known. */
  readonly began?: Began;
  /** Commands of an earlier sending of it that are on record already. */
  readonly recorded?: readonly Command[];
}

/** What a draft began from. */
export interface Began {
  readonly content: PostContent | null;
  readonly keyEvent: boolean;
  readonly flash: boolean;
}

/** A draft with nothing in it. */
export function newDraft(post: string): Draft {
  return {
    ...{ post, base: 0, of: 'draft', doc: emptyDoc().toJSON(), byline: null, background: false, first: null },
    ...{ keyEvent: false, flash: false },
  };
}

/** The draft that goes on from a post of the desk. */
export function draftOf(post: PostDoc, known: Lookup): Draft {
  const { id, version, content, phase, schedule } = post;
  // What it is to be when its time comes is kept with the time.
  const { keyEvent, flash } = schedule ?? post;
  return {
    post: id,
    base: version,
    of: phase === 'published' ? 'published' : 'draft',
    doc: docOf(content, known).toJSON(),
    byline: content?.byline ?? null,
    background: content?.background ?? false,
    first: content?.first ?? null,
    keyEvent,
    flash,
    began: { content, keyEvent, flash },
  };
}

/** Whether something that was kept is a draft of this app. */
export function isDraft(kept: unknown): kept is Draft {
  return typeof kept === 'object' && kept !== null && 'post' in kept && 'doc' in kept && 'base' in kept;
}
