/** What the desk asks of the place where workings are kept, in this thread or another. */
import type { Result } from '../lib/result.ts';
import type { Wish, Writer } from './lease.ts';

/** A lease as it is told; instants are ISO 8601. */
export interface LeaseTold {
  readonly holder: { readonly person: string; readonly name: string; readonly since: string } | null;
  readonly mine: boolean;
  readonly askedBy: readonly { readonly person: string; readonly name: string; readonly at: string }[];
}

/** Words to be kept and what is wanted of the lease. `content` is JSON; null brings no words and changes none. */
export interface Brought {
  readonly slug: string;
  readonly post: string;
  readonly by: Writer;
  readonly content: string | null;
  readonly saved: number;
  readonly wish: Wish;
}

/** What has come of it: the counter of the words that are kept, and what colleagues may want to hear of. */
export interface Kept {
  readonly saved: number;
  readonly lease: LeaseTold;
  readonly changed: 'lease' | 'words' | 'nothing';
}

/** A working as it is told. One that holds the lease and has brought no words has `content` null and `saved` 0. */
export interface WorkingTold {
  readonly post: string;
  readonly person: string;
  readonly name: string;
  readonly at: string;
  readonly base: number;
  readonly saved: number;
  readonly holds: boolean;
  /** How much there is of their words, as JSON in UTF-8; 0 where they hold the lease alone. */
  readonly bytes: number;
}

/** The words of somebody about a post. `content` is JSON, as it was brought: it is not read on its way. */
export interface WordsTold {
  readonly post: string;
  readonly person: string;
  readonly name: string;
  readonly at: string;
  readonly base: number;
  readonly saved: number;
  readonly content: string;
}

/** What was taken out of everything public: a post, or something that words of others may hold a piece of. */
export interface Lost {
  readonly kind: string;
  readonly id: string;
  /** Where only earlier versions of it were destroyed: words that were begun before this one hold them. */
  readonly before: number | null;
}

/** Somebody who has a coverage open, and the post at which they are. */
export interface HereTold {
  readonly person: string;
  readonly name: string;
  readonly since: string;
  readonly at: string;
  readonly post: string | null;
}

/** What goes on at a coverage. */
export interface AtWork {
  readonly workings: readonly WorkingTold[];
  readonly here: readonly HereTold[];
}

/** All that is kept of somebody here, for whoever asks what is. */
export interface OfPerson {
  readonly workings: readonly object[];
  readonly leases: readonly object[];
  readonly here: readonly object[];
}

/**
 * Workings, leases and presence: rows beside the record, never entries. Everything is judged by one clock, the
 * server's; what was kept is on disk when it resolves.
 */
export interface WorkingsStore {
  /** Keeps words and grants a wish in one act. Words are kept whoever has the lease; a refusal keeps and grants
   * nothing, and what was kept before stays: 'full' are too many posts, 'heavy' too many bytes. */
  bring(brought: Brought): Promise<Result<Kept, 'full' | 'heavy'>>;
  /**
   * Destroys somebody's words about a post and gives their lease up; whether anything was there. With `saved`, words
   * that are newer stay, with the lease, and older ones that are still on their way do not come back.
   */
  drop(slug: string, post: string, person: string, saved: number | null): Promise<boolean>;
  /** Notes that somebody has the coverage open, at a post or at none; whether that is news. */
  here(slug: string, by: Pick<Writer, 'person' | 'name'>, post: string | null): Promise<boolean>;
  /** Who works on what, without the words. */
  list(slug: string): Promise<AtWork>;
  /** The words of somebody about a post; null where there are none. */
  words(slug: string, post: string, person: string): Promise<WordsTold | null>;
  /** Destroys, in everybody's words of a coverage, what they hold of what is lost; whether there was any. */
  lose(slug: string, lost: readonly Lost[]): Promise<boolean>;
  of(person: string): Promise<OfPerson>;
  /** Destroys all that is kept of somebody. */
  forget(person: string): Promise<void>;
  /** Lets go of what has had its time. */
  letGo(): Promise<void>;
  close(): Promise<void>;
}
